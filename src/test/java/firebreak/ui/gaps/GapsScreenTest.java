package firebreak.ui.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.GapStore;
import firebreak.store.StoreFixture;
import firebreak.store.TaggingStore;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The screen worked as a person would.
class GapsScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private GapsScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        file.imports()
                .take(
                        "Import",
                        List.of(
                                StoreFixture.reading(
                                        StoreFixture.draft("INC-1", "Logic"),
                                        StoreFixture.draft("INC-2", "Logic again"))),
                        Progress.NONE);
        file.process()
                .answers()
                .save(
                        "Answer",
                        List.of(
                                answer("acceptance_criteria", Verdict.N),
                                answer("quality_requirements", Verdict.P)));
        screen = Stagehand.fx(() -> new GapsScreen(file, desk.desk(), desk.keys));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private static Answer answer(String checkpoint, Verdict verdict) {
        return Answer.none(Point.checkpoint(checkpoint), 1, 1).withEvidenced(verdict);
    }

    private List<Gap> gaps() {
        return Stagehand.fx(() -> file.process().gaps().all());
    }

    private String undo() {
        var undone = Stagehand.fx(() -> file.journal().undo()).orElse("");
        Stagehand.settle();
        return undone;
    }

    private String text(String id) {
        TextInputControl node = Stagehand.node(id);
        return Stagehand.fx(node::getText);
    }

    private int listed() {
        ListView<?> list = Stagehand.node("proposals");
        return Stagehand.fx(() -> list.getItems().size());
    }

    private void focus(String id) {
        var node = Stagehand.node(id);
        Stagehand.run(node::requestFocus);
        Stagehand.settle();
    }

    @Test
    void aProposalIsWordedAcceptedOwnedAndUndoneByName() {
        var before = StoreFixture.contents(file);
        assertThat(listed()).isEqualTo(2);
        focus("proposals");
        assertThat(text("gapTitle")).isEqualTo("Acceptance criteria: not achieved");
        Stagehand.type("2");
        Stagehand.press(KeyCode.F2);
        Stagehand.type("Stories without criteria\n");
        Stagehand.type("a");
        assertThat(listed()).isEqualTo(1);
        var gap = gaps().getFirst();
        assertThat(gap.title()).isEqualTo("Stories without criteria");
        assertThat(gap.severity()).isEqualTo(GapSeverity.HIGH);
        assertThat(gap.point()).isEqualTo(Point.checkpoint("acceptance_criteria"));
        assertThat(desk.said).last().asString().contains("is a gap now");
        Stagehand.click("shelf-gaps");
        focus("gapTable");
        Stagehand.type("1");
        assertThat(gaps().getFirst().severity()).isEqualTo(GapSeverity.CRITICAL);
        Stagehand.type("1");
        assertThat(gaps().getFirst().severity()).isNull();
        focus("gapOwner");
        Stagehand.type("Ola Berg\n");
        assertThat(gaps().getFirst().owner()).isEqualTo("Ola Berg");
        focus("gapRemedy");
        Stagehand.type("Refuse such stories");
        focus("gapProgress");
        Stagehand.type("Two teams do");
        focus("gapOwner");
        assertThat(gaps().getFirst().remedy()).isEqualTo("Refuse such stories");
        assertThat(gaps().getFirst().progress()).isEqualTo("Two teams do");
        undo();
        undo();
        ChoiceBox<GapStatus> status = Stagehand.node("gapStatus");
        Stagehand.run(() -> status.setValue(GapStatus.IN_WORK));
        assertThat(gaps().getFirst().status()).isEqualTo(GapStatus.IN_WORK);
        assertThat(undo()).isEqualTo("Gap Stories without criteria: In work");
        for (int edit = 0; edit < 4; edit++) undo();
        assertThat(gaps()).isEmpty();
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
    }

    @Test
    void theStrongestAreListedAndTheOthersAreBehindThem() {
        Stagehand.run(() ->
                file.process()
                        .answers()
                        .save(
                                "Answer",
                                file.process().checkpoints().bank().asked().stream()
                                        .limit(20)
                                        .map(c -> answer(c.id(), Verdict.N))
                                        .toList()));
        Stagehand.settle();
        ToggleButton shelf = Stagehand.node("shelf-proposed");
        assertThat(Stagehand.<String>fx(shelf::getText)).isEqualTo("Proposed 20");
        assertThat(listed()).isEqualTo(12);
        Label said = Stagehand.node("proposalsListed");
        assertThat(Stagehand.<String>fx(said::getText)).startsWith("The 12 strongest of 20:");
        focus("proposals");
        Stagehand.type("n");
        assertThat(listed()).isEqualTo(12);
        assertThat(Stagehand.<String>fx(said::getText)).startsWith("The 12 strongest of 19:");
        undo();
        Stagehand.type("v");
        assertThat(listed()).isEqualTo(20);
        Button fewer = Stagehand.node("allProposals");
        assertThat(Stagehand.<String>fx(fewer::getText)).isEqualTo("Show the 12 strongest");
        ListView<?> list = Stagehand.node("proposals");
        Stagehand.run(() -> list.getSelectionModel().selectLast());
        var last = text("gapTitle");
        Stagehand.type("n");
        Stagehand.run(fewer::fire);
        assertThat(listed()).isEqualTo(12);
        Stagehand.click("shelf-declined");
        focus("proposals");
        Stagehand.type("b");
        Stagehand.click("shelf-proposed");
        assertThat(listed()).as("what was brought back is in sight").isEqualTo(20);
        assertThat(text("gapTitle")).isEqualTo(last);
    }

    @Test
    void whatIsDeclinedIsRememberedAndComesBack() {
        focus("proposals");
        Stagehand.type("n");
        assertThat(listed()).isEqualTo(1);
        assertThat(gaps()).extracting(Gap::status).containsExactly(GapStatus.DECLINED);
        Stagehand.click("shelf-declined");
        focus("proposals");
        Stagehand.type("b");
        assertThat(gaps()).isEmpty();
        Stagehand.click("shelf-proposed");
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void incidentsByTagsAreLinkedAndDropped() {
        Stagehand.run(() -> {
            var ids = file.incidents().idsByKey();
            for (var key : List.of("INC-1", "INC-2"))
                file.taggings()
                        .save(
                                "Tag",
                                List.of(
                                        new Tagging(
                                                TaggingStore.newId(),
                                                ids.get(key).getFirst(),
                                                "Ada",
                                                1,
                                                TaggingState.DONE,
                                                Origin.REQUIREMENTS,
                                                "unclear_acceptance_criteria",
                                                "requirements",
                                                Preventability.PREVENTABLE,
                                                null,
                                                "",
                                                "",
                                                StoreFixture.NOW)));
        });
        Stagehand.settle();
        ListView<?> linked = Stagehand.node("linked");
        assertThat(Stagehand.fx(() -> linked.getItems().size())).isEqualTo(2);
        focus("linked");
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.SPACE);
        focus("proposals");
        Stagehand.type("a");
        assertThat(gaps().getFirst().incidents()).hasSize(1);
        Stagehand.click("shelf-gaps");
        assertThat(Stagehand.fx(() -> linked.getItems().size())).isEqualTo(2);
        focus("gapTable");
        Stagehand.type("i");
        assertThat(desk.shownIncidents).hasSize(1);
        Stagehand.type("o");
        assertThat(desk.journeys).last().isEqualTo("point");
        assertThat(desk.shownPoint).isEqualTo(gaps().getFirst().point());
        focus("linked");
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.SPACE);
        assertThat(gaps().getFirst().incidents()).hasSize(2);
        Stagehand.press(KeyCode.SPACE);
        assertThat(gaps().getFirst().incidents()).hasSize(1);
    }

    @Test
    void filtersListWhatIsMissing() {
        focus("proposals");
        Stagehand.type("aa");
        Stagehand.type("g");
        Stagehand.type("A third one\n");
        focus("gapOwner");
        Stagehand.type("Ola Berg\n");
        assertThat(gaps()).hasSize(3);
        Stagehand.click("missing-owner");
        TableView<?> table = Stagehand.node("gapTable");
        assertThat(Stagehand.fx(() -> table.getItems().size())).isEqualTo(2);
        Stagehand.click("missing-owner");
        Stagehand.click("missing-incidents");
        assertThat(Stagehand.fx(() -> table.getItems().size())).isEqualTo(3);
    }

    @Test
    void aTitleThatIsTooLongIsRefusedAndNothingIsLost() {
        focus("proposals");
        Stagehand.type("a");
        Stagehand.click("shelf-gaps");
        TextInputControl title = Stagehand.node("gapTitle");
        var before = text("gapTitle");
        Stagehand.run(() -> title.insertText(0, "x".repeat(500)));
        assertThat(desk.problems).last().asString().contains("longer than 500 characters");
        assertThat(text("gapTitle")).isEqualTo(before);
        Stagehand.run(() -> title.setText("y".repeat(500)));
        Stagehand.run(title::requestFocus);
        Stagehand.type("\n");
        assertThat(gaps().getFirst().title()).hasSize(500);
    }

    @Test
    void itsPointIsChangedLaterAndItIsOpenedFromThere() {
        focus("proposals");
        Stagehand.type("a");
        Stagehand.click("shelf-gaps");
        var id = gaps().getFirst().id();
        PointChoice point = Stagehand.node("gapPoint");
        Stagehand.run(() ->
                point.setValue(
                        point.getItems().stream()
                                .filter(p -> Point.checkpoint("load_test").equals(p.point()))
                                .findFirst()
                                .orElseThrow()));
        assertThat(gaps().getFirst().point()).isEqualTo(Point.checkpoint("load_test"));
        assertThat(gaps().getFirst().stageId()).isEqualTo("testing");
        focus("gapTable");
        Stagehand.type("o");
        assertThat(desk.shownPoint).isEqualTo(Point.checkpoint("load_test"));
        Stagehand.run(() -> point.setValue(point.getItems().getFirst()));
        assertThat(gaps().getFirst().point()).isNull();
        assertThat(undo())
                .isEqualTo("Gap “Acceptance criteria: not achieved”: found nowhere in particular");
        assertThat(undo()).endsWith("found at Load test");
        assertThat(gaps().getFirst().point()).isEqualTo(Point.checkpoint("acceptance_criteria"));
        Stagehand.run(screen::hidden);
        Stagehand.run(() -> screen.open(id));
        Stagehand.run(screen::shown);
        assertThat(text("gapTitle")).isEqualTo("Acceptance criteria: not achieved");
        Stagehand.run(() -> screen.open(GapStore.newId()));
        Stagehand.run(screen::shown);
        assertThat(desk.problems).last().asString().contains("not there any more");
    }

    @Test
    void lockedItKeepsWhatWasTypedAndHoldsNoText() {
        focus("proposals");
        Stagehand.type("a");
        Stagehand.click("shelf-gaps");
        focus("gapOwner");
        Stagehand.type("Ola");
        TextInputControl owner = Stagehand.node("gapOwner");
        TextInputControl title = Stagehand.node("gapTitle");
        Stagehand.run(screen::putAway);
        Stagehand.settle();
        assertThat(gaps().getFirst().owner()).isEqualTo("Ola");
        assertThat(Stagehand.<String>fx(owner::getText)).isEmpty();
        assertThat(Stagehand.<String>fx(title::getText)).isEmpty();
        var revision = Stagehand.fx(() -> file.journal().revision());
        Stagehand.run(screen::shown);
        Stagehand.settle();
        assertThat(text("gapOwner")).isEqualTo("Ola");
        assertThat(Stagehand.fx(() -> file.journal().revision())).isEqualTo(revision);
    }

    @Test
    void keysAreListedAndCanBeChanged() {
        focus("proposals");
        Stagehand.type("?");
        assertThat(Stagehand.shows("keysOverlay")).isTrue();
        Stagehand.type("a");
        assertThat(gaps()).isEmpty();
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.run(() -> desk.keys.set(java.util.Map.of("gaps.accept", "z")));
        focus("proposals");
        Stagehand.type("a");
        assertThat(gaps()).isEmpty();
        Stagehand.type("z");
        assertThat(gaps()).hasSize(1);
    }
}
