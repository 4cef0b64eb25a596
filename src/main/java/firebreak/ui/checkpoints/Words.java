package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Judged;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Share;
import firebreak.domain.Percent;
import firebreak.domain.Text;

import java.util.Locale;

/// How scores and answers are written.
final class Words {
    private Words() {}

    /// The letter of an answer as it counts.
    static String letter(Judged judged) {
        return switch (judged.counted()) {
            case Counted.Rated rated -> rated.counts().name();
            case Counted.NotApplicable _ -> Text.of("checkpoints.letter.notApplicable");
            case Counted.Unknown(var why) ->
                    switch (why) {
                        case UNANSWERED -> "";
                        case NOBODY_KNOWS -> Text.of("checkpoints.letter.unknown");
                        case PARKED -> Text.of("checkpoints.letter.parked");
                    };
        };
    }

    /// The look of an answer as it counts.
    static String style(Judged judged) {
        return switch (judged.counted()) {
            case Counted.Rated rated -> "rated-" + rated.counts().name().toLowerCase(Locale.ROOT);
            case Counted.NotApplicable _ -> "rated-outside";
            case Counted.Unknown(var why) ->
                    switch (why) {
                        case UNANSWERED -> "rated-none";
                        case NOBODY_KNOWS -> "rated-unknown";
                        case PARKED -> "rated-parked";
                    };
        };
    }

    /// An answer in words, for a screen reader.
    static String spoken(Judged judged) {
        return switch (judged.counted()) {
            case Counted.Rated rated -> Text.of(rated.counts());
            case Counted.NotApplicable _ -> Text.of("checkpoints.spoken.notApplicable");
            case Counted.Unknown(var why) ->
                    switch (why) {
                        case UNANSWERED -> Text.of("Open.unanswered");
                        case NOBODY_KNOWS -> Text.of("Open.unknown");
                        case PARKED -> Text.of("Open.parked");
                    };
        };
    }

    static String percent(Share share) {
        return Percent.of(share.value());
    }

    /// Band and mean; nothing where nothing is rated.
    static String mean(Score score) {
        var mean = score.mean();
        return mean == null
                ? Text.of("checkpoints.noScore")
                : Text.of("checkpoints.mean", mean.band().letters(), Percent.of(mean.value()));
    }

    /// Everything about a score in a sentence.
    static String sentence(Score score) {
        var mean = score.mean();
        var low = score.low();
        var high = score.high();
        if (score.points() == 0) return Text.of("checkpoints.score.nothing");
        if (low == null || high == null) return Text.of("checkpoints.score.outside");
        var coverage = score.coverage().map(Words::percent).orElse("");
        return mean == null
                ? Text.of("checkpoints.score.none", score.applicable())
                : Text.of(
                        "checkpoints.score",
                        mean.band().letters(),
                        Percent.of(mean.value()),
                        Percent.range(low.value(), high.value()),
                        score.rated(),
                        score.applicable(),
                        coverage);
    }

    /// A score in a few words, with its bounds.
    static String brief(Score score) {
        var mean = score.mean();
        var low = score.low();
        var high = score.high();
        return mean == null || low == null || high == null
                ? Text.of("checkpoints.score.brief.none")
                : Text.of(
                        "checkpoints.score.brief",
                        mean.band().letters(),
                        Percent.of(mean.value()),
                        Percent.range(low.value(), high.value()));
    }
}
