package firebreak.analysis.findings;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.analysis.ThinSlices;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where the features that were followed slip past: what became of them at each checkpoint and each
/// stage.
///
/// @param features how many were followed
/// @param checkpoints those that are asked, in their order
/// @param stages those that have a checkpoint, in the order of the codebook
public record FeatureSlips(int features, List<OfCheckpoint> checkpoints, List<OfStage> stages) {
    /// What became of features, each counted once per checkpoint.
    ///
    /// @param notKnown where nobody looked, or nobody knows
    public record Tally(int passed, int skipped, int notKnown, int notApplicable) {
        /// Of how many it is known whether they passed or skipped.
        public int known() {
            return passed + skipped;
        }

        /// The share that skipped, of those that are known; what does not apply, and what nobody
        /// knows, is in neither.
        public Proportion share() {
            return Proportions.wilson(skipped, known());
        }

        /// Whether there are too few to speak of a share; see [ThinSlices#FEWEST].
        public boolean thin() {
            return known() < ThinSlices.FEWEST;
        }
    }

    public record OfCheckpoint(String checkpointId, Tally tally) {}

    /// @param tally of its checkpoints together
    /// @param slipped how many features skipped one of its checkpoints or more
    /// @param seen of how many features anything is known there
    public record OfStage(String stageId, Tally tally, int slipped, int seen) {}

    public FeatureSlips {
        checkpoints = List.copyOf(checkpoints);
        stages = List.copyOf(stages);
    }

    /// Edges: retired checkpoints, and those of stages that the codebook doesn't have, are left
    /// out; without features all counts are 0. The order of the features does not matter.
    public static FeatureSlips of(
            Codebook codebook, List<Checkpoint> checkpoints, Collection<FeatureTrace> traces) {
        var asked = checkpoints.stream().filter(c -> !c.retired()).toList();
        var stageIds = codebook.stages().stream().map(Stage::id).distinct().toList();
        return new FeatureSlips(
                traces.size(),
                asked.stream()
                        .filter(c -> stageIds.contains(c.stageId()))
                        .map(c -> new OfCheckpoint(c.id(), tally(List.of(c), traces)))
                        .toList(),
                stageIds.stream()
                        .flatMap(id ->
                                stage(
                                        id,
                                        asked.stream().filter(c -> c.stageId().equals(id)).toList(),
                                        traces)
                                        .stream())
                        .toList());
    }

    /// What became of the features at a checkpoint; empty where it is not asked.
    public Optional<Tally> checkpoint(String checkpointId) {
        return checkpoints.stream()
                .filter(c -> c.checkpointId().equals(checkpointId))
                .map(OfCheckpoint::tally)
                .findFirst();
    }

    /// What became of the features at a stage; empty where it has no checkpoint.
    public Optional<OfStage> stage(String stageId) {
        return stages.stream().filter(s -> s.stageId().equals(stageId)).findFirst();
    }

    private static Optional<OfStage> stage(
            String stageId, List<Checkpoint> there, Collection<FeatureTrace> traces) {
        if (there.isEmpty()) return Optional.empty();
        int slipped = 0;
        int seen = 0;
        for (var trace : traces) {
            var tally = tally(there, List.of(trace));
            if (tally.skipped() > 0) slipped++;
            if (tally.known() > 0) seen++;
        }
        return Optional.of(new OfStage(stageId, tally(there, traces), slipped, seen));
    }

    private static Tally tally(List<Checkpoint> checkpoints, Collection<FeatureTrace> traces) {
        var counts = new int[Passage.values().length];
        for (var trace : traces)
            for (var checkpoint : checkpoints) counts[trace.at(checkpoint.id()).ordinal()]++;
        return new Tally(
                counts[Passage.PASSED.ordinal()],
                counts[Passage.SKIPPED.ordinal()],
                counts[Passage.NOT_KNOWN.ordinal()],
                counts[Passage.NOT_APPLICABLE.ordinal()]);
    }
}
