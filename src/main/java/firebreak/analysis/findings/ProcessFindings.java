package firebreak.analysis.findings;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.priority.GapFactors;
import firebreak.analysis.priority.GapRanking;
import firebreak.analysis.priority.RankedGap;
import firebreak.analysis.scoring.CheckpointScores;
import firebreak.analysis.scoring.Contradictions;
import firebreak.analysis.scoring.CoverageScores;
import firebreak.analysis.scoring.GapProposal;
import firebreak.analysis.scoring.GapProposals;
import firebreak.analysis.scoring.Judgements;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.domain.tagging.TaggedIncident;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Everything that follows from [ProcessFacts] and the incidents.
///
/// @param incidents by their ids
/// @param standings of the checkpoints
/// @param cells standings of the coverage cells
/// @param proposals gaps that nobody has worded or declined yet
/// @param ranking the gaps that stand, in their order
public record ProcessFindings(
        ProcessFacts facts,
        Escapes escapes,
        Map<UUID, EscapedIncident> incidents,
        Judgements judgements,
        CheckpointScores checkpoints,
        CoverageScores coverage,
        List<Standing> standings,
        List<Standing> cells,
        FeatureSlips slips,
        List<GapProposal> proposals,
        List<RankedGap> ranking) {
    /// Neither the order of incidents nor that of gaps matters.
    public static ProcessFindings of(ProcessFacts facts, Escapes escapes) {
        var asked = facts.bank().checkpoints();
        var areas = facts.coverage().areas();
        var types = facts.coverage().types();
        var judgements = facts.judgements();
        var incidents = new LinkedHashMap<UUID, EscapedIncident>();
        for (var incident : escapes.incidents()) incidents.put(incident.id(), incident);
        var byReport = new HashMap<ReportKey, TaggedIncident>();
        escapes.byReport()
                .forEach((report, id) -> {
                    var incident = incidents.get(id);
                    if (incident != null) byReport.put(report, incident.incident());
                });
        var cells = Contradictions.ofCells(areas, types, judgements, escapes.incidents());
        return new ProcessFindings(
                facts,
                escapes,
                incidents,
                judgements,
                CheckpointScores.of(facts.codebook(), asked, judgements),
                CoverageScores.of(areas, types, judgements),
                Contradictions.ofCheckpoints(asked, judgements, escapes.incidents()),
                cells,
                FeatureSlips.of(facts.codebook(), asked, facts.traces()),
                GapProposals.of(
                        facts.codebook(),
                        asked,
                        judgements,
                        facts.traces(),
                        escapes.incidents(),
                        cells,
                        facts.gaps()),
                GapRanking.of(
                        facts.gaps().stream()
                                .filter(Gap::stands)
                                .map(g -> GapFactors.of(g, judgements, byReport))
                                .toList()));
    }

    /// Where a gap stands among the others; empty where it doesn't stand any more.
    public Optional<RankedGap> rank(UUID gapId) {
        return ranking.stream().filter(r -> r.factors().gapId().equals(gapId)).findFirst();
    }

    /// The incidents that are linked to a gap, each once, in the order of its reports.
    public Set<UUID> linked(Gap gap) {
        var ids = new LinkedHashSet<UUID>();
        for (var report : gap.incidents()) {
            var id = escapes.byReport().get(report);
            if (id != null) ids.add(id);
        }
        return ids;
    }

    /// The incidents that by their tags came through a gap, whether they are linked or not: those
    /// that its checkpoint or coverage cell should have stopped; of a gap at a stage, those whose
    /// earliest stage it is.
    public List<UUID> byTags(Gap gap) {
        return switch (gap.point()) {
            case null ->
                    gap.stageId().isEmpty()
                            ? List.of()
                            : EscapedIncident.preventable(escapes.incidents()).stream()
                                    .filter(i ->
                                            gap.stageId().equals(i.incident().earliestStageId()))
                                    .map(EscapedIncident::id)
                                    .toList();
            case Point.OfCheckpoint of ->
                    standings.stream()
                            .filter(s ->
                                    s.point() instanceof Point.OfCheckpoint p
                                            && p.checkpointId().equals(of.checkpointId()))
                            .findFirst()
                            .map(Standing::incidents)
                            .orElse(List.of());
            case Point.OfCell of ->
                    cells.stream()
                            .filter(s -> s.point().equals(of))
                            .findFirst()
                            .map(Standing::incidents)
                            .orElse(List.of());
        };
    }
}
