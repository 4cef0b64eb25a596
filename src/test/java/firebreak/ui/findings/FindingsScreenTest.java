package firebreak.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.findings.Figures;
import firebreak.analysis.findings.SliceText;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// The screen worked as a person would.
class FindingsScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private Figures figures = figures(48);
    private AssessmentFile file;
    private FindingsScreen screen;
    private Stage stage;

    private static Figures figures(int preventable) {
        return new Figures()
                .share("preventable.share", preventable, 118)
                .share("origin.requirements.share", 70, 118)
                .share("origin.deployment.share", 30, 118)
                .share("preventable.requirements.share", 40, 60)
                .share("preventable.operational.share", 5, 50);
    }

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        screen =
                Stagehand.fx(() ->
                        new FindingsScreen(
                                file,
                                desk.desk(),
                                new SimpleObjectProperty<>(Map.of()),
                                new FindingsViewModel.World(
                                        (_, _) -> figures.pictures(),
                                        Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC))));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1208, 800);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        assertThat(desk.faults).isEmpty();
        assertThat(file.check()).isEmpty();
        file.close();
    }

    private List<String> accepted() {
        return file.patterns().findings().accepted().stream()
                .map(f -> f.told().replace('\u00a0', ' '))
                .toList();
    }

    private List<String> ids() {
        return file.patterns().findings().accepted().stream().map(Finding::proposalId).toList();
    }

    private void focus(String id) {
        Node node = Stagehand.node(id);
        Stagehand.run(node::requestFocus);
        Stagehand.settle();
    }

    private void numbersChange(int preventable) {
        figures = figures(preventable);
        Stagehand.run(() -> {
            screen.hidden();
            screen.shown();
        });
        Stagehand.settle();
    }

    private static String text(String id) {
        Label label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    @Test
    void oneKeyAcceptsAndTheNextProposalIsChosenAndUndoTakesItBack() {
        focus("proposal-1");
        Stagehand.type("a");
        assertThat(ids()).containsExactly("preventable");
        assertThat(accepted().getFirst()).startsWith("41 % [32 % – 50 %] of the 118 judged");
        Stagehand.type("aa");
        assertThat(ids())
                .containsExactly(
                        "preventable",
                        "origin.requirements",
                        "preventable.contrast.requirements.operational");
        assertThat(file.journal().undoLabel().orElseThrow()).startsWith("Accept \"What begins in");
        Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
        assertThat(ids()).hasSize(2);
        assertThat(Stagehand.shows("proposal-1")).isTrue();
    }

    @Test
    void whatIsDeclinedGoesAndCanBeBroughtBack() {
        focus("proposal-1");
        Stagehand.type("n");
        assertThat(file.patterns().findings().all().getFirst().state())
                .isEqualTo(FindingState.DECLINED);
        assertThat(Stagehand.shows("proposal-3")).isFalse();
        Stagehand.type("d");
        assertThat(Stagehand.shows("declined-1")).isTrue();
        focus("declined-1");
        Stagehand.type("b");
        assertThat(file.patterns().findings().all()).isEmpty();
        Stagehand.type("d");
        assertThat(Stagehand.shows("proposal-3")).isTrue();
    }

    @Test
    void oneOfOnesOwnIsTypedAndABraceOffersTheFigures() {
        Stagehand.click("ownFinding");
        Stagehand.type("Begin with criteria: {contrast");
        assertThat(Stagehand.shows("figureOffers")).isFalse();
        for (int i = 0; i < "contrast".length(); i++) Stagehand.press(KeyCode.BACK_SPACE);
        Stagehand.type("preventable.req");
        ListView<?> offers = Stagehand.node("figureOffers");
        assertThat(Stagehand.fx(() -> offers.getItems().size())).isEqualTo(1);
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type(" and {nothing} more");
        assertThat(text("findingReads").replace('\u00a0', ' '))
                .isEqualTo("Reads: Begin with criteria: 67 % [54 % – 77 %] and {nothing} more");
        assertThat(text("unknownFields")).startsWith("Nothing is known as {nothing}");
        Stagehand.press(KeyCode.ENTER);
        assertThat(accepted())
                .containsExactly("Begin with criteria: 67 % [54 % – 77 %] and {nothing} more");
        assertThat(file.patterns().findings().accepted().getFirst().figures()).hasSize(1);
        assertThat(Stagehand.shows("findingWords")).isFalse();
    }

    @Test
    void wordsAreChangedInPlaceAndEscapePutsBackWhatStood() {
        focus("proposal-1");
        Stagehand.type("e");
        TextArea area = Stagehand.node("findingWords");
        assertThat(Stagehand.fx(area::isFocused)).isTrue();
        Stagehand.run(() -> area.setText("So many: {preventable.share:count}."));
        Stagehand.press(KeyCode.ENTER);
        assertThat(accepted()).containsExactly("So many: 48.");
        focus("finding-1");
        Stagehand.press(KeyCode.F2);
        Stagehand.type(" Nonsense");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(accepted()).containsExactly("So many: 48.");
        focus("finding-1");
        Stagehand.press(KeyCode.F2);
        TextArea again = Stagehand.node("findingWords");
        Stagehand.run(() -> again.setText("Left, not lost"));
        Stagehand.run(screen::hidden);
        Stagehand.settle();
        assertThat(accepted()).containsExactly("Left, not lost");
    }

    @Test
    void blankWordsKeepWhatThereIs() {
        Stagehand.click("ownFinding");
        Stagehand.type("  ");
        Stagehand.press(KeyCode.ENTER);
        assertThat(accepted()).isEmpty();
        assertThat(file.journal().revision()).isEqualTo(1);
    }

    @Test
    void theOrderIsThatOfThePersonByKeyAndByMouse() {
        focus("proposal-1");
        Stagehand.type("aaa");
        var all = ids();
        focus("finding-1");
        Stagehand.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(ids()).containsExactly(all.get(1), all.get(0), all.get(2));
        Stagehand.press(KeyCode.ALT, KeyCode.DOWN);
        Stagehand.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(ids()).containsExactly(all.get(1), all.get(2), all.get(0));
        Node last = Stagehand.node("finding-3");
        Node first = Stagehand.node("finding-1");
        var from = middle(last);
        var to = middle(first).subtract(0, 24);
        var robot = new FxRobot();
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.subtract(0, 12)).moveTo(from.midpoint(to)).moveTo(to);
        robot.release(MouseButton.PRIMARY);
        Stagehand.settle();
        assertThat(ids()).containsExactly(all.get(0), all.get(1), all.get(2));
        assertThat(file.journal().undoLabel().orElseThrow()).startsWith("Move \"41");
    }

    private static Point2D middle(Node node) {
        return Stagehand.fx(() -> {
            var bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    @Test
    void otherNumbersAreShownSideBySideAndTakenOneOrAll() {
        focus("proposal-1");
        Stagehand.type("aaa");
        assertThat(text("findingsStand")).contains("all tell the numbers of today");
        numbersChange(60);
        assertThat(text("findingsStand")).isEqualTo("3 findings accepted; 1 has other numbers now");
        assertThat(accepted().getFirst()).startsWith("41 %");
        Stagehand.click("take-1");
        assertThat(accepted().getFirst()).startsWith("51 %");
        assertThat(Stagehand.shows("take-1")).isFalse();
        numbersChange(70);
        Stagehand.type("T");
        assertThat(accepted().getFirst()).startsWith("59 %");
        figures = new Figures();
        numbersGone();
        assertThat(text("findingsStand")).contains("3 have other numbers now");
        assertThat(Stagehand.shows("takeAll")).isFalse();
        assertThat(accepted().getFirst()).as("nothing is lost").startsWith("59 %");
    }

    private void numbersGone() {
        Stagehand.run(() -> {
            screen.hidden();
            screen.shown();
        });
        Stagehand.settle();
    }

    @Test
    void aFigureLeadsToItsVeryPicture() {
        focus("proposal-1");
        Stagehand.type("o");
        assertThat(desk.journeys).containsExactly("figure preventable.share");
        assertThat(SliceText.read(desk.shownSlice)).contains(Slice.ALL);
    }

    @Test
    void whenItIsLockedNothingIsHeldAndWhatWasTypedIsKept() {
        focus("proposal-1");
        Stagehand.type("a");
        Stagehand.run(() -> {
            screen.flush();
            screen.putAway();
        });
        assertThat(Stagehand.shows("finding-1")).isFalse();
        assertThat(Stagehand.shows("proposal-1")).isFalse();
        Stagehand.run(screen::shown);
        Stagehand.settle();
        assertThat(Stagehand.shows("finding-1")).isTrue();
        assertThat(accepted()).hasSize(1);
    }

    @Test
    void deleteTakesAFindingAwayAndProposesItAgain() {
        focus("proposal-1");
        Stagehand.type("a");
        focus("finding-1");
        Stagehand.press(KeyCode.DELETE);
        assertThat(accepted()).isEmpty();
        assertThat(Stagehand.shows("proposal-3")).isTrue();
    }

    @Test
    void arrowsGoAroundAndTheQuestionMarkShowsTheKeys() {
        focus("proposal-1");
        Stagehand.press(KeyCode.DOWN);
        Node second = Stagehand.node("proposal-2");
        assertThat(Stagehand.fx(second::isFocused)).isTrue();
        Stagehand.type("a");
        Stagehand.press(KeyCode.RIGHT);
        Node finding = Stagehand.node("finding-1");
        assertThat(Stagehand.fx(finding::isFocused)).isTrue();
        Stagehand.press(KeyCode.LEFT);
        Node proposal = Stagehand.node("proposal-1");
        assertThat(Stagehand.fx(proposal::isFocused)).isTrue();
        Stagehand.type("?");
        assertThat(Stagehand.shows("keysOverlay")).isTrue();
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.shows("keysOverlay")).isFalse();
    }
}
