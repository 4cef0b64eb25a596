package firebreak.analysis.headline;

import firebreak.analysis.OriginStageMatrix;
import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.analysis.pictures.Spans;
import firebreak.domain.Percent;
import firebreak.domain.Text;

import java.util.List;

/// The figures of the tagged history that stand first, on every screen the same, each with what it
/// stands on. Where too few incidents are tagged they say so instead of a number.
public final class Headlines {

    private Headlines() {}

    /// The headlines of what was tagged, with their bounds; one without a number says why.
    public static List<Headline> of(PatternAnalysis analysis) {
        return List.of(
                tagged(analysis), preventable(analysis), strongest(analysis), leadership(analysis));
    }

    private static Headline tagged(PatternAnalysis analysis) {
        var p = analysis.progress();
        int all = p.incidents() - p.discarded();
        return new Headline(
                "tagged",
                Text.of("patterns.tagged"),
                Text.of("patterns.tagged.figure", p.done(), all),
                true,
                all == 0
                        ? Text.of(
                                p.incidents() == 0
                                        ? "patterns.noIncidents"
                                        : "patterns.tagged.none")
                        : Text.of("patterns.tagged.share", Percent.of((double) p.done() / all)),
                Text.of("patterns.tagged.rest", p.pending(), p.draft(), p.discarded()));
    }

    private static Headline preventable(PatternAnalysis analysis) {
        var p = analysis.preventable();
        var title = Text.of("patterns.preventable");
        if (p.share().n() < PatternCharts.FEWEST_TO_READ)
            return thin("preventable", title, Text.of("patterns.judged", p.share().n()));
        return new Headline(
                "preventable",
                title,
                Percent.of(p.share().share()),
                true,
                Text.of("patterns.preventable.meaning", interval(p.share()), p.share().n()),
                p.notEnoughInformation() == 0
                        ? Text.of("patterns.preventable.allJudged")
                        : Text.of(
                                "patterns.preventable.bounds",
                                Percent.of(p.lowest()),
                                Percent.of(p.highest()),
                                p.notEnoughInformation()));
    }

    private static Headline strongest(PatternAnalysis analysis) {
        var matrix = analysis.matrix();
        int n = matrix.basis().n();
        var title = Text.of("patterns.strongest");
        if (n < PatternCharts.FEWEST_TO_READ)
            return thin("strongest", title, Text.of("patterns.staged", n));
        int most = matrix.counts().stream().flatMap(List::stream).max(Integer::compare).orElse(0);
        long cells = matrix.counts().stream().flatMap(List::stream).filter(c -> c == most).count();
        if (cells > 1)
            return new Headline(
                    "strongest",
                    title,
                    Text.of("patterns.strongest.tie"),
                    false,
                    Text.of("patterns.strongest.tie.meaning", cells, most),
                    Text.of("patterns.staged", n));
        var share = Proportions.wilson(most, n);
        return new Headline(
                "strongest",
                title,
                cell(matrix, most),
                false,
                Text.of("patterns.strongest.meaning", most, n, Percent.of(share.share())),
                Text.of("patterns.interval", interval(share)));
    }

    private static String cell(OriginStageMatrix matrix, int most) {
        for (int row = 0; row < matrix.origins().size(); row++) {
            int column = matrix.counts().get(row).indexOf(most);
            if (column >= 0)
                return Text.of(
                        "patterns.cell",
                        Text.of(matrix.origins().get(row)),
                        matrix.stages().get(column).label());
        }
        throw new IllegalArgumentException("No cell holds " + most);
    }

    private static Headline leadership(PatternAnalysis analysis) {
        var time = analysis.leadership();
        int n = time.basis().n();
        var title = Text.of("patterns.leadership");
        if (n == 0)
            return new Headline(
                    "leadership",
                    title,
                    Text.of("patterns.leadership.none"),
                    false,
                    Text.of("patterns.leadership.none.meaning"),
                    Text.of("patterns.leadership.known", 0, known(analysis)));
        var thin = analysis.preventable().share().n() < PatternCharts.FEWEST_TO_READ;
        return new Headline(
                "leadership",
                title,
                Spans.effort(time.minutes()),
                true,
                thin
                        ? Text.of("patterns.leadership.thin")
                        : Text.of(
                                "patterns.leadership.preventable",
                                Spans.effort(time.preventableMinutes())),
                Text.of("patterns.leadership.known", n, known(analysis)));
    }

    /// Incidents that could have a leadership time: all but those that are none.
    private static int known(PatternAnalysis analysis) {
        return analysis.progress().incidents() - analysis.progress().discarded();
    }

    private static Headline thin(String id, String title, String basis) {
        return new Headline(
                id,
                title,
                Text.of("patterns.thin"),
                false,
                Text.of("patterns.thin.meaning"),
                basis);
    }

    private static String interval(Proportion p) {
        return Percent.range(p.low(), p.high());
    }
}
