package firebreak.ui.deliverables;

import firebreak.deeds.ReportInput;
import firebreak.domain.Text;
import firebreak.domain.assessment.FileNotes;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.report.files.ReportException;
import firebreak.report.model.ReportModel;
import firebreak.report.pictures.PictureFolder;
import firebreak.store.AssessmentFile;
import firebreak.store.WrittenCharts;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Writes all pictures of the history into one folder, for a person's own documents and slides.
final class PicturesViewModel {
    private static final int NAMED = 5;

    private final AssessmentFile file;
    private final Desk desk;
    private final String programVersion;
    private final Clock clock;
    private final ObservableValue<Path> folder;
    private final FileNotes notes;
    private final OneJob job;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private List<UUID> noted = List.of();

    /// @param folder in which theirs is made
    PicturesViewModel(
            AssessmentFile file,
            Desk desk,
            String programVersion,
            Clock clock,
            ObservableValue<Path> folder) {
        this.file = file;
        this.desk = desk;
        this.programVersion = programVersion;
        this.clock = clock;
        this.folder = folder;
        this.notes = file.written().notes(Kind.DOCUMENT);
        this.job = new OneJob(desk.jobs(), this::failed, this::stopped);
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// How far the writing is, from 0 to 1, or -1 where nobody knows.
    ReadOnlyDoubleProperty share() {
        return job.progress();
    }

    /// Writes them, after asking where files of their names are there.
    void write() {
        if (busy.get()) return;
        busy.set(true);
        var within = folder.getValue();
        job.database(
                Text.of("deliverables.reading"),
                progress -> ReportInput.read(file, clock.instant(), programVersion, progress),
                model -> ask(model, PictureFolder.in(model, within)));
    }

    /// Stops the writing; nothing of it stays.
    void cancel() {
        job.askToStop();
    }

    private void ask(ReportModel model, Path to) {
        var files = PictureFolder.files(model, to);
        var there =
                files.stream().filter(Files::exists).map(p -> p.getFileName().toString()).toList();
        if (!there.isEmpty() && !desk.dialogs().confirm(title(there), text(to, there), replace())) {
            busy.set(false);
            return;
        }
        job.database(
                Text.of("deliverables.charts.writing"),
                // One is enough to find the folder again.
                _ -> notes.note(files.getFirst()),
                ids -> compose(model, to, ids));
    }

    private static String title(List<String> there) {
        return Text.of("deliverables.replace.title", there.size());
    }

    private static String text(Path to, List<String> there) {
        var named = String.join("\n", there.subList(0, Math.min(NAMED, there.size())));
        return Text.of(
                "deliverables.replace.text",
                to,
                there.size() <= NAMED
                        ? named
                        : Text.of("deliverables.charts.more", named, there.size() - NAMED));
    }

    private static String replace() {
        return Text.of("deliverables.replace");
    }

    private void compose(ReportModel model, Path to, List<UUID> ids) {
        noted = ids;
        job.background(
                Text.of("deliverables.charts.writing"),
                progress ->
                        new PictureFolder(new WrittenCharts(file)::csv).write(model, to, progress),
                written -> {
                    noted = List.of();
                    busy.set(false);
                    desk.notices().done(Text.of("deliverables.charts.done", to));
                });
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof ReportException e)
            desk.notices().problem(Objects.requireNonNullElse(e.getMessage(), ""));
        else desk.notices().fault(trouble);
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
                        _ -> {
                            if (!file.locked()) notes.withdraw(none);
                            return true;
                        },
                        _ -> {},
                        desk.notices()::fault);
    }
}
