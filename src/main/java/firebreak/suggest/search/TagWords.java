package firebreak.suggest.search;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is asked of a tagging, by the words that the bench shows or the ids of the files.
final class TagWords {
    static final Set<String> FIELDS =
            Set.of("origin", "factor", "stage", "preventability", "confidence", "state");

    private final Codebook codebook;

    TagWords(Codebook codebook) {
        this.codebook = codebook;
    }

    /// Empty where nothing has such a name.
    Optional<Predicate<TaggedIncident>> read(String field, String value) {
        var wanted = Folding.bare(value);
        if (wanted.isEmpty()) return Optional.empty();
        return switch (field) {
            case "origin" -> constants(Origin.values(), wanted, TaggedIncident::origin);
            case "preventability" ->
                    constants(Preventability.values(), wanted, TaggedIncident::preventability);
            case "confidence" -> constants(Confidence.values(), wanted, TaggedIncident::confidence);
            case "state" -> constants(TaggingState.values(), wanted, TaggedIncident::state);
            case "factor" ->
                    named(
                            wanted,
                            each -> codebook.factors().forEach(f -> each.accept(f.id(), f.label())),
                            TaggedIncident::factorId);
            default ->
                    named(
                            wanted,
                            each -> codebook.stages().forEach(s -> each.accept(s.id(), s.label())),
                            TaggedIncident::earliestStageId);
        };
    }

    private static <E extends Enum<E>> Optional<Predicate<TaggedIncident>> constants(
            E[] all, String wanted, Function<TaggedIncident, @Nullable E> of) {
        var fitting = new HashSet<E>();
        for (var constant : all)
            if (fits(wanted, constant.name(), Text.of(constant))) fitting.add(constant);
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(i -> {
                    var tag = of.apply(i);
                    return tag != null && fitting.contains(tag);
                });
    }

    private interface Names {
        void each(BiConsumer<String, String> idAndLabel);
    }

    private static Optional<Predicate<TaggedIncident>> named(
            String wanted, Names names, Function<TaggedIncident, @Nullable String> of) {
        var fitting = new HashSet<String>();
        names.each((id, label) -> {
            if (fits(wanted, id, label)) fitting.add(id);
        });
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(i -> {
                    var tag = of.apply(i);
                    return tag != null && fitting.contains(tag);
                });
    }

    /// Whether a name, or a word of it, begins so.
    private static boolean fits(String wanted, String id, String label) {
        return (" " + Folding.bare(label)).contains(" " + wanted)
                || (" " + Folding.bare(id)).contains(" " + wanted);
    }
}
