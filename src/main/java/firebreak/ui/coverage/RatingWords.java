package firebreak.ui.coverage;

import firebreak.analysis.Proportion;
import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Share;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.process.Verdict;

import org.jspecify.annotations.Nullable;

/// Ratings and scores in words.
final class RatingWords {
    private RatingWords() {}

    /// A letter, or a word where the answer is none.
    static String shortly(Verdict verdict) {
        return switch (verdict) {
            case N, P, L, F -> verdict.name();
            case UNKNOWN, NOT_APPLICABLE -> Text.of(verdict);
        };
    }

    /// What is said of a cell, as it counts.
    static String of(Counted counted) {
        return switch (counted) {
            case Counted.Rated rated when rated.lowered() -> Text.of("coverage.cell.lowered");
            case Counted.Rated rated ->
                    Text.of("coverage.cell.rated", rated.counts(), Text.of(rated.counts()));
            case Counted.Unknown(var why) ->
                    switch (why) {
                        case UNANSWERED -> Text.of("coverage.cell.unanswered");
                        case NOBODY_KNOWS -> Text.of("coverage.cell.unknown");
                        case PARKED -> Text.of("coverage.cell.parked");
                    };
            case Counted.NotApplicable(var reason) ->
                    reason.isBlank()
                            ? Text.of("coverage.cell.noReason")
                            : Text.of("coverage.cell.notApplicable", reason);
        };
    }

    static String percent(@Nullable Share share) {
        return share == null ? Text.of("coverage.noData") : Percent.of(share.value());
    }

    /// Band and mean, as they stand at the edge of the sheet.
    static String edge(Score score) {
        var mean = score.mean();
        return mean == null
                ? "–"
                : Text.of("coverage.score.edge", mean.band().letters(), Percent.of(mean.value()));
    }

    /// The mean with what it may become once everything is known.
    static String bounds(Score score) {
        var low = score.low();
        var high = score.high();
        if (low == null || high == null) return Text.of("coverage.score.nothing");
        var mean = score.mean();
        if (mean == null)
            return Text.of("coverage.score.unrated", Percent.range(low.value(), high.value()));
        return Text.of(
                score.unknown() == 0 ? "coverage.score.sure" : "coverage.score.bounds",
                mean.band().letters(),
                Percent.of(mean.value()),
                Percent.range(low.value(), high.value()));
    }

    /// How much was answered, and how sure people are.
    static String stand(Score score) {
        return Text.of(
                "coverage.score.stand",
                score.rated(),
                score.applicable(),
                percent(score.coverage().orElse(null)),
                percent(score.confidence()));
    }

    /// Everything about a score, for a tooltip and a screen reader.
    static String whole(String name, Score score) {
        return Text.of("coverage.score.whole", name, bounds(score), stand(score));
    }

    /// A share of n with its interval; no data of nothing.
    static String of(Proportion share) {
        return share.n() == 0
                ? Text.of("coverage.noData")
                : Text.of(
                        "coverage.share",
                        Percent.of(share.share()),
                        share.count(),
                        share.n(),
                        Percent.range(share.low(), share.high()));
    }
}
