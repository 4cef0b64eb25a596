package firebreak.analysis.quality;

import firebreak.analysis.findings.Missing;
import firebreak.analysis.findings.Missing.Subject;
import firebreak.analysis.scoring.Open;
import firebreak.domain.process.Point;

import java.util.Locale;

/// Rules about checkpoints, coverage cells and gaps: what [Missing] lists, by its reasons.
public enum ProcessRule implements Rule {
    UNANSWERED(Open.UNANSWERED, Bearing.WEAKENS),
    PARKED(Open.PARKED, Bearing.WEAKENS),
    NOBODY_KNOWS(Open.UNKNOWN, Bearing.WEAKENS),
    UNSURE_ANSWER(Open.LOW_CONFIDENCE, Bearing.WEAKENS),
    WITHOUT_EVIDENCE(Open.WITHOUT_EVIDENCE, Bearing.WEAKENS),
    TOO_FEW_KINDS(Open.TOO_FEW_KINDS, Bearing.WORTH_KNOWING),
    OLD_WORDING(Open.LOOK_AGAIN, Bearing.WEAKENS),
    /// Largely or fully achieved, they say, and incidents came through all the same.
    CONTRADICTED(Open.CONTRADICTED, Bearing.HOLDS),
    GAP_WITHOUT_INCIDENTS(Open.WITHOUT_INCIDENTS, Bearing.WEAKENS),
    GAP_WITHOUT_SEVERITY(Open.WITHOUT_SEVERITY, Bearing.WEAKENS),
    GAP_WITHOUT_OWNER(Open.WITHOUT_OWNER, Bearing.WORTH_KNOWING);

    private final Open reason;
    private final Bearing bearing;

    ProcessRule(Open reason, Bearing bearing) {
        this.reason = reason;
        this.bearing = bearing;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Check check(QualityFacts facts) {
        boolean begun = !facts.process().facts().answers().isEmpty();
        var there =
                facts.missing().stream()
                        .filter(m -> m.open().contains(reason))
                        // Before anybody is asked, nothing is missing.
                        .filter(m -> begun || m.kind() == Missing.Kind.GAP)
                        .map(Missing::subject)
                        .toList();
        boolean gaps =
                switch (this) {
                    case GAP_WITHOUT_INCIDENTS, GAP_WITHOUT_SEVERITY, GAP_WITHOUT_OWNER -> true;
                    case UNANSWERED,
                            PARKED,
                            NOBODY_KNOWS,
                            UNSURE_ANSWER,
                            WITHOUT_EVIDENCE,
                            TOO_FEW_KINDS,
                            OLD_WORDING,
                            CONTRADICTED ->
                            false;
                };
        int all = gaps ? facts.process().ranking().size() : begun ? asked(facts) : 0;
        var way =
                there.size() != 1
                        ? new Way.Listed(reason)
                        : switch (there.getFirst()) {
                            case Subject.At(var point) -> new Way.At(point);
                            case Subject.OfGap(var id) -> new Way.OfGap(id);
                        };
        return new Check(this, there.size(), all, bearing, way);
    }

    /// Checkpoints, also those of single teams, and coverage cells.
    private static int asked(QualityFacts facts) {
        var ids = facts.process().facts().bank().asked().stream().map(c -> c.id()).toList();
        long checkpoints =
                facts.process().standings().stream()
                        .filter(s ->
                                s.point() instanceof Point.OfCheckpoint of
                                        && ids.contains(of.checkpointId()))
                        .count();
        return (int) checkpoints + facts.process().cells().size();
    }
}
