package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.TreeSet;

/// After how many minutes without a touch an assessment locks itself. The settings live longer than
/// this box, which they do not hold.
public final class LockMinutes extends ComboBox<Integer> {
    private static final List<Integer> MINUTES = List.of(0, 1, 2, 5, 10, 15, 30, 60);

    private final ChangeListener<Number> following = (_, _, now) -> show(now.intValue());

    public LockMinutes(IntegerProperty minutes) {
        setId("lockMinutes");
        setAccessibleText(Text.of("kit.lock"));
        setMinWidth(USE_PREF_SIZE);
        setPrefWidth(176);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Integer value) {
                        return value == null ? "" : Text.of("kit.lock.minutes", value);
                    }

                    @Override
                    public Integer fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        show(minutes.get());
        minutes.addListener(new WeakChangeListener<>(following));
        valueProperty()
                .subscribe((_, now) -> {
                    if (now != null) minutes.set(now);
                });
    }

    private void show(int minutes) {
        var choices = new TreeSet<>(MINUTES);
        choices.add(minutes);
        if (!getItems().equals(List.copyOf(choices))) getItems().setAll(choices);
        setValue(minutes);
    }
}
