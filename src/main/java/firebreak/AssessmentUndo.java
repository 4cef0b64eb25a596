package firebreak;

import firebreak.domain.Text;
import firebreak.domain.assessment.Changed;
import firebreak.store.AssessmentFile;
import firebreak.store.Journal;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.UndoRedo;
import firebreak.work.Cancelled;
import firebreak.work.Job;
import firebreak.work.Jobs;
import firebreak.work.Progress;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;

/// Undo and redo of the open assessment's journal, for the window.
final class AssessmentUndo implements UndoRedo {
    /// What became of a step: its name, empty where there was none to take; null where it was
    /// stopped, so that nothing has happened.
    private record Moved(@Nullable Optional<String> label) {}

    private record Stand(String undo, String redo, long revision) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Jobs.Latest reading;
    private final ReadOnlyStringWrapper undoLabel =
            new ReadOnlyStringWrapper(this, "undoLabel", "");
    private final ReadOnlyStringWrapper redoLabel =
            new ReadOnlyStringWrapper(this, "redoLabel", "");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");

    private @Nullable Job moving;

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

    private void move(
            String title, BiFunction<Journal, Progress, Optional<String>> step, String words) {
        // Who presses again because it takes long doesn't mean the edit before it.
        if (moving != null && moving.running() && moving.share() >= 0) {
            desk.notices().done(Text.of("app.undo.underWay"));
            return;
        }
        moving =
                desk.jobs()
                        .database(
                                title,
                                progress -> {
                                    try {
                                        return new Moved(step.apply(file.journal(), progress));
                                    } catch (Cancelled stopped) {
                                        return new Moved(null);
                                    }
                                },
                                moved -> tell(moved, words),
                                desk.notices()::fault);
    }

    private void tell(Moved moved, String words) {
        var label = moved.label();
        if (label == null) desk.notices().done(Text.of("app.undo.stopped"));
        else label.ifPresent(l -> desk.notices().done(Text.of(words, l)));
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
