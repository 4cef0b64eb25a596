package firebreak.ui.findings;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/// A sentence among others that can be chosen.
class Card extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Item item;

    Card(Item item, String told, Runnable choose, Runnable twice) {
        super(8);
        this.item = item;
        getStyleClass().add("finding-card");
        setFocusTraversable(true);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(told);
        setOnMousePressed(e -> {
            if (e.getButton() != MouseButton.PRIMARY) return;
            choose.run();
            requestFocus();
        });
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) twice.run();
        });
        focusedProperty()
                .subscribe((was, is) -> {
                    if (is && !was) choose.run();
                });
    }

    Item item() {
        return item;
    }

    void add(Node... nodes) {
        getChildren().addAll(nodes);
    }

    void selected(boolean is) {
        pseudoClassStateChanged(SELECTED, is);
    }
}
