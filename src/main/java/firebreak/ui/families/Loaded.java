package firebreak.ui.families;

import firebreak.analysis.recurrence.Recurrence;
import firebreak.deeds.SimilarSearch;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.store.AssessmentFile;
import firebreak.suggest.similar.FamilyProposal;
import firebreak.suggest.similar.Known;
import firebreak.suggest.similar.WhyWords;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The assessment as the screen shows it, at one revision.
///
/// @param incidents all of them by their ids
/// @param begin when the first occurred; null where no time is known
/// @param end when the last occurred
record Loaded(
        Map<UUID, TaggedIncident> incidents,
        Recurrence recurrence,
        Known known,
        Codebook codebook,
        @Nullable Instant begin,
        @Nullable Instant end) {
    private static final int LONGEST_NAME = 80;

    static Loaded read(AssessmentFile file, SimilarSearch search) {
        var tagged = file.incidents().tagged();
        var incidents = new HashMap<UUID, TaggedIncident>();
        Instant begin = null;
        Instant end = null;
        for (var incident : tagged) {
            incidents.put(incident.incidentId(), incident);
            var at = incident.occurred();
            if (at == null) continue;
            if (begin == null || at.isBefore(begin)) begin = at;
            if (end == null || at.isAfter(end)) end = at;
        }
        return new Loaded(
                incidents,
                Recurrence.of(tagged, file.incidents().families().all()),
                search.known(),
                file.codebooks().current(),
                begin,
                end);
    }

    List<Case> confirmed() {
        return recurrence.families().stream().<Case>map(Case.Confirmed::new).toList();
    }

    /// What is left of a proposal after what people said since; empty where nothing is.
    Optional<Case> left(FamilyProposal proposal) {
        var family = proposal.family();
        var members =
                proposal.members().stream()
                        .filter(m -> !known.families().containsKey(m))
                        .map(incidents::get)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .sorted(TaggedIncident.BY_TIME)
                        .toList();
        var old = family == null ? null : families().get(family);
        if (family != null && old == null) return Optional.empty();
        if (members.size() < (family == null ? 2 : 1)) return Optional.empty();
        var one = members.getFirst().incidentId();
        var other =
                old != null && !old.members().isEmpty()
                        ? old.members().getFirst()
                        : members.getLast().incidentId();
        if (known.apart(one, other)) return Optional.empty();
        var words = new WhyWords(id -> codebook.factor(id).map(Factor::label).orElse(id));
        var would =
                new RecurrenceFamily(
                        one,
                        name(members.getFirst()),
                        "",
                        members.stream().map(TaggedIncident::incidentId).toList());
        var figures = Recurrence.of(members, List.of(would)).families().getFirst();
        return Optional.of(
                new Case.Proposed(
                        proposal,
                        would.name(),
                        old == null ? "" : old.name(),
                        figures.members().isEmpty() ? members : figures.members(),
                        words.ofMany(proposal.why()),
                        figures));
    }

    private static String name(TaggedIncident first) {
        var title = first.title().isBlank() ? first.key() : first.title();
        return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME - 1) + "…";
    }

    Map<UUID, RecurrenceFamily> families() {
        var all = new HashMap<UUID, RecurrenceFamily>();
        for (var f : recurrence.families()) all.put(f.family().id(), f.family());
        return all;
    }
}
