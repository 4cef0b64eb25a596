package firebreak.analysis.scoring;

import firebreak.analysis.EscapedIncident;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gaps that answers, feature traces and incidents speak for.
public final class GapProposals {
    private final Judgements judgements;
    private final List<FeatureTrace> traces;

    /// There can be a hundred thousand, so nobody walks through all of them for each checkpoint.
    private final Map<String, List<EscapedIncident>> byStage;

    private final List<Gap> answered;
    private final Map<UUID, Long> minutes;

    private GapProposals(
            Judgements judgements,
            List<FeatureTrace> traces,
            Collection<EscapedIncident> incidents,
            List<Gap> answered) {
        this.judgements = judgements;
        this.traces = traces;
        this.byStage = Contradictions.byStage(incidents);
        this.answered = answered;
        this.minutes =
                incidents.stream()
                        .filter(i -> spent(i) > 0)
                        .collect(Collectors.toMap(EscapedIncident::id, GapProposals::spent));
    }

    /// Proposes, the strongest first ([GapProposal#STRONGEST]) and of equals in the order of the
    /// stages and their checkpoints, each once:
    ///
    /// - a checkpoint that is rated N or P, or below its target, or that a traced feature skipped,
    ///   with the incidents that it should have stopped. Where only one team has it, of that team.
    ///   A checkpoint that doesn't apply is not proposed for being skipped;
    /// - a stage, for the incidents whose earliest stage it is and against whose factors no
    ///   checkpoint there is rated L or F, as far as no checkpoint is proposed for them already;
    /// - behind its equals of these a coverage cell that is rated N or P, or said to work while
    ///   incidents that it should have shown came through.
    ///
    /// Not proposed again is what a gap stands for or a person declined: a gap at the checkpoint
    /// for all teams or for that team, or at the cell; for a stage, a gap that was found at no
    /// point and has that stage. A closed gap doesn't keep anything from being proposed. Stages
    /// that the codebook doesn't have are left out. The order of incidents and gaps does not
    /// matter.
    public static List<GapProposal> of(
            Codebook codebook,
            List<Checkpoint> checkpoints,
            Judgements judgements,
            List<FeatureTrace> traces,
            Collection<EscapedIncident> incidents,
            Collection<Standing> cells,
            Collection<Gap> gaps) {
        var proposals =
                new GapProposals(
                        judgements,
                        traces,
                        incidents,
                        gaps.stream()
                                .filter(g -> g.stands() || g.status() == Gap.GapStatus.DECLINED)
                                .toList());
        var all = new ArrayList<GapProposal>();
        for (var stageId : codebook.stages().stream().map(Stage::id).distinct().toList())
            all.addAll(
                    proposals.at(
                            stageId,
                            checkpoints.stream()
                                    .filter(c -> !c.retired() && c.stageId().equals(stageId))
                                    .toList()));
        all.addAll(proposals.cells(cells));
        all.sort(GapProposal.STRONGEST);
        return all;
    }

    private List<GapProposal> cells(Collection<Standing> cells) {
        var proposals = new ArrayList<GapProposal>();
        for (var standing : cells) {
            if (!(standing.counted() instanceof Counted.Rated rated)) continue;
            GapProposal.Reason reason;
            if (!rated.works()) reason = new GapProposal.Weak("", rated.counts());
            else if (standing.agreement() == Standing.Agreement.CONTRADICTED)
                reason = new GapProposal.Contradicted(rated.counts());
            else continue;
            var point = standing.point();
            if (answered.stream().noneMatch(g -> point.equals(g.point())))
                proposals.add(proposal(point, "", List.of(reason), standing.incidents()));
        }
        return proposals;
    }

    private List<GapProposal> at(String stageId, List<Checkpoint> checkpoints) {
        var proposals = new ArrayList<GapProposal>();
        var spokenFor = new HashSet<UUID>();
        for (var checkpoint : checkpoints) {
            var proposal = at(checkpoint);
            if (proposal == null) continue;
            spokenFor.addAll(proposal.incidents());
            if (proposal.point() instanceof Point.OfCheckpoint of && !answered(of))
                proposals.add(proposal);
        }
        var working = checkpoints.stream().filter(this::works).toList();
        var left =
                byStage.getOrDefault(stageId, List.of()).stream()
                        .filter(i -> !spokenFor.contains(i.id()))
                        .filter(i ->
                                working.stream()
                                        .noneMatch(c -> Contradictions.stoppedBy(c).test(i)))
                        .toList();
        boolean told =
                answered.stream().anyMatch(g -> g.point() == null && g.stageId().equals(stageId));
        if (!left.isEmpty() && !told)
            proposals.add(
                    proposal(
                            null,
                            stageId,
                            List.of(nothingWorks(checkpoints, left)),
                            left.stream().map(EscapedIncident::id).toList()));
        return proposals;
    }

    private @Nullable GapProposal at(Checkpoint checkpoint) {
        var reasons = new ArrayList<GapProposal.Reason>();
        var teams = new LinkedHashSet<String>();
        for (var judged : Contradictions.points(checkpoint, judgements)) {
            var team = team(judged);
            var rating = judged.rating().orElse(null);
            if (rating == null) continue;
            if (rating.compareTo(Rating.L) < 0) reasons.add(new GapProposal.Weak(team, rating));
            else if (judged.belowTarget() && judged.target() != null)
                reasons.add(new GapProposal.BelowTarget(team, rating, judged.target()));
            else continue;
            teams.add(team);
        }
        var skipping = new ArrayList<UUID>();
        var said = new HashSet<Optional<Rating>>();
        for (var trace : traces) {
            if (trace.at(checkpoint.id()) != Passage.SKIPPED) continue;
            var judged = judgements.of(checkpoint.id(), trace.team());
            if (judged.counted() instanceof Counted.NotApplicable) continue;
            skipping.add(trace.id());
            said.add(judged.rating().filter(r -> r.compareTo(Rating.L) >= 0));
            teams.add(team(judged));
        }
        if (!skipping.isEmpty())
            reasons.add(
                    new GapProposal.Skipped(
                            skipping,
                            said.size() == 1 ? said.iterator().next().orElse(null) : null));
        if (reasons.isEmpty()) return null;
        var team = teams.size() == 1 ? teams.getFirst() : "";
        return proposal(
                new Point.OfCheckpoint(checkpoint.id(), team),
                checkpoint.stageId(),
                reasons,
                byStage.getOrDefault(checkpoint.stageId(), List.of()).stream()
                        .filter(Contradictions.stoppedBy(checkpoint))
                        .map(EscapedIncident::id)
                        .toList());
    }

    private GapProposal proposal(
            @Nullable Point point,
            String stageId,
            List<GapProposal.Reason> reasons,
            List<UUID> incidents) {
        return new GapProposal(
                point,
                stageId,
                reasons,
                incidents,
                incidents.stream().mapToLong(i -> minutes.getOrDefault(i, 0L)).sum());
    }

    /// Minutes below 0 are unknown.
    private static long spent(EscapedIncident incident) {
        var minutes = incident.incident().leadershipMinutes();
        return minutes == null ? 0 : Math.max(0, minutes);
    }

    private static String team(Judged judged) {
        return judged.point() instanceof Point.OfCheckpoint of ? of.team() : "";
    }

    /// Whether a person has said something to this point already.
    private boolean answered(Point.OfCheckpoint point) {
        var these = List.of(point, Point.checkpoint(point.checkpointId()));
        return answered.stream().anyMatch(g -> g.point() != null && these.contains(g.point()));
    }

    /// Whether somebody's answer says that it is largely or fully achieved.
    private boolean works(Checkpoint checkpoint) {
        return Contradictions.points(checkpoint, judgements).stream()
                .anyMatch(j -> j.counted() instanceof Counted.Rated r && r.works());
    }

    private static GapProposal.NothingWorks nothingWorks(
            List<Checkpoint> checkpoints, List<EscapedIncident> left) {
        var factors = new TreeSet<String>();
        left.forEach(i -> factors.addAll(i.factorIds()));
        return new GapProposal.NothingWorks(
                List.copyOf(factors),
                checkpoints.stream()
                        .filter(c -> left.stream().anyMatch(Contradictions.stoppedBy(c)))
                        .map(Checkpoint::id)
                        .toList());
    }
}
