package firebreak.suggest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The keys of all incidents, and where a text names one: as a whole, in any case, with a hyphen or
/// without, also within an address. What looks like anything else needs a sign: a bare number must
/// follow `#`, a word for an incident, or the name of its tool, and letters alone count in
/// addresses only.
final class Keys {
    /// What a key looks like, and so how much it says.
    enum Kind {
        /// Letters and digits, long enough to be nothing else.
        CERTAIN,
        /// Letters and digits, but short, as "P-1".
        SHORT,
        NUMBER,
        WORD
    }

    /// A key that a text names.
    ///
    /// @param signed whether the text says that it is the name of something
    /// @param tool the word or the address before it, in lower case
    record Mention(int key, Reason.Place place, boolean signed, String tool) {}

    private static final int CERTAIN_LENGTH = 5;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WORD = 6;
    private static final int MOST_PARTS = 12;
    private static final int LONGEST_ADDRESS = 300;

    /// Mentions of one incident; a list of all tickets is no better where it is longer.
    private static final int MOST = 64;

    private static final Set<String> INCIDENT_WORDS =
            Set.of(
                    "incident",
                    "incidents",
                    "inc",
                    "issue",
                    "issues",
                    "ticket",
                    "tickets",
                    "case",
                    "cases",
                    "problem",
                    "bug",
                    "browse",
                    "workitem",
                    "workitems",
                    "edit",
                    "vorfall",
                    "störung",
                    "incidente",
                    "incidencia",
                    "caso");

    private final Map<String, Integer> numbers = new HashMap<>();

    Keys(Collection<String> keys) {
        for (var key : keys) {
            var form = form(key);
            if (kind(form) != null) numbers.putIfAbsent(form, numbers.size());
        }
    }

    /// The number of a key, which it shares with keys that are written otherwise only; -1 where no
    /// text could be seen to name it.
    int number(String key) {
        return numbers.getOrDefault(form(key), -1);
    }

    static Kind kindOf(String key) {
        var kind = kind(form(key));
        if (kind == null) throw new IllegalArgumentException("no key that a text could name");
        return kind;
    }

    /// Letters and digits in lower case; "" where there is anything between them but hyphens.
    private static String form(String key) {
        var form = new StringBuilder();
        var stripped = key.strip();
        for (int i = 0; i < stripped.length(); i++) {
            var c = stripped.charAt(i);
            if (Character.isLetterOrDigit(c)) form.append(Character.toLowerCase(c));
            else if (!joins(c) && !(c == '#' && i == 0)) return "";
        }
        return form.toString();
    }

    private static @Nullable Kind kind(String form) {
        int digits = (int) form.chars().filter(Character::isDigit).count();
        if (form.isEmpty()) return null;
        if (digits == form.length()) return Kind.NUMBER;
        if (digits == 0) return form.length() >= SHORTEST_WORD ? Kind.WORD : null;
        if (form.length() >= CERTAIN_LENGTH) return Kind.CERTAIN;
        return form.length() >= SHORTEST ? Kind.SHORT : null;
    }

    private static boolean joins(char c) {
        return c == '-' || c == '_';
    }

    /// Adds to `found` what `text` names.
    void find(String text, Reason.Place place, List<Mention> found) {
        var parts = new ArrayList<String>();
        int at = 0;
        while (at < text.length() && found.size() < MOST) {
            var c = text.charAt(at);
            if (c == '%') at += encoded(text, at) ? 3 : 1;
            else if (!Character.isLetterOrDigit(c)) at++;
            else {
                int end = end(text, at);
                if (worthALook(text, at, end)) {
                    split(text, at, end, parts);
                    named(text, at, parts, place, found);
                }
                at = end;
            }
        }
    }

    /// Whether a sign of an address stands here that is written as a number.
    private static boolean encoded(String text, int at) {
        if (at + 2 >= text.length()) return false;
        return switch (text.substring(at + 1, at + 3).toUpperCase(Locale.ROOT)) {
            case "20", "23", "26", "2F", "3A", "3D", "3F" -> true;
            default -> false;
        };
    }

    /// Where letters, digits and the hyphens between them end.
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            var c = text.charAt(at);
            var within =
                    Character.isLetterOrDigit(c)
                            || joins(c)
                                    && at + 1 < text.length()
                                    && Character.isLetterOrDigit(text.charAt(at + 1));
            if (!within) return at;
            at++;
        }
        return at;
    }

    /// Plain words are most of a text, and none of them is a key but in an address.
    private static boolean worthALook(String text, int from, int to) {
        if (from > 0 && (text.charAt(from - 1) == '/' || text.charAt(from - 1) == '=')) return true;
        for (int i = from; i < to; i++) if (Character.isDigit(text.charAt(i))) return true;
        return false;
    }

    private static void split(String text, int from, int to, List<String> parts) {
        parts.clear();
        int begin = from;
        for (int i = from; i <= to; i++)
            if (i == to || joins(text.charAt(i))) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
    }

    private void named(
            String text, int from, List<String> parts, Reason.Place place, List<Mention> found) {
        if (parts.size() == 1 && alone(text, from, parts.getFirst(), place, found)) return;
        int last = Math.min(parts.size(), MOST_PARTS);
        for (int i = 0; i < last; i++) {
            var form = new StringBuilder();
            for (int j = i; j < last; j++) {
                form.append(parts.get(j).toLowerCase(Locale.ROOT));
                // INC-10 is not in INC-10-2.
                var whole = j + 1 == parts.size() || !Character.isDigit(parts.get(j + 1).charAt(0));
                if (whole) mixed(form.toString(), place, found);
            }
        }
    }

    private void mixed(String form, Reason.Place place, List<Mention> found) {
        var key = numbers.get(form);
        if (key == null) return;
        var kind = kind(form);
        if (kind == Kind.CERTAIN || kind == Kind.SHORT)
            found.add(new Mention(key, place, kind == Kind.CERTAIN, ""));
    }

    /// Numbers and words.
    ///
    /// @return whether it is one
    private boolean alone(
            String text, int from, String part, Reason.Place place, List<Mention> found) {
        var form = part.toLowerCase(Locale.ROOT);
        var kind = kind(form);
        if (kind != Kind.NUMBER && kind != Kind.WORD) return false;
        var key = numbers.get(form);
        if (key == null) return true;
        var before = from == 0 ? ' ' : text.charAt(from - 1);
        var inAddress = before == '/' || before == '=';
        var word = wordBefore(text, from);
        if (inAddress) {
            var signed = INCIDENT_WORDS.contains(word);
            if (signed || kind == Kind.NUMBER)
                found.add(new Mention(key, place, signed, address(text, from)));
        } else if (kind == Kind.NUMBER) {
            var signed = before == '#' || INCIDENT_WORDS.contains(word);
            if (signed || !word.isEmpty()) found.add(new Mention(key, place, signed, word));
        }
        return true;
    }

    private static String wordBefore(String text, int from) {
        int end = from;
        while (end > 0 && from - end < 4 && !Character.isLetterOrDigit(text.charAt(end - 1))) end--;
        int begin = end;
        while (begin > 0 && end - begin < 20 && Character.isLetter(text.charAt(begin - 1))) begin--;
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    /// The host of the address in which something stands.
    private static String address(String text, int from) {
        int begin = from;
        while (begin > 0
                && from - begin < LONGEST_ADDRESS
                && !Character.isWhitespace(text.charAt(begin - 1))) begin--;
        int host = text.lastIndexOf("://", from);
        if (host < begin) return "";
        int end = text.indexOf('/', host + 3);
        return text.substring(host + 3, Math.clamp(end, host + 3, from)).toLowerCase(Locale.ROOT);
    }
}
