package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people are told when something is refused: a text of the bundle, in one line, with nothing
/// of the program's inside.
public final class Sentence {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /// Shorter ones are labels, and with a place in them match almost anything.
    private static final int LONG = 30;

    private static final Pattern KNOWN = known();

    private Sentence() {}

    /// Fails where `text` is anything else.
    public static void isOne(String text) {
        assertThat(text)
                .hasLineCount(1)
                .matches(KNOWN)
                .doesNotContain("Exception", "java.", "org.h2", "null", "\t");
    }

    private static Pattern known() {
        var bundle = ResourceBundle.getBundle("firebreak.messages");
        return Pattern.compile(
                bundle.keySet().stream()
                        .map(bundle::getString)
                        .filter(t -> t.endsWith(".") && !t.contains(",choice,"))
                        .filter(t -> PLACE.matcher(t).replaceAll("").length() >= LONG)
                        .map(Sentence::expression)
                        .collect(Collectors.joining("|")));
    }

    private static String expression(String text) {
        return Arrays.stream(PLACE.split(text.replace("''", "'"), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
    }
}
