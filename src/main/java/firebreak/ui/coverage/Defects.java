package firebreak.ui.coverage;

import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Rows of defects with one thing changed.
final class Defects {
    private Defects() {}

    static FoundDefects withRelease(FoundDefects d, String release) {
        return of(d, release, d.released(), d.windowDays(), d.originStageId(), d.foundStageId());
    }

    static FoundDefects withReleased(FoundDefects d, @Nullable LocalDate released) {
        return of(d, d.release(), released, d.windowDays(), d.originStageId(), d.foundStageId());
    }

    static FoundDefects withWindow(FoundDefects d, int days) {
        return of(d, d.release(), d.released(), days, d.originStageId(), d.foundStageId());
    }

    static FoundDefects withOrigin(FoundDefects d, String stageId) {
        return of(d, d.release(), d.released(), d.windowDays(), stageId, d.foundStageId());
    }

    static FoundDefects withFoundAt(FoundDefects d, String stageId) {
        return of(d, d.release(), d.released(), d.windowDays(), d.originStageId(), stageId);
    }

    private static FoundDefects of(
            FoundDefects d,
            String release,
            @Nullable LocalDate released,
            int window,
            String origin,
            String foundAt) {
        return new FoundDefects(
                d.id(), release, released, window, origin, foundAt, d.severity(), d.found());
    }

    /// Unknown is what nobody said.
    static FoundDefects withSeverity(FoundDefects d, SeverityClass severity) {
        return new FoundDefects(
                d.id(),
                d.release(),
                d.released(),
                d.windowDays(),
                d.originStageId(),
                d.foundStageId(),
                severity == SeverityClass.UNKNOWN ? null : severity,
                d.found());
    }

    static FoundDefects withNumber(FoundDefects d, int number) {
        return new FoundDefects(
                d.id(),
                d.release(),
                d.released(),
                d.windowDays(),
                d.originStageId(),
                d.foundStageId(),
                d.severity(),
                number);
    }
}
