package firebreak.ui.safekeeping;

import firebreak.store.MergePlan;
import firebreak.ui.kit.PassphraseViewModel;

import java.nio.file.Path;

/// Where the person stands who brings a colleague's copy in.
sealed interface MergeState {
    /// Elsewhere.
    record Away() implements MergeState {}

    /// About to choose a file.
    ///
    /// @param problem why the last one was not taken; empty where there was none
    record Choosing(String problem) implements MergeState {}

    /// Giving the passphrase of a file.
    record Asking(Path file, PassphraseViewModel prompt) implements MergeState {}

    /// Waiting until a file is read and compared.
    ///
    /// @param again whether it was compared before, and the assessment was edited since
    record Looking(String file, boolean again) implements MergeState {}

    /// Told that the file brings nothing.
    record Nothing(MergePlan plan) implements MergeState {}

    /// Looking at what would come in.
    record Previewing(MergePlan plan) implements MergeState {}

    /// Deciding the conflicts.
    record Deciding(MergePlan plan) implements MergeState {}

    /// Waiting until all is written.
    ///
    /// @param before where to go back to if it is not
    record Writing(MergeState before) implements MergeState {}

    /// Told what came in.
    ///
    /// @param ours how many conflicts were decided for ours, wholly
    /// @param theirs how many for theirs, wholly
    /// @param revision of the merge
    record Done(MergePlan plan, int ours, int theirs, long revision) implements MergeState {}
}
