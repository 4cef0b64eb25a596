package firebreak.deeds;

import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.suggest.learn.Corpus;
import firebreak.suggest.learn.Evaluation;
import firebreak.suggest.learn.Example;
import firebreak.suggest.learn.IncidentText;
import firebreak.suggest.learn.Learner;
import firebreak.suggest.learn.Suggester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// What there is to learn from in an assessment, for one field: every incident, in the order of
/// time, and what those that are tagged were tagged with. Drafts count; what was discarded neither
/// teaches nor asks.
///
/// @param open the places of the incidents that have no value yet
public record SuggestionInput(
        TaggedField field,
        List<String> values,
        List<Name> names,
        Corpus corpus,
        List<Example> examples,
        List<Integer> open) {
    /// What people call an incident.
    public record Name(UUID id, String source, String key) {}

    /// Reads the assessment. Call it on the database thread.
    public static SuggestionInput read(AssessmentFile file, TaggedField field) {
        var standing = new HashMap<UUID, Tagging>();
        for (var t : file.taggings().all()) standing.merge(t.incidentId(), t, Tagging::standing);
        var places = new HashMap<UUID, Integer>();
        for (var t : file.incidents().tagged()) places.put(t.incidentId(), places.size());
        var texts = new IncidentText[places.size()];
        var names = new Name[texts.length];
        file.incidents()
                .forEach(i -> {
                    var facts = i.facts();
                    int place = places.getOrDefault(i.id(), -1);
                    if (place < 0) return;
                    texts[place] =
                            new IncidentText(facts.title(), facts.text(), facts.clientCause());
                    names[place] = new Name(i.id(), i.source(), i.key());
                });
        var examples = new ArrayList<Example>();
        var open = new ArrayList<Integer>();
        for (int place = 0; place < names.length; place++) {
            var tagging = standing.get(names[place].id());
            if (tagging != null && tagging.state() == TaggingState.DISCARDED) continue;
            var value = tagging == null ? null : field.of(tagging);
            if (value == null) open.add(place);
            else examples.add(new Example(place, value));
        }
        return new SuggestionInput(
                field,
                field.categories(file.codebooks().current()),
                List.of(names),
                Corpus.of(List.of(texts)),
                examples,
                open);
    }

    /// Learns from all that is tagged.
    public Suggester learn() {
        return Learner.learn(corpus, field.id(), values, examples);
    }

    public Evaluation evaluation() {
        return new Evaluation(corpus, field.id(), values, examples);
    }
}
