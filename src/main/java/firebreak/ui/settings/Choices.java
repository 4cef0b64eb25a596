package firebreak.ui.settings;

import firebreak.domain.Text;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

import org.controlsfx.control.SegmentedButton;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The few choices of one kind side by side, of which one always holds.
final class Choices<E extends Enum<E>> extends SegmentedButton {
    private final Map<E, ToggleButton> buttons;

    Choices(String id, String name, Class<E> kind, Consumer<E> choose) {
        setId(id);
        setToggleGroup(new ToggleGroup());
        buttons = new EnumMap<>(kind);
        for (var choice : kind.getEnumConstants()) {
            var button = new ToggleButton(Text.of(choice));
            button.setId(id + "-" + choice.name().toLowerCase(Locale.ROOT));
            button.setAccessibleHelp(name);
            button.setOnAction(_ -> {
                button.setSelected(true);
                choose.accept(choice);
            });
            getButtons().add(button);
            buttons.put(choice, button);
        }
    }

    void show(E chosen) {
        var button = buttons.get(chosen);
        if (button != null) button.setSelected(true);
    }
}
