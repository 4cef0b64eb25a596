package firebreak.ui.incidents;

import firebreak.deeds.RememberedMappings;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;

/// Remembers what a person said of the files that were imported, and forgets it when asked to.
record ImportMemory(AssessmentFile file, ImportFiles files, Desk desk) {
    /// Only what was imported is worth remembering.
    void remember() {
        for (int place : files.places()) {
            var said = files.at(place);
            var lines = files.lines(place);
            if (said == null) continue;
            database(() -> RememberedMappings.remember(file.imports().mappings(), said, lines));
        }
    }

    /// Forgets what was said of files like the one at this place.
    void forget(int place) {
        var as = files.remembered(place);
        if (as == null) return;
        files.forget(place);
        database(() -> file.imports().mappings().forget(as.header()));
    }

    private void database(Runnable work) {
        desk.jobs()
                .database(
                        "",
                        progress -> {
                            work.run();
                            return true;
                        },
                        done -> {},
                        desk.notices()::fault);
    }
}
