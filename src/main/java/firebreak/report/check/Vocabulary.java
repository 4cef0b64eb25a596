package firebreak.report.check;

import firebreak.domain.Text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The words that the program itself writes into documents: a name that is one of them can't be
/// known for a name there.
public final class Vocabulary {
    private static final List<String> PREFIXES =
            List.of(
                    "report.",
                    "picture.",
                    "pictures.",
                    "frequency.",
                    "analysis.",
                    "recurrence.",
                    "when.",
                    "recovery.",
                    "codebook.",
                    "chart.",
                    "gap.",
                    "services.",
                    "teams.",
                    "finding.",
                    "slice.",
                    "rates.",
                    "figure.",
                    "severity.",
                    "percent.",
                    "span.",
                    "tagging.agreed");

    private Vocabulary() {}

    /// What stands in documents whatever the assessment: the texts between the places that are
    /// filled in.
    public static List<String> texts() {
        var texts = new ArrayList<String>();
        for (var prefixes : List.of(PREFIXES, constants()))
            for (var text : Text.beginning(prefixes)) literals(text.replace("''", "'"), texts);
        dates().forEach(texts::add);
        return texts.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    }

    /// Of a choice, each of its texts.
    private static void literals(String pattern, List<String> texts) {
        int start = 0;
        int depth = 0;
        int open = 0;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '{' && depth++ == 0) {
                texts.add(pattern.substring(start, i));
                open = i;
            }
            if (pattern.charAt(i) == '}' && depth > 0 && --depth == 0) {
                choices(pattern.substring(open + 1, i), texts);
                start = i + 1;
            }
        }
        texts.add(pattern.substring(start));
    }

    private static void choices(String inside, List<String> texts) {
        int comma = inside.indexOf(",choice,");
        if (comma < 0) return;
        for (var choice : inside.substring(comma + ",choice,".length()).split("\\|"))
            literals(choice.replaceFirst("^[^#<\u2264]*[#<\u2264]", ""), texts);
    }

    /// The words of these and other texts, in small letters.
    public static Set<String> words(Iterable<String> others) {
        var words = new HashSet<String>();
        texts().forEach(t -> add(words, t));
        others.forEach(t -> add(words, t));
        return words;
    }

    private static void add(Set<String> words, String text) {
        words.addAll(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")));
    }

    /// The words of constants have keys with a capital.
    private static List<String> constants() {
        return Stream.iterate('A', c -> c <= 'Z', c -> (char) (c + 1))
                .map(String::valueOf)
                .toList();
    }

    private static Stream<String> dates() {
        return Stream.of(TextStyle.FULL, TextStyle.SHORT)
                .flatMap(style ->
                        Stream.concat(
                                Arrays.stream(Month.values())
                                        .map(m -> m.getDisplayName(style, Locale.ENGLISH)),
                                Arrays.stream(DayOfWeek.values())
                                        .map(d -> d.getDisplayName(style, Locale.ENGLISH))));
    }
}
