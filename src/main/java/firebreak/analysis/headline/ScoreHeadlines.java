package firebreak.analysis.headline;

import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Score;
import firebreak.domain.Percent;
import firebreak.domain.Text;

import java.util.List;

/// The scores of process and test coverage, each with its bounds: what it would be if all that is
/// unknown were not there, and if all of it were.
public final class ScoreHeadlines {
    private ScoreHeadlines() {}

    /// The headlines of the process and of QA coverage, with their bounds; one without a number
    /// says why.
    public static List<Headline> of(ProcessFindings findings) {
        var coverage = findings.coverage();
        // By risk as long as anybody said how large the risks are, as in the documents.
        var byRisk = coverage.byRisk().applicable() > 0;
        return List.of(
                score(
                        "process",
                        Text.of("headline.process"),
                        findings.checkpoints().overall(),
                        Text.of("headline.process.none")),
                score(
                        "coverage",
                        Text.of(byRisk ? "headline.coverage.byRisk" : "headline.coverage"),
                        byRisk ? coverage.byRisk() : coverage.overall(),
                        Text.of("headline.coverage.none")));
    }

    private static Headline score(String id, String title, Score score, String nothing) {
        var mean = score.mean();
        var low = score.low();
        var high = score.high();
        if (low == null || high == null)
            return new Headline(
                    id, title, Text.of("headline.score.none"), false, nothing, basis(score));
        if (mean == null)
            return new Headline(
                    id,
                    title,
                    Text.of("headline.score.unrated"),
                    false,
                    Text.of("headline.score.possible", Percent.range(low.value(), high.value())),
                    basis(score));
        var band = mean.band().letters();
        return new Headline(
                id,
                title,
                Percent.of(mean.value()),
                true,
                score.unknown() == 0
                        ? Text.of("headline.score.known", band)
                        : Text.of(
                                "headline.score.bounds",
                                band,
                                Percent.range(low.value(), high.value())),
                basis(score));
    }

    private static String basis(Score score) {
        return Text.of("headline.score.basis", score.rated(), score.applicable(), score.unknown());
    }
}
