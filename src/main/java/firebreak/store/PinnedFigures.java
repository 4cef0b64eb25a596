package firebreak.store;

import static java.util.stream.Collectors.joining;

import firebreak.domain.finding.PinnedFigure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The figures of a finding as its row keeps them: a line each, its parts with tabs between them.
/// There are no names of parts in it, so that a client's copy can replace names of people and teams
/// anywhere in it.
final class PinnedFigures {
    private static final int PARTS = 9;

    private PinnedFigures() {}

    static String written(List<PinnedFigure> figures) {
        return figures.stream()
                .map(f ->
                        String.join(
                                "\t",
                                plain(f.id()),
                                plain(f.definition()),
                                plain(f.shown()),
                                plain(f.shownInterval()),
                                text(f.value()),
                                text(f.low()),
                                text(f.high()),
                                text(f.numerator()),
                                text(f.denominator())))
                .collect(joining("\n"));
    }

    /// A line that can't be read is left out; the words then say which figure is missing.
    static List<PinnedFigure> read(String text) {
        var figures = new ArrayList<PinnedFigure>();
        for (var line : text.split("\n", -1)) {
            var parts = line.split("\t", -1);
            if (parts.length != PARTS) continue;
            try {
                figures.add(
                        new PinnedFigure(
                                parts[0],
                                parts[1],
                                parts[2],
                                parts[3],
                                number(parts[4]),
                                number(parts[5]),
                                number(parts[6]),
                                count(parts[7]),
                                count(parts[8])));
            } catch (NumberFormatException unreadable) {
                continue;
            }
        }
        return figures;
    }

    /// What they say to people.
    static String words(String text) {
        return read(text).stream().map(f -> f.id() + " = " + f.whole()).collect(joining("\n"));
    }

    private static String plain(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private static @Nullable Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static @Nullable Long count(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}
