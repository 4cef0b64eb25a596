package firebreak.ui.checkpoints;

import static firebreak.ui.checkpoints.CheckpointFixture.answered;
import static firebreak.ui.checkpoints.CheckpointFixture.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.store.GapStore;
import firebreak.store.StoreFixture;
import firebreak.ui.Dragged;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The screen worked as a room would, mostly by keyboard.
class CheckpointsScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private CheckpointsScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> CheckpointFixture.screen(file, desk));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1208, 800);
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private void shown() {
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    private void withBank() {
        Stagehand.run(() -> CheckpointFixture.bank(file));
        shown();
    }

    private String text(String id) {
        var node = Stagehand.node(id);
        return Stagehand.fx(() ->
                node instanceof TextInputControl field
                        ? field.getText()
                        : ((Labeled) node).getText());
    }

    private Answer answer(int place) {
        return Stagehand.fx(() -> answered(file, place));
    }

    private List<Evidence> evidence() {
        return Stagehand.fx(() -> file.process().answers().evidence(1));
    }

    /// The keys that are printed.
    private List<String> hints() {
        return Stagehand.fx(() ->
                stage.getScene().getRoot().lookupAll(".answer-content .key-hint").stream()
                        .map(n -> ((Labeled) n).getText())
                        .toList());
    }

    private boolean alone() {
        return Stagehand.fx(() -> !stage.getScene().lookup("#checkpoints").getParent().isVisible());
    }

    private String undo() {
        var label = Stagehand.fx(() -> file.journal().undo()).orElseThrow();
        Stagehand.settle();
        return label;
    }

    private String contents() {
        return Stagehand.fx(() -> StoreFixture.contents(file));
    }

    @Test
    void anAssessmentWithoutCheckpointsStartsWithTheDeliveredOnes() {
        Stagehand.run(() -> CheckpointFixture.none(file));
        shown();
        Stagehand.click("takeBuiltIn");
        assertThat(text("checkpointsState")).startsWith("0 of 64 answered");
        assertThat(text("checkpointPlace")).isEqualTo("Requirements · 1 of 64");
        undo();
        assertThat(Stagehand.shows("takeBuiltIn")).isTrue();
    }

    @Test
    void tenAreAnsweredByKeyboardAloneAndTenUndoneAndItIsAsItBegan() {
        withBank();
        var before = contents();
        var keys = "nplfuPLFNU";
        for (int i = 0; i < keys.length(); i++) {
            Stagehand.type(keys.substring(i, i + 1));
            Stagehand.press(KeyCode.ENTER);
        }
        assertThat(answer(0).claimed()).isEqualTo(Verdict.N);
        assertThat(answer(3).claimed()).isEqualTo(Verdict.F);
        assertThat(answer(4).claimed()).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer(5).claimed()).isNull();
        assertThat(answer(5).evidenced()).isEqualTo(Verdict.P);
        assertThat(answer(9).evidenced()).isEqualTo(Verdict.UNKNOWN);
        assertThat(text("checkpointsState")).startsWith("10 of 64 answered");
        assertThat(text("checkpointPlace")).contains("11 of 64");
        Stagehand.press(KeyCode.BACK_SPACE);
        assertThat(text("checkpointPlace")).contains("10 of 64");
        for (int i = 0; i < keys.length(); i++) assertThat(undo()).startsWith("Answer: ");
        assertThat(contents()).isEqualTo(before);
        assertThat(text("checkpointsState")).startsWith("0 of 64 answered");
    }

    /// What people say, what was seen, how sure, what is wanted, and on. By the keystroke-level
    /// model (Card, Moran and Newell 1980: a key 0.28 s, a decision 1.35 s) that is 7 s, which
    /// leaves the room 50 of the minute that a checkpoint may take.
    @Test
    void aWholeAnswerTakesSixKeys() {
        withBank();
        Stagehand.type("lP4tf");
        Stagehand.press(KeyCode.ENTER);

        assertThat(answer(0).claimed()).isEqualTo(Verdict.L);
        assertThat(answer(0).evidenced()).isEqualTo(Verdict.P);
        assertThat(answer(0).confidence()).isEqualTo(4);
        assertThat(answer(0).target()).isEqualTo(Rating.F);
        assertThat(text("checkpointPlace")).contains("2 of 64");
    }

    @Test
    void confidenceTargetAndParkedHaveKeysAndAnswersAreTakenBack() {
        withBank();
        Stagehand.type("l4tf");
        assertThat(answer(0).confidence()).isEqualTo(4);
        assertThat(answer(0).target()).isEqualTo(Rating.F);
        assertThat(text("open-below_target").isEmpty()).isTrue();
        Stagehand.type("4");
        assertThat(answer(0).confidence()).isNull();
        Stagehand.type("k");
        assertThat(answer(0).parked()).isTrue();
        assertThat(text("counts")).startsWith("Parked");
        Stagehand.type("n");
        assertThat(answer(0).parked()).isFalse();
        Stagehand.press(KeyCode.DELETE);
        assertThat(answer(0).claimed()).isNull();
        assertThat(answer(0).target()).isEqualTo(Rating.F);
    }

    @Test
    void whatDoesNotApplyIsKeptOnlyWithAReason() {
        withBank();
        Stagehand.type("x");
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("reasonProblem")).startsWith("Nothing is kept yet");
        assertThat(answer(0).verdict()).isEmpty();
        Stagehand.type("no releases here");
        Stagehand.press(KeyCode.ENTER);
        assertThat(answer(0).claimed()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(answer(0).reason()).isEqualTo("no releases here");
        Stagehand.type("y");
        TextInputControl reason = Stagehand.node("reason");
        Stagehand.run(reason::clear);
        Stagehand.press(KeyCode.ENTER);
        assertThat(answer(0).reason()).isEqualTo("no releases here");
        assertThat(text("reasonProblem")).contains("keeps a reason");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type("X");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(answer(1).empty()).isTrue();
    }

    @Test
    void fullyNeedsTwoKindsOfEvidenceAndTheScreenSaysSo() {
        withBank();
        Stagehand.type("f");
        assertThat(text("counts"))
                .isEqualTo("F said, counts as L: no evidence for it. F takes two kinds.");
        Stagehand.type("e");
        Stagehand.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.problems).last().asString().startsWith("There is nothing to keep yet");
        Stagehand.type("seen in the release");
        Stagehand.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text("counts")).contains("one kind of evidence");
        assertThat(evidence()).extracting(Evidence::words).containsExactly("seen in the release");
        Stagehand.type("e");
        Stagehand.type("a dashboard");
        javafx.scene.control.ComboBox<EvidenceKind> kind = Stagehand.node("evidenceKind");
        Stagehand.run(() -> kind.setValue(EvidenceKind.DATA));
        Stagehand.click("keepEvidence");
        assertThat(Stagehand.shows("counts")).isFalse();
        Stagehand.type("E");
        Stagehand.type("but not in two of them");
        // Whoever goes on without a word has kept it.
        Stagehand.click("next");
        assertThat(evidence()).hasSize(3);
        assertThat(evidence().getLast().supports()).isFalse();
        Stagehand.press(KeyCode.BACK_SPACE);
        javafx.scene.control.Button remove = Stagehand.node("remove-" + evidence().getLast().id());
        Stagehand.run(remove::fire);
        assertThat(evidence()).hasSize(2);
        assertThat(undo()).startsWith("Remove evidence: ");
        assertThat(evidence()).hasSize(3);
    }

    @Test
    void aFileIsKeptWithItsHashAndACopyOfItSaved() throws IOException {
        withBank();
        var minutes = Files.writeString(folder.resolve("minutes.txt"), "what was agreed");
        desk.files = List.of(minutes);
        Stagehand.type("e");
        Stagehand.click("attachFile");
        Stagehand.click("keepEvidence");
        var kept = Objects.requireNonNull(evidence().getFirst().file());
        assertThat(kept.name()).isEqualTo("minutes.txt");
        var id = evidence().getFirst().id();
        assertThat(text("file-" + id)).contains(kept.sha256().substring(0, 8));
        var copy = folder.resolve("copy.txt");
        desk.saveTo = Optional.of(copy);
        Stagehand.click("copy-" + id);
        assertThat(copy).hasContent("what was agreed");
        desk.files = List.of(folder);
        Stagehand.click("edit-" + id);
        Stagehand.click("attachFile");
        assertThat(desk.problems).last().asString().contains("is a folder");
        assertThat(evidence().getFirst().file()).isEqualTo(kept);
    }

    @Test
    void anAttachmentThatDisappearsOrIsDamagedLosesNothing() throws IOException {
        withBank();
        desk.files = List.of(Files.writeString(folder.resolve("minutes.txt"), "agreed"));
        Stagehand.type("e");
        Stagehand.type("the minutes");
        Stagehand.click("attachFile");
        Stagehand.click("keepEvidence");
        var id = evidence().getFirst().id();
        var sha = Objects.requireNonNull(evidence().getFirst().file()).sha256();
        var kept = file.directory().resolve("attachments").resolve(sha);
        Files.writeString(kept, "changed");
        desk.saveTo = Optional.of(folder.resolve("copy.txt"));
        Stagehand.click("copy-" + id);
        assertThat(desk.problems).last().asString().contains("is not as it was kept");
        Files.delete(kept);
        Stagehand.click("copy-" + id);
        assertThat(desk.problems).last().asString().contains("is not there any more");
        assertThat(folder.resolve("copy.txt")).doesNotExist();
        Stagehand.run(screen::hidden);
        var again = Stagehand.fx(() -> CheckpointFixture.screen(file, desk));
        var other = Stagehand.show(Stagehand.fx(again::view), 1208, 800);
        Stagehand.close(stage);
        stage = other;
        Stagehand.run(again::shown);
        Stagehand.settle();
        assertThat(text("file-" + id)).contains("minutes.txt is not there any more");
        assertThat(evidence().getFirst().words()).isEqualTo("the minutes");
        Stagehand.click("again-" + id);
        assertThat(text("file-" + id)).contains("SHA-256");
        assertThat(evidence()).hasSize(1);
    }

    @Test
    void filesThatAreDroppedBecomeEvidence() throws IOException {
        withBank();
        var one = Files.writeString(folder.resolve("one.txt"), "1");
        var two = Files.writeString(folder.resolve("two"), "22");
        javafx.scene.Node place = Stagehand.node("evidence");
        assertThat(Dragged.over(place, one, two)).isTrue();
        assertThat(Dragged.dropped(place, one, two)).isTrue();
        Stagehand.settle();
        assertThat(evidence())
                .extracting(e -> Objects.requireNonNull(e.file()).name())
                .containsExactlyInAnyOrder("one.txt", "two");
        desk.saveTo = Optional.of(folder.resolve("kept"));
        var id =
                evidence().stream()
                        .filter(e -> Objects.requireNonNull(e.file()).bytes() == 2)
                        .findFirst()
                        .orElseThrow()
                        .id();
        javafx.scene.control.Button copy = Stagehand.node("copy-" + id);
        Stagehand.run(copy::fire);
        Stagehand.settle();
        assertThat(folder.resolve("kept.bin")).hasContent("22");
    }

    @Test
    void teamsAnswerApartAndAreCompared() {
        withBank();
        Stagehand.run(() -> CheckpointFixture.incidents(file, 3, 2));
        Stagehand.type("p");
        Stagehand.type("+");
        assertThat(text("offer-0")).isEqualTo("Lending");
        Stagehand.type("paym");
        assertThat(text("offer-0")).isEqualTo("Payments");
        Stagehand.click("offer-0");
        assertThat(text("counts")).startsWith("Payments has no answer of its own");
        Stagehand.type("+");
        Stagehand.type("Mobile");
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("counts")).contains("Mobile has no answer of its own").endsWith("P.");
        Stagehand.type("L");
        var point = new Point.OfCheckpoint(checkpoint(file, 0).id(), "Mobile");
        assertThat(Stagehand.fx(() -> file.process().answers().of(1)).get(point).evidenced())
                .isEqualTo(Verdict.L);
        assertThat(answer(0).claimed()).isEqualTo(Verdict.P);
        assertThat(Stagehand.shows("compare-0")).isTrue();
        Stagehand.type("[");
        assertThat(Stagehand.shows("counts")).isFalse();
        assertThat(undo()).contains("Mobile");
    }

    @Test
    void incidentsContradictAnAnswerAndAreShownInTheirScreen() {
        withBank();
        Stagehand.run(() -> CheckpointFixture.incidents(file, 0, 3));
        assertThat(text("agreement")).startsWith("Not known yet, and 3 incidents came through");
        assertThat(text("incidentFigures"))
                .isEqualTo("3 incidents · 90 leadership minutes (known of 2)");
        Stagehand.type("l");
        assertThat(text("agreement")).startsWith("Rated L, and 3 incidents came through");
        assertThat(Stagehand.shows("open-contradicted")).isTrue();
        Stagehand.type("c");
        assertThat(desk.journeys).last().asString().contains("should have been stopped at");
        assertThat(desk.shownIncidents).hasSize(3);
        for (int i = 0; i < 4; i++) Stagehand.press(KeyCode.ENTER);
        Stagehand.type("n");
        assertThat(text("agreement")).startsWith("Calm, not fine");
        Stagehand.type("c");
        assertThat(desk.shownIncidents).hasSize(3);
    }

    @Test
    void theListIsNarrowedToWhatIsMissingAndGoesOnWhereItWas() {
        withBank();
        Stagehand.type("l");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type("k");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.click("open-unanswered");
        ListView<?> list = Stagehand.node("checkpoints");
        assertThat(Stagehand.fx(() -> list.getItems().size())).isEqualTo(62 + 7);
        Stagehand.type("p");
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("checkpointPlace")).contains("4 of 64");
        Stagehand.click("open-parked");
        assertThat(text("checkpointPlace")).contains("2 of 64");
        Stagehand.click("open-parked");
        Stagehand.type("/");
        Stagehand.type("rollback");
        Stagehand.press(KeyCode.ENTER);
        assertThat(Stagehand.fx(() -> list.getItems().size())).isBetween(2, 20);
        assertThat(
                        (text("checkpointTopic")
                                        + text("checkpointQuestion")
                                        + text("checkpointWhy"))
                                .toLowerCase())
                .contains("rollback");
        Stagehand.click("stage-operation");
        assertThat(text("checkpointPlace")).startsWith("Operation");
        assertThat(Stagehand.fx(() -> list.getItems().size())).isEqualTo(64 + 7);
    }

    @Test
    void thePrivateNoteIsClosedUntilItIsOpenedAndIsSavedOnLeaving() {
        withBank();
        assertThat(Stagehand.shows("privateNote")).isFalse();
        Stagehand.type("o");
        Stagehand.type("they were not at ease");
        Stagehand.click("next");
        assertThat(Stagehand.shows("privateNote")).isFalse();
        assertThat(answer(0).note()).isEqualTo("they were not at ease");
    }

    @Test
    void aNewRoundAsksAgainAndShowsTheEarlierAnswerByChoice() {
        withBank();
        Stagehand.type("p");
        Stagehand.click("rounds");
        Stagehand.click("newRound");
        Stagehand.type("Spring");
        Stagehand.click("startRound");
        assertThat(text("checkpointsState")).startsWith("0 of 64 answered").endsWith("Spring");
        assertThat(text("earlier")).startsWith("Last time: Partially achieved");
        Stagehand.type("v");
        assertThat(Stagehand.shows("earlier")).isFalse();
        Stagehand.type("l");
        assertThat(answer(0).claimed()).isEqualTo(Verdict.L);
        undo();
        undo();
        assertThat(undo()).isEqualTo("Ask every checkpoint again");
        assertThat(answer(0).claimed()).isEqualTo(Verdict.P);
    }

    @Test
    void aPersonGivesACommandAnotherKeyAndItIsPrinted() {
        withBank();
        Stagehand.type("?");
        Stagehand.click("key-checkpoints-say_n");
        Stagehand.type("j");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.type("j");
        assertThat(answer(0).claimed()).isEqualTo(Verdict.N);
        Stagehand.type("lt");
        Stagehand.type("j");
        assertThat(answer(0).claimed()).isEqualTo(Verdict.L);
        assertThat(answer(0).target()).isEqualTo(Rating.N);
    }

    @Test
    void theRoomViewShowsTheCheckpointAlone() {
        withBank();
        Stagehand.type("r");
        assertThat(alone()).isTrue();
        Stagehand.type("n");
        assertThat(answer(0).claimed()).isEqualTo(Verdict.N);
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(alone()).isFalse();
        ToggleButton seen = Stagehand.node("modeSeen");
        assertThat(hints()).contains("n", "p", "l", "f", "u", "x");
        Stagehand.type("m");
        assertThat(hints()).contains("⇧N", "⇧P", "⇧L", "⇧F", "⇧U", "⇧X").doesNotContain("n");
        assertThat(Stagehand.fx(seen::isSelected)).isTrue();
        Stagehand.click("choose-f");
        assertThat(answer(0).evidenced()).isEqualTo(Verdict.F);
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("checkpointPlace")).contains("2 of 64");
    }

    private static Gap gap(Point point, GapStatus status) {
        return new Gap(
                GapStore.newId(),
                "Gap " + status,
                "",
                point,
                "",
                null,
                "",
                status,
                null,
                "",
                List.of());
    }

    @Test
    void aPointIsOpenedFromElsewhereAndItsGapsFromHere() {
        withBank();
        var tenth = Stagehand.fx(() -> checkpoint(file, 9));
        var at = new Point.OfCheckpoint(tenth.id(), "");
        var open = gap(at, GapStatus.OPEN);
        Stagehand.run(() ->
                file.process().gaps().save("Gaps", List.of(open, gap(at, GapStatus.DECLINED))));
        Stagehand.type("s");
        Stagehand.run(screen::hidden);
        Stagehand.run(() -> screen.open(at));
        shown();
        assertThat(text("checkpointPlace")).contains("10 of 64");
        assertThat(Stagehand.shows("gapLink-" + open.id())).isTrue();
        assertThat(Stagehand.<javafx.scene.Parent>node("gapLinks").getChildrenUnmodifiable())
                .hasSize(2);
        Stagehand.click("gapLink-" + open.id());
        assertThat(desk.shownGap).isEqualTo(open.id());
        Stagehand.run(() -> screen.open(new Point.OfCheckpoint("gone", "")));
        shown();
        assertThat(desk.problems).last().asString().contains("not asked any more");
    }

    @Test
    void lockedItKeepsWhatWasTypedAndHoldsNoText() {
        withBank();
        Stagehand.type("n");
        Stagehand.type("y");
        Stagehand.type("half a reason");
        javafx.scene.control.TextInputControl reason = Stagehand.node("reason");
        Labeled question = Stagehand.node("checkpointQuestion");
        ListView<?> list = Stagehand.node("checkpoints");
        Stagehand.run(screen::putAway);
        Stagehand.settle();
        assertThat(answer(0).reason()).isEqualTo("half a reason");
        assertThat(Stagehand.<String>fx(reason::getText)).isEmpty();
        assertThat(Stagehand.<String>fx(question::getText)).isEmpty();
        assertThat(Stagehand.fx(() -> list.getItems().size())).isZero();
        var revision = Stagehand.fx(() -> file.journal().revision());
        shown();
        assertThat(text("reason")).isEqualTo("half a reason");
        assertThat(Stagehand.fx(() -> file.journal().revision())).isEqualTo(revision);
    }

    @Test
    void evidenceOfLastTimeIsTakenOverOneByOneOrAllAndUndone() {
        withBank();
        Stagehand.run(() -> {
            for (int place : new int[] {0, 0, 1})
                file.process()
                        .answers()
                        .save(
                                "Evidence",
                                new Evidence(
                                        GapStore.newId(),
                                        Point.checkpoint(checkpoint(file, place).id()),
                                        1,
                                        true,
                                        EvidenceKind.DATA,
                                        "The figures " + GapStore.newId(),
                                        "",
                                        null,
                                        "",
                                        StoreFixture.NOW));
            file.process().checkpoints().startRound("Round", "Spring", true);
        });
        Stagehand.settle();
        var before = contents();
        assertThat(text("takeOver")).contains("2 pieces");
        Stagehand.type("z");
        assertThat(Stagehand.fx(() -> file.process().answers().evidence(2))).hasSize(2);
        assertThat(Stagehand.shows("takeOver")).isFalse();
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("takeOver")).contains("1 piece of");
        assertThat(undo()).contains("take over last time’s evidence");
        assertThat(contents()).isEqualTo(before);
        javafx.scene.control.MenuButton rounds = Stagehand.node("rounds");
        Stagehand.run(() -> rounds.getItems().getLast().fire());
        Stagehand.settle();
        assertThat(Stagehand.fx(() -> file.process().answers().evidence(2))).hasSize(3);
        assertThat(Stagehand.fx(() -> file.process().answers().evidence(1))).hasSize(3);
        assertThat(Stagehand.fx(() -> rounds.getItems().getLast().isDisable())).isTrue();
        assertThat(undo()).isEqualTo("Take over all evidence of last time");
        assertThat(contents()).isEqualTo(before);
    }
}
