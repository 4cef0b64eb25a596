package firebreak.ui.deliverables;

import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.SliceFigures;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.deeds.FindingReading;
import firebreak.deeds.ReportInput;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.domain.finding.Finding;
import firebreak.domain.report.DocumentKind;
import firebreak.report.Deliverables;
import firebreak.report.excel.PseudonymKey;
import firebreak.report.files.FailedCheck;
import firebreak.report.model.ReportModel;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.work.Job;
import firebreak.work.Jobs;
import firebreak.work.Progress;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes the documents of the pattern analysis, and says what they lack and whether they are still
/// up to date.
final class DeliverablesViewModel {
    private static final Set<Topic> TOPICS = Set.of(Topic.values());

    private enum Stage {
        IDLE,
        READING,
        ASKING,
        WRITING
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final String programVersion;
    private final Clock clock;
    private final Jobs.Latest reading;
    private final Jobs.Latest checking;
    private final ReadOnlyObjectWrapper<Path> folder;
    private final ReadOnlyObjectWrapper<Readiness> readiness =
            new ReadOnlyObjectWrapper<>(this, "readiness", Readiness.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Written>> written =
            new ReadOnlyObjectWrapper<>(this, "written", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", -1);
    private final ObservableList<DocumentKind> kinds =
            FXCollections.observableArrayList(Deliverables.ALL);
    private final Map<DocumentKind, BooleanProperty> wanted = new EnumMap<>(DocumentKind.class);
    private final BooleanBinding stale;
    private Subscription subscription = Subscription.EMPTY;
    private Stage stage = Stage.IDLE;
    private @Nullable Job job;
    private List<UUID> noted = List.of();

    /// @param folder where the documents go until another one is chosen
    DeliverablesViewModel(
            AssessmentFile file, Desk desk, String programVersion, Clock clock, Path folder) {
        this.file = file;
        this.desk = desk;
        this.programVersion = programVersion;
        this.clock = clock;
        this.reading = desk.jobs().latest();
        this.checking = desk.jobs().latest();
        this.folder = new ReadOnlyObjectWrapper<>(this, "folder", folder);
        this.stale =
                Bindings.createBooleanBinding(
                        () ->
                                written.get()
                                        .filter(w -> readiness.get().known())
                                        .filter(w -> w.revision() != readiness.get().revision())
                                        .isPresent(),
                        written,
                        readiness);
        for (var kind : Deliverables.ALL) {
            var want = new SimpleBooleanProperty(this, "wanted", true);
            want.subscribe((_, is) -> want(kind, is));
            wanted.put(kind, want);
        }
        // Jobs outlive an assessment and know no end of listening, so they must not keep it alive.
        var self = new WeakReference<>(this);
        desk.jobs()
                .listen(() -> {
                    var model = self.get();
                    if (model != null) model.follow();
                });
    }

    ReadOnlyObjectProperty<Path> folder() {
        return folder.getReadOnlyProperty();
    }

    /// Whether a document is to be written.
    BooleanProperty wanted(DocumentKind kind) {
        return Objects.requireNonNull(wanted.get(kind), "no such document");
    }

    /// Those that are to be written, in the order in which they are named.
    ObservableList<DocumentKind> kinds() {
        return kinds;
    }

    private void want(DocumentKind kind, boolean is) {
        var next = new ArrayList<>(kinds);
        if (is) next.add(kind);
        else next.remove(kind);
        kinds.setAll(Deliverables.ALL.stream().filter(next::contains).toList());
    }

    ReadOnlyObjectProperty<Readiness> readiness() {
        return readiness.getReadOnlyProperty();
    }

    /// What was last written in this session.
    ReadOnlyObjectProperty<Optional<Written>> written() {
        return written.getReadOnlyProperty();
    }

    /// Whether the assessment has moved on since the documents were written.
    BooleanBinding stale() {
        return stale;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// How far the writing is, from 0 to 1, or -1 where nobody knows.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        subscription.unsubscribe();
    }

    void chooseFolder() {
        desk.dialogs().folder(Text.of("deliverables.chooseFolder.title")).ifPresent(folder::set);
    }

    /// Opens the incidents of a gap.
    void showGap(Gap gap) {
        desk.navigator().incidents(gap.text(), gap.incidents());
    }

    void showFindings() {
        desk.navigator().go("findings");
    }

    void importIncidents() {
        desk.navigator().go("incidents");
    }

    /// Whether it can be written.
    boolean writes(DocumentKind kind) {
        return wanted.containsKey(kind);
    }

    /// Writes the documents that are wanted, after asking where files of their names are there.
    void write() {
        write(List.copyOf(kinds), folder.get());
    }

    void write(List<DocumentKind> which, Path to) {
        if (stage != Stage.IDLE || which.isEmpty()) return;
        var documents = new Deliverables(which);
        enter(Stage.READING);
        var started =
                desk.jobs()
                        .database(
                                Text.of("deliverables.reading"),
                                progress ->
                                        ReportInput.read(
                                                file,
                                                file.report().plan(),
                                                programVersion,
                                                progress),
                                model -> ask(documents, model, to),
                                this::failed);
        watch(started, Stage.READING);
    }

    /// Stops the writing; nothing of it stays.
    void cancel() {
        if (job != null) job.cancel();
    }

    private void ask(Deliverables documents, ReportModel model, Path to) {
        enter(Stage.ASKING);
        var there =
                documents.files(model, to).stream()
                        .filter(Files::exists)
                        .map(p -> p.getFileName().toString())
                        .toList();
        if (!there.isEmpty()
                && !desk.dialogs()
                        .confirm(
                                Text.of("deliverables.replace.title", there.size()),
                                Text.of(
                                        "deliverables.replace.text",
                                        to,
                                        there.stream().collect(Collectors.joining("\n"))),
                                Text.of("deliverables.replace"))) {
            enter(Stage.IDLE);
            return;
        }
        enter(Stage.WRITING);
        // Remembered before they are written, so that what a crash leaves of them can be found.
        var files = documents.files(model, to);
        watch(
                desk.jobs()
                        .database(
                                Text.of("deliverables.writing"),
                                progress -> file.written().note(Kind.DOCUMENT, files),
                                ids -> compose(documents, model, to, ids),
                                this::failed),
                Stage.WRITING);
    }

    private void compose(Deliverables documents, ReportModel model, Path to, List<UUID> ids) {
        noted = ids;
        job = null;
        watch(
                desk.jobs()
                        .background(
                                Text.of("deliverables.writing"),
                                progress -> written(documents, model, to, progress),
                                this::done,
                                this::failed),
                Stage.WRITING);
    }

    private Written written(Deliverables with, ReportModel model, Path to, Progress progress)
            throws IOException {
        var documents = new ArrayList<Written.Document>();
        for (var path : with.write(model, to, progress))
            documents.add(
                    new Written.Document(path.toAbsolutePath().normalize(), Files.size(path)));
        return new Written(model.revision(), clock.instant(), documents, PseudonymKey.of(model));
    }

    private void done(Written now) {
        noted = List.of();
        enter(Stage.IDLE);
        written.set(Optional.of(now));
        desk.notices().done(Text.of("deliverables.done"));
        reload();
    }

    private void failed(Throwable trouble) {
        enter(Stage.IDLE);
        // A report's exception carries the sentence for the reader; others name only a file.
        switch (trouble) {
            case FailedCheck e -> {
                noteKept(e);
                desk.notices().problem(Objects.requireNonNullElse(e.getMessage(), ""));
            }
            case firebreak.report.files.ReportException e ->
                    desk.notices().problem(Objects.requireNonNullElse(e.getMessage(), ""));
            case IOException e ->
                    desk.notices().problem(Text.of("deliverables.problem", folder.get()));
            default -> desk.notices().fault(trouble);
        }
    }

    /// What failed its check is there, under another name.
    private void noteKept(FailedCheck failed) {
        desk.jobs()
                .database(
                        "",
                        progress -> file.written().note(Kind.DOCUMENT, failed.files()),
                        ids -> {},
                        desk.notices()::fault);
    }

    private void enter(Stage now) {
        stage = now;
        job = null;
        share.set(-1);
        busy.set(now != Stage.IDLE);
        if (now == Stage.IDLE) withdraw();
    }

    private void watch(Job started, Stage during) {
        // Where jobs are over at once, the next stage has begun already.
        if (stage != during || job != null) return;
        job = started;
        follow();
    }

    /// A job that ended without a result was stopped.
    private void follow() {
        if (job == null || stage == Stage.IDLE) return;
        if (job.running()) share.set(job.share());
        else enter(Stage.IDLE);
    }

    /// Forgets documents that were not written after all.
    private void withdraw() {
        if (noted.isEmpty()) return;
        var none = noted;
        noted = List.of();
        desk.jobs()
                .database(
                        "",
                        progress -> {
                            if (!file.locked()) file.written().withdraw(none);
                            return true;
                        },
                        done -> {},
                        desk.notices()::fault);
    }

    private void reload() {
        reading.database(
                "",
                progress ->
                        Readiness.of(
                                file.journal().revision(),
                                file.incidents().tagged(),
                                file.codebooks().current(),
                                file.info().zone()),
                now -> {
                    readiness.set(now);
                    check(now);
                },
                desk.notices()::fault);
    }

    private record Accepted(Optional<SliceFigures> figures, List<Finding> findings) {}

    /// Holds the findings against the numbers, which takes longer than what is shown first.
    private void check(Readiness now) {
        checking.database(
                "",
                _ -> {
                    var findings = file.patterns().findings().accepted();
                    var today = LocalDate.now(clock.withZone(file.info().zone()));
                    return new Accepted(
                            findings.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(
                                            FindingReading.figures(file, today, Pictures::of)),
                            findings);
                },
                read -> read.figures().ifPresent(figures -> count(now, figures, read.findings())),
                desk.notices()::fault);
    }

    private void count(Readiness now, SliceFigures figures, List<Finding> findings) {
        checking.background(
                "",
                _ -> FindingBoard.of(figures, Slice.ALL, now.revision(), findings).stand(),
                stand -> {
                    if (readiness.get() == now) readiness.set(now.with(stand));
                },
                desk.notices()::fault);
    }
}
