package firebreak.domain.codebook;

import java.util.List;
import java.util.Optional;

/// A version of the definitions under which taggings are made. Factors stand in the order in which
/// they are shown; stages in the order of the life cycle.
public record Codebook(int version, List<Factor> factors, List<Stage> stages) {
    public Codebook {
        factors = List.copyOf(factors);
        stages = List.copyOf(stages);
    }

    public Optional<Factor> factor(String id) {
        return factors.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    public List<Factor> factors(Origin origin) {
        return factors.stream().filter(f -> f.origin() == origin).toList();
    }

    public Optional<Stage> stage(String id) {
        return stages.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// The factors, or the stages, in their order.
    public List<? extends Code> codes(Code.Kind kind) {
        return switch (kind) {
            case FACTOR -> factors;
            case STAGE -> stages;
        };
    }

    public Optional<Code> code(Code.Kind kind, String id) {
        return switch (kind) {
            case FACTOR -> factor(id).map(Code.class::cast);
            case STAGE -> stage(id).map(Code.class::cast);
        };
    }

    /// The same definitions as another version.
    public Codebook as(int other) {
        return new Codebook(other, factors, stages);
    }
}
