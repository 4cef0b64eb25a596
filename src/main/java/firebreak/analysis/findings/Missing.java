package firebreak.analysis.findings;

import firebreak.analysis.scoring.CheckpointStand;
import firebreak.analysis.scoring.Judged;
import firebreak.analysis.scoring.Open;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is still missing at a checkpoint, a coverage cell or a gap.
///
/// @param name of the checkpoint, with its team; of the cell; or the title of the gap
/// @param stageId of the checkpoint or gap; empty where there is none, as of cells
/// @param open why one should come back; at least one reason
/// @param incidents how many came through, or are linked with the gap
public record Missing(Subject subject, String name, String stageId, Set<Open> open, int incidents) {
    /// What something is missing of.
    public sealed interface Subject {
        record At(Point point) implements Subject {}

        record OfGap(UUID id) implements Subject {}
    }

    public enum Kind {
        CHECKPOINT,
        CELL,
        GAP
    }

    /// Reasons to come back that are no want of anything: a target is for later, and where people
    /// claim more than was seen, what was seen counts.
    private static final Set<Open> NOT_MISSING =
            EnumSet.of(Open.BELOW_TARGET, Open.CLAIMED_ABOVE_SEEN);

    public Missing {
        open = Set.copyOf(open);
        if (open.isEmpty()) throw new IllegalArgumentException("nothing is missing");
    }

    /// What kind of thing lacks something.
    public Kind kind() {
        return switch (subject) {
            case Subject.At(Point.OfCheckpoint _) -> Kind.CHECKPOINT;
            case Subject.At(Point.OfCell _) -> Kind.CELL;
            case Subject.OfGap _ -> Kind.GAP;
        };
    }

    /// Everything that is missing: checkpoints in their order, each for all teams and then for
    /// those with an answer of their own; cells by area and then type; gaps that stand, by their
    /// rank.
    ///
    /// Edges: what is retired, gaps that are closed or declined, and what has everything are left
    /// out. A cell that was put off or asked in vain counts as a checkpoint does.
    public static List<Missing> of(ProcessFindings findings) {
        var all = new ArrayList<Missing>();
        checkpoints(findings, all);
        cells(findings, all);
        gaps(findings, all);
        return all;
    }

    private static void checkpoints(ProcessFindings findings, List<Missing> into) {
        var facts = findings.facts();
        var words = new GapWords(facts);
        for (var stand :
                CheckpointStand.of(
                        facts.bank().asked(),
                        facts.round().number(),
                        facts.answers(),
                        facts.evidence(),
                        findings.judgements(),
                        findings.standings())) {
            var stageId = stand.checkpoint().stageId();
            var point = stand.answer().point();
            add(into, point, words.where(point, stageId), stageId, stand.open(), stand.standing());
        }
    }

    private static void cells(ProcessFindings findings, List<Missing> into) {
        var facts = findings.facts();
        var words = new GapWords(facts);
        Map<Point, Judged> judged = new HashMap<>();
        for (var cell : findings.coverage().cells()) judged.put(cell.point(), cell);
        for (var standing : findings.cells()) {
            var point = standing.point();
            var counts = judged.get(point);
            if (counts == null) continue;
            var open =
                    Open.of(
                            facts.answer(point),
                            facts.wording(point),
                            counts,
                            facts.evidence(point),
                            standing);
            add(into, point, words.where(point, ""), "", open, standing);
        }
    }

    private static void add(
            List<Missing> into,
            Point point,
            String name,
            String stageId,
            Set<Open> open,
            Standing standing) {
        var missing = EnumSet.noneOf(Open.class);
        missing.addAll(open);
        missing.removeAll(NOT_MISSING);
        if (!missing.isEmpty())
            into.add(
                    new Missing(
                            new Subject.At(point),
                            name,
                            stageId,
                            missing,
                            standing.incidents().size()));
    }

    private static void gaps(ProcessFindings findings, List<Missing> into) {
        for (var rank : findings.ranking())
            findings.facts()
                    .gap(rank.factors().gapId())
                    .ifPresent(gap -> {
                        int linked = findings.linked(gap).size();
                        var open = open(gap, linked);
                        if (!open.isEmpty())
                            into.add(
                                    new Missing(
                                            new Subject.OfGap(gap.id()),
                                            gap.title(),
                                            gap.stageId(),
                                            open,
                                            linked));
                    });
    }

    /// What a gap lacks before it can be dealt with.
    ///
    /// @param linked how many incidents are linked with it
    public static Set<Open> open(Gap gap, int linked) {
        var open = EnumSet.noneOf(Open.class);
        if (gap.owner().isBlank()) open.add(Open.WITHOUT_OWNER);
        if (gap.severity() == null) open.add(Open.WITHOUT_SEVERITY);
        if (linked == 0) open.add(Open.WITHOUT_INCIDENTS);
        return open;
    }
}
