package firebreak.ui.coverage;

import firebreak.deeds.CoverageImport;
import firebreak.domain.Text;
import firebreak.domain.coverage.TestType;
import firebreak.intake.coverage.CoverageFiles;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Reports of tools on their way into the areas: read beside everything else, looked at, then taken
/// in one edit.
final class MeasuredImport {
    /// How far it is.
    sealed interface Step {
        /// The files are being read.
        record Reading() implements Step {}

        /// They can be taken.
        record Ready(CoverageImport coming) implements Step {}
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final CoverageViewModel model;
    private final Clock clock;
    private final OneJob job;
    private final ReadOnlyObjectWrapper<@Nullable Step> step =
            new ReadOnlyObjectWrapper<>(this, "step");
    private final ObjectProperty<@Nullable TestType> testType =
            new SimpleObjectProperty<>(this, "testType");

    MeasuredImport(AssessmentFile file, Desk desk, CoverageViewModel model, Clock clock) {
        this.file = file;
        this.desk = desk;
        this.model = model;
        this.clock = clock;
        this.job = new OneJob(desk.jobs(), desk.notices()::fault, this::cancel);
    }

    /// Null while nothing comes in.
    ReadOnlyObjectProperty<@Nullable Step> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progress() {
        return job.progress();
    }

    /// Whose tests were measured; null where nobody said.
    ObjectProperty<@Nullable TestType> testType() {
        return testType;
    }

    void chooseFiles() {
        var files =
                desk.dialogs()
                        .files(
                                Text.of("coverage.import.title"),
                                Text.of("coverage.import.kind"),
                                List.of("*.xml", "*.info", "*.zip", "*.gz"));
        if (!files.isEmpty()) look(files);
    }

    void chooseFolder() {
        desk.dialogs()
                .folder(Text.of("coverage.import.title"))
                .ifPresent(folder -> look(List.of(folder)));
    }

    /// Reads files and folders; nothing is changed yet.
    void look(List<Path> paths) {
        step.set(new Step.Reading());
        testType.set(null);
        job.background(
                Text.of("coverage.import.job"),
                progress -> CoverageFiles.read(paths, progress),
                reading -> {
                    var now = model.loaded().get();
                    if (now == null) cancel();
                    else step.set(new Step.Ready(CoverageImport.of(reading, now.sheet().areas())));
                });
    }

    /// Lets an area take what begins with a path, too; kept with what was measured.
    void assign(UUID area, String path) {
        if (step.get() instanceof Step.Ready(var coming))
            step.set(new Step.Ready(coming.with(area, path)));
    }

    void take() {
        if (!(step.get() instanceof Step.Ready(var coming))) return;
        var type = testType.get();
        desk.jobs()
                .database(
                        Text.of("coverage.import.taking"),
                        _ -> coming.take(file, type == null ? null : type.id(), clock.instant()),
                        taken -> {
                            step.set(null);
                            desk.notices().done(Text.of("coverage.import.done", taken.size()));
                        },
                        desk.notices()::fault);
    }

    /// Stops reading, or thinks better of it; nothing has changed.
    void cancel() {
        job.drop();
        step.set(null);
    }
}
