package firebreak.ui.tagging;

import firebreak.deeds.SuggestionInput;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.tagging.TaggedField;
import firebreak.suggest.learn.Evaluation;
import firebreak.suggest.learn.IncidentText;
import firebreak.suggest.learn.Suggester;
import firebreak.suggest.learn.Suggestion;
import firebreak.work.Progress;

import java.util.EnumMap;
import java.util.Map;

/// What was learned from the taggings, field by field, and whether it is worth showing.
record Learned(Map<TaggedField, Suggester> suggesters, Map<TaggedField, Worth> worth) {
    static final Learned NOTHING = new Learned(Map.of(), Map.of());

    /// From how many taggings on suggestions are measured against the majority guess.
    static final int MEASURED = 40;

    enum Worth {
        /// There are too few taggings to tell; the lexicon speaks and says how sure it is.
        NOT_MEASURED,
        BETTER,
        /// They would be no better than always naming the most frequent value, so that they are not
        /// shown.
        NO_BETTER
    }

    /// Learns every field; measured by learning from the earlier two thirds and asking of the rest.
    static Learned of(Map<TaggedField, SuggestionInput> inputs, Progress progress) {
        var suggesters = new EnumMap<TaggedField, Suggester>(TaggedField.class);
        var worth = new EnumMap<TaggedField, Worth>(TaggedField.class);
        inputs.forEach((field, input) -> {
            progress.step(2L * suggesters.size(), 2L * inputs.size());
            suggesters.put(field, input.learn());
            progress.step(2L * suggesters.size() - 1, 2L * inputs.size());
            worth.put(field, worth(input.evaluation()));
        });
        return new Learned(suggesters, worth);
    }

    private static Worth worth(Evaluation evaluation) {
        if (evaluation.size() < MEASURED) return Worth.NOT_MEASURED;
        var result = evaluation.run(Evaluation.Split.TIME, evaluation.size() * 2 / 3, 0);
        return result.better() ? Worth.BETTER : Worth.NO_BETTER;
    }

    /// Whether not even origins may be suggested.
    boolean worthless() {
        return worth.get(TaggedField.ORIGIN) == Worth.NO_BETTER;
    }

    Suggested of(IncidentFacts facts, Codebook codebook) {
        var said = new EnumMap<TaggedField, Suggestion>(TaggedField.class);
        var text = new IncidentText(facts.title(), facts.text(), facts.clientCause());
        suggesters.forEach((field, suggester) -> {
            if (worth.get(field) != Worth.NO_BETTER
                    && suggester.suggest(text) instanceof Suggestion suggestion)
                said.put(field, suggestion);
        });
        return Suggested.of(said, codebook);
    }
}
