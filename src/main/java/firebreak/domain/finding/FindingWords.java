package firebreak.domain.finding;

import firebreak.domain.Digits;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a finding: text, and fields in braces that stand for figures. `{preventable.share}`
/// is the value with its interval where it has one; `{preventable.share:n}` is of how many,
/// `:count` how many of these, `:value` the value alone and `:interval` its interval alone.
public final class FindingWords {
    /// An id may hold a service's name, and with it blanks and colons, but no braces.
    private static final Pattern FIELD =
            Pattern.compile("\\{([^{}\\n]+?)(?::(value|interval|count|n))?}");

    private FindingWords() {}

    /// Which part of a figure a field stands for.
    public enum Part {
        WHOLE(""),
        VALUE("value"),
        INTERVAL("interval"),
        COUNT("count"),
        N("n");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        private static Part of(@Nullable String word) {
            for (var part : values()) if (part.word.equals(word)) return part;
            return WHOLE;
        }
    }

    /// A field as it stands in the words.
    public record Field(String written, String figureId, Part part) {}

    /// The fields in their order, each as often as it stands there.
    public static List<Field> fields(String words) {
        var found = new ArrayList<Field>();
        var match = FIELD.matcher(words);
        while (match.find()) found.add(field(match));
        return found;
    }

    private static Field field(Matcher match) {
        return new Field(match.group(), match.group(1), Part.of(match.group(2)));
    }

    /// The figures that the words name, each once.
    public static Set<String> figureIds(String words) {
        var ids = new LinkedHashSet<String>();
        for (var field : fields(words)) ids.add(field.figureId());
        return ids;
    }

    /// The fields for which there is nothing, as they are written, each once.
    public static List<String> unknown(
            String words, Function<String, Optional<PinnedFigure>> figures) {
        var unknown = new LinkedHashSet<String>();
        for (var field : fields(words))
            if (told(field, figures).isEmpty()) unknown.add(field.written());
        return List.copyOf(unknown);
    }

    /// The words with what the fields stand for. A field that nobody knows stays as it is written.
    public static String filled(String words, Function<String, Optional<PinnedFigure>> figures) {
        var match = FIELD.matcher(words);
        var filled = new StringBuilder();
        int end = 0;
        while (match.find()) {
            var field = field(match);
            filled.append(words, end, match.start());
            filled.append(told(field, figures).orElse(field.written()));
            end = match.end();
        }
        return filled.append(words, end, words.length()).toString();
    }

    private static Optional<String> told(
            Field field, Function<String, Optional<PinnedFigure>> figures) {
        var figure = figures.apply(field.figureId());
        if (figure.isEmpty()) return Optional.empty();
        var f = figure.get();
        return switch (field.part()) {
            case WHOLE -> Optional.of(f.whole());
            case VALUE -> Optional.of(Digits.chosen(f.shown()));
            case INTERVAL ->
                    Optional.of(Digits.chosen(f.shownInterval())).filter(i -> !i.isEmpty());
            case COUNT -> Optional.ofNullable(f.numerator()).map(FindingWords::number);
            case N -> Optional.ofNullable(f.denominator()).map(FindingWords::number);
        };
    }

    private static String number(long count) {
        return Text.of("figure.count", count);
    }
}
