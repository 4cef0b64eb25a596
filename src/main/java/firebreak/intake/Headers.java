package firebreak.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of columns without the decoration that tools and languages give them.
final class Headers {
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}_]+");

    private Headers() {}

    /// The name in lower case, with single blanks for `_` and between the words of `createdAt`,
    /// without a final colon.
    static String normalised(String name) {
        var composed = Normalizer.normalize(name.replace("\uFEFF", ""), Normalizer.Form.NFC);
        var words = CAMEL.matcher(composed).replaceAll(" ");
        var plain = BETWEEN.matcher(words).replaceAll(" ").strip();
        while (plain.endsWith(":")) plain = plain.substring(0, plain.length() - 1).strip();
        return plain.toLowerCase(Locale.ROOT);
    }

    /// The same after taking off the first wrapper that fits, such as `custom field (…)`, up to the
    /// last of its closing characters: names inside may have brackets of their own.
    static String unwrapped(String normalised, List<String> wrappers) {
        for (var wrapper : wrappers) {
            var gap = wrapper.indexOf('…');
            // A beginning alone, as in `custom field (`, ends with a bracket.
            var before = gap < 0 ? wrapper : wrapper.substring(0, gap);
            var after = gap < 0 ? ")" : wrapper.substring(gap + 1);
            if (normalised.length() > before.length() + after.length()
                    && normalised.startsWith(before)
                    && normalised.endsWith(after))
                return normalised
                        .substring(before.length(), normalised.length() - after.length())
                        .strip();
        }
        return normalised;
    }
}
