package firebreak.domain.codebook;

import java.util.List;
import java.util.Set;

/// An edit of the newest version of the codebook. A new code has an empty id; it gets one.
public sealed interface CodebookEdit {
    /// Behind the other factors of its origin.
    record AddFactor(Factor factor) implements CodebookEdit {}

    /// Other words for the factor of this id.
    ///
    /// @param sameMeaning whether what was tagged with it stays right
    record ChangeFactor(Factor factor, boolean sameMeaning) implements CodebookEdit {}

    record RemoveFactor(String id) implements CodebookEdit {}

    /// Up or down among those of its origin.
    record MoveFactor(String id, int by) implements CodebookEdit {}

    /// Makes several factors one.
    ///
    /// @param into one of them with the words that it has then, or a new one
    record MergeFactors(Set<String> ids, Factor into) implements CodebookEdit {
        public MergeFactors {
            ids = Set.copyOf(ids);
        }
    }

    /// Makes one factor several.
    ///
    /// @param parts one of them may keep the id
    record SplitFactor(String id, List<Factor> parts) implements CodebookEdit {
        public SplitFactor {
            parts = List.copyOf(parts);
        }
    }

    /// @param place how many stages stand before it
    record AddStage(Stage stage, int place) implements CodebookEdit {}

    /// Other words for the stage of this id.
    record ChangeStage(Stage stage, boolean sameMeaning) implements CodebookEdit {}

    record RemoveStage(String id) implements CodebookEdit {}

    record MoveStage(String id, int by) implements CodebookEdit {}

    /// Says of a code with other words whether it means the same, while nobody uses the newest
    /// version.
    record SayMeaning(Code.Kind kind, String id, boolean same) implements CodebookEdit {}

    /// Takes a codebook that came from elsewhere in the place of this one. Codes are the same where
    /// their ids are, or else their labels.
    ///
    /// @param from what it is called
    record Replace(String from, Codebook with) implements CodebookEdit {}
}
