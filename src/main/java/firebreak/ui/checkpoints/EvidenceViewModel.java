package firebreak.ui.checkpoints;

import firebreak.deeds.AttachedFiles;
import firebreak.deeds.AttachedFiles.Refused;
import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Evidence.AttachedFile;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.store.AnswerStore;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotException;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NotedExport;
import firebreak.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What speaks for and against the answer that is shown, and the form in which it is written. What
/// is written is kept when a person goes on, whether they said so or not.
final class EvidenceViewModel {
    private final AssessmentFile file;
    private final Desk desk;
    private final CheckpointsViewModel model;
    private final Jobs.Latest checking;
    private final NotedExport copying;
    private final ObservableList<Evidence> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Set<UUID>> gone =
            new ReadOnlyObjectWrapper<>(this, "gone", Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Evidence> form =
            new ReadOnlyObjectWrapper<>(this, "form", null);
    private final BooleanProperty supports = new SimpleBooleanProperty(this, "supports", true);
    private final ObjectProperty<EvidenceKind> kind =
            new SimpleObjectProperty<>(this, "kind", EvidenceKind.DOCUMENT);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final StringProperty reference = new SimpleStringProperty(this, "reference", "");
    private final ObjectProperty<@Nullable AttachedFile> attached =
            new SimpleObjectProperty<>(this, "attached", null);
    private final ReadOnlyBooleanWrapper attaching = new ReadOnlyBooleanWrapper(this, "attaching");
    private final AtomicInteger underWay = new AtomicInteger();

    EvidenceViewModel(AssessmentFile file, Desk desk, CheckpointsViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
        this.checking = desk.jobs().latest();
        this.copying = new NotedExport(desk, file.written().notes(Kind.DOCUMENT), this::failed);
        model.round().subscribe(_ -> settle());
        model.chosen().subscribe(_ -> settle());
        model.team().subscribe(_ -> settle());
    }

    /// Of the answer that is shown, in the order in which it came.
    ObservableList<Evidence> items() {
        return items;
    }

    /// Those whose file is not there any more.
    ReadOnlyObjectProperty<Set<UUID>> gone() {
        return gone.getReadOnlyProperty();
    }

    /// What is being written, as it was at the beginning; null while nothing is.
    ReadOnlyObjectProperty<@Nullable Evidence> form() {
        return form.getReadOnlyProperty();
    }

    BooleanProperty supports() {
        return supports;
    }

    ObjectProperty<EvidenceKind> kind() {
        return kind;
    }

    StringProperty words() {
        return words;
    }

    StringProperty reference() {
        return reference;
    }

    ObjectProperty<@Nullable AttachedFile> attached() {
        return attached;
    }

    /// Whether a file is being kept.
    ReadOnlyBooleanProperty attaching() {
        return attaching.getReadOnlyProperty();
    }

    /// How a copy is being saved.
    NotedExport copying() {
        return copying;
    }

    private void settle() {
        var point = model.point().orElse(null);
        var open = form.get();
        if (open != null && !open.point().equals(point)) leave();
        var now = model.round().get();
        var about =
                now == null || point == null
                        ? List.<Evidence>of()
                        : now.evidence().stream().filter(e -> e.point().equals(point)).toList();
        if (items.equals(about)) return;
        items.setAll(about);
        check(about);
    }

    private void check(List<Evidence> about) {
        var withFile = about.stream().filter(e -> e.file() != null).toList();
        if (withFile.isEmpty()) {
            gone.set(Set.of());
            return;
        }
        checking.background(
                "",
                _ -> AttachedFiles.lost(file.process().attachments(), withFile),
                gone::set,
                model::failed);
    }

    // --- the form

    /// Begins to write a new one.
    void add(boolean forIt) {
        leave();
        fresh(forIt).ifPresent(this::begin);
    }

    private java.util.Optional<Evidence> fresh(boolean forIt) {
        var now = model.round().get();
        if (now == null) return java.util.Optional.empty();
        return model.point()
                .map(p ->
                        new Evidence(
                                AnswerStore.newId(),
                                p,
                                now.round().number(),
                                forIt,
                                EvidenceKind.DOCUMENT,
                                "",
                                "",
                                null,
                                "",
                                Instant.EPOCH));
    }

    /// Begins to write over one.
    void edit(Evidence evidence) {
        leave();
        begin(evidence);
    }

    private void begin(Evidence evidence) {
        supports.set(evidence.supports());
        kind.set(evidence.kind());
        words.set(evidence.words());
        reference.set(evidence.reference());
        attached.set(evidence.file());
        form.set(evidence);
    }

    private static boolean empty(Evidence evidence) {
        return evidence.words().isBlank()
                && evidence.reference().isBlank()
                && evidence.file() == null;
    }

    private @Nullable Evidence written() {
        var base = form.get();
        return base == null
                ? null
                : new Evidence(
                        base.id(),
                        base.point(),
                        base.round(),
                        supports.get(),
                        kind.get(),
                        words.get().strip(),
                        reference.get().strip(),
                        attached.get(),
                        base.by(),
                        base.at());
    }

    /// Keeps what is written.
    void save() {
        var next = written();
        if (next == null) return;
        if (empty(next)) {
            desk.notices().problem(Text.of("checkpoints.evidence.empty"));
            return;
        }
        var base = form.get();
        form.set(null);
        if (!next.equals(base)) keep(next);
    }

    /// Goes on; what is written is kept.
    void leave() {
        var next = written();
        if (next != null && !empty(next)) save();
        else form.set(null);
    }

    /// Lets go of what is written.
    void cancel() {
        form.set(null);
    }

    private void keep(Evidence evidence) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            file.process()
                                    .answers()
                                    .save(label("checkpoints.edit.evidence", evidence), evidence);
                            return true;
                        },
                        _ -> {},
                        model::failed);
    }

    private String label(String key, Evidence evidence) {
        var topic =
                evidence.point() instanceof Point.OfCheckpoint of
                        ? file.process()
                                .checkpoints()
                                .bank()
                                .checkpoint(of.checkpointId())
                                .map(c -> c.topic())
                                .orElse(of.checkpointId())
                        : "";
        return Text.of(key, topic);
    }

    void remove(Evidence evidence) {
        var open = form.get();
        if (open != null && open.id().equals(evidence.id())) form.set(null);
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            file.process()
                                    .answers()
                                    .remove(
                                            label("checkpoints.edit.evidence.remove", evidence),
                                            evidence);
                            return true;
                        },
                        _ -> desk.notices().done(Text.of("checkpoints.evidence.removed")),
                        model::failed);
    }

    // --- files

    /// Asks for a file, for the one that is being written.
    void chooseFile() {
        if (form.get() == null) return;
        var files = choose();
        if (!files.isEmpty()) attach(files.getFirst());
    }

    /// Asks for the file of an evidence that has lost it.
    void attachAgain(Evidence evidence) {
        var files = choose();
        if (!files.isEmpty()) keep(files.getFirst(), evidence, true);
    }

    private List<Path> choose() {
        return desk.dialogs()
                .files(Text.of("evidence.choose"), Text.of("evidence.anyFile"), List.of("*"));
    }

    /// Attaches a file to the one that is being written.
    void attach(Path from) {
        var of = written();
        if (of != null) keep(from, of, false);
    }

    /// Makes each of these files an evidence of its own, for the answer.
    void drop(List<Path> files) {
        for (var from : files) fresh(true).ifPresent(e -> keep(from, e, true));
    }

    private void keep(Path from, Evidence of, boolean save) {
        attaching.set(underWay.incrementAndGet() > 0);
        desk.jobs()
                .background(
                        Text.of("evidence.attaching"),
                        _ -> AttachedFiles.keep(file.process().attachments(), from),
                        kept -> {
                            attaching.set(underWay.decrementAndGet() > 0);
                            kept(of, kept, save);
                        },
                        trouble -> {
                            attaching.set(underWay.decrementAndGet() > 0);
                            failed(trouble);
                        });
    }

    private void kept(Evidence of, AttachedFile kept, boolean save) {
        var open = form.get();
        if (open != null && open.id().equals(of.id()) && !save) {
            attached.set(kept);
            return;
        }
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            AttachedFiles.attach(
                                    file, label("checkpoints.edit.evidence", of), of, kept);
                            return true;
                        },
                        _ -> {
                            desk.notices().done(Text.of("evidence.kept", kept.name()));
                            // The same file again changes nothing but that it is there.
                            check(List.copyOf(items));
                        },
                        model::failed);
    }

    /// Writes a copy of a kept file where a person wants it.
    void saveCopy(Evidence evidence) {
        var kept = evidence.file();
        if (kept == null) return;
        var name = AttachedFiles.nameOf(kept);
        copying.write(
                new NotedExport.Wanted(
                        Text.of("evidence.copy"),
                        name.stem(),
                        name.ending(),
                        Text.of("evidence.anyFile"),
                        Text.of("evidence.copying"),
                        p -> Text.of("evidence.copied", p.getFileName())),
                _ -> file.process().attachments(),
                (target, attachments, _) -> AttachedFiles.saveCopy(attachments, kept, target));
    }

    private void failed(Throwable trouble) {
        switch (trouble) {
            case Refused refused -> desk.notices().problem(refused.problem());
            case SnapshotException e -> desk.notices().problem(e.problem());
            default -> model.failed(trouble);
        }
    }
}
