package firebreak.analysis.findings;

import firebreak.analysis.pictures.Figure;
import firebreak.domain.Digits;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.PinnedFigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Keeps figures as they are told now, by the very digits of [Figure#shown()], grouped as usual
/// whatever is chosen.
public final class Pinning {
    private Pinning() {}

    /// What is kept of a figure when a sentence is accepted, to see later whether it still holds.
    public static PinnedFigure of(Figure figure) {
        var interval = figure.interval();
        return new PinnedFigure(
                figure.id(),
                figure.definition(),
                Digits.usual(figure.shown()),
                Digits.usual(figure.shownInterval()),
                figure.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.numerator(),
                figure.denominator());
    }

    /// The figures that the words name, as they are told now; what nobody knows is left out.
    public static List<PinnedFigure> named(
            String words, Function<String, Optional<Figure>> figures) {
        var pinned = new ArrayList<PinnedFigure>();
        for (var id : FindingWords.figureIds(words))
            figures.apply(id).map(Pinning::of).ifPresent(pinned::add);
        return pinned;
    }
}
