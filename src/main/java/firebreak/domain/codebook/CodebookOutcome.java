package firebreak.domain.codebook;

import firebreak.domain.Refusal;

import java.util.List;

/// What came of an edit of the codebook.
public sealed interface CodebookOutcome {
    /// @param lineage what is said of the codes as they were before the edit
    record Edited(Codebook codebook, List<Lineage> lineage) implements CodebookOutcome {
        public Edited {
            lineage = List.copyOf(lineage);
        }
    }

    /// @param problem why not, in a sentence
    record Refused(String problem) implements CodebookOutcome, Refusal {}
}
