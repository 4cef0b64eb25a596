package firebreak.ui.home;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.Protection;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.store.seal.Strength;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NewPassphraseViewModel;
import firebreak.ui.kit.PassphraseViewModel;
import firebreak.ui.kit.PassphraseViewModel.Answer;
import firebreak.work.Cancelled;
import firebreak.work.Progress;
import firebreak.work.Work;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
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
    /// @param leaving runs what closes the one that is open, once no work stands against it, or
    ///   never
    public record Doors(
            Assessments assessments,
            Path sampleFolder,
            Function<Path, Opening> writeSample,
            Path suggestions,
            Recent recent,
            Predicate<Path> openHere,
            Consumer<Runnable> leaving) {}

    /// What a passphrase is asked for.
    record Asked(Path place, Attempt attempt) {}

    /// Opens something with a passphrase, or tries without.
    interface Attempt {
        Opening with(@Nullable Passphrase typed, Progress progress);
    }

    private final Doors doors;
    private final Desk desk;
    private final Consumer<AssessmentFile> opened;
    private final NewPassphraseViewModel passphrase;
    private final PassphraseViewModel prompt;
    private final StringProperty client = new SimpleStringProperty(this, "client", "");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final BooleanProperty plain = new SimpleBooleanProperty(this, "plain");
    private final BooleanProperty naming = new SimpleBooleanProperty(this, "naming");
    private final ReadOnlyObjectWrapper<Optional<Asked>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final RestoreViewModel restoring;
    private String suggested = "";

    public HomeViewModel(Doors doors, Desk desk, Consumer<AssessmentFile> opened) {
        this.doors = doors;
        this.desk = desk;
        this.opened = opened;
        this.passphrase = new NewPassphraseViewModel(desk.jobs(), HomeViewModel::strength);
        this.prompt = new PassphraseViewModel(this::tryPassphrase, System::nanoTime);
        this.restoring =
                new RestoreViewModel(
                        desk.dialogs(), doors.suggestions(), problem::set, this::restore);
        client.subscribe(this::suggestFolder);
        naming.subscribe(now -> {
            if (now) show(Optional.empty());
        });
        restoring
                .from()
                .subscribe(from -> {
                    if (from.isEmpty()) return;
                    naming.set(false);
                    asking.set(Optional.empty());
                });
    }

    /// The client's name for a new assessment.
    public StringProperty client() {
        return client;
    }

    /// Where a new assessment goes; follows the client's name until a person changes it.
    public StringProperty folder() {
        return folder;
    }

    /// Whether a new assessment is to be readable without a passphrase.
    public BooleanProperty plain() {
        return plain;
    }

    /// The passphrase of a new assessment.
    NewPassphraseViewModel passphrase() {
        return passphrase;
    }

    /// Whether the form for a new assessment is shown.
    public BooleanProperty naming() {
        return naming;
    }

    /// What the passphrase is asked for.
    ReadOnlyObjectProperty<Optional<Asked>> asking() {
        return asking.getReadOnlyProperty();
    }

    /// Asks for the passphrase of [#asking()].
    public PassphraseViewModel prompt() {
        return prompt;
    }

    Recent recent() {
        return doors.recent();
    }

    /// A new assessment from a snapshot.
    RestoreViewModel restoring() {
        return restoring;
    }

    /// Offers to make a new assessment of a snapshot that was opened from outside.
    public void offer(Path snapshot) {
        restoring.choose(snapshot);
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

    /// Makes a new assessment; what was typed is wiped out.
    ///
    /// @return whether it is under way, so that the fields need not keep the passphrase
    public boolean create(char[] first, char[] again) {
        try {
            var name = client.get().strip();
            var place = folder.get().strip();
            var wrong =
                    name.isEmpty()
                            ? Optional.of(Text.of("home.new.needsClient"))
                            : place.isEmpty()
                                    ? Optional.of(Text.of("home.new.needsFolder"))
                                    : plain.get()
                                            ? Optional.<String>empty()
                                            : passphrase.problem(first, again);
            problem.set(wrong.orElse(""));
            if (wrong.isPresent() || busy.get()) return false;
            if (plain.get()) create(name, place);
            else if (!passphrase.meant(first, desk.dialogs())) return false;
            else create(name, place, Passphrase.of(first));
            return true;
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(again, '\0');
        }
    }

    public void chooseFolder() {
        desk.dialogs()
                .folder(Text.of("home.new.chooseFolder"))
                .ifPresent(f -> folder.set(f.toString()));
    }

    public void openExisting() {
        desk.dialogs().folder(Text.of("home.open.choose")).ifPresent(this::open);
    }

    /// Goes on with the assessment in a folder.
    void open(Path folder) {
        open(Text.of("home.job.open"), folder);
    }

    /// Asks for a snapshot to make a new assessment from.
    public void restore() {
        restoring.choose();
    }

    /// Doesn't open the assessment whose passphrase was asked for.
    public void stopAsking() {
        asking.set(Optional.empty());
    }

    private void create(String name, String place) {
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

    /// @param typed closed when it is done
    private void create(String name, String place, Passphrase typed) {
        var recovery = RecoveryKey.random();
        enter(
                Text.of("home.job.create"),
                progress -> {
                    try (typed) {
                        return doors.assessments()
                                .create(
                                        Path.of(place),
                                        name,
                                        ZoneId.systemDefault(),
                                        new Protection.Encrypted(typed, recovery));
                    }
                },
                opening -> {
                    entered(opening);
                    if (opening instanceof Opening.Opened(var file))
                        desk.dialogs()
                                .recoveryKey(
                                        recovery.text(), file.directory().getFileName().toString());
                });
    }

    private void open(String title, Path folder) {
        if (doors.openHere().test(folder)) {
            desk.navigator().go("incidents");
            return;
        }
        tryWithout(title, new Asked(folder, (typed, p) -> doors.assessments().open(folder, typed)));
    }

    private void restore(Path snapshot, Path to) {
        tryWithout(
                Text.of("home.job.restore"),
                new Asked(
                        snapshot,
                        (typed, progress) ->
                                doors.assessments().restore(snapshot, to, typed, progress)));
    }

    /// Asks for a passphrase only where one is needed.
    private void tryWithout(String title, Asked asked) {
        enter(
                title,
                progress -> asked.attempt().with(null, progress),
                opening -> {
                    if (!(opening instanceof Opening.NeedsPassphrase(var words, var delay))) {
                        entered(opening);
                        return;
                    }
                    show(Optional.of(asked));
                    prompt.await(delay);
                });
    }

    /// Asks for this passphrase, or for none, and for nothing else.
    private void show(Optional<Asked> asked) {
        if (asked.isPresent()) naming.set(false);
        restoring.stop();
        asking.set(asked);
    }

    private void tryPassphrase(char[] typed, Consumer<Answer> answer) {
        var passphrase = Passphrase.of(typed);
        Arrays.fill(typed, '\0');
        var asked = asking.get();
        if (asked.isEmpty() || busy.get()) {
            passphrase.close();
            answer.accept(Answer.SILENT);
            return;
        }
        enter(
                Text.of("home.job.open"),
                progress -> {
                    try (passphrase) {
                        return asked.get().attempt().with(passphrase, progress);
                    }
                },
                opening -> {
                    if (opening instanceof Opening.NeedsPassphrase(var words, var delay)) {
                        answer.accept(new Answer(words, delay));
                        return;
                    }
                    answer.accept(Answer.SILENT);
                    asking.set(Optional.empty());
                    entered(opening);
                },
                () -> answer.accept(Answer.SILENT));
    }

    private void enter(String title, Work<Opening> work) {
        enter(title, work, this::entered);
    }

    private void enter(String title, Work<Opening> work, Consumer<Opening> done) {
        doors.leaving().accept(() -> enter(title, work, done, () -> {}));
    }

    private void enter(String title, Work<Opening> work, Consumer<Opening> done, Runnable failed) {
        if (busy.get()) return;
        busy.set(true);
        problem.set("");
        restoring.nothingDamaged();
        desk.jobs()
                .background(
                        title,
                        progress -> unlessStopped(work, progress),
                        opening -> {
                            busy.set(false);
                            opening.ifPresentOrElse(done, failed);
                        },
                        fault -> {
                            busy.set(false);
                            failed.run();
                            if (fault instanceof InvalidPathException)
                                problem.set(Text.of("home.new.badFolder"));
                            else desk.notices().fault(fault);
                        });
    }

    /// Work that was stopped hands nothing back, but the doors are to be open again.
    private static Optional<Opening> unlessStopped(Work<Opening> work, Progress progress)
            throws Exception {
        try {
            return Optional.of(work.run(progress));
        } catch (Cancelled stopped) {
            return Optional.empty();
        }
    }

    private void entered(Opening opening) {
        switch (opening) {
            case Opening.Opened(var file) -> {
                naming.set(false);
                show(Optional.empty());
                client.set("");
                plain.set(false);
                if (!file.directory().equals(doors.sampleFolder()))
                    recent().opened(file.directory());
                opened.accept(file);
                file.warnings().forEach(desk.notices()::problem);
            }
            case Opening.Refused(var words) -> problem.set(words);
            case Opening.Damaged(var words, var snapshot) -> {
                problem.set(words);
                snapshot.ifPresent(restoring::damaged);
            }
            case Opening.NeedsPassphrase(var words, var delay) -> problem.set(words);
        }
    }

    private static int strength(char[] typed) {
        try (var passphrase = Passphrase.of(typed)) {
            return Strength.of(passphrase).ordinal();
        }
    }

    private void suggestFolder(String name) {
        if (!folder.get().equals(suggested)) return;
        var safe = name.strip().replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        suggested = safe.isEmpty() ? "" : doors.suggestions().resolve(safe).toString();
        folder.set(suggested);
    }
}
