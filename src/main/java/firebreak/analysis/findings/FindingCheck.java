package firebreak.analysis.findings;

import firebreak.analysis.pictures.Figure;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.PinnedFigure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whether a finding still tells what the assessment knows.
public sealed interface FindingCheck {
    /// A reader would see the same numbers today.
    record Holds() implements FindingCheck {}

    /// Some of its numbers are others now.
    ///
    /// @param changes one for each such figure, in the order of the words
    record Stale(List<Change> changes) implements FindingCheck {
        public Stale {
            changes = List.copyOf(changes);
        }

        /// Whether all of its figures can be told, so that the new numbers can be taken.
        public boolean tellable() {
            return changes.stream().allMatch(c -> c.now() != null);
        }
    }

    /// It was made about a part of the history that this program can't read.
    record UnknownSlice() implements FindingCheck {}

    /// A figure then and now.
    ///
    /// @param now null where there is no such figure any more, or it can't be told
    /// @param why it can't be told, in words; empty where there is none
    record Change(PinnedFigure then, @Nullable PinnedFigure now, String why) {}

    /// Of a finding whose slice is known.
    ///
    /// @param figures of its slice, as they are now
    static FindingCheck of(Finding finding, Function<String, Optional<Figure>> figures) {
        var changes = new ArrayList<Change>();
        for (var id : FindingWords.figureIds(finding.words())) {
            var then = finding.figure(id).orElse(null);
            // What was never known stands in the words as it was typed.
            if (then == null) continue;
            var figure = figures.apply(id).orElse(null);
            if (figure == null) changes.add(new Change(then, null, ""));
            else {
                var now = Pinning.of(figure);
                if (then.tellsTheSame(now)) continue;
                var gone = figure.value() == null && then.value() != null;
                changes.add(new Change(then, gone ? null : now, figure.why()));
            }
        }
        return changes.isEmpty() ? new Holds() : new Stale(changes);
    }

    /// Whether numbers are so different that what was declined with the old ones is worth asking
    /// again: a value outside of the interval of the other; without intervals, a quarter more or
    /// less.
    static boolean muchChanged(PinnedFigure then, PinnedFigure now) {
        var old = then.value();
        var fresh = now.value();
        if (old == null || fresh == null) return (old == null) != (fresh == null);
        var known = then.low() != null && now.low() != null;
        if (known) return outside(old, now) || outside(fresh, then);
        return Math.abs(fresh - old) > 0.25 * Math.max(Math.abs(old), Math.abs(fresh));
    }

    private static boolean outside(double value, PinnedFigure of) {
        var low = of.low();
        var high = of.high();
        return low != null && high != null && (value < low || value > high);
    }
}
