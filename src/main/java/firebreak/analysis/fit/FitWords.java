package firebreak.analysis.fit;

import firebreak.analysis.PatternCharts;
import firebreak.domain.Text;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;

import java.util.ArrayList;
import java.util.List;

/// A verdict in sentences, the same on screen and in documents.
public final class FitWords {
    private FitWords() {}

    /// The verdict in one sentence.
    public static String verdict(FitVerdict verdict) {
        return verdict.fit()
                .map(fit -> Text.of("fit.verdict." + key(fit)))
                .orElseGet(() ->
                        verdict.signs().known() == 0 && verdict.stage().isEmpty()
                                ? Text.of("fit.verdict.nothing")
                                : Text.of(
                                        "fit.verdict.open",
                                        Text.of("fit.short." + key(verdict.atLeast())),
                                        Text.of("fit.short." + key(verdict.atMost()))));
    }

    /// The verdict in a few words.
    public static String brief(FitVerdict verdict) {
        return verdict.fit()
                .map(fit -> Text.of("fit.brief." + key(fit)))
                .orElseGet(() -> Text.of("fit.brief.open"));
    }

    /// What the verdict rests on, a sentence each; then what is missing to say more.
    public static List<String> reasons(FitVerdict verdict) {
        var reasons = new ArrayList<String>();
        verdict.stage()
                .ifPresentOrElse(
                        stage ->
                                reasons.add(
                                        Text.of(
                                                "fit.reason.stage",
                                                stage.number(),
                                                Text.of(stage),
                                                Text.of(
                                                        "fit.reason."
                                                                + (stage == Progression.REACTIVE
                                                                        ? "reactive"
                                                                        : stage
                                                                                        == Progression
                                                                                                .INVESTING
                                                                                ? "investing"
                                                                                : "excellent")))),
                        () -> reasons.add(Text.of("fit.reason.noStage")));
        var signs = verdict.signs();
        if (signs.known() > 0)
            reasons.add(
                    Text.of(
                            "fit.reason.signs",
                            signs.holds(),
                            signs.partly(),
                            signs.not(),
                            Sign.values().length));
        if (!verdict.open().isEmpty())
            reasons.add(
                    Text.of(
                            "fit.reason.open",
                            PatternCharts.listed(
                                    verdict.open().stream()
                                            .map(s -> Text.of("fit.sign.short." + s.id()))
                                            .toList())));
        return reasons;
    }

    /// What became of the answers since the start, in one sentence; that it is what people say, and
    /// no proof, is part of it.
    public static String change(FitChange change) {
        var signs =
                Text.of(
                        "fit.change.signs",
                        change.eased(),
                        change.same(),
                        change.worse(),
                        change.open());
        if (change.steps().isEmpty()) return Text.of("fit.change.noStage", signs);
        int steps = change.steps().getAsInt();
        return Text.of(
                steps == 0 ? "fit.change.same" : steps > 0 ? "fit.change.up" : "fit.change.down",
                Math.abs(steps),
                signs);
    }

    private static String key(Fit fit) {
        return switch (fit) {
            case FITS -> "fits";
            case IN_PART -> "in_part";
            case OTHER_FIRST -> "other_first";
        };
    }
}
