package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.assessment.FileNotes;
import firebreak.work.Progress;
import firebreak.work.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Writes a file for others, whole or not at all. That it will be written is noted before, so that
/// what a crash leaves of it can be found; a file that was not written after all is forgotten.
public final class NotedExport {
    /// What is written, in words.
    ///
    /// @param title of the question where it goes
    /// @param name of the file, without its ending
    /// @param format such as "csv", its ending
    /// @param kind the format as people know it
    /// @param doing what the status bar says meanwhile
    /// @param done what is said at the end
    public record Wanted(
            String title,
            String name,
            String format,
            String kind,
            String doing,
            Function<Path, String> done) {
        private String suffix() {
            return "." + format;
        }

        /// Who opens a table in a spreadsheet should know why apostrophes stand there.
        private String said(Path written) {
            var words = done.apply(written);
            return format.equals("csv") ? Text.of("kit.export.guarded", words) : words;
        }
    }

    /// Writes what was gathered; beside everything else.
    public interface Composing<T> {
        void write(Path target, T gathered, Progress progress) throws Exception;
    }

    private record Noted<T>(Path target, T gathered) {}

    private final Desk desk;
    private final FileNotes notes;
    private final Consumer<Throwable> failed;
    private final OneJob job;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private volatile List<UUID> noted = List.of();

    /// @param failed told why nothing was written
    public NotedExport(Desk desk, FileNotes notes, Consumer<Throwable> failed) {
        this.desk = desk;
        this.notes = notes;
        this.failed = failed;
        this.job = new OneJob(desk.jobs(), failed, this::stopped);
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void cancel() {
        job.askToStop();
    }

    /// Asks where it goes, gathers on the database thread, and writes it.
    public <T> void write(Wanted wanted, Work<T> gather, Composing<T> compose) {
        if (busy.get()) return;
        desk.dialogs()
                .save(
                        wanted.title(),
                        wanted.name() + wanted.suffix(),
                        wanted.kind(),
                        "*" + wanted.suffix())
                .map(p ->
                        p.toString().toLowerCase(Locale.ROOT).endsWith(wanted.suffix())
                                ? p
                                : p.resolveSibling(p.getFileName() + wanted.suffix()))
                .ifPresent(p -> write(p, wanted, gather, compose));
    }

    private <T> void write(Path target, Wanted wanted, Work<T> gather, Composing<T> compose) {
        busy.set(true);
        job.database(
                wanted.doing(),
                progress -> {
                    var gathered = gather.run(progress);
                    noted = notes.note(target);
                    return new Noted<>(target, gathered);
                },
                found -> compose(found, wanted, compose));
    }

    private <T> void compose(Noted<T> found, Wanted wanted, Composing<T> compose) {
        job.background(
                wanted.doing(),
                progress -> {
                    compose.write(found.target(), found.gathered(), progress);
                    return found.target();
                },
                written -> {
                    noted = List.of();
                    busy.set(false);
                    desk.notices().done(wanted.said(written));
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
                            notes.withdraw(none);
                            return true;
                        },
                        done -> {},
                        failed);
    }

    /// How far it is, and a way to stop it; nothing while nothing is written.
    public Node progress(String doing) {
        var bar = new ProgressBar();
        bar.setPrefWidth(140);
        bar.setAccessibleText(doing);
        bar.progressProperty().bind(job.progress());
        var row =
                new HBox(8, bar, Page.button("cancelExport", Text.of("kit.cancel"), this::cancel));
        row.setAlignment(Pos.CENTER_RIGHT);
        row.visibleProperty().bind(busy);
        row.managedProperty().bind(busy);
        return row;
    }
}
