package firebreak.ui.missing;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInProcess;
import firebreak.store.CoverageStore;
import firebreak.store.GapStore;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The one list of everything that is missing, worked as a facilitator would.
class MissingScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private MissingScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> new MissingScreen(file, desk.desk()));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
    }

    @AfterEach
    void close() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private void shown() {
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    private String text(String id) {
        var node = Stagehand.node(id);
        return Stagehand.fx(() ->
                node instanceof TextInputControl field
                        ? field.getText()
                        : ((Labeled) node).getText());
    }

    private int listed() {
        var list = (ListView<?>) Stagehand.node("missingList");
        return Stagehand.fx(() -> list.getItems().size());
    }

    private static RiskArea area(String name) {
        return new RiskArea(
                CoverageStore.newId(), AreaKind.COMPONENT, name, 3, 4, List.of(), List.of(), "");
    }

    private UUID filled() {
        return Stagehand.fx(() -> {
            var process = file.process();
            process.checkpoints().save("Bank", BuiltInProcess.questionBank());
            var answers = new ArrayList<Answer>();
            int i = 0;
            for (var c : process.checkpoints().bank().asked()) {
                if (i >= 40) break;
                var said = i % 3 == 0 ? Verdict.F : i % 3 == 1 ? Verdict.P : Verdict.NOT_APPLICABLE;
                answers.add(
                        Answer.none(Point.checkpoint(c.id()), 1, c.wording())
                                .withClaimed(said)
                                .withConfidence(1 + i % 5)
                                .withParked(i % 9 == 8));
                i++;
            }
            process.answers().save("Answers", answers);
            process.coverage().saveTypes("Types", BuiltInProcess.testTypes());
            process.coverage().saveAreas("Areas", List.of(area("Checkout"), area("Ledger")));
            var gap =
                    new Gap(
                            GapStore.newId(),
                            "Load is never tested before a release",
                            "",
                            null,
                            process.checkpoints().bank().asked().getFirst().stageId(),
                            null,
                            "",
                            GapStatus.OPEN,
                            null,
                            "",
                            List.of());
            process.gaps().save("Gaps", List.of(gap));
            return gap.id();
        });
    }

    @Test
    void theEmptyStateLeadsToTheCheckpoints() {
        Stagehand.run(() ->
                file.process()
                        .checkpoints()
                        .save(
                                "None",
                                new firebreak.domain.process.QuestionBank("", 0, "", List.of())));
        shown();
        Stagehand.click("openCheckpoints");
        assertThat(desk.journeys).containsExactly("checkpoints");
    }

    @Test
    void oneListHoldsCheckpointsCellsAndGapsAndIsNarrowed() {
        var gap = filled();
        shown();
        int all = listed();
        int cells = 2 * Stagehand.fx(() -> BuiltInProcess.testTypes().size());
        assertThat(text("kind-cell")).endsWith(" " + cells);
        assertThat(text("kind-gap")).isEqualTo("Gaps 1");
        Stagehand.click("kind-cell");
        assertThat(listed()).isEqualTo(cells);
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(listed()).isEqualTo(all);
        Stagehand.click("reason-without_owner");
        assertThat(listed()).isEqualTo(1);
        Stagehand.click("openMissing");
        assertThat(desk.shownGap).isEqualTo(gap);
        Stagehand.click("reason-without_owner");
        Stagehand.click("reason-parked");
        assertThat(listed()).isEqualTo(4);
    }

    @Test
    void enterGoesToThePlaceAndWhatIsMendedLeavesTheList() {
        filled();
        shown();
        Stagehand.type("/");
        Stagehand.type("ledger");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.ENTER);
        var point = (Point.OfCell) desk.shownPoint;
        var type = Stagehand.fx(() -> BuiltInProcess.testTypes().get(1).id());
        assertThat(point).isNotNull();
        assertThat(point.testTypeId()).isEqualTo(type);
        int before = listed();
        Stagehand.run(() ->
                file.process()
                        .answers()
                        .save(
                                "Cell",
                                List.of(
                                        Answer.none(point, 1, 1)
                                                .withClaimed(Verdict.NOT_APPLICABLE)
                                                .withReason("No load"))));
        Stagehand.settle();
        assertThat(listed()).isEqualTo(before - 1);
        Stagehand.press(KeyCode.ENTER);
        var after = (Point.OfCell) desk.shownPoint;
        assertThat(after.testTypeId())
                .isEqualTo(Stagehand.fx(() -> BuiltInProcess.testTypes().get(2).id()));
    }

    @Test
    void lockedItHoldsNoText() {
        filled();
        shown();
        Stagehand.run(screen::putAway);
        Stagehand.settle();
        assertThat(Stagehand.shows("missingList")).isFalse();
        shown();
        assertThat(Stagehand.shows("missingList")).isTrue();
    }

    @Test
    void pictures() {
        filled();
        shown();
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), "missing-1280" + (dark ? "-dark" : "-light"));
        }
        Stagehand.close(stage);
        screen = Stagehand.fx(() -> new MissingScreen(file, desk.desk()));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1208, 800);
        shown();
        Stagehand.picture(stage.getScene(), "missing-1440-dark");
    }
}
