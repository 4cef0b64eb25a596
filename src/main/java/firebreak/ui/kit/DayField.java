package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/// A day, typed as `24 Nov 2026` or `2026-11-24`, or chosen. What is no day is said in one sentence
/// and changes nothing.
public final class DayField extends DatePicker {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    public DayField(String id, String words, Notices notices) {
        setId(id);
        getEditor().setId(id + "Text");
        getEditor().setAccessibleText(words);
        setAccessibleText(words);
        setPromptText(Text.of("kit.day.prompt"));
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate day) {
                        return day == null ? "" : shown(day);
                    }

                    @Override
                    public @Nullable LocalDate fromString(@Nullable String text) {
                        if (text == null || text.isBlank()) return null;
                        for (var format : List.of(SHOWN, DateTimeFormatter.ISO_LOCAL_DATE)) {
                            try {
                                return LocalDate.parse(text.strip(), format);
                            } catch (DateTimeParseException e) {
                                // The other way of writing it is tried, and then it is said.
                            }
                        }
                        notices.problem(Text.of("kit.day.bad", text.strip()));
                        return getValue();
                    }
                });
    }

    /// A day as the field shows it.
    public static String shown(LocalDate day) {
        return SHOWN.format(day);
    }
}
