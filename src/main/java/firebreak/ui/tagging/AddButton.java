package firebreak.ui.tagging;

import firebreak.domain.Text;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// Makes the next factor or stage one more, beside the primary one.
final class AddButton extends ToggleButton {
    AddButton(JudgingViewModel model) {
        super(String.valueOf(TagKeys.ADD));
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
}
