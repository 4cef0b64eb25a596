package firebreak.ui.safekeeping;

import firebreak.domain.assessment.WrittenFile;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Files;
import java.util.List;

/// What left the assessment: the files with its data that were written elsewhere.
final class LeftViewModel {
    /// A file and whether it is still where it was written.
    record Left(WrittenFile file, boolean there) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Jobs.Latest reading;
    private final Jobs.Latest looking;
    private final ObservableList<Left> all = FXCollections.observableArrayList();

    LeftViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.reading = desk.jobs().latest();
        this.looking = desk.jobs().latest();
    }

    /// Newest first.
    ObservableList<Left> all() {
        return all;
    }

    void reload() {
        reading.database("", progress -> file.written().all(), this::look, this::failed);
    }

    /// A drive that is gone can take long to say so, and must not hold up the database.
    private void look(List<WrittenFile> written) {
        looking.background(
                "",
                progress -> written.stream().map(w -> new Left(w, Files.exists(w.path()))).toList(),
                all::setAll,
                this::failed);
    }

    private void failed(Throwable fault) {
        if (!file.locked()) desk.notices().fault(fault);
    }
}
