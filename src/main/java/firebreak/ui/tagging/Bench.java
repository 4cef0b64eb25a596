package firebreak.ui.tagging;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The incident that lies on the bench, with what is saved about it. `incident` is null until it is
/// read.
record Bench(
        TaggedIncident row, @Nullable Incident incident, List<Tagging> taggings, String coder) {
    Bench {
        taggings = List.copyOf(taggings);
    }

    /// An incident without a tagging can be judged before its text is read: nothing can be lost.
    boolean ready() {
        return incident != null || row.state() == TaggingState.PENDING;
    }

    Optional<Tagging> own() {
        return taggings.stream().filter(t -> t.coder().equals(coder)).findFirst();
    }

    /// The tagging from which the coder starts: their own, otherwise the one that stands.
    Optional<Tagging> shown() {
        return own().or(this::standing);
    }

    private Optional<Tagging> standing() {
        return taggings.stream().reduce(Tagging::standing);
    }

    Judgement judgement(Codebook codebook) {
        return shown().map(t -> Judgement.of(t, codebook)).orElse(Judgement.NONE);
    }

    TaggingState state() {
        return shown().map(Tagging::state).orElse(TaggingState.PENDING);
    }

    /// The bench after the coder's own tagging has been saved or, where it is null, taken away.
    Bench with(@Nullable Tagging own) {
        var next = new ArrayList<>(taggings);
        next.removeIf(t -> t.coder().equals(coder));
        if (own != null) next.add(own);
        return new Bench(row(next), incident, next, coder);
    }

    private TaggedIncident row(List<Tagging> among) {
        var t = among.stream().reduce(Tagging::standing).orElse(null);
        return new TaggedIncident(
                row.incidentId(),
                row.key(),
                row.title(),
                row.service(),
                row.severityClass(),
                row.occurred(),
                row.leadershipMinutes(),
                row.changeReference(),
                t == null ? TaggingState.PENDING : t.state(),
                t == null ? null : t.origin(),
                t == null ? null : t.factorId(),
                t == null ? null : t.earliestStageId(),
                t == null ? null : t.preventability(),
                t == null ? null : t.confidence());
    }
}
