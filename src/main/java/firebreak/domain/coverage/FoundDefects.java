package firebreak.domain.coverage;

import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// How many defects of one release were found at a stage, by the stage where they came in: what a
/// client's defect tracker says before production.
///
/// @param release its name
/// @param released when it came into production; null where it hasn't
/// @param windowDays for how long after the release defects count
/// @param originStageId where they came in
/// @param foundStageId where they were found
/// @param severity null where nobody said
public record FoundDefects(
        UUID id,
        String release,
        @Nullable LocalDate released,
        int windowDays,
        String originStageId,
        String foundStageId,
        @Nullable SeverityClass severity,
        int found) {}
