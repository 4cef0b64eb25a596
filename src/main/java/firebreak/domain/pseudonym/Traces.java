package firebreak.domain.pseudonym;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What betrays a client in a text though no list names it, known by its form: addresses,
/// computers, tickets, accounts. It rather takes a word too many than one too few.
public final class Traces {
    /// A trace in a text.
    ///
    /// @param end behind it
    public record Trace(int start, int end, NameKind kind) {}

    private static final String ENDINGS =
            "com|net|org|io|dev|app|cloud|local|internal|intern|corp|lan|intranet|localdomain|info|biz"
                    + "|gov|edu|mil|xyz|tech|systems|services|software|bank|test|invalid|svc|consul|eu|de"
                    + "|uk|fr|nl|ca|au|ch|jp|cn|br|es|se|fi|pl|ai|co|dk|cz|pt|ie|nz|za|kr|sg|hk|mx";

    /// Also words, so that one of them ends no sentence for a computer's name.
    private static final String WORDS = "in|it|no|me|at|be|us|is|so|to|tv";

    private static final String BEFORE = "(?<![\\p{L}\\p{N}_])";
    private static final String AFTER = "(?![\\p{L}\\p{N}_])";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    private static final Pattern ALL =
            Pattern.compile(
                    alternative(
                                    "link",
                                    BEFORE
                                            + "(?i:[a-z][a-z0-9+.-]{1,19}://[^\\s<>\"'\\])}]{1,2000}|www\\.[^\\s<>\"'\\])}]{3,2000})")
                            + alternative(
                                    "address",
                                    "(?<![\\p{L}\\p{N}_.+%-])(?!git@)[\\p{L}\\p{N}_.+%-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}")
                            + alternative(
                                    "account",
                                    "\\[~(?:accountid:)?[^\\]\\s]{1,128}]"
                                            + "|\\b\\d{4,7}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"
                                            + "|(?<![\\p{L}\\p{N}_.@/])@[\\p{L}][\\p{L}\\p{N}_.-]{1,63}[\\p{L}\\p{N}]")
                            + alternative(
                                    "place",
                                    "(?:/home/|/Users/|[A-Za-z]:\\\\Users\\\\)[^\\s<>\"'|:;,]{1,300}"
                                            + "|\\\\\\\\[\\p{L}\\p{N}._$-]{1,100}\\\\[^\\s<>\"'|:;,]{1,300}")
                            + alternative("resource", BEFORE + "arn:[a-z0-9-]+:[^\\s,;\"')]{4,300}")
                            + alternative(
                                    "number",
                                    "(?<![\\p{L}\\p{N}_.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?::\\d{1,5}|/\\d{1,2})?(?![\\p{L}\\p{N}_]|\\.\\d)"
                                            + "|(?<![\\p{L}\\p{N}_:.])(?i:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:|::1)(?![\\p{L}\\p{N}_:])")
                            + alternative(
                                    "host",
                                    "(?<![\\p{L}\\p{N}_@.-])(?i:(?:"
                                            + LABEL
                                            + "\\.){1,10}(?:"
                                            + ENDINGS
                                            + ")|(?:"
                                            + LABEL
                                            + "\\.){2,10}(?:"
                                            + WORDS
                                            + "))(?::\\d{1,5})?(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])")
                            + alternative(
                                    "machine",
                                    "(?<![\\p{L}\\p{N}_.-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*-[a-z]{0,4}\\d{1,5}(?![\\p{L}\\p{N}_-])")
                            + alternative(
                                    "ticket",
                                    BEFORE
                                            + "(?:[A-Z][A-Z0-9_]{1,11}-\\d{1,9}|(?i:inc|chg|prb|ritm|sctask|ctask|task|req|cr|rfc|kb|tkt)\\d{5,12})"
                                            + AFTER
                                            + "|(?<![\\p{L}\\p{N}_&/])#\\d{3,9}"
                                            + AFTER)
                            // Closes the alternatives; matches nothing.
                            + "(?!)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, NameKind> KINDS =
            Map.of(
                    "link", NameKind.LINK,
                    "address", NameKind.ADDRESS,
                    "account", NameKind.PERSON,
                    "place", NameKind.FILE,
                    "resource", NameKind.HOST,
                    "number", NameKind.HOST,
                    "host", NameKind.HOST,
                    "machine", NameKind.HOST,
                    "ticket", NameKind.TICKET);

    /// What looks like a ticket or a computer and is a standard or a step on a scale.
    private static final Pattern COMMON =
            Pattern.compile(
                    "(?:utf|iso|iec|sha|md|sev|severity|p|prio|priority|tier|level|phase|step|stage|covid|rfc|cve|tls|ssl|http|ipv|top|version|v|q|x|log4j|aes|rsa|cp|windows|latin|base|day|week|h|l|s|t|w)-\\d+");

    private Traces() {}

    private static String alternative(String name, String expression) {
        return "(?<" + name + ">" + expression + ")|";
    }

    /// From left to right; none overlaps another.
    public static List<Trace> in(String text) {
        if (!mayHold(text)) return List.of();
        var found = new ArrayList<Trace>();
        var match = ALL.matcher(text);
        while (match.find()) {
            var kind = kind(match);
            boolean numbered = kind == NameKind.TICKET || kind == NameKind.HOST;
            if (numbered && COMMON.matcher(match.group().toLowerCase(Locale.ROOT)).matches())
                continue;
            found.add(new Trace(match.start(), ended(text, match.start(), match.end()), kind));
        }
        return found;
    }

    private static NameKind kind(Matcher match) {
        for (var kind : KINDS.entrySet())
            if (match.group(kind.getKey()) != null) return kind.getValue();
        throw new IllegalStateException("a trace of no kind");
    }

    /// A full stop behind a link ends the sentence.
    private static int ended(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && ".,;:!?".indexOf(text.charAt(last - 1)) >= 0) last--;
        return last;
    }

    /// Every trace has one of these signs between two others, or many digits; most texts have none.
    private static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits >= 5 || "@#~\\".indexOf(c) >= 0) return true;
            boolean between = ".-:/".indexOf(c) >= 0 && i + 1 < text.length();
            if (between && !Character.isWhitespace(text.charAt(i + 1))) return true;
        }
        return false;
    }
}
