package firebreak.ui.history;

import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.NotSaved;
import firebreak.store.SnapshotException;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Writes the whole trail into a file and remembers that it did.
final class TrailExport {
    /// What the file is for.
    enum Format {
        /// One row for each field that changed, for a spreadsheet.
        CSV,
        /// One object for each line, for a program.
        JSON
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob job;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    private List<UUID> noted = List.of();

    TrailExport(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.job = new OneJob(desk.jobs(), this::failed, this::stopped);
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// From 0 to 1, or -1 where nobody knows.
    ReadOnlyDoubleProperty share() {
        return job.progress();
    }

    void cancel() {
        job.askToStop();
    }

    /// Asks where it goes, and writes it.
    void write(Format format) {
        if (busy.get()) return;
        var suffix = "." + format.name().toLowerCase(Locale.ROOT);
        desk.dialogs()
                .save(
                        Text.of("history.export.title"),
                        Text.of("history.export.name") + suffix,
                        Text.of("history.export.kind." + suffix.substring(1)),
                        "*" + suffix)
                .map(p ->
                        p.toString().toLowerCase(Locale.ROOT).endsWith(suffix)
                                ? p
                                : p.resolveSibling(p.getFileName() + suffix))
                .ifPresent(p -> write(p, format));
    }

    /// Remembered before it is written, so that what a crash leaves of it can be found.
    private void write(Path target, Format format) {
        busy.set(true);
        job.database(
                "",
                progress -> file.written().note(Kind.TRAIL, List.of(target)),
                ids -> {
                    noted = ids;
                    compose(target, format);
                });
    }

    private void compose(Path target, Format format) {
        job.background(
                Text.of("history.exporting"),
                progress -> {
                    switch (format) {
                        case CSV -> file.history().writeCsv(target, progress);
                        case JSON -> file.history().writeJson(target, progress);
                    }
                    return target;
                },
                written -> {
                    noted = List.of();
                    busy.set(false);
                    desk.notices().done(Text.of("history.exported", target.getFileName()));
                });
    }

    /// Nothing was written after all.
    private void stopped() {
        busy.set(false);
        var none = noted;
        noted = List.of();
        if (none.isEmpty()) return;
        desk.jobs()
                .database(
                        "",
                        progress -> {
                            if (!file.locked()) file.written().withdraw(none);
                            return true;
                        },
                        done -> {},
                        this::failed);
    }

    private void failed(Throwable trouble) {
        switch (trouble) {
            case SnapshotException e -> desk.notices().problem(e.problem());
            case NotSaved e -> desk.notices().problem(e.problem());
            default -> {
                if (!file.locked()) desk.notices().fault(trouble);
            }
        }
    }
}
