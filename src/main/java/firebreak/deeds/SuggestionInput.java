package firebreak.deeds;

import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotException;
import firebreak.suggest.learn.Corpus;
import firebreak.suggest.learn.Evaluation;
import firebreak.suggest.learn.Example;
import firebreak.suggest.learn.Learner;
import firebreak.suggest.learn.Suggester;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    public static SuggestionInput read(AssessmentFile file, TaggedField field)
            throws SnapshotException {
        var texts = SuggestionTexts.read(file, Integer.MAX_VALUE, Progress.NONE);
        return of(
                field,
                texts.names(),
                Corpus.of(texts.texts()),
                SuggestionTexts.standing(file.taggings().all(), _ -> true),
                file.codebooks().history());
    }

    /// @param corpus of the incidents that `names` has, in that order
    /// @param standing the taggings to learn from, by incident
    public static SuggestionInput of(
            TaggedField field,
            List<Name> names,
            Corpus corpus,
            Map<UUID, Tagging> standing,
            CodebookHistory history) {
        var examples = new ArrayList<Example>();
        var open = new ArrayList<Integer>();
        for (int place = 0; place < names.size(); place++) {
            var tagging = standing.get(names.get(place).id());
            if (tagging != null && tagging.state() == TaggingState.DISCARDED) continue;
            var value = tagging == null ? null : value(field, tagging, history);
            if (value == null) open.add(place);
            else examples.add(new Example(place, value));
        }
        return new SuggestionInput(
                field, field.categories(history.current()), names, corpus, examples, open);
    }

    /// What was judged; of a code that is part of another now, that.
    private static @Nullable String value(
            TaggedField field, Tagging tagging, CodebookHistory history) {
        var value = field.of(tagging);
        if (value == null) return null;
        var kind =
                switch (field) {
                    case FACTOR -> Code.Kind.FACTOR;
                    case STAGE -> Code.Kind.STAGE;
                    case ORIGIN, PREVENTABILITY -> null;
                };
        return kind == null
                ? value
                : history.today(tagging.codebookVersion(), kind, value).orElse(value);
    }

    /// Learns from all that is tagged.
    public Suggester learn() {
        return Learner.learn(corpus, field.id(), values, examples);
    }

    public Evaluation evaluation() {
        return new Evaluation(corpus, field.id(), values, examples);
    }
}
