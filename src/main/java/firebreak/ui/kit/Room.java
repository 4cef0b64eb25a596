package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/// How much a field can keep. What would not fit is refused and said, and what stands there stays.
public enum Room {
    /// Names and titles.
    TITLE(500),
    /// Who takes care of something.
    OWNER(300),
    TEAM(2_000),
    REFERENCE(4_000),
    PROSE(100_000);

    private final int characters;

    Room(int characters) {
        this.characters = characters;
    }

    /// Holds a field to it.
    public void keep(TextInputControl field, Notices notices) {
        field.setTextFormatter(
                new TextFormatter<>(change -> {
                    if (change.getControlNewText().length() <= characters) return change;
                    notices.problem(Text.of("kit.tooLong", characters));
                    change.setText("");
                    change.setRange(change.getRangeStart(), change.getRangeStart());
                    change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
                    return change;
                }));
    }
}
