package firebreak.analysis.quality;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.headline.Headline;
import firebreak.analysis.headline.Headlines;
import firebreak.analysis.headline.ScoreHeadlines;

import java.util.ArrayList;
import java.util.List;

/// Where an assessment stands: the figures that matter most, and what should be looked at before
/// anybody concludes from them.
///
/// @param revision of the assessment
/// @param incidents all there are
/// @param begun whether anything is there that could be looked at
public record Overview(
        long revision, int incidents, boolean begun, List<Headline> headlines, Quality quality) {
    public Overview {
        headlines = List.copyOf(headlines);
    }

    /// @param patterns of the whole history
    public static Overview of(long revision, PatternAnalysis patterns, QualityFacts facts) {
        var headlines = new ArrayList<>(Headlines.of(patterns));
        headlines.addAll(ScoreHeadlines.of(facts.process()));
        return new Overview(
                revision,
                facts.history().incidents().size(),
                begun(facts),
                headlines,
                Quality.of(facts));
    }

    /// The same with another answer of a rule.
    public Overview with(Check check) {
        return new Overview(revision, incidents, begun, headlines, quality.with(check));
    }

    private static boolean begun(QualityFacts facts) {
        var process = facts.process().facts();
        return !facts.history().incidents().isEmpty()
                || !process.answers().isEmpty()
                || !process.gaps().isEmpty()
                || !process.traces().isEmpty()
                || !process.coverage().areas().isEmpty();
    }
}
