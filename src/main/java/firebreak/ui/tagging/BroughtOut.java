package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.coverage.Trigger;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.ScreenKeys;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What brought the defect out, which names the test that was missing: an optional tag with a menu
/// of its own.
final class BroughtOut extends MenuButton {
    private final JudgingViewModel judging;
    private final ToggleGroup group = new ToggleGroup();
    private final Tooltip tooltip = new Tooltip();

    BroughtOut(JudgingViewModel judging, ScreenKeys keys) {
        this.judging = judging;
        setId("broughtOut");
        getStyleClass().add("brought-out");
        setMaxWidth(Double.MAX_VALUE);
        setGraphic(new KeyHint(keys, BenchCommand.BROUGHT_OUT.id()));
        setMinWidth(0);
        setTooltip(tooltip);
        add(null);
        for (var trigger : Trigger.values()) add(trigger);
        judging.judgement().subscribe(said -> show(said.further().broughtOut()));
    }

    private void add(@Nullable Trigger trigger) {
        var item = new RadioMenuItem(words(trigger));
        item.setId("broughtOut-" + id(trigger));
        item.setToggleGroup(group);
        item.setUserData(trigger);
        item.setOnAction(_ -> judging.chooseBroughtOut(trigger));
        getItems().add(item);
    }

    private static String id(@Nullable Trigger trigger) {
        return trigger == null ? "none" : trigger.name().toLowerCase(Locale.ROOT);
    }

    private static String words(@Nullable Trigger trigger) {
        return trigger == null ? Text.of("tagging.broughtOut.none") : Text.of(trigger);
    }

    private void show(@Nullable Trigger trigger) {
        setText(trigger == null ? Text.of("tagging.broughtOut") : words(trigger));
        var whole = Text.of("tagging.broughtOut.by", words(trigger));
        setAccessibleText(whole);
        tooltip.setText(Text.of("tagging.broughtOut.why", whole));
        for (var item : getItems())
            if (item instanceof RadioMenuItem radio)
                radio.setSelected(radio.getUserData() == trigger);
    }
}
