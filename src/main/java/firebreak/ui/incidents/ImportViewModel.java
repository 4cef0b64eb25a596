package firebreak.ui.incidents;

import firebreak.deeds.ImportInput;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.ScopeRule;
import firebreak.intake.Column;
import firebreak.intake.ColumnChoice;
import firebreak.intake.DateOrder;
import firebreak.intake.ImportChoices;
import firebreak.intake.IncidentField;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.IntakeResult;
import firebreak.intake.ScopeChoice;
import firebreak.intake.SourceFile;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// Takes a person from clients' files to incidents: choose, check, preview, import. Until the last
/// step nothing is written; a step that is cancelled or fails leads back to the one before.
public final class ImportViewModel {
    private final AssessmentFile file;
    private final Intake intake;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<ImportState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ImportState.Choosing());
    private final ImportFiles files = new ImportFiles();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", 0);
    private final ReadOnlyObjectWrapper<@Nullable SourceFile> source =
            new ReadOnlyObjectWrapper<>(this, "source", null);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
    private final ReadOnlyIntegerWrapper questions = new ReadOnlyIntegerWrapper(this, "questions");
    private final ReadOnlyIntegerWrapper taking = new ReadOnlyIntegerWrapper(this, "taking");
    private final ImportWork work;
    private final OneJob job;
    private @Nullable ImportChoices wanted;

    public ImportViewModel(AssessmentFile file, Intake intake, Desk desk) {
        this.file = file;
        this.intake = intake;
        this.desk = desk;
        this.work = new ImportWork(file, intake);
        this.job = new OneJob(desk.jobs(), desk.notices()::fault, this::stopped);
    }

    public ReadOnlyObjectProperty<ImportState> state() {
        return state.getReadOnlyProperty();
    }

    /// The files as they are understood at the moment.
    public ObservableList<SourceFile> files() {
        return files.shown();
    }

    /// Why some of the files that were chosen are not among [#files()].
    List<ImportProblem> unread() {
        return files.unread();
    }

    /// The place in [#files()] of the file that is being checked.
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /// The file that is being checked.
    public ReadOnlyObjectProperty<@Nullable SourceFile> source() {
        return source.getReadOnlyProperty();
    }

    /// How far the running step is, from 0 to 1, or -1 where nobody knows.
    public ReadOnlyDoubleProperty progress() {
        return job.progress();
    }

    /// Whether a file is looked through again after a decision.
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /// How many of the files come in.
    public ReadOnlyIntegerProperty taking() {
        return taking.getReadOnlyProperty();
    }

    /// Whether the file at this place in [#files()] comes in. Hidden sheets only do when a person
    /// says so.
    public boolean takes(int place) {
        return files.takes(place);
    }

    /// Says whether the file at this place comes in.
    public void take(int place, boolean yes) {
        if (!(state.get() instanceof ImportState.Checking)) return;
        files.take(place, yes);
        count();
    }

    private void count() {
        taking.set(files.taken().size());
        questions.set(files.questions());
    }

    /// The questions in the files that come in which nobody has answered yet.
    public ReadOnlyIntegerProperty questions() {
        return questions.getReadOnlyProperty();
    }

    public List<Intake.Known> profiles() {
        return intake.profiles();
    }

    /// The zone of moments without one in this file, unless its profile knows better.
    public ZoneId zone(SourceFile of) {
        var chosen = of.choices().zone();
        return chosen != null ? chosen : file.info().zone();
    }

    /// Asks for files and looks through them.
    public void chooseFiles() {
        var chosen =
                desk.dialogs()
                        .files(
                                Text.of("incidents.import.dialog"),
                                Text.of("incidents.import.kind"),
                                Intake.FILE_NAMES);
        if (!chosen.isEmpty()) look(chosen);
    }

    /// Looks through these files.
    public void look(List<Path> paths) {
        var distinct = paths.stream().distinct().toList();
        if (distinct.isEmpty() || writing()) return;
        stop();
        files.clear();
        choose(0);
        state.set(new ImportState.Inspecting(distinct.size()));
        job.background(
                Text.of("incidents.import.inspecting", distinct.size()),
                p -> work.inspect(distinct, p),
                this::inspected);
    }

    private void inspected(List<Inspection> found) {
        var refused = new ArrayList<ImportProblem>();
        var readable = new ArrayList<SourceFile>();
        for (var inspection : found) {
            switch (inspection) {
                case Inspection.Readable(var readableFile) -> readable.add(readableFile);
                case Inspection.Refused(var problem) -> refused.add(problem);
                case Inspection.BadChoice(var problem) -> desk.notices().problem(problem);
            }
        }
        if (readable.isEmpty()) {
            state.set(new ImportState.Refused(refused));
            return;
        }
        files.setAll(readable, refused);
        choose(files.firstOpen());
        state.set(new ImportState.Checking());
    }

    /// Brings another of the files to the front.
    public void choose(int place) {
        if (place != current.get() && looking.get()) cancel();
        current.set(place);
        source.set(files.at(place));
        count();
    }

    public void chooseProfile(String id) {
        decide(c -> id.equals(c.profile()) ? c : c.withProfile(id));
    }

    /// Names of columns may read differently then, so decisions about columns are forgotten.
    public void chooseEncoding(Charset encoding) {
        decide(c -> c.withoutColumns().withEncoding(encoding));
    }

    /// Columns are others then, so decisions about them are forgotten.
    public void chooseDelimiter(char delimiter) {
        decide(c -> c.withoutColumns().withDelimiter(delimiter));
    }

    public void chooseDateOrder(DateOrder order) {
        decide(c -> c.withDateOrder(order));
    }

    public void chooseZone(ZoneId zone) {
        decide(c -> c.withZone(zone));
    }

    /// Says what a column means; null leaves it out.
    public void chooseField(Column column, @Nullable IncidentField field) {
        decide(c ->
                c.withColumn(
                        column.address(),
                        field == null ? new ColumnChoice.Ignore() : new ColumnChoice.As(field)));
    }

    /// Which rows are left out, the same for all files.
    public ScopeChoice scope() {
        var first = files.at(0);
        return first == null ? ScopeChoice.ALL_RULES : first.choices().scope();
    }

    /// Turns a rule on or off, and reads the files again.
    public void leaveOut(ScopeRule rule, boolean on) {
        var kept = new HashSet<>(scope().kept());
        if (on ? kept.remove(rule) : kept.add(rule))
            rescope(new ScopeChoice(kept, scope().from(), scope().to()));
    }

    /// Says which days are assessed, both included; null leaves that end open.
    public void choosePeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        var next = new ScopeChoice(scope().kept(), from, to);
        if (!next.equals(scope())) rescope(next);
    }

    private void rescope(ScopeChoice next) {
        if (!(state.get() instanceof ImportState.Previewing)) return;
        files.replaceAll(f -> f.withScope(next));
        choose(current.get());
        state.set(new ImportState.Checking());
        preview();
    }

    private void decide(UnaryOperator<ImportChoices> change) {
        var of = source.get();
        if (of == null || !(state.get() instanceof ImportState.Checking)) return;
        var place = current.get();
        var pending = wanted != null ? wanted : of.choices();
        var choices = change.apply(pending);
        if (choices.equals(pending)) return;
        stop();
        wanted = choices;
        looking.set(true);
        job.background(
                Text.of("incidents.import.inspecting", 1),
                p -> intake.inspectAgain(of, choices, p),
                found -> lookedAgain(place, found));
    }

    /// A decision that does not fit the file is not taken; the file stands as it was understood
    /// before.
    private void lookedAgain(int place, Inspection found) {
        looking.set(false);
        wanted = null;
        switch (found) {
            case Inspection.Readable(var readable) -> files.set(place, readable);
            case Inspection.Refused(var problem) ->
                    desk.notices().problem(Text.of("incidents.import.unfit", problem.problem()));
            case Inspection.BadChoice(var problem) ->
                    desk.notices().problem(Text.of("incidents.import.unfit", problem));
        }
        source.set(null);
        choose(current.get());
    }

    /// Reads the rows and asks the assessment what it has already.
    public void preview() {
        if (!(state.get() instanceof ImportState.Checking) || looking.get() || questions.get() > 0)
            return;
        var all = files.taken();
        if (all.isEmpty()) return;
        state.set(new ImportState.Reading(all.size()));
        job.background(
                Text.of("incidents.import.reading", all.size()),
                p -> work.read(all, p),
                results -> read(all, results));
    }

    private void read(List<SourceFile> all, List<IntakeResult> results) {
        var readings = new ArrayList<ImportStore.Reading>();
        var refused = new ArrayList<ImportProblem>();
        for (var result : results) {
            switch (result) {
                case IntakeResult.Taken taken -> readings.add(ImportInput.of(all, taken));
                case IntakeResult.Refused(var problem) -> refused.add(problem);
            }
        }
        if (!refused.isEmpty()) {
            state.set(new ImportState.Refused(refused));
            return;
        }
        job.database(
                Text.of("incidents.import.comparing"),
                p -> work.preview(ImportInput.told(readings, files.unread()), p),
                preview -> state.set(new ImportState.Previewing(preview)));
    }

    /// Writes the incidents into the assessment.
    public void importAll() {
        if (!(state.get() instanceof ImportState.Previewing(var preview))
                || preview.incidents() == 0) return;
        var label = files.label();
        state.set(new ImportState.Importing(preview, false));
        job.database(
                Text.of("incidents.import.importing"),
                p -> work.take(label, preview.readings(), p),
                this::imported);
    }

    private void imported(ImportLedger ledger) {
        state.set(new ImportState.Done(ledger));
        desk.notices().done(Text.of("incidents.import.done", ledger.added() + ledger.updated()));
    }

    /// Asks the running step to stop. Reading stops at once; writing stops when it can, and leaves
    /// nothing behind.
    public void cancel() {
        switch (state.get()) {
            case ImportState.Importing(var preview, _) -> {
                state.set(new ImportState.Importing(preview, true));
                job.askToStop();
            }
            case ImportState.Inspecting _, ImportState.Reading _, ImportState.Checking _ -> {
                stop();
                stopped();
            }
            case ImportState.Choosing _,
                    ImportState.Previewing _,
                    ImportState.Refused _,
                    ImportState.Done _ -> {}
        }
    }

    /// One step back.
    public void back() {
        switch (state.get()) {
            case ImportState.Previewing _ -> state.set(new ImportState.Checking());
            case ImportState.Checking _, ImportState.Refused _, ImportState.Done _ -> reset();
            case ImportState.Inspecting _, ImportState.Reading _, ImportState.Importing _ ->
                    cancel();
            case ImportState.Choosing _ -> {}
        }
    }

    /// Forgets the files and begins again; not while incidents are being written.
    public void reset() {
        if (writing()) return;
        stop();
        files.clear();
        choose(0);
        state.set(new ImportState.Choosing());
    }

    /// Whether incidents are being written at the moment.
    public boolean writing() {
        return state.get() instanceof ImportState.Importing;
    }

    private void stop() {
        job.drop();
        looking.set(false);
        wanted = null;
    }

    private void stopped() {
        wanted = null;
        looking.set(false);
        state.set(
                switch (state.get()) {
                    case ImportState.Inspecting _ -> new ImportState.Choosing();
                    case ImportState.Reading _ -> new ImportState.Checking();
                    case ImportState.Importing(var preview, _) ->
                            new ImportState.Previewing(preview);
                    case ImportState other -> other;
                });
        if (state.get() instanceof ImportState.Checking && files.at(0) != null) {
            source.set(null);
            choose(current.get());
        }
    }
}
