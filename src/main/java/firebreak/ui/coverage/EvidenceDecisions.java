package firebreak.ui.coverage;

import firebreak.deeds.AttachedFiles;
import firebreak.deeds.AttachedFiles.Refused;
import firebreak.deeds.OldEvidence;
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

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a person says for and against the cell at the cursor, and the files that are kept with it.
final class EvidenceDecisions {
    private final AssessmentFile file;
    private final Desk desk;
    private final CoverageViewModel model;
    private final Jobs.Latest checking;
    private final NotedExport copying;
    private final ReadOnlyObjectWrapper<Set<UUID>> gone =
            new ReadOnlyObjectWrapper<>(this, "gone", Set.of());
    private List<Evidence> checked = List.of();

    EvidenceDecisions(AssessmentFile file, Desk desk, CoverageViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
        this.checking = desk.jobs().latest();
        this.copying = new NotedExport(desk, file.written().notes(Kind.DOCUMENT), this::failed);
    }

    /// Those whose file is not there any more, of what was checked last.
    ReadOnlyObjectProperty<Set<UUID>> gone() {
        return gone.getReadOnlyProperty();
    }

    /// How a copy is being saved.
    NotedExport copying() {
        return copying;
    }

    void add(EvidenceKind kind, boolean supports, String words) {
        var evidence = fresh(kind, supports, words);
        if (evidence != null) edit(() -> file.process().answers().save(label(evidence), evidence));
    }

    private @Nullable Evidence fresh(EvidenceKind kind, boolean supports, String words) {
        var now = model.loaded().get();
        var at = model.cursor().get();
        if (now == null || !at.cell()) return null;
        // Who said it and when is filled in where it is kept.
        return new Evidence(
                AnswerStore.newId(),
                now.sheet().point(at),
                now.round().round().number(),
                supports,
                kind,
                words,
                "",
                null,
                "",
                Instant.EPOCH);
    }

    /// Names the cell that it is about, wherever the cursor is by then.
    private String label(Evidence evidence) {
        return Text.of("coverage.edit.evidence", name(evidence));
    }

    private String name(Evidence evidence) {
        var now = model.loaded().get();
        return now == null || !(evidence.point() instanceof Point.OfCell of)
                ? ""
                : now.sheet().spot(of).map(now.sheet()::name).orElse("");
    }

    void remove(Evidence evidence) {
        var label = Text.of("coverage.edit.evidenceGone", name(evidence));
        edit(() -> file.process().answers().remove(label, evidence));
    }

    /// What spoke for and against the cell at the cursor in the round before and doesn't now.
    List<Evidence> left(Point cell) {
        var now = model.loaded().get();
        return now == null || !now.round().round().showEarlier()
                ? List.of()
                : OldEvidence.left(now.round().earlierEvidence(), now.round().facts().evidence())
                        .stream()
                        .filter(e -> e.point().equals(cell))
                        .toList();
    }

    /// Takes that over.
    void takeOver() {
        var now = model.loaded().get();
        var at = model.cursor().get();
        if (now == null || !at.cell()) return;
        var cell = now.sheet().point(at);
        var label = Text.of("coverage.edit.takeOver", now.sheet().name(at));
        desk.jobs()
                .database(
                        "",
                        _ -> OldEvidence.take(file, label, cell::equals),
                        taken -> desk.notices().done(Text.of("evidence.takenOver", taken)),
                        desk.notices()::fault);
    }

    // --- files

    /// Asks for a file, and keeps it as evidence with these words.
    ///
    /// @return whether one was chosen
    boolean attach(EvidenceKind kind, boolean supports, String words) {
        var evidence = fresh(kind, supports, words);
        var files = evidence == null ? List.<Path>of() : choose();
        if (evidence == null || files.isEmpty()) return false;
        keep(files.getFirst(), evidence);
        return true;
    }

    /// Asks for the file of an evidence that has lost it.
    void attachAgain(Evidence evidence) {
        var files = choose();
        if (!files.isEmpty()) keep(files.getFirst(), evidence);
    }

    private List<Path> choose() {
        return desk.dialogs()
                .files(Text.of("evidence.choose"), Text.of("evidence.anyFile"), List.of("*"));
    }

    /// Makes each of these files an evidence of its own, for the answer.
    void drop(List<Path> files) {
        for (var from : files) {
            var evidence = fresh(EvidenceKind.DOCUMENT, true, "");
            if (evidence != null) keep(from, evidence);
        }
    }

    /// The file goes in beside everything else, and the evidence after it.
    private void keep(Path from, Evidence of) {
        desk.jobs()
                .background(
                        Text.of("evidence.attaching"),
                        _ -> AttachedFiles.keep(file.process().attachments(), from),
                        kept -> kept(of, kept),
                        this::failed);
    }

    private void kept(Evidence of, AttachedFile kept) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            AttachedFiles.attach(file, label(of), of, kept);
                            return true;
                        },
                        _ -> {
                            desk.notices().done(Text.of("evidence.kept", kept.name()));
                            // The same file again changes nothing but that it is there.
                            check(checked);
                        },
                        this::failed);
    }

    /// Looks whether the files of these are still there.
    void check(List<Evidence> shown) {
        checked = shown;
        var withFile = shown.stream().filter(e -> e.file() != null).toList();
        if (withFile.isEmpty()) {
            gone.set(Set.of());
            return;
        }
        checking.background(
                "",
                _ -> AttachedFiles.lost(file.process().attachments(), withFile),
                gone::set,
                this::failed);
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
            default -> desk.notices().fault(trouble);
        }
    }

    private void edit(Runnable what) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            what.run();
                            return true;
                        },
                        _ -> {},
                        desk.notices()::fault);
    }
}
