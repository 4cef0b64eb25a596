package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.ui.kit.ScreenKeys;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// Makes the next factor or stage one more, beside the primary one.
final class AddButton extends ToggleButton {
    AddButton(JudgingViewModel model, ScreenKeys keys) {
        keys.map().subscribe(map -> setText(face(map.shown(BenchCommand.ADD.id()))));
        setId("addMore");
        getStyleClass().add("add-more");
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
        setAccessibleText(Text.of("tagging.add.accessible"));
        setTooltip(new Tooltip(Text.of("tagging.add.accessible")));
        setOnAction(_ -> {
            model.add();
            setSelected(model.adding().get());
        });
        model.adding().subscribe(this::setSelected);
    }

    /// Its key is all that stands on it, but for what it would be without.
    private static String face(String key) {
        return key.isEmpty() ? "+" : key;
    }
}
