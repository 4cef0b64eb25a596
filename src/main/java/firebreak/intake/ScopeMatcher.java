package firebreak.intake;

import firebreak.domain.incident.ScopeRule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How a tool says that a row is no incident of ours: by a word in one of some columns, or by how
/// the text there begins.
///
/// @param columns normalised names; the first that the file has is looked at
/// @param words whole values, in lower case
/// @param patterns for values that vary
record ScopeMatcher(
        ScopeRule rule, List<String> columns, Set<String> words, List<Pattern> patterns) {
    /// @param value of one of the columns, not empty
    boolean matches(String value) {
        if (!words.isEmpty() && words.contains(value.strip().toLowerCase(Locale.ROOT))) return true;
        for (var pattern : patterns) if (pattern.matcher(value).find()) return true;
        return false;
    }
}
