package firebreak.analysis.quality;

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

    @Override
    public Check check(QualityFacts facts) {
        var known = facts.conclusions();
        return switch (this) {
            case STALE_FINDINGS -> {
                var stale = known.stale();
                yield new Check(
                        this,
                        stale == null ? 0 : stale,
                        stale == null ? 0 : known.findings(),
                        Bearing.HOLDS,
                        new Way.OnScreen("findings"));
            }
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
