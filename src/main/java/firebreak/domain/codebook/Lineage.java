package firebreak.domain.codebook;

/// What a person said became of a code in a version of the codebook. What can be seen by comparing
/// two versions needs none.
///
/// @param id of the code in the version before
/// @param into what it became; its own id where it stays
public record Lineage(Code.Kind code, String id, Became became, String into) {
    /// How it went on.
    public enum Became {
        /// It is part of another.
        MERGED,
        /// It was divided; one of its parts may keep its id.
        SPLIT,
        /// Other words for the same thing.
        SAME_MEANING
    }

    /// Whether the code went on as something else.
    boolean elsewhere() {
        return became != Became.SAME_MEANING;
    }

    boolean of(Code.Kind kind, String codeId) {
        return code == kind && id.equals(codeId);
    }
}
