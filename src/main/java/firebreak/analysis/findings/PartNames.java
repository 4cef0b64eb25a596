package firebreak.analysis.findings;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;

import java.util.Arrays;
import java.util.Optional;

/// What the parts of figures' ids are to people; empty for what is no such part.
record PartNames(Codebook codebook) {
    Optional<String> origin(String id) {
        return Arrays.stream(Origin.values())
                .filter(o -> o.id().equals(id))
                .map(o -> Text.of(o))
                .findFirst();
    }

    Optional<String> stage(String id) {
        return codebook.stage(id).map(Stage::label);
    }

    Optional<String> factor(String id) {
        return codebook.factor(id).map(Factor::label);
    }

    /// An origin and a stage, with a full stop between them.
    Optional<String> cell(String id) {
        int dot = id.indexOf('.');
        if (dot < 0) return Optional.empty();
        return origin(id.substring(0, dot))
                .flatMap(o ->
                        stage(id.substring(dot + 1)).map(s -> Text.of("finding.cell.name", o, s)));
    }
}
