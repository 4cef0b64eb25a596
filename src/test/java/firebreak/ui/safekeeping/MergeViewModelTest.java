package firebreak.ui.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Changed;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.Severity;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.safekeeping.ConflictsViewModel.Stand;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Bringing a colleague's copy in, over two real assessments.
class MergeViewModelTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private Copies copies;
    private MergeViewModel model;

    @BeforeEach
    void part() throws Exception {
        copies = new Copies(folder, 4);
        model = new MergeViewModel(copies.ours, desk.desk());
        copies.ours.journal().listen(this::tell);
        model.shown();
        model.start();
    }

    @AfterEach
    void close() {
        copies.close();
        assertThat(desk.faults).isEmpty();
    }

    private void tell(Changed changed) {
        desk.changes.tell(changed);
    }

    private <S> S state(Class<S> kind) {
        return kind.cast(model.state().get());
    }

    /// Both tagged three incidents otherwise, as one coder.
    private void disagree() {
        for (var key : List.of("INC-0", "INC-1", "INC-2")) {
            Copies.tag(copies.ours, key, "Ana", Origin.CODE_QUALITY, "ours");
            Copies.tag(copies.theirs, key, "Ana", Origin.DEPLOYMENT, "theirs");
        }
    }

    @Test
    void whatOnlyTheyDidIsPreviewedMergedAndUndone() throws Exception {
        Copies.tag(copies.theirs, "INC-1", "Ben", Origin.OPERATIONAL, "");
        Copies.take(copies.theirs, StoreFixture.draft("INC-9", "Nine"));
        Copies.tag(copies.ours, "INC-2", "Ana", Origin.DEPLOYMENT, "");
        var before = StoreFixture.contents(copies.ours);
        model.bring(copies.copy());
        var plan = state(MergeState.Previewing.class).plan();
        assertThat(MergeWords.lines(plan.summary().comesIn()))
                .containsExactly(
                        "1 new incident",
                        "1 new tagging",
                        "1 new import",
                        "1 new row that an import rejected");
        assertThat(MergeWords.removals(plan.summary().comesIn())).isEmpty();
        assertThat(MergeWords.total(plan.summary().comesIn())).isEqualTo(plan.taken());
        assertThat(MergeWords.lines(plan.summary().stays())).containsExactly("1 changed tagging");
        assertThat(plan.summary().coders()).containsExactly("Ben");
        assertThat(plan.summary().our()).isEqualTo(1);
        assertThat(plan.summary().their()).isEqualTo(2);
        assertThat(plan.summary().parted()).isEqualTo(StoreFixture.NOW);
        assertThat(StoreFixture.contents(copies.ours)).isEqualTo(before);
        model.merge();
        assertThat(state(MergeState.Done.class).plan()).isEqualTo(plan);
        assertThat(desk.said).singleElement().asString().contains("4 rows");
        assertThat(Copies.origin(copies.ours, "INC-1", "Ben")).isEqualTo(Origin.OPERATIONAL);
        assertThat(copies.ours.journal().undoLabel().orElseThrow()).contains(plan.name());
        assertThat(copies.ours.snapshots().all())
                .anyMatch(s -> s.manifest().reason() == SnapshotReason.MERGE);
        copies.ours.journal().undo();
        assertThat(StoreFixture.contents(copies.ours)).isEqualTo(before);
        assertThat(model.state().get())
                .as("what is undone is not in")
                .isInstanceOf(MergeState.Away.class);
        assertThat(folder.resolve("ours/work")).isEmptyDirectory();
    }

    @Test
    void conflictsAreDecidedBeforeAnythingIsWritten() throws Exception {
        disagree();
        model.bring(copies.copy());
        var revision = copies.ours.journal().revision();
        assertThat(state(MergeState.Previewing.class).plan().conflicts()).hasSize(3);
        model.merge();
        assertThat(model.state().get()).isInstanceOf(MergeState.Previewing.class);
        model.decide();
        var conflicts = model.conflicts();
        assertThat(conflicts.current().orElseThrow().label()).isEqualTo("Tagging of INC-0 by Ana");
        assertThat(conflicts.current().orElseThrow().about()).isEqualTo("Incident 0");
        assertThat(conflicts.current().orElseThrow().ours().by()).isEqualTo("tester");
        assertThat(conflicts.current().orElseThrow().theirs().by()).isEqualTo("ben");
        conflicts.choose(Side.THEIRS);
        assertThat(conflicts.next()).isTrue();
        assertThat(conflicts.selected().get()).isEqualTo(1);
        model.merge();
        assertThat(model.state().get()).isInstanceOf(MergeState.Deciding.class);
        assertThat(copies.ours.journal().revision()).isEqualTo(revision);
        model.back();
        model.decide();
        assertThat(conflicts.decided().get()).as("going back keeps them").isEqualTo(1);
        conflicts.rest(Side.OURS);
        assertThat(conflicts.stand(conflicts.all().getFirst())).isEqualTo(Stand.THEIRS);
        assertThat(conflicts.next()).isFalse();
        model.merge();
        var done = state(MergeState.Done.class);
        assertThat(done.ours()).isEqualTo(2);
        assertThat(done.theirs()).isEqualTo(1);
        assertThat(copies.ours.journal().revision()).isEqualTo(revision + 1);
        assertThat(Copies.origin(copies.ours, "INC-0", "Ana")).isEqualTo(Origin.DEPLOYMENT);
        assertThat(Copies.origin(copies.ours, "INC-1", "Ana")).isEqualTo(Origin.CODE_QUALITY);
        model.leave();
        model.start();
        model.bring(copies.copy());
        assertThat(model.state().get()).isInstanceOf(MergeState.Nothing.class);
    }

    @Test
    void anIncidentIsDecidedFieldByField() throws Exception {
        Copies.take(copies.ours, titled("Our title", "P1"));
        Copies.take(copies.theirs, titled("Their title", "Sev 3"));
        model.bring(copies.copy());
        model.decide();
        var conflict = model.conflicts().current().orElseThrow();
        assertThat(conflict.byField()).isTrue();
        assertThat(conflict.fields()).extracting(f -> f.part()).contains("TITLE", "SEVERITY_WORD");
        assertThat(conflict.fields())
                .filteredOn(f -> f.column().equals("SEVERITY_CLASS"))
                .allMatch(f -> f.part().equals("SEVERITY_WORD"));
        model.conflicts().choose("TITLE", Side.THEIRS);
        assertThat(model.conflicts().stand(conflict)).isEqualTo(Stand.PARTLY);
        assertThat(model.conflicts().complete()).isFalse();
        model.conflicts().choose("SEVERITY_WORD", Side.OURS);
        assertThat(model.conflicts().stand(conflict)).isEqualTo(Stand.MIXED);
        model.merge();
        var facts =
                copies.ours.incidents().find(Copies.id(copies.ours, "INC-0")).orElseThrow().facts();
        assertThat(facts.title()).isEqualTo("Their title");
        assertThat(facts.severity()).isEqualTo(Severity.of("P1"));
        model.leave();
        model.start();
        model.bring(copies.copy());
        assertThat(state(MergeState.Nothing.class)).isNotNull();
    }

    private static IncidentDraft titled(String title, String severity) {
        var d = StoreFixture.draft("INC-0", title);
        var f = d.facts();
        return new IncidentDraft(
                d.place(),
                d.rows(),
                new firebreak.domain.incident.IncidentFacts(
                        f.key(),
                        f.title(),
                        f.text(),
                        Severity.of(severity),
                        f.service(),
                        f.team(),
                        f.clocks(),
                        f.effort(),
                        f.clientCause(),
                        f.changeReference()));
    }

    @Test
    void anEditMeanwhileIsComparedAgainAndKeepsWhatStillHolds() throws Exception {
        disagree();
        model.bring(copies.copy());
        model.decide();
        model.conflicts().rest(Side.THEIRS);
        Copies.tag(copies.ours, "INC-1", "Ana", Origin.OPERATIONAL, "changed while deciding");
        assertThat(model.state().get()).isInstanceOf(MergeState.Deciding.class);
        assertThat(model.conflicts().decided().get()).isEqualTo(2);
        assertThat(model.conflicts().current().orElseThrow().label()).contains("INC-1");
        assertThat(desk.said).singleElement().asString().contains("One decision");
        model.merge();
        assertThat(model.state().get()).isInstanceOf(MergeState.Deciding.class);
        model.conflicts().choose(Side.OURS);
        model.merge();
        assertThat(Copies.origin(copies.ours, "INC-1", "Ana")).isEqualTo(Origin.OPERATIONAL);
        assertThat(Copies.origin(copies.ours, "INC-2", "Ana")).isEqualTo(Origin.DEPLOYMENT);
    }

    @Test
    void anEditBehindTheScreenIsNoticedWhenItComesBackAndBeforeWriting() throws Exception {
        disagree();
        model.bring(copies.copy());
        model.decide();
        model.conflicts().rest(Side.THEIRS);
        model.hidden();
        Copies.tag(copies.ours, "INC-1", "Ana", Origin.OPERATIONAL, "");
        model.merge();
        assertThat(Copies.origin(copies.ours, "INC-1", "Ana")).isEqualTo(Origin.OPERATIONAL);
        assertThat(model.state().get()).isInstanceOf(MergeState.Deciding.class);
        assertThat(model.conflicts().decided().get()).isEqualTo(2);
        Copies.tag(copies.ours, "INC-0", "Ana", Origin.OPERATIONAL, "");
        model.shown();
        assertThat(model.conflicts().decided().get()).isEqualTo(1);
    }

    @Test
    void aSealedCopyAsksForItsPassphrase() throws Exception {
        Copies.tag(copies.theirs, "INC-1", "Ben", Origin.OPERATIONAL, "");
        model.bring(copies.sealed("ben.firebreak", "seven quiet herons"));
        var asking = state(MergeState.Asking.class);
        assertThat(asking.file()).hasFileName("ben.firebreak");
        var typed = "wrong".toCharArray();
        asking.prompt().submit(typed);
        assertThat(typed).containsOnly('\0');
        assertThat(asking.prompt().problem().get()).contains("passphrase of the copy");
        assertThat(asking.prompt().busy().get()).isFalse();
        asking.prompt().submit("seven quiet herons".toCharArray());
        assertThat(state(MergeState.Previewing.class).plan().taken()).isEqualTo(1);
    }

    @Test
    void ourOwnSnapshotNeedsNoPassphrase() throws Exception {
        try (var file = StoreFixture.encrypted(folder.resolve("sealed"), "correct horse battery")) {
            var snapshot = file.snapshot(SnapshotReason.MILESTONE, "a", Progress.NONE).file();
            var merge = new MergeViewModel(file, desk.desk());
            merge.bring(snapshot);
            assertThat(merge.state().get()).isInstanceOf(MergeState.Nothing.class);
        }
    }

    @Test
    void whatCantBeBroughtInIsSaidInASentenceAndChangesNothing() throws Exception {
        var before = StoreFixture.contents(copies.ours);
        var revision = copies.ours.journal().revision();
        try (var other = StoreFixture.create(folder.resolve("other"))) {
            model.bring(other.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file());
        }
        assertThat(problem()).contains("another assessment");
        var cut = Files.copy(copies.copy(), folder.resolve("cut.firebreak"));
        try (var channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), channel.size() / 2);
        }
        model.bring(cut);
        assertThat(problem()).contains("damaged");
        model.bring(Files.writeString(folder.resolve("notes.firebreak"), "hello"));
        assertThat(problem()).contains("no Firebreak snapshot");
        model.bring(folder.resolve("gone.firebreak"));
        assertThat(problem()).contains("can't be read");
        model.bring(folder.resolve("theirs/assessment.mv.db"));
        assertThat(problem()).contains("the database itself");
        assertThat(copies.ours.journal().revision()).isEqualTo(revision);
        assertThat(StoreFixture.contents(copies.ours)).isEqualTo(before);
        assertThat(folder.resolve("ours/work")).isEmptyDirectory();
        model.bring(copies.copy());
        assertThat(model.state().get()).isInstanceOf(MergeState.Nothing.class);
    }

    private String problem() {
        var said = state(MergeState.Choosing.class).problem();
        assertThat(desk.problems).isEmpty();
        return said;
    }

    @Test
    void leavingLetsGoOfTheCopyAndOfWhatWasDecided() throws Exception {
        disagree();
        model.bring(copies.copy());
        assertThat(folder.resolve("ours/work")).isNotEmptyDirectory();
        model.decide();
        model.conflicts().choose(Side.OURS);
        model.leave();
        assertThat(folder.resolve("ours/work")).isEmptyDirectory();
        assertThat(model.conflicts().all()).isEmpty();
        model.start();
        model.bring(copies.copy());
        assertThat(model.conflicts().decided().get()).isZero();
    }

    @Test
    void lockingLetsGoOfTheCopyAndAPlanThatHoldsIsStillMerged() throws Exception {
        var place = folder.resolve("locked");
        try (var file = StoreFixture.encrypted(place, "correct horse battery")) {
            Copies.take(file, StoreFixture.draft("INC-0", "Zero"));
            var first = file.snapshot(SnapshotReason.MILESTONE, "a", Progress.NONE).file();
            Copies.take(file, StoreFixture.draft("INC-1", "One"));
            var second = file.snapshot(SnapshotReason.MILESTONE, "b", Progress.NONE).file();
            try (var passphrase = words();
                    var restored = restored(first, passphrase)) {
                var merge = new MergeViewModel(restored, desk.desk());
                merge.shown();
                merge.bring(second);
                assertThat(merge.state().get()).isInstanceOf(MergeState.Previewing.class);
                restored.lock();
                assertThat(folder.resolve("restored/work")).isEmptyDirectory();
                restored.unlock(passphrase);
                merge.merge();
                assertThat(merge.state().get()).isInstanceOf(MergeState.Done.class);
                assertThat(restored.incidents().count()).isEqualTo(2);
            }
        }
    }

    private static firebreak.store.seal.Passphrase words() {
        return firebreak.store.seal.Passphrase.of("correct horse battery".toCharArray());
    }

    private firebreak.store.AssessmentFile restored(
            Path snapshot, firebreak.store.seal.Passphrase passphrase) {
        return switch (StoreFixture.cheap()
                .restore(snapshot, folder.resolve("restored"), passphrase, Progress.NONE)) {
            case firebreak.store.Opening.Opened(var file) -> file;
            case firebreak.store.Opening other -> throw new AssertionError(other);
        };
    }
}
