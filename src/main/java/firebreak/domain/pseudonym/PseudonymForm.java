package firebreak.domain.pseudonym;

import firebreak.domain.Text;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How pseudonyms look: a word for what is hidden and a code, such as "Person K7F3QX".
public final class PseudonymForm {
    private static final String ONE =
            Arrays.stream(NameKind.values())
                            .map(k -> Pattern.quote(Text.of(k)))
                            .collect(Collectors.joining("|", "(?:", ")"))
                    + " [A-Z2-9]{4,6}";

    /// Several may stand beside each other.
    private static final Pattern ANY =
            Pattern.compile(
                    ONE + "(?:(?:\\s*[,;/+&]\\s*|\\s+(?:and|with|und|et)\\s+)" + ONE + ")*");

    private PseudonymForm() {}

    /// Whether a text is a pseudonym, or several of them, and nothing else.
    public static boolean matches(String text) {
        return ANY.matcher(text.strip()).matches();
    }
}
