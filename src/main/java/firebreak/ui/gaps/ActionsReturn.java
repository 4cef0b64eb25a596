package firebreak.ui.gaps;

import firebreak.deeds.ReturnedActions;
import firebreak.deeds.ReturnedActions.Difference;
import firebreak.deeds.ReturnedActions.Look;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.intake.actions.ActionReading;
import firebreak.intake.actions.ActionsFile;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A workbook with what owners filled in, on its way back: read, looked at, then taken in one edit.
final class ActionsReturn {
    /// How far it is.
    sealed interface Step {
        record Reading() implements Step {}

        /// It can be taken, or nothing of it is new.
        record Ready(ReturnedActions actions) implements Step {}
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob job;
    private final ReadOnlyObjectWrapper<@Nullable Step> step =
            new ReadOnlyObjectWrapper<>(this, "step");
    private final ObservableSet<Difference> theirs = FXCollections.observableSet();
    private final BooleanProperty without = new SimpleBooleanProperty(this, "without");

    ActionsReturn(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.job = new OneJob(desk.jobs(), desk.notices()::fault, this::cancel);
    }

    /// Null while nothing comes back.
    ReadOnlyObjectProperty<@Nullable Step> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progress() {
        return job.progress();
    }

    /// The conflicts in which the workbook's word counts; in all others the assessment keeps its
    /// own.
    ObservableSet<Difference> theirs() {
        return theirs;
    }

    /// Whether the person goes on without the rows that can't be taken.
    BooleanProperty without() {
        return without;
    }

    void choose() {
        var files =
                desk.dialogs()
                        .files(
                                Text.of("actions.title"),
                                Text.of("actions.kind"),
                                List.of("*.xlsx", "*.xlsm", "*.ods", "*.xls"));
        if (!files.isEmpty()) look(files.getFirst());
    }

    /// Reads a workbook; nothing is changed yet.
    void look(Path path) {
        theirs.clear();
        without.set(false);
        step.set(new Step.Reading());
        var name = String.valueOf(path.getFileName());
        job.background(
                Text.of("actions.job"),
                progress -> ActionsFile.read(path, progress),
                reading -> compare(name, reading));
    }

    private void compare(String name, ActionReading reading) {
        job.database(
                "",
                _ -> ReturnedActions.look(file, name, reading),
                look -> {
                    switch (look) {
                        case Look.Ready(var actions) -> step.set(new Step.Ready(actions));
                        case Look.Refused(var problem) -> {
                            step.set(null);
                            desk.notices().problem(sentence(problem));
                        }
                    }
                });
    }

    /// Where it is, and what is wrong there.
    static String sentence(ImportProblem problem) {
        var where = new ArrayList<String>();
        var place = problem.place();
        where.add(place.file());
        if (!place.sheet().isEmpty()) where.add(Text.of("actions.place.sheet", place.sheet()));
        if (place.line() > 0) where.add(Text.of("actions.place.row", String.valueOf(place.line())));
        if (!problem.column().isEmpty())
            where.add(Text.of("actions.place.column", problem.column()));
        if (!problem.value().isBlank())
            where.add(Text.of("actions.place.value", problem.value().replaceAll("\\s+", " ")));
        return Text.of("actions.problem", String.join(", ", where), problem.problem());
    }

    /// What would be taken now.
    List<Difference> chosen() {
        if (!(step.get() instanceof Step.Ready(var actions))) return List.of();
        return actions.differences().stream()
                .filter(d -> !d.conflict() || theirs.contains(d))
                .toList();
    }

    void take() {
        if (!(step.get() instanceof Step.Ready(var actions))
                || !actions.problems().isEmpty() && !without.get()) return;
        var chosen = chosen();
        desk.jobs()
                .database(
                        Text.of("actions.taking"),
                        _ -> actions.take(file, chosen),
                        taken -> {
                            step.set(null);
                            theirs.clear();
                            desk.notices()
                                    .done(
                                            taken.changed().isEmpty()
                                                    ? Text.of("actions.done", taken.taken())
                                                    : Text.of(
                                                            "actions.done.changed",
                                                            taken.taken(),
                                                            taken.changed().size()));
                        },
                        desk.notices()::fault);
    }

    /// Stops reading, or thinks better of it; nothing has changed.
    void cancel() {
        job.drop();
        theirs.clear();
        step.set(null);
    }
}
