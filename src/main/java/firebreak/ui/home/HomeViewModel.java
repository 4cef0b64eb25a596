package firebreak.ui.home;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.Protection;
import firebreak.ui.kit.Desk;
import firebreak.work.Work;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// The three doors: the sample, a new assessment, one that exists.
public final class HomeViewModel {
    /// What lies behind the doors.
    ///
    /// @param sampleFolder where the sample assessment stands, or will stand
    /// @param writeSample writes the sample there; used where there is none yet
    /// @param suggestions the folder below which a new assessment is suggested
    /// @param openHere whether this window has the assessment in that folder open already
    public record Doors(
            Assessments assessments,
            Path sampleFolder,
            Function<Path, Opening> writeSample,
            Path suggestions,
            Predicate<Path> openHere) {}

    private final Doors doors;
    private final Desk desk;
    private final Consumer<AssessmentFile> opened;
    private final StringProperty client = new SimpleStringProperty(this, "client", "");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final BooleanProperty naming = new SimpleBooleanProperty(this, "naming");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private String suggested = "";

    public HomeViewModel(Doors doors, Desk desk, Consumer<AssessmentFile> opened) {
        this.doors = doors;
        this.desk = desk;
        this.opened = opened;
        client.subscribe(this::suggestFolder);
    }

    /// The client's name for a new assessment.
    public StringProperty client() {
        return client;
    }

    /// Where a new assessment goes; follows the client's name until a person changes it.
    public StringProperty folder() {
        return folder;
    }

    /// Whether the form for a new assessment is shown.
    public BooleanProperty naming() {
        return naming;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty where it did not.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void openSample() {
        var place = doors.sampleFolder();
        if (Assessments.isAssessment(place)) open(Text.of("home.job.sample"), place);
        else enter(Text.of("home.job.sample"), progress -> doors.writeSample().apply(place));
    }

    public void create() {
        var name = client.get().strip();
        var place = folder.get().strip();
        if (name.isEmpty()) {
            problem.set(Text.of("home.new.needsClient"));
            return;
        }
        if (place.isEmpty()) {
            problem.set(Text.of("home.new.needsFolder"));
            return;
        }
        enter(
                Text.of("home.job.create"),
                progress ->
                        doors.assessments()
                                .create(
                                        Path.of(place),
                                        name,
                                        ZoneId.systemDefault(),
                                        new Protection.Plain()));
    }

    public void chooseFolder() {
        desk.dialogs()
                .folder(Text.of("home.new.chooseFolder"))
                .ifPresent(f -> folder.set(f.toString()));
    }

    public void openExisting() {
        desk.dialogs()
                .folder(Text.of("home.open.choose"))
                .ifPresent(f -> open(Text.of("home.job.open"), f));
    }

    private void open(String title, Path folder) {
        if (doors.openHere().test(folder)) desk.navigator().go("incidents");
        else enter(title, progress -> doors.assessments().open(folder));
    }

    private void enter(String title, Work<Opening> work) {
        if (busy.get()) return;
        busy.set(true);
        problem.set("");
        desk.jobs()
                .background(
                        title,
                        work,
                        opening -> {
                            busy.set(false);
                            switch (opening) {
                                case Opening.Opened(var file) -> {
                                    naming.set(false);
                                    client.set("");
                                    opened.accept(file);
                                }
                                case Opening.Refused(var words) -> problem.set(words);
                                case Opening.Damaged(var words, var snapshot) -> problem.set(words);
                                case Opening.NeedsPassphrase(var words, var delay) ->
                                        problem.set(words);
                            }
                        },
                        fault -> {
                            busy.set(false);
                            if (fault instanceof InvalidPathException)
                                problem.set(Text.of("home.new.badFolder"));
                            else desk.notices().fault(fault);
                        });
    }

    private void suggestFolder(String name) {
        if (!folder.get().equals(suggested)) return;
        var safe = name.strip().replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        suggested = safe.isEmpty() ? "" : doors.suggestions().resolve(safe).toString();
        folder.set(suggested);
    }
}
