package firebreak.ui.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.QuestionBank;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// The screen worked by keyboard, as in a room.
class TracesScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private TracesScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> new TracesScreen(file, desk.desk(), desk.keys));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        shown();
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

    private List<FeatureTrace> traces() {
        return Stagehand.fx(() -> file.process().traces().all());
    }

    private void undo() {
        Stagehand.fx(() -> file.journal().undo());
        Stagehand.settle();
    }

    private String text(String id) {
        var node = Stagehand.node(id);
        return Stagehand.fx(() ->
                node instanceof TextInputControl field
                        ? field.getText()
                        : ((Label) node).getText());
    }

    private void focusGrid() {
        TableView<?> grid = Stagehand.node("traceGrid");
        Stagehand.run(grid::requestFocus);
        Stagehand.settle();
    }

    @Test
    void twoFeaturesAreFollowedByKeysAndAllIsUndone() {
        assertThat(Stagehand.shows("traceGrid")).isFalse();
        var before = StoreFixture.contents(file);
        Stagehand.click("firstFeature");
        Stagehand.type("Bulk refunds\n");
        assertThat(traces()).extracting(FeatureTrace::name).containsExactly("Bulk refunds");
        focusGrid();
        Stagehand.type("pspux");
        var steps = traces().getFirst().steps();
        assertThat(steps)
                .extracting(FeatureTrace.Step::passage)
                .containsExactlyInAnyOrder(
                        Passage.PASSED,
                        Passage.SKIPPED,
                        Passage.PASSED,
                        Passage.NOT_KNOWN,
                        Passage.NOT_APPLICABLE);
        Stagehand.type("a");
        Stagehand.type("Instant payouts\n");
        assertThat(traces()).hasSize(2);
        focusGrid();
        Stagehand.type("s");
        assertThat(traces().getLast().steps()).hasSize(1);
        assertThat(text("tracesStand")).contains("2 features");
        assertThat(text("tracesLegend")).contains("Too few");
        assertThat(Stagehand.fx(() -> file.journal().undo()).orElseThrow())
                .contains("Instant payouts")
                .contains("Skipped");
        for (int edit = 0; edit < 9; edit++) undo();
        assertThat(traces()).isEmpty();
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
        assertThat(Stagehand.shows("firstFeature")).isTrue();
    }

    @Test
    void whatWasSeenIsWrittenAndDeleteClearsTheStep() {
        Stagehand.click("firstFeature");
        Stagehand.type("Refunds\n");
        focusGrid();
        Stagehand.type("s");
        Stagehand.press(KeyCode.UP);
        var topic = text("stepTopic");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type("no run in the ticket");
        Stagehand.press(KeyCode.ESCAPE);
        var step = traces().getFirst().steps().getFirst();
        assertThat(step.evidence()).isEqualTo("no run in the ticket");
        assertThat(step.passage()).isEqualTo(Passage.SKIPPED);
        assertThat(text("stepTopic")).isEqualTo(topic);
        Stagehand.type("p");
        assertThat(traces().getFirst().steps().getFirst().evidence())
                .isEqualTo("no run in the ticket");
        Stagehand.press(KeyCode.UP);
        Stagehand.press(KeyCode.DELETE);
        assertThat(traces().getFirst().steps()).isEmpty();
    }

    @Test
    void whatWasUndoneElsewhereIsNotWrittenOnceMore() {
        Stagehand.click("firstFeature");
        Stagehand.type("Refunds\n");
        TextInputControl reference = Stagehand.node("featureReference");
        Stagehand.run(() -> reference.setText("PAY-7"));
        Stagehand.run(screen::hidden);
        assertThat(traces().getFirst().reference()).isEqualTo("PAY-7");
        undo();
        Stagehand.run(screen::flush);
        assertThat(traces().getFirst().reference()).isEmpty();
        shown();
        assertThat(text("featureReference")).isEmpty();
    }

    @Test
    void arrowsGoToTheOtherFeatureAndTheOrderChanges() {
        Stagehand.click("firstFeature");
        Stagehand.type("One\n");
        Stagehand.type("a");
        Stagehand.type("Two\n");
        focusGrid();
        Stagehand.press(KeyCode.LEFT);
        assertThat(text("featureName")).isEqualTo("One");
        Stagehand.click("moveRight");
        assertThat(traces()).extracting(FeatureTrace::name).containsExactly("Two", "One");
        Stagehand.click("remove");
        assertThat(traces()).extracting(FeatureTrace::name).containsExactly("Two");
        undo();
        assertThat(traces()).extracting(FeatureTrace::name).containsExactly("Two", "One");
    }

    @Test
    void aDayThatIsNoneIsSaidAndChangesNothing() {
        Stagehand.click("firstFeature");
        Stagehand.type("One\n");
        Stagehand.click("featureReleased");
        Stagehand.type("2026-10-05\n");
        assertThat(traces().getFirst().released()).isEqualTo(LocalDate.of(2026, 10, 5));
        TextInputControl day = Stagehand.node("featureReleasedText");
        Stagehand.run(() -> {
            day.requestFocus();
            day.setText("soon");
        });
        Stagehand.type("\n");
        assertThat(desk.problems).last().asString().contains("“soon” is not a day");
        assertThat(traces().getFirst().released()).isEqualTo(LocalDate.of(2026, 10, 5));
    }

    @Test
    void withoutCheckpointsItSaysWhereToBegin() {
        Stagehand.run(() ->
                file.process().checkpoints().save("None", new QuestionBank("", 1, "", List.of())));
        Stagehand.settle();
        Stagehand.click("openCheckpoints");
        assertThat(desk.journeys).containsExactly("checkpoints");
    }

    @Test
    void keysAreListedAndCanBeChanged() {
        // A button of the screen has the keys, once the window has them.
        Stagehand.run(() -> Stagehand.node("showKeys").requestFocus());
        Stagehand.settle();
        Stagehand.type("?");
        assertThat(Stagehand.shows("keysOverlay")).isTrue();
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.run(() -> desk.keys.set(java.util.Map.of("traces.add", "z")));
        int before = Stagehand.fx(() -> file.process().traces().all().size());
        Stagehand.run(() -> Stagehand.node("showKeys").requestFocus());
        Stagehand.type("a");
        assertThat(Stagehand.fx(() -> file.process().traces().all().size())).isEqualTo(before);
        Stagehand.type("z");
        assertThat(Stagehand.fx(() -> file.process().traces().all().size())).isEqualTo(before + 1);
    }
}
