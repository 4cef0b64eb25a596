package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.glossary.Glossary;
import firebreak.domain.glossary.Term;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Words with a dotted line below them that the glossary explains: pointed at, in a tooltip; by a
/// click, or Enter or F1 where the keyboard is at them, with all that belongs to it.
public final class Explained extends Label {
    private static final double WIDE = 360;

    private final Term term;

    /// @param id of the word of the glossary
    /// @param words what stands there; they change as the label's own text does
    public Explained(String id, String words) {
        super(words);
        term = Glossary.own().term(id);
        getStyleClass().add("explained");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        accessibleTextProperty()
                .bind(textProperty().map(t -> Text.of("kit.explained", t, term.meaning())));
        var tip = new Tooltip(Text.of("kit.explained.tip", term.word(), term.meaning()));
        tip.setWrapText(true);
        tip.setMaxWidth(WIDE);
        tip.setShowDuration(Duration.INDEFINITE);
        setTooltip(tip);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// The word by its own name.
    public Explained(String id) {
        this(id, Glossary.own().term(id).word());
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.F1) return;
        e.consume();
        ask();
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) return;
        e.consume();
        ask();
    }

    private void ask() {
        fireEvent(HelpEvent.word(term.id()));
    }
}
