package firebreak;

import firebreak.domain.Text;
import firebreak.domain.assessment.Changed;
import firebreak.store.AssessmentFile;
import firebreak.store.Journal;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.UndoRedo;
import firebreak.work.Jobs;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;
import java.util.function.Function;

/// Undo and redo of the open assessment's journal, for the window.
final class AssessmentUndo implements UndoRedo {
    private record Stand(String undo, String redo, long revision) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Jobs.Latest reading;
    private final ReadOnlyStringWrapper undoLabel =
            new ReadOnlyStringWrapper(this, "undoLabel", "");
    private final ReadOnlyStringWrapper redoLabel =
            new ReadOnlyStringWrapper(this, "redoLabel", "");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");

    AssessmentUndo(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.reading = desk.jobs().latest();
        refresh();
    }

    /// To be called after each edit, on the window's thread.
    void changed(Changed changed) {
        revision.set(changed.revision());
        refresh();
    }

    @Override
    public ReadOnlyStringProperty undoLabel() {
        return undoLabel.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty redoLabel() {
        return redoLabel.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    @Override
    public void undo() {
        move(Text.of("app.job.undo"), Journal::undo, "app.undone");
    }

    @Override
    public void redo() {
        move(Text.of("app.job.redo"), Journal::redo, "app.redone");
    }

    private void move(String title, Function<Journal, Optional<String>> step, String words) {
        desk.jobs()
                .database(
                        title,
                        progress -> step.apply(file.journal()),
                        label -> label.ifPresent(l -> desk.notices().done(Text.of(words, l))),
                        desk.notices()::fault);
    }

    /// Reads the names of what can be undone and done again.
    void refresh() {
        reading.database(
                "",
                progress ->
                        new Stand(
                                file.journal().undoLabel().orElse(""),
                                file.journal().redoLabel().orElse(""),
                                file.journal().revision()),
                stand -> {
                    undoLabel.set(stand.undo());
                    redoLabel.set(stand.redo());
                    revision.set(stand.revision());
                },
                desk.notices()::fault);
    }
}
