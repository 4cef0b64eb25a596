package firebreak.cli;

import firebreak.analysis.Proportion;
import firebreak.analysis.recurrence.CrisisTime;
import firebreak.analysis.recurrence.FamilyFigures;
import firebreak.analysis.recurrence.FollowUp;
import firebreak.analysis.recurrence.Recurrence;
import firebreak.domain.codebook.Factor;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.store.AssessmentFile;
import firebreak.suggest.similar.FamilyProposal;
import firebreak.suggest.similar.WhyWords;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Families, proposals and similar incidents by the names that programs read. What is undefined is
/// null.
final class FamiliesView {
    private final Map<UUID, TaggedIncident> incidents = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final WhyWords words;

    private FamiliesView(AssessmentFile assessment) {
        assessment.incidents().tagged().forEach(i -> incidents.put(i.incidentId(), i));
        assessment.incidents().families().all().forEach(f -> names.put(f.id(), f.name()));
        var codebook = assessment.codebooks().current();
        words = new WhyWords(id -> codebook.factor(id).map(Factor::label).orElse(id));
    }

    static Map<String, @Nullable Object> of(
            AssessmentFile assessment,
            Recurrence recurrence,
            FamiliesCommand.@Nullable Compared compared) {
        return new FamiliesView(assessment).all(recurrence, compared);
    }

    private Map<String, @Nullable Object> all(
            Recurrence recurrence, FamiliesCommand.@Nullable Compared compared) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("incidents", recurrence.incidents());
        object.put("causes", recurrence.causes());
        object.put("repeats", recurrence.repeats());
        object.put("repeatRate", share(recurrence.rate()));
        object.put("crisis", crisis(recurrence.crisis()));
        object.put("followUp", followUp(recurrence.followUp()));
        object.put("families", recurrence.families().stream().map(this::family).toList());
        if (compared == null) return object;
        var proposals = compared.proposals();
        if (proposals != null)
            object.put("proposals", proposals.stream().map(this::proposal).toList());
        var similar = new ArrayList<Map<String, @Nullable Object>>();
        compared.similar()
                .forEach((id, all) -> {
                    var asked = incident(id);
                    asked.put(
                            "similar",
                            all.stream()
                                    .map(s -> {
                                        var one = incident(s.id());
                                        one.put("reasons", words.ofOne(s.why()));
                                        return one;
                                    })
                                    .toList());
                    similar.add(asked);
                });
        if (!similar.isEmpty()) object.put("similar", similar);
        return object;
    }

    private static Map<String, @Nullable Object> share(Proportion share) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("count", share.count());
        object.put("n", share.n());
        object.put("share", Numbers.number(share.share()));
        object.put("low", Numbers.number(share.low()));
        object.put("high", Numbers.number(share.high()));
        return object;
    }

    private static Map<String, @Nullable Object> followUp(FollowUp followUp) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("days", followUp.days());
        object.put("all", share(followUp.all()));
        object.put("earlier", share(followUp.earlier()));
        object.put("later", share(followUp.later()));
        return object;
    }

    private static Map<String, @Nullable Object> crisis(CrisisTime crisis) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("firstsKnown", crisis.firstsKnown());
        object.put("firstsMinutes", crisis.firstsMinutes());
        object.put("repeatsKnown", crisis.repeatsKnown());
        object.put("repeatsMinutes", crisis.repeatsMinutes());
        object.put("repeatsMedian", Numbers.number(crisis.repeatsMedian()));
        object.put("ratio", Numbers.number(crisis.ratio()));
        return object;
    }

    private Map<String, @Nullable Object> family(FamilyFigures family) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("name", family.family().name());
        object.put("note", family.family().note());
        object.put(
                "first",
                family.members().isEmpty()
                        ? null
                        : incident(family.members().getFirst().incidentId()));
        object.put(
                "repeats",
                family.members().stream().skip(1).map(m -> incident(m.incidentId())).toList());
        object.put("untimed", family.untimed());
        object.put("daysBetween", family.daysBetween().stream().map(Numbers::number).toList());
        object.put("medianDaysBetween", Numbers.number(family.medianDaysBetween()));
        object.put("crisis", crisis(family.crisis()));
        return object;
    }

    private Map<String, @Nullable Object> proposal(FamilyProposal proposal) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var family = proposal.family();
        object.put("family", family == null ? null : names.get(family));
        object.put("incidents", proposal.members().stream().map(this::incident).toList());
        object.put("reasons", words.ofMany(proposal.why()));
        return object;
    }

    private Map<String, @Nullable Object> incident(UUID id) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var incident = incidents.get(id);
        object.put("key", incident == null ? null : incident.key());
        object.put("title", incident == null ? null : incident.title());
        var at = incident == null ? null : incident.occurred();
        object.put("occurred", at == null ? null : at.toString());
        return object;
    }
}
