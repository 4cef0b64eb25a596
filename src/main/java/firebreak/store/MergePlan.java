package firebreak.store;

import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.RowChange;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What merging another copy would do; nothing is changed yet.
public final class MergePlan {
    /// What a row becomes.
    ///
    /// @param want null where it goes
    /// @param past an image that is written before, so that the journal knows what was turned down
    record Step(RowKey key, @Nullable RowFields want, @Nullable RowFields past) {}

    /// What either decision does.
    record Choice(MergeConflict conflict, List<Step> ours, List<Step> theirs) {}

    private final String name;
    private final long revision;
    private final List<Step> steps;
    private final List<Choice> choices;
    private final Map<String, RowFields> imports;
    private final List<RowChange> shown;

    /// @param revision of ours, for which the plan holds
    /// @param imports theirs that ours may not have, by id
    MergePlan(
            String name,
            long revision,
            List<Step> steps,
            List<Choice> choices,
            Map<String, RowFields> imports,
            List<RowChange> shown) {
        this.name = name;
        this.revision = revision;
        this.steps = List.copyOf(steps);
        this.choices = List.copyOf(choices);
        this.imports = Map.copyOf(imports);
        this.shown = List.copyOf(shown);
    }

    /// How many rows are taken without a question.
    public int taken() {
        return steps.size();
    }

    /// The first of the rows that are taken.
    public List<RowChange> shown() {
        return shown;
    }

    /// What a person has to decide.
    public List<MergeConflict> conflicts() {
        return choices.stream().map(Choice::conflict).toList();
    }

    String name() {
        return name;
    }

    long revision() {
        return revision;
    }

    List<Step> steps() {
        return steps;
    }

    List<Choice> choices() {
        return choices;
    }

    Map<String, RowFields> imports() {
        return imports;
    }
}
