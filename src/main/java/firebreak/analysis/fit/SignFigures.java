package firebreak.analysis.fit;

import firebreak.analysis.findings.FigureIndex;
import firebreak.analysis.pictures.Figure;
import firebreak.domain.Text;
import firebreak.domain.fit.Sign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the incidents say to a sign that people judge: a sentence made of the figures of the
/// pictures. It stands beside the judgement and decides nothing.
public final class SignFigures {
    private static final Map<Sign, List<String>> FIGURES =
            new EnumMap<>(
                    Map.of(
                            Sign.FAST_YET_FREQUENT,
                            List.of("frequency.rate", "recovery.mitigated.median"),
                            Sign.NAMED_UPSTREAM,
                            List.of("stage.requirements.share", "stage.testing.share"),
                            Sign.SAME_AGAIN,
                            List.of("recurrence.rate"),
                            Sign.OPERATIONS_FRUSTRATED,
                            List.of("preventable.share")));

    private SignFigures() {}

    /// One sentence for each sign of which the history knows all figures.
    public static Map<Sign, String> of(FigureIndex index) {
        var told = new EnumMap<Sign, String>(Sign.class);
        for (var sign : Sign.values()) {
            var figures =
                    FIGURES.getOrDefault(sign, List.of()).stream()
                            .map(id -> index.figure(id).filter(f -> f.value() != null))
                            .flatMap(Optional::stream)
                            .toList();
            if (figures.size() == FIGURES.getOrDefault(sign, List.of()).size())
                told.put(
                        sign,
                        Text.of(
                                "fit.measured." + sign.id(),
                                figures.stream().map(SignFigures::told).toArray()));
        }
        return told;
    }

    private static String told(Figure figure) {
        var interval = figure.shownInterval();
        var value = interval.isEmpty() ? figure.shown() : figure.shown() + " " + interval;
        var n = figure.denominator();
        return n == null ? value : Text.of("fit.measured.of", value, n);
    }
}
