package firebreak.analysis.quality;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Rules about what was concluded and written: whether it still tells what the assessment knows.
public enum ConclusionRule implements Rule {
    /// Accepted findings with numbers that are others now.
    STALE_FINDINGS,
    /// Documents that show an earlier revision.
    STALE_DOCUMENTS;

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What is known of accepted findings.
    ///
    /// @param findings how many are accepted
    /// @param stale of these, how many tell other numbers; null while that is being found out
    public static Check staleFindings(int findings, @Nullable Integer stale) {
        return new Check(
                STALE_FINDINGS,
                stale == null ? 0 : stale,
                stale == null ? 0 : findings,
                Bearing.HOLDS,
                new Way.OnScreen("findings"));
    }

    @Override
    public Check check(QualityFacts facts) {
        var known = facts.conclusions();
        return switch (this) {
            case STALE_FINDINGS -> staleFindings(known.findings(), known.stale());
            case STALE_DOCUMENTS ->
                    new Check(
                            this,
                            known.documents().stream().filter(n -> n > 0).count(),
                            known.documents().size(),
                            known.documents().stream().mapToLong(n -> n).max().orElse(0),
                            Bearing.WEAKENS,
                            new Way.OnScreen("deliverables"));
        };
    }
}
