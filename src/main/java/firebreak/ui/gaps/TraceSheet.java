package firebreak.ui.gaps;

import firebreak.analysis.findings.FeatureSlips;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.QuestionBank;
import firebreak.store.AssessmentFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The features and what became of them, at one revision.
record TraceSheet(
        Codebook codebook, QuestionBank bank, List<FeatureTrace> traces, FeatureSlips slips) {
    static TraceSheet read(AssessmentFile file) {
        var codebook = file.codebooks().current();
        var bank = file.process().checkpoints().bank();
        var traces = file.process().traces().all();
        return new TraceSheet(
                codebook, bank, traces, FeatureSlips.of(codebook, bank.checkpoints(), traces));
    }

    Optional<FeatureTrace> trace(UUID id) {
        return traces.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /// The lines of the grid.
    ///
    /// @param slippedOnly only checkpoints that a feature skipped
    List<TraceRow> rows(boolean slippedOnly) {
        var rows = new ArrayList<TraceRow>();
        for (var stage : codebook.stages()) {
            var there =
                    bank.asked().stream()
                            .filter(c -> c.stageId().equals(stage.id()))
                            .filter(c -> !slippedOnly || skipped(c.id()) > 0)
                            .toList();
            if (there.isEmpty()) continue;
            rows.add(new TraceRow.OfStage(stage));
            there.forEach(c -> rows.add(new TraceRow.OfCheckpoint(c)));
        }
        return rows;
    }

    private int skipped(String checkpointId) {
        return slips.checkpoint(checkpointId).map(FeatureSlips.Tally::skipped).orElse(0);
    }
}
