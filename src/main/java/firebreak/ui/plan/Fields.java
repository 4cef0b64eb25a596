package firebreak.ui.plan;

import firebreak.domain.Text;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Fields with their names above them, which save what is typed when they are left.
final class Fields {
    private Fields() {}

    static VBox named(String key, Region field) {
        var label = new Label(Text.of(key));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(2, label, field);
    }

    /// @param keep saves what is typed
    /// @param show brings back what is saved, when a person presses Escape
    static void typed(TextInputControl field, String id, String key, Runnable keep, Runnable show) {
        field.setId(id);
        field.setAccessibleText(Text.of(key));
        if (field instanceof TextField line) line.setOnAction(_ -> keep.run());
        field.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) keep.run();
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE) return;
                    show.run();
                    e.consume();
                });
    }

    static void prose(TextArea field, int rows) {
        field.setWrapText(true);
        field.setPrefRowCount(rows);
        field.setMinHeight(Region.USE_PREF_SIZE);
    }
}
