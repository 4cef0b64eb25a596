package firebreak.domain.tagging;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is judged in a tagging: what two coders may agree on, and what may be suggested.
public enum TaggedField {
    ORIGIN,
    FACTOR,
    STAGE,
    PREVENTABILITY;

    /// The name in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TaggedField> ofId(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }

    /// The judgement, by its id; null where the coder gave none.
    public @Nullable String of(Tagging tagging) {
        return switch (this) {
            case ORIGIN -> tagging.origin() == null ? null : tagging.origin().id();
            case FACTOR -> tagging.factorId();
            case STAGE -> tagging.earliestStageId();
            case PREVENTABILITY ->
                    tagging.preventability() == null ? null : tagging.preventability().id();
        };
    }

    /// The fields that both judged, and of which they say different things; what only one of them
    /// said is no difference.
    public static Set<TaggedField> differing(Tagging one, Tagging other) {
        var fields = EnumSet.noneOf(TaggedField.class);
        for (var field : values()) {
            var first = field.of(one);
            var second = field.of(other);
            if (first != null && second != null && !first.equals(second)) fields.add(field);
        }
        return fields;
    }

    /// The ids that a judgement may have under a codebook, in their order.
    public List<String> categories(Codebook codebook) {
        return switch (this) {
            case ORIGIN -> Arrays.stream(Origin.values()).map(Origin::id).toList();
            case FACTOR -> codebook.factors().stream().map(Factor::id).toList();
            case STAGE -> codebook.stages().stream().map(Stage::id).toList();
            case PREVENTABILITY ->
                    Arrays.stream(Preventability.values()).map(Preventability::id).toList();
        };
    }

    /// Whether one judgement can be nearer to another than a third is: stages have an order, causes
    /// have none, and "not enough information" is no degree of preventability.
    public boolean ordered() {
        return this == STAGE;
    }
}
