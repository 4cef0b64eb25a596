package firebreak.ui.kit;

import firebreak.domain.DateForm;
import firebreak.domain.Text;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/// A day, typed as `24 Nov 2026` or `2026-11-24`, or chosen. What is no day is said in one sentence
/// and changes nothing.
public final class DayField extends DatePicker implements Rewritten {
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 24);

    /// The ways in which a day can be typed, whichever is chosen to show it.
    private static final List<DateTimeFormatter> TYPED =
            List.of(
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern("d MMM uuuu")
                            .toFormatter(Locale.ENGLISH),
                    DateTimeFormatter.ISO_LOCAL_DATE);

    public DayField(String id, String words, Notices notices) {
        setId(id);
        getEditor().setId(id + "Text");
        getEditor().setAccessibleText(words);
        setAccessibleText(words);
        setPromptText(shown(EXAMPLE));
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate day) {
                        return day == null ? "" : shown(day);
                    }

                    @Override
                    public @Nullable LocalDate fromString(@Nullable String text) {
                        if (text == null || text.isBlank()) return null;
                        for (var format : TYPED) {
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

    /// Shows its day in the way that is chosen now.
    @Override
    public void rewrite() {
        var day = getValue();
        if (day != null) getEditor().setText(shown(day));
        setPromptText(shown(EXAMPLE));
    }

    /// A day as the field shows it.
    public static String shown(LocalDate day) {
        return DateForm.DAY.of(day);
    }
}
