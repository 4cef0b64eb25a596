package firebreak.ui.codebook;

import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookVersion;
import firebreak.domain.codebook.Fate;
import firebreak.store.AssessmentFile;

import java.util.Map;
import java.util.Optional;

/// Everything that the screen shows, read at once.
///
/// @param versions how many taggings were made under each
/// @param toReview how many incidents must be looked at again
/// @param inUse whether somebody tagged under the newest version
record CodebookState(
        CodebookHistory history,
        Map<String, Integer> factors,
        Map<String, Integer> stages,
        Map<Integer, Integer> versions,
        int toReview,
        boolean inUse) {

    static CodebookState read(AssessmentFile file) {
        var codebooks = file.codebooks();
        return new CodebookState(
                codebooks.history(),
                codebooks.uses(Code.Kind.FACTOR),
                codebooks.uses(Code.Kind.STAGE),
                codebooks.usesByVersion(),
                codebooks.toReview().size(),
                codebooks.inUse());
    }

    Codebook codebook() {
        return history.current();
    }

    /// How many taggings name a code.
    int uses(Code.Kind kind, String id) {
        return switch (kind) {
            case FACTOR -> factors.getOrDefault(id, 0);
            case STAGE -> stages.getOrDefault(id, 0);
        };
    }

    /// The version before the newest one.
    Optional<CodebookVersion> before() {
        var all = history.versions();
        return all.size() < 2 ? Optional.empty() : Optional.of(all.get(all.size() - 2));
    }

    /// Whether a person can say now whether a code's words mean the same as before.
    boolean asksForMeaning(Code.Kind kind, String id) {
        return !inUse && history.mayMeanTheSame(kind, id);
    }

    /// Whether a code means the same as in the version before.
    boolean meansTheSame(Code.Kind kind, String id) {
        return before().map(b -> history.fate(b.version(), kind, id))
                .filter(f -> f instanceof Fate.Reworded || f instanceof Fate.Kept)
                .isPresent();
    }
}
