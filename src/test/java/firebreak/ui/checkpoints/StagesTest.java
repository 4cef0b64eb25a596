package firebreak.ui.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.util.ArrayList;
import java.util.List;

/// The stages against their targets: what the radar draws, and that it opens what is behind it.
class StagesTest {
    @TempDir java.nio.file.Path folder;
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
        Stagehand.run(() -> CheckpointFixture.bank(file));
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private String accessible(String id) {
        var node = Stagehand.node(id);
        return Stagehand.fx(node::getAccessibleText);
    }

    private String text(String id) {
        var node = Stagehand.node(id);
        return Stagehand.fx(() -> ((Labeled) node).getText());
    }

    private long drawn(String style) {
        return Stagehand.fx(() -> {
            var path = (Path) stage.getScene().lookup(style);
            return path.getElements().stream().filter(LineTo.class::isInstance).count();
        });
    }

    private String focused() {
        return Stagehand.fx(() -> stage.getScene().getFocusOwner().getId());
    }

    /// Every checkpoint of a stage is rated, half of them N and half F without evidence, so L.
    private void answerStage(String stageId, Rating target) {
        Stagehand.run(() -> {
            var answers = new ArrayList<Answer>();
            int i = 0;
            for (var c : file.process().checkpoints().bank().asked())
                if (c.stageId().equals(stageId))
                    answers.add(
                            Answer.none(Point.checkpoint(c.id()), 1, c.wording())
                                    .withClaimed(i++ % 2 == 0 ? Verdict.N : Verdict.F)
                                    .withTarget(target));
            file.process().answers().save("Answer", answers);
        });
        Stagehand.settle();
    }

    private String stageId(int place) {
        return Stagehand.fx(() -> file.codebooks().current().stages().get(place).id());
    }

    @Test
    void theLineHasGapsWhereNobodyKnowsAndTheBandIsThereAllTheSame() {
        answerStage(stageId(0), Rating.L);
        answerStage(stageId(1), Rating.F);
        answerStage(stageId(4), Rating.F);
        Stagehand.type("s");
        // Of seven stages the first two stand beside each other, and the fifth alone.
        assertThat(drawn(".radar-now")).isEqualTo(1);
        assertThat(drawn(".radar-target")).isEqualTo(1);
        assertThat(drawn(".radar-band")).isEqualTo(2 * 6);
        assertThat(accessible("radar-" + stageId(2)))
                .contains("Nothing is rated yet")
                .contains("No target yet.");
        assertThat(accessible("radar-" + stageId(1)))
                .contains("however the unknown turns out")
                .contains("Target 100\u00a0%");
        assertThat(text("radarReading")).startsWith("Furthest below its targets: ");
    }

    @Test
    void radarAndBarsSayTheSame() {
        answerStage(stageId(3), Rating.L);
        Stagehand.type("s");
        for (int i = 0; i < 7; i++)
            assertThat(accessible("radar-" + stageId(i)))
                    .isEqualTo(accessible("stageBar-" + stageId(i)));
    }

    @Test
    void arrowsGoAroundAndEnterOpensTheCheckpointsOfTheStage() {
        answerStage(stageId(0), Rating.L);
        Stagehand.type("s");
        assertThat(focused()).isEqualTo("radar-" + stageId(0));
        Stagehand.press(KeyCode.RIGHT);
        Stagehand.press(KeyCode.RIGHT);
        assertThat(focused()).isEqualTo("radar-" + stageId(2));
        Stagehand.press(KeyCode.LEFT);
        Stagehand.press(KeyCode.LEFT);
        Stagehand.press(KeyCode.LEFT);
        assertThat(focused()).isEqualTo("radar-" + stageId(6));
        Stagehand.press(KeyCode.ENTER);
        var last = Stagehand.fx(() -> file.codebooks().current().stages().get(6).label());
        assertThat(text("checkpointPlace")).startsWith(last);
        assertThat(focused()).isEqualTo("checkpoints");
    }

    @Test
    void theKeyAndEscapeGoBack() {
        Stagehand.type("s");
        assertThat(Stagehand.shows("stageRadar")).isTrue();
        Stagehand.type("s");
        assertThat(Stagehand.shows("stageRadar")).isFalse();
        Stagehand.type("s");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.shows("checkpointTopic")).isTrue();
    }

    @Test
    void withFewerThanThreeStagesTheBarsStandAlone() {
        Stagehand.run(() -> {
            var bank = file.process().checkpoints().bank();
            var keep = List.of(stageId(0), stageId(1));
            file.process()
                    .checkpoints()
                    .save(
                            "Retire",
                            new firebreak.domain.process.QuestionBank(
                                    bank.id(),
                                    bank.version(),
                                    bank.title(),
                                    bank.checkpoints().stream()
                                            .map(c -> c.withRetired(!keep.contains(c.stageId())))
                                            .toList()));
        });
        Stagehand.settle();
        Stagehand.type("s");
        assertThat(Stagehand.shows("stageRadar")).isFalse();
        assertThat(text("radarFew")).contains("three stages");
        assertThat(focused()).isEqualTo("stageBar-all");
    }
}
