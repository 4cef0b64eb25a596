package firebreak.ui.incidents;

import firebreak.deeds.RememberedMappings.Look;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.store.AssessmentFile;
import firebreak.store.MappingStore.Remembered;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Takes a person from clients' files to incidents: choose, answer what is in doubt, preview,
/// import. Until the last step nothing is written; a step that is cancelled or fails leads back to
/// the one before.
public final class ImportViewModel {
    private final AssessmentFile file;
    private final Intake intake;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<ImportState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ImportState.Choosing());
    private final ImportFiles files = new ImportFiles();
    private final Doubts doubts = new Doubts(files);
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(this, "answered");
    private final Speed speed = new Speed(System::nanoTime);
    private final ImportDecisions decisions;
    private final ProfileFiles profiles;
    private final ImportRows rows;
    private final ImportMemory memory;
    private final ImportScope scope;
    private final ImportWork work;
    private final OneJob job;

    public ImportViewModel(AssessmentFile file, Intake intake, Desk desk) {
        this.file = file;
        this.intake = intake;
        this.desk = desk;
        this.decisions = new ImportDecisions(files, intake, desk, this::deciding, this::decided);
        this.profiles = new ProfileFiles(files, decisions, intake, desk);
        this.rows = new ImportRows(files, file, intake, desk);
        this.scope = new ImportScope(files, this::previewing, this::readAgain);
        this.memory = new ImportMemory(file, files, desk);
        this.work = new ImportWork(file, intake, speed);
        this.job = new OneJob(desk.jobs(), desk.notices()::fault, this::stopped);
    }

    public ReadOnlyObjectProperty<ImportState> state() {
        return state.getReadOnlyProperty();
    }

    /// What can be decided about the file that is looked at.
    public ImportDecisions decisions() {
        return decisions;
    }

    /// Rows of the file that is looked at, as they will come in.
    public ImportRows rows() {
        return rows;
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
        return files.current();
    }

    /// The file that is looked at.
    public ReadOnlyObjectProperty<@Nullable SourceFile> source() {
        return files.source();
    }

    /// How far the running step is, from 0 to 1, or -1 where nobody knows.
    public ReadOnlyDoubleProperty progress() {
        return job.progress();
    }

    /// How fast it goes, in words; nothing where nobody knows.
    public String speed() {
        return speed.words();
    }

    /// How many of the files come in.
    public ReadOnlyIntegerProperty taking() {
        return files.taking();
    }

    /// Whether the file at this place in [#files()] comes in. Hidden sheets only do when a person
    /// says so.
    public boolean takes(int place) {
        return files.takes(place);
    }

    /// Says whether the file at this place comes in.
    public void take(int place, boolean yes) {
        if (!deciding()) return;
        files.take(place, yes);
        decided();
    }

    /// The questions in the files that come in which nobody has answered yet.
    public ReadOnlyIntegerProperty questions() {
        return files.questions();
    }

    /// Whether the question that is asked has its answer.
    public ReadOnlyBooleanProperty answered() {
        return answered.getReadOnlyProperty();
    }

    /// Profiles in files.
    public ProfileFiles profiles() {
        return profiles;
    }

    /// The zone of moments without one in this file, unless its profile knows better.
    public ZoneId zone(SourceFile of) {
        var chosen = of.choices().zone();
        return chosen != null ? chosen : file.info().zone();
    }

    /// The zone that is proposed for moments without one: what was said of a file before this one,
    /// or the zone of the assessment.
    public ZoneId proposedZone(int place) {
        var said = files.zoneUpTo(place);
        return said != null ? said : file.info().zone();
    }

    /// The zone in which moments are shown.
    public ZoneId zone() {
        return file.info().zone();
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
        state.set(new ImportState.Inspecting(distinct.size()));
        job.database(
                Text.of("incidents.import.inspecting", distinct.size()),
                p -> work.known(),
                known ->
                        job.background(
                                Text.of("incidents.import.inspecting", distinct.size()),
                                p -> work.inspect(distinct, known, p),
                                this::inspected));
    }

    /// Takes what is dropped on the window: a profile for the file that is looked at, or files.
    public void dropped(List<Path> paths) {
        if (deciding() && paths.size() == 1 && Intake.meantAsProfile(paths.getFirst()))
            profiles.use(paths.getFirst());
        else look(paths);
    }

    private void inspected(List<Look> found) {
        intake.profileProblems().forEach(desk.notices()::problem);
        var refused = new ArrayList<ImportProblem>();
        for (var look : found) {
            switch (look.inspection()) {
                case Inspection.Readable _ -> {}
                case Inspection.Refused(var problem) -> refused.add(problem);
                case Inspection.BadChoice(var problem) -> desk.notices().problem(problem);
            }
        }
        if (found.stream().noneMatch(l -> l.inspection() instanceof Inspection.Readable)) {
            state.set(new ImportState.Refused(refused));
            return;
        }
        files.setAll(found);
        if (doubts.begin()) ask();
        else readAgain();
    }

    /// Brings another of the files to the front.
    public void choose(int place) {
        if (place != files.current().get()) decisions.stop();
        files.choose(place);
        if (previewing()) rows.showFirst();
    }

    private void ask() {
        var doubt = doubts.now();
        if (doubt.place() >= 0) choose(doubt.place());
        answered.set(doubts.answered());
        state.set(new ImportState.Asking(doubt, doubts.number(), doubts.count()));
    }

    /// On from a question that has its answer: to the next, or to the preview.
    public void next() {
        if (!(state.get() instanceof ImportState.Asking)
                || !answered.get()
                || decisions.looking().get()) return;
        doubts.agree(file.info().zone());
        if (doubts.next()) {
            ask();
            return;
        }
        // The preview begins where the files do, not where the last doubt was.
        files.places().stream().findFirst().ifPresent(this::choose);
        readAgain();
    }

    /// Shows everything that was understood of the files, for a person to change.
    public void check() {
        switch (state.get()) {
            case ImportState.Asking _, ImportState.Previewing _ ->
                    state.set(new ImportState.Checking());
            default -> {}
        }
    }

    private boolean previewing() {
        return state.get() instanceof ImportState.Previewing;
    }

    private boolean deciding() {
        return state.get() instanceof ImportState.Checking
                || state.get() instanceof ImportState.Asking;
    }

    private void decided() {
        if (!(state.get() instanceof ImportState.Asking)) return;
        doubts.refresh();
        answered.set(doubts.answered());
    }

    /// What an earlier file taught about reading the one that is looked at, or null.
    public @Nullable Remembered remembered() {
        return files.remembered(files.current().get());
    }

    /// Forgets that, and reads the file by itself.
    public void forget() {
        int place = files.current().get();
        if (files.remembered(place) == null) return;
        check();
        memory.forget(place);
        decisions.nothing();
        if (!decisions.looking().get()) files.tell();
    }

    /// Which rows are left out.
    public ImportScope scope() {
        return scope;
    }

    private void readAgain() {
        state.set(new ImportState.Checking());
        preview();
    }

    /// Reads the rows and asks the assessment what it has already; asks a person where something is
    /// open.
    public void preview() {
        if (!(state.get() instanceof ImportState.Checking) || decisions.looking().get()) return;
        var all = files.taken();
        if (all.isEmpty()) return;
        if (files.questions().get() > 0) {
            if (doubts.beginAgain()) ask();
            return;
        }
        if (!files.takes(files.current().get())) files.choose(files.places().getFirst());
        state.set(new ImportState.Reading(all.size()));
        job.database(
                Text.of("incidents.import.reading", all.size()),
                p -> work.preview(all, files.unread(), p),
                found -> {
                    rows.clear();
                    state.set(found);
                    if (previewing()) rows.showFirst();
                });
    }

    /// Writes the incidents into the assessment.
    public void importAll() {
        if (!(state.get() instanceof ImportState.Previewing(var preview))
                || preview.incidents() == 0) return;
        var label = files.label();
        var words = files.severities();
        state.set(new ImportState.Importing(preview, false));
        job.database(
                Text.of("incidents.import.importing"),
                p -> work.take(label, preview.incoming(), words, p),
                this::imported);
    }

    private void imported(ImportLedger ledger) {
        memory.remember();
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
            case ImportState.Inspecting _,
                    ImportState.Reading _,
                    ImportState.Asking _,
                    ImportState.Checking _ -> {
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
            case ImportState.Asking _ -> {
                if (doubts.back()) ask();
                else reset();
            }
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
        rows.clear();
        state.set(new ImportState.Choosing());
    }

    /// Whether incidents are being written at the moment.
    public boolean writing() {
        return state.get() instanceof ImportState.Importing;
    }

    private void stop() {
        job.drop();
        decisions.stop();
    }

    private void stopped() {
        state.set(
                switch (state.get()) {
                    case ImportState.Inspecting _ -> new ImportState.Choosing();
                    case ImportState.Reading _ -> new ImportState.Checking();
                    case ImportState.Importing(var preview, _) ->
                            new ImportState.Previewing(preview);
                    case ImportState other -> other;
                });
        if (deciding() && files.at(0) != null) files.tell();
    }
}
