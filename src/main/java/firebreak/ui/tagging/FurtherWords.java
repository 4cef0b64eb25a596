package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Further;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said beyond the primary judgement, in words.
final class FurtherWords {
    private FurtherWords() {}

    static String of(Further further, Codebook codebook) {
        var factors =
                further.factorIds().stream()
                        .map(id -> codebook.factor(id).map(Factor::label).orElse(id))
                        .collect(Collectors.joining(", "));
        // In the order of the life cycle, however they were said.
        var stages =
                Stream.concat(
                                codebook.stages().stream()
                                        .filter(s -> further.slippedStageIds().contains(s.id()))
                                        .map(Stage::label),
                                further.slippedStageIds().stream()
                                        .filter(id -> codebook.stage(id).isEmpty()))
                        .collect(Collectors.joining(", "));
        return Stream.of(
                        factors.isEmpty() ? "" : Text.of("tagging.further.factors", factors),
                        stages.isEmpty() ? "" : Text.of("tagging.further.stages", stages))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
