package firebreak;

import firebreak.deeds.Leftovers;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;

/// Removes in the background what a crash left outside of an assessment, of files that were just
/// being written.
final class LeftBehind {
    private LeftBehind() {}

    static void remove(AssessmentFile file, Desk desk) {
        desk.jobs()
                .database(
                        "",
                        progress -> file.written().all(),
                        written ->
                                desk.jobs()
                                        .background(
                                                "",
                                                progress -> {
                                                    Leftovers.removePreview(file.directory());
                                                    Leftovers.remove(written);
                                                    return true;
                                                },
                                                done -> {},
                                                desk.notices()::fault),
                        desk.notices()::fault);
    }
}
