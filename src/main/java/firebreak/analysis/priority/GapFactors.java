package firebreak.analysis.priority;

import firebreak.analysis.scoring.Judged;
import firebreak.analysis.scoring.Judgements;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Point;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What a gap is ranked by, from the most important.
///
/// @param severity null while nobody said
/// @param leadershipMinutes that leaders spent in its incidents, as far as anybody knows
/// @param minutesUnknown of how many of its incidents nobody knows them
/// @param incidents that came through it, each once
/// @param shortfall how many steps of N, P, L, F its point is below its target, 0 to 3; null where
///   there is no point, it isn't rated, or it has no target
public record GapFactors(
        UUID gapId,
        @Nullable GapSeverity severity,
        long leadershipMinutes,
        int minutesUnknown,
        int incidents,
        @Nullable Integer shortfall) {
    static final int MOST_SHORTFALL = 3;

    /// Error: [IllegalArgumentException] where a number is below 0, or the shortfall over 3.
    public GapFactors {
        if (leadershipMinutes < 0 || minutesUnknown < 0 || incidents < 0)
            throw new IllegalArgumentException("Minutes and incidents are 0 or more");
        if (shortfall != null && (shortfall < 0 || shortfall > MOST_SHORTFALL))
            throw new IllegalArgumentException("A shortfall of 0 to 3, not " + shortfall);
    }

    /// Of a gap with what is linked to it. Reports that are in no incident any more are left out,
    /// as are discarded incidents; two reports of one incident count once. Minutes below 0 are
    /// unknown.
    ///
    /// @param incidents by each of their reports
    public static GapFactors of(
            Gap gap, Judgements judgements, Map<ReportKey, TaggedIncident> incidents) {
        var linked = new HashMap<UUID, TaggedIncident>();
        for (var report : gap.incidents()) {
            var incident = incidents.get(report);
            if (incident != null && incident.state() != TaggingState.DISCARDED)
                linked.put(incident.incidentId(), incident);
        }
        long minutes = 0;
        int unknown = 0;
        for (var incident : linked.values()) {
            var spent = incident.leadershipMinutes();
            if (spent == null || spent < 0) unknown++;
            else minutes += spent;
        }
        return new GapFactors(
                gap.id(),
                gap.severity(),
                minutes,
                unknown,
                linked.size(),
                shortfall(gap, judgements));
    }

    private static @Nullable Integer shortfall(Gap gap, Judgements judgements) {
        Judged judged =
                switch (gap.point()) {
                    case null -> null;
                    case Point.OfCheckpoint of -> judgements.of(of.checkpointId(), of.team());
                    case Point.OfCell of -> judgements.at(of);
                };
        if (judged == null || judged.target() == null) return null;
        int target = judged.target().ordinal();
        return judged.rating().map(r -> Math.max(0, target - r.ordinal())).orElse(null);
    }
}
