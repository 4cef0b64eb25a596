package firebreak.ui.overview;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/// A line that goes somewhere when it is pressed. It is no button because the words of a button
/// don't wrap. The arrow keys go from line to line.
final class Pressed extends HBox {
    private final Runnable action;

    /// @param name for a screen reader
    Pressed(String id, String name, Runnable action, Node... content) {
        super(8, content);
        this.action = action;
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        getStyleClass().add("pressed-line");
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) action.run();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) action.run();
        else super.executeAccessibleAction(wanted, parameters);
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case ENTER, SPACE -> action.run();
            case DOWN -> requestFocusTraversal(TraversalDirection.DOWN);
            case UP -> requestFocusTraversal(TraversalDirection.UP);
            default -> {
                return;
            }
        }
        e.consume();
    }
}
