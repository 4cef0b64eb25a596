package firebreak.domain;

import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Numbers as people read them on screens and in documents, grouped as [Formats] says.
public final class Digits {
    private static final char NARROW_SPACE = '\u202f';
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private Digits() {}

    /// Such as "1,234".
    public static String whole(long number) {
        return whole().format(number);
    }

    /// Whole numbers.
    public static NumberFormat whole() {
        return grouped(NumberFormat.getIntegerInstance(Locale.ENGLISH));
    }

    /// Such as "1,234.568".
    public static String of(Number number) {
        return grouped(NumberFormat.getInstance(Locale.ENGLISH)).format(number);
    }

    /// Numbers after a pattern of [DecimalFormat].
    public static DecimalFormat of(String pattern) {
        return grouped(
                new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
    }

    /// Words as if numbers in them were grouped as usual, to compare what was written under
    /// different choices.
    public static String usual(String words) {
        return words.replace(NARROW_SPACE, ',');
    }

    /// Words that hold a number grouped as usual, with it grouped as is chosen now.
    public static String chosen(String words) {
        return usual() ? words : GROUPS.matcher(words).replaceAll(String.valueOf(NARROW_SPACE));
    }

    private static <F extends NumberFormat> F grouped(F format) {
        if (!usual() && format instanceof DecimalFormat decimal) {
            var symbols = decimal.getDecimalFormatSymbols();
            symbols.setGroupingSeparator(NARROW_SPACE);
            decimal.setDecimalFormatSymbols(symbols);
        }
        return format;
    }

    private static boolean usual() {
        return Formats.chosen().digits() == Formats.Grouping.COMMA;
    }

    /// The pattern with the values in it, as by [MessageFormat], which knows no grouping but that
    /// of a language.
    static String message(String pattern, Object... values) {
        var format = new MessageFormat(pattern, Locale.ENGLISH);
        if (usual()) return format.format(values);
        var places = format.getFormats();
        for (int i = 0; i < places.length; i++)
            places[i] =
                    switch (places[i]) {
                        case null -> new Place(v -> v instanceof Number n ? of(n) : v.toString());
                        case ChoiceFormat choice ->
                                new Place(v -> nested(choice.format(v), values));
                        case NumberFormat numbers -> grouped(numbers);
                        default -> places[i];
                    };
        format.setFormats(places);
        return format.format(values);
    }

    private static String nested(String words, Object... values) {
        return words.indexOf('{') < 0 ? words : message(words, values);
    }

    /// A place in a pattern that writes its value itself.
    private static final class Place extends Format {
        private final transient Function<Object, String> words;

        Place(Function<Object, String> words) {
            this.words = words;
        }

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            return to.append(words.apply(value));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("Words are not read back");
        }
    }
}
