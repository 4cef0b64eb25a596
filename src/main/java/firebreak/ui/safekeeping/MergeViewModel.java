package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.store.AssessmentFile;
import firebreak.store.ColleagueCopy;
import firebreak.store.MergePlan;
import firebreak.store.Merging;
import firebreak.store.Opening;
import firebreak.store.SnapshotException;
import firebreak.store.seal.Passphrase;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.ui.kit.PassphraseViewModel;
import firebreak.ui.kit.PassphraseViewModel.Answer;
import firebreak.ui.safekeeping.ConflictsViewModel.Stand;
import firebreak.work.Jobs;
import firebreak.work.Progress;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Brings a colleague's copy of the assessment in: choose, look, decide, merge. Nothing is written
/// before the last step.
final class MergeViewModel {
    static final String SUFFIX = ".firebreak";

    /// Reading a copy takes most of the time, comparing it the rest.
    private static final long READING = 80;

    /// What came of reading and comparing.
    private record Looked(
            @Nullable ColleagueCopy copy, @Nullable MergePlan plan, @Nullable Opening problem) {}

    private record Written(String problem, long revision) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob job;
    private final Jobs.Latest watching;
    private final ConflictsViewModel conflicts = new ConflictsViewModel();
    private final ReadOnlyObjectWrapper<MergeState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new MergeState.Away());
    private Subscription subscription = Subscription.EMPTY;
    private Consumer<Answer> answer = told -> {};
    private boolean deciding;
    private @Nullable ColleagueCopy copy;

    MergeViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.job = new OneJob(desk.jobs(), this::failed, this::stopped);
        this.watching = desk.jobs().latest();
    }

    ReadOnlyObjectProperty<MergeState> state() {
        return state.getReadOnlyProperty();
    }

    /// From 0 to 1, or -1 where nobody knows.
    ReadOnlyDoubleProperty progress() {
        return job.progress();
    }

    ConflictsViewModel conflicts() {
        return conflicts;
    }

    /// Follows the edits that are made meanwhile, until [#hidden].
    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(Set.of(Topic.values()), this::edited);
        edited();
    }

    void hidden() {
        subscription.unsubscribe();
    }

    /// Begins.
    void start() {
        if (state.get() instanceof MergeState.Away) state.set(new MergeState.Choosing(""));
    }

    /// Ends, and lets go of the copy; nothing was changed unless it was merged.
    void leave() {
        if (busy()) return;
        letGo();
        conflicts.show(List.of());
        state.set(new MergeState.Away());
    }

    /// Lets the person choose a file.
    void choose() {
        if (busy()) return;
        var chosen =
                desk.dialogs()
                        .files(
                                Text.of("safekeeping.merge.choose.title"),
                                Text.of("safekeeping.copy.kind"),
                                List.of("*" + SUFFIX));
        if (!chosen.isEmpty()) bring(chosen.getFirst());
    }

    /// Whether a file that is dropped would be looked at.
    boolean open() {
        return switch (state.get()) {
            case MergeState.Away _,
                    MergeState.Choosing _,
                    MergeState.Asking _,
                    MergeState.Nothing _,
                    MergeState.Done _ ->
                    !busy();
            case MergeState.Looking _,
                    MergeState.Previewing _,
                    MergeState.Deciding _,
                    MergeState.Writing _ ->
                    false;
        };
    }

    /// Reads a file and shows what it would bring.
    void bring(Path path) {
        if (!open()) return;
        letGo();
        conflicts.show(List.of());
        deciding = false;
        var name = String.valueOf(path.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".mv.db")) {
            state.set(new MergeState.Choosing(Text.of("safekeeping.merge.raw", name)));
            return;
        }
        state.set(new MergeState.Looking(name, false));
        read(path, null);
    }

    /// Asks what is under way to stop.
    void cancel() {
        job.askToStop();
    }

    /// From the preview to the conflicts.
    void decide() {
        if (!(state.get() instanceof MergeState.Previewing(var plan))) return;
        deciding = true;
        state.set(new MergeState.Deciding(plan));
    }

    /// From the conflicts to the preview; what was decided is kept.
    void back() {
        if (!(state.get() instanceof MergeState.Deciding(var plan))) return;
        deciding = false;
        state.set(new MergeState.Previewing(plan));
    }

    /// Writes it, once every conflict is decided.
    void merge() {
        var before = state.get();
        var plan =
                switch (before) {
                    case MergeState.Previewing(var p) -> p;
                    case MergeState.Deciding(var p) -> p;
                    default -> null;
                };
        if (plan == null || !conflicts.complete()) return;
        var decisions = conflicts.decisions();
        state.set(new MergeState.Writing(before));
        job.database(
                Text.of("safekeeping.merging"),
                progress -> {
                    var problem = Merging.apply(file, plan, decisions, progress);
                    return new Written(problem.orElse(""), file.journal().revision());
                },
                written -> written(before, plan, written));
    }

    private void written(MergeState before, MergePlan plan, Written written) {
        if (!written.problem().isEmpty()) {
            state.set(before);
            lookAgain();
            return;
        }
        letGo();
        state.set(
                new MergeState.Done(
                        plan,
                        conflicts.count(Stand.OURS),
                        conflicts.count(Stand.THEIRS),
                        written.revision()));
        desk.notices().done(Text.of("safekeeping.merged", plan.taken(), conflicts.all().size()));
    }

    private boolean busy() {
        return switch (state.get()) {
            case MergeState.Looking _, MergeState.Writing _ -> true;
            case MergeState.Asking(_, var prompt) -> prompt.busy().get();
            default -> false;
        };
    }

    /// @param typed closed when it is done
    private void read(Path path, @Nullable Passphrase typed) {
        job.background(
                Text.of("safekeeping.merge.looking"),
                progress -> {
                    try (typed) {
                        return look(path, typed, progress);
                    }
                },
                looked -> looked(path, looked));
    }

    private Looked look(Path path, @Nullable Passphrase typed, Progress progress)
            throws SnapshotException {
        return switch (ColleagueCopy.read(file, path, typed, part(progress, 0, READING))) {
            case ColleagueCopy.Reading.No(var problem) -> new Looked(null, null, problem);
            case ColleagueCopy.Reading.Read(var read) -> {
                try {
                    yield compared(read, part(progress, READING, 100));
                } catch (SnapshotException | RuntimeException e) {
                    read.close();
                    throw e;
                }
            }
        };
    }

    private Looked compared(ColleagueCopy read, Progress progress) throws SnapshotException {
        var plan = read.plan(progress);
        if (plan.isPresent()) return new Looked(read, plan.get(), null);
        read.close();
        return new Looked(null, null, read.noCommonPast());
    }

    private static Progress part(Progress whole, long from, long to) {
        return (done, total) ->
                whole.step(
                        from * Math.max(1, total) + Math.min(done, total) * (to - from),
                        100 * Math.max(1, total));
    }

    private void looked(Path path, Looked looked) {
        var told = answer;
        answer = nobody -> {};
        var problem = looked.problem();
        if (problem instanceof Opening.NeedsPassphrase(_, var delay)) {
            if (state.get() instanceof MergeState.Asking) {
                told.accept(new Answer(Text.of("safekeeping.merge.wrong"), delay));
            } else {
                var prompt =
                        new PassphraseViewModel(
                                (typed, to) -> knock(path, typed, to), System::nanoTime);
                state.set(new MergeState.Asking(path, prompt));
                prompt.await(delay);
            }
            return;
        }
        told.accept(Answer.SILENT);
        if (problem != null) {
            state.set(new MergeState.Choosing(problem.problem()));
            return;
        }
        copy = looked.copy();
        show(looked);
    }

    private void show(Looked looked) {
        var plan = looked.plan();
        if (plan == null) return;
        var again = state.get() instanceof MergeState.Looking(_, var before) && before;
        int dropped = conflicts.show(plan.conflicts());
        if (again) desk.notices().done(Text.of("safekeeping.merge.again", dropped));
        if (plan.isEmpty()) {
            letGo();
            state.set(new MergeState.Nothing(plan));
        } else if (deciding && !plan.conflicts().isEmpty()) {
            state.set(new MergeState.Deciding(plan));
        } else {
            state.set(new MergeState.Previewing(plan));
        }
        edited();
    }

    private void knock(Path path, char[] typed, Consumer<Answer> to) {
        var passphrase = Passphrase.of(typed);
        Arrays.fill(typed, '\0');
        answer = to;
        read(path, passphrase);
    }

    /// What was looked at counts for one revision only.
    private void edited() {
        switch (state.get()) {
            case MergeState.Previewing(var plan) -> compareAgain(plan.revision(), this::lookAgain);
            case MergeState.Deciding(var plan) -> compareAgain(plan.revision(), this::lookAgain);
            case MergeState.Done(_, _, _, var revision) -> compareAgain(revision, this::leave);
            case MergeState.Away _,
                    MergeState.Choosing _,
                    MergeState.Asking _,
                    MergeState.Looking _,
                    MergeState.Nothing _,
                    MergeState.Writing _ -> {}
        }
    }

    private void compareAgain(long revision, Runnable moved) {
        watching.database(
                "",
                progress -> file.journal().revision(),
                now -> {
                    if (now != revision) moved.run();
                },
                fault -> {
                    if (!file.locked()) desk.notices().fault(fault);
                });
    }

    private void lookAgain() {
        var read = copy;
        if (read == null || busy()) return;
        state.set(new MergeState.Looking(String.valueOf(read.file().getFileName()), true));
        job.background(
                Text.of("safekeeping.merge.looking"),
                progress -> compared(read, progress),
                looked -> looked(read.file(), looked));
    }

    private void letGo() {
        var read = copy;
        copy = null;
        if (read == null) return;
        desk.jobs()
                .background(
                        "",
                        progress -> {
                            read.close();
                            return Optional.empty();
                        },
                        gone -> {},
                        desk.notices()::fault);
    }

    /// What was under way ended without a result.
    private void stopped() {
        var told = answer;
        answer = nobody -> {};
        switch (state.get()) {
            case MergeState.Writing(var before) -> {
                state.set(before);
                edited();
            }
            case MergeState.Looking _ -> {
                var gone = copy != null && copy.closed();
                letGo();
                state.set(new MergeState.Choosing(gone ? Text.of("safekeeping.merge.gone") : ""));
            }
            case MergeState.Asking _ -> told.accept(Answer.SILENT);
            default -> {}
        }
    }

    private void failed(Throwable trouble) {
        switch (trouble) {
            case SnapshotException e when state.get() instanceof MergeState.Choosing ->
                    state.set(new MergeState.Choosing(e.problem()));
            case SnapshotException e when state.get() instanceof MergeState.Asking ->
                    state.set(new MergeState.Choosing(e.problem()));
            default -> desk.notices().failed(trouble);
        }
    }
}
