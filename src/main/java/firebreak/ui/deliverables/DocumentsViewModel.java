package firebreak.ui.deliverables;

import firebreak.deeds.DocumentStand;
import firebreak.deeds.WrittenDocuments;
import firebreak.domain.assessment.Topic;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// All documents that were ever written from the assessment, with what was done since.
final class DocumentsViewModel {
    private static final Set<Topic> TOPICS = Set.of(Topic.values());

    private final AssessmentFile file;
    private final Desk desk;
    private final DeliverablesViewModel writing;
    private final OneJob reading;
    private final ObservableList<DocumentStand> rows = FXCollections.observableArrayList();
    private Subscription listening = Subscription.EMPTY;

    DocumentsViewModel(AssessmentFile file, Desk desk, DeliverablesViewModel writing) {
        this.file = file;
        this.desk = desk;
        this.writing = writing;
        this.reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        // Writing is no edit, so nobody else tells of it.
        writing.written()
                .subscribe((_, now) -> {
                    if (now.isPresent()) reload();
                });
    }

    /// Newest first.
    ObservableList<DocumentStand> rows() {
        return rows;
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// Lets go of everything that was read.
    void putAway() {
        reading.drop();
        rows.clear();
    }

    private void reload() {
        reading.database(
                "",
                _ -> WrittenDocuments.of(file),
                read ->
                        reading.background(
                                "",
                                _ -> read.look(),
                                now -> {
                                    if (!rows.equals(now)) rows.setAll(now);
                                }));
    }

    /// Saves the key to the pseudonyms of what was just written.
    void saveKey(Written of) {
        new KeySaving(file, desk).save(of);
    }

    /// Whether a document can be written once more from here.
    boolean writable(DocumentStand row) {
        return row.kind().filter(writing::writes).isPresent();
    }

    /// Writes it once more, as the assessment is now, after asking.
    void writeAgain(DocumentStand row) {
        var folder = Objects.requireNonNull(row.written().path().toAbsolutePath().getParent());
        row.kind().ifPresent(kind -> writing.write(List.of(kind), folder));
    }
}
