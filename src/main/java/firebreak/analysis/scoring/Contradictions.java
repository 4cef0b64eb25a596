package firebreak.analysis.scoring;

import firebreak.analysis.EscapedIncident;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/// Where incidents contradict what is said of checkpoints and coverage cells. Only incidents count
/// that the process could have stopped, wholly or partly, by a finished tagging
/// ([EscapedIncident#preventable()]).
public final class Contradictions {
    private Contradictions() {}

    /// Every checkpoint that is asked, in their order: for all teams, then each team that has an
    /// answer of its own. An incident doesn't say whose it was, so all of a checkpoint's points
    /// have the same incidents. Where only teams have answers there is no point for all of them.
    ///
    /// The order of the incidents does not matter.
    public static List<Standing> ofCheckpoints(
            List<Checkpoint> checkpoints,
            Judgements judgements,
            Collection<EscapedIncident> incidents) {
        return ofCheckpoints(checkpoints, judgements, through(checkpoints, incidents));
    }

    /// The same where it is known already which incidents came through.
    ///
    /// @param through of these checkpoints, see [#through]
    public static List<Standing> ofCheckpoints(
            List<Checkpoint> checkpoints, Judgements judgements, Map<String, List<UUID>> through) {
        var all = new ArrayList<Standing>();
        for (var checkpoint : checkpoints) {
            if (checkpoint.retired()) continue;
            var incidents = through.getOrDefault(checkpoint.id(), List.of());
            for (var judged : points(checkpoint, judgements))
                all.add(new Standing(judged.point(), judged.counted(), incidents));
        }
        return all;
    }

    /// The incidents that each checkpoint should have stopped, by its id and then by their time:
    /// what answers change nothing about. Retired checkpoints are left out. The order of the
    /// incidents does not matter.
    public static Map<String, List<UUID>> through(
            List<Checkpoint> checkpoints, Collection<EscapedIncident> incidents) {
        var byStage = byStage(incidents);
        var through = new HashMap<String, List<UUID>>();
        for (var checkpoint : checkpoints)
            if (!checkpoint.retired())
                through.put(
                        checkpoint.id(),
                        ids(
                                byStage.getOrDefault(checkpoint.stageId(), List.of()),
                                stoppedBy(checkpoint)));
        return through;
    }

    /// Every coverage cell that is asked, by area and then type, in their order. The order of the
    /// incidents does not matter.
    public static List<Standing> ofCells(
            List<RiskArea> areas,
            List<TestType> types,
            Judgements judgements,
            Collection<EscapedIncident> incidents) {
        var byService = grouped(incidents, i -> i.incident().service());
        var all = new ArrayList<Standing>();
        for (var area : areas) {
            var ofArea =
                    EscapedIncident.preventable(
                            area.services().stream()
                                    .distinct()
                                    .flatMap(s -> byService.getOrDefault(s, List.of()).stream())
                                    .toList());
            for (var type : types) {
                if (type.retired()) continue;
                var judged = judgements.at(new Point.OfCell(area.id(), type.id()));
                all.add(new Standing(judged.point(), judged.counted(), ids(ofArea, shownBy(type))));
            }
        }
        return all;
    }

    /// The points of a checkpoint at which something is said; the one for all teams where nothing
    /// is.
    static List<Judged> points(Checkpoint checkpoint, Judgements judgements) {
        var all = judgements.at(Point.checkpoint(checkpoint.id()));
        var points = new ArrayList<Judged>();
        for (var team : judgements.teams(Set.of(checkpoint.id())))
            points.add(judgements.of(checkpoint.id(), team));
        if (points.isEmpty() || judgements.said(all.point())) points.addFirst(all);
        return points;
    }

    /// Whether a checkpoint should have stopped an incident: it stands at the earliest stage at
    /// which that was possible, and is there for one of its factors, the primary or a further one.
    static Predicate<EscapedIncident> stoppedBy(Checkpoint checkpoint) {
        return i ->
                checkpoint.stageId().equals(i.incident().earliestStageId())
                        && i.hasFactorOf(checkpoint.factorIds());
    }

    /// Whether a type of test should have shown an incident: by what brought it out or, where
    /// nobody said, by one of its factors.
    public static Predicate<EscapedIncident> shownBy(TestType type) {
        return i ->
                i.broughtOut() != null
                        ? type.triggers().contains(i.broughtOut())
                        : i.hasFactorOf(type.factorIds());
    }

    /// The preventable ones by the earliest stage at which they could have been stopped.
    static Map<String, List<EscapedIncident>> byStage(Collection<EscapedIncident> incidents) {
        return grouped(incidents, i -> i.incident().earliestStageId());
    }

    /// The preventable ones by what they have, each group by their time; those that have none are
    /// left out. There can be a hundred thousand incidents, so nobody walks through all of them for
    /// each checkpoint.
    private static Map<String, List<EscapedIncident>> grouped(
            Collection<EscapedIncident> incidents, Function<EscapedIncident, @Nullable String> by) {
        var groups = new HashMap<String, List<EscapedIncident>>();
        for (var incident : EscapedIncident.preventable(incidents)) {
            var key = by.apply(incident);
            if (key != null) groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(incident);
        }
        return groups;
    }

    private static List<UUID> ids(
            List<EscapedIncident> incidents, Predicate<EscapedIncident> which) {
        return incidents.stream().filter(which).map(EscapedIncident::id).toList();
    }
}
