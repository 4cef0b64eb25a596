package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;
import firebreak.intake.Intake;
import firebreak.intake.RowLook;
import firebreak.intake.SourceFile;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

/// Rows of the file that is looked at, as they will come in: the first ones, or those around a
/// problem.
public final class ImportRows {
    /// Enough to judge a file by, and few enough to be there at once.
    static final int MOST = 200;

    private final ImportFiles files;
    private final AssessmentFile assessment;
    private final Intake intake;
    private final OneJob job;
    private final ObservableList<RowLook> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RowPlace> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", null);
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper(this, "whole");
    private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper(this, "first", true);
    private @Nullable SourceFile of;

    ImportRows(ImportFiles files, AssessmentFile assessment, Intake intake, Desk desk) {
        this.files = files;
        this.assessment = assessment;
        this.intake = intake;
        this.job = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
    }

    /// At most two hundred, in the order of the file.
    public ObservableList<RowLook> rows() {
        return rows;
    }

    /// The row that a person chose here or among the problems.
    public ReadOnlyObjectProperty<@Nullable RowPlace> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether the file has no other rows.
    public ReadOnlyBooleanProperty whole() {
        return whole.getReadOnlyProperty();
    }

    /// Whether they are the first of the file.
    public ReadOnlyBooleanProperty first() {
        return first.getReadOnlyProperty();
    }

    /// Shows the first rows of the file that is looked at.
    public void showFirst() {
        chosen.set(null);
        read(0);
    }

    /// Chooses the row of a problem, wherever it stands.
    public void choose(ImportProblem problem) {
        var place = problem.place();
        var file = fileOf(place);
        if (file >= 0 && file != files.current().get()) {
            files.choose(file);
            rows.clear();
        }
        chosen.set(place);
        if (place.line() > 0 && rows.stream().noneMatch(r -> r.place().equals(place)))
            read(place.line());
    }

    /// Chooses a row that is shown.
    public void choose(@Nullable RowLook row) {
        if (row != null) chosen.set(row.place());
    }

    private int fileOf(RowPlace place) {
        for (int i : files.places()) {
            var file = files.at(i);
            if (file != null
                    && file.sheet().equals(place.sheet())
                    && (file.name().equals(place.file())
                            || place.file().startsWith(file.name() + "/"))) return i;
        }
        return -1;
    }

    private void read(long from) {
        var file = files.source().get();
        if (file == null || !file.ready()) return;
        var zone = assessment.info().zone();
        of = file;
        job.background(
                Text.of("incidents.rows.reading"),
                p -> intake.rows(file, zone, from, MOST, p),
                some -> show(file, from, some));
    }

    private void show(SourceFile file, long from, RowLook.Some some) {
        if (of != file) return;
        whole.set(some.whole());
        first.set(from == 0 || some.whole());
        rows.setAll(some.rows());
        // Who listens looks for the row among those that are there now.
        var wanted = chosen.get();
        chosen.set(null);
        chosen.set(wanted);
    }

    void clear() {
        job.drop();
        of = null;
        chosen.set(null);
        rows.clear();
    }
}
