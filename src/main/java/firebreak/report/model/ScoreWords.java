package firebreak.report.model;

import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Band;
import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.CoverageScores;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Share;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

/// Scores and ratings as both documents show them.
public final class ScoreWords {
    private ScoreWords() {}

    /// How the checkpoints stand together, in sentences.
    public static String checkpoints(ProcessFindings findings) {
        var overall = findings.checkpoints().overall();
        return Text.of(
                "report.gaps.score",
                findings.facts().bank().asked().size(),
                mean(overall),
                band(overall),
                bounds(overall),
                overall.unknown(),
                overall.points(),
                overall.notApplicable());
    }

    /// How the coverage stands as a whole, in sentences.
    public static String coverage(CoverageScores scores) {
        return Text.of(
                "report.coverage.score",
                scores.areas().size(),
                scores.types().size(),
                mean(scores.byRisk()),
                band(scores.byRisk()),
                bounds(scores.byRisk()),
                mean(scores.overall()));
    }

    /// Such as "57 %"; a dash where nothing is rated.
    public static String mean(Score score) {
        return share(score.mean());
    }

    static String share(@Nullable Share share) {
        return share == null ? Text.of("report.none") : Shown.percent(share.value());
    }

    /// Between which the mean lies, however the unknown turns out.
    public static String bounds(Score score) {
        var low = score.low();
        var high = score.high();
        return low == null || high == null
                ? Text.of("report.none")
                : Shown.range(low.value(), high.value());
    }

    /// The letter of a score by its mean; a dash where it has none.
    public static String band(Score score) {
        return score.band().map(Band::letters).orElse(Text.of("report.none"));
    }

    /// The lowest of what is rated.
    public static String level(Score score) {
        return score.level().map(Enum::name).orElse(Text.of("report.none"));
    }

    /// The target of a score; a dash where it has none.
    public static String target(Score score) {
        var target = score.target();
        return target == null ? Text.of("report.none") : share(target.share());
    }

    /// A letter as it counts; a question mark for what is unknown, a dash for what does not apply.
    public static String letter(Counted counted) {
        return switch (counted) {
            case Counted.Rated rated -> rated.counts().name();
            case Counted.Unknown _ -> Text.of("report.rating.unknown");
            case Counted.NotApplicable _ -> Text.of("report.none");
        };
    }

    /// A letter's shade, the darker the better; what is no rating has none.
    public static Shade shade(Counted counted) {
        return counted instanceof Counted.Rated rated
                ? Shade.of(rated.counts().ordinal() * 2 + 1, 7)
                : Shade.of(0, 1);
    }
}
