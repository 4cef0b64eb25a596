package firebreak.store;

import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.assessment.MergeSummary;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.codebook.Codebook;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What merging another copy would do; nothing is changed yet.
public final class MergePlan {
    /// What a row becomes.
    ///
    /// @param want null where it goes
    record Step(RowKey key, @Nullable RowFields want) {}

    /// A row whose parts may be decided one by one.
    record Parts(RowKey key, MergeFields fields) {}

    /// What either decision does.
    record Choice(
            MergeConflict conflict, List<Step> ours, List<Step> theirs, @Nullable Parts parts) {
        List<Step> steps(MergeDecision decision) {
            if (parts == null) return decision.side() == Side.OURS ? ours : theirs;
            return List.of(new Step(parts.key(), parts.fields().decided(decision)));
        }
    }

    private final String name;
    private final long revision;
    private final List<Step> steps;
    private final List<Choice> choices;
    private final Map<String, RowFields> imports;
    private final List<String> seen;
    private final List<RowChange> shown;
    private final MergeSummary summary;
    private final Codebook codebook;

    /// @param revision of ours, for which the plan holds
    /// @param imports theirs that ours may not have, by id
    /// @param seen fingerprints of what ours will have looked at
    MergePlan(
            String name,
            long revision,
            List<Step> steps,
            List<Choice> choices,
            Map<String, RowFields> imports,
            List<String> seen,
            List<RowChange> shown,
            MergeSummary summary,
            Codebook codebook) {
        this.name = name;
        this.revision = revision;
        this.steps = List.copyOf(steps);
        this.choices = List.copyOf(choices);
        this.imports = Map.copyOf(imports);
        this.seen = List.copyOf(seen);
        this.shown = List.copyOf(shown);
        this.summary = summary;
        this.codebook = codebook;
    }

    /// The name of the file that comes in.
    public String name() {
        return name;
    }

    /// The revision of the assessment for which the plan holds.
    public long revision() {
        return revision;
    }

    /// How many rows are taken without a question.
    public int taken() {
        return (int) steps.stream().filter(s -> MergeCount.counts(s.key())).count();
    }

    /// Whether there is nothing to do.
    public boolean isEmpty() {
        return steps.isEmpty() && choices.isEmpty();
    }

    /// The first of the rows that are taken.
    public List<RowChange> shown() {
        return shown;
    }

    /// What a person has to decide.
    public List<MergeConflict> conflicts() {
        return choices.stream().map(Choice::conflict).toList();
    }

    /// What both copies did, in numbers.
    public MergeSummary summary() {
        return summary;
    }

    /// The definitions by which the taggings of the conflicts are read.
    public Codebook codebook() {
        return codebook;
    }

    List<Step> steps() {
        return steps;
    }

    List<Choice> choices() {
        return choices;
    }

    List<String> seen() {
        return seen;
    }

    Map<String, RowFields> imports() {
        return imports;
    }
}
