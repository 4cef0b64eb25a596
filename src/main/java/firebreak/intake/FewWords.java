package firebreak.intake;

import firebreak.domain.incident.SeverityClass;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The different words of a column, as long as they are few: what services, teams and severities
/// look like.
final class FewWords {
    private static final int MOST = 200;
    private static final int LONGEST = 60;
    private final Set<String> words = new HashSet<>();
    private boolean all = true;

    void see(String value) {
        if (!all) return;
        all =
                value.length() <= LONGEST
                        && !isLink(value)
                        && (words.size() < MOST || words.contains(value));
        if (all) words.add(value);
        else words.clear();
    }

    /// Whether so many values repeat a few words.
    boolean few(int values) {
        return all && !words.isEmpty() && words.size() * 2 <= Math.max(values, 4);
    }

    /// Whether nearly all words name severities of at least two classes; plain numbers could mean
    /// anything.
    boolean severities() {
        if (!all || words.size() < 2 || words.size() > 12) return false;
        var classes = EnumSet.noneOf(SeverityClass.class);
        var unknown = 0;
        for (var word : words) {
            var plain = word.toLowerCase(Locale.ROOT);
            var known =
                    plain.chars().anyMatch(Character::isLetter)
                            ? SeverityClass.ofWord(plain)
                            : SeverityClass.UNKNOWN;
            if (known == SeverityClass.UNKNOWN) unknown++;
            else classes.add(known);
        }
        return classes.size() >= 2 && unknown * 4 <= words.size();
    }

    static boolean isLink(String value) {
        return value.startsWith("http://") || value.startsWith("https://");
    }
}
