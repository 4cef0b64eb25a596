package firebreak.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanItem;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.DayField;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The plan, made and moved by keyboard.
class PlanScreenTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private PlanScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        screen =
                Stagehand.fx(() -> {
                    var made =
                            new PlanScreen(
                                    file,
                                    desk.desk(),
                                    desk.keys,
                                    Clock.fixed(
                                            Instant.parse("2026-11-11T09:00:00Z"), ZoneOffset.UTC));
                    made.steps(PlanGalleryTest.steps());
                    return made;
                });
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        assertThat(desk.faults).isEmpty();
        file.close();
    }

    private Plan plan() {
        return file.engagement().plan().plan();
    }

    private List<String> on(LocalDate day) {
        return plan().on(day).stream().map(PlanItem::title).toList();
    }

    private void undo() {
        Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
    }

    @Test
    void aPlanIsMadeMovedDoneAndUndoneByName() {
        Stagehand.click("make-three_weeks");
        Stagehand.settle();
        assertThat(plan().items()).hasSize(31);
        assertThat(plan().first()).hasValue(MONDAY);

        Stagehand.press(KeyCode.T);
        assertThat(on(MONDAY).getFirst()).isEqualTo("Kick-off");
        Stagehand.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(on(MONDAY)).startsWith("Fit check with the leads", "Kick-off");
        Stagehand.press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(on(MONDAY.plusDays(1))).contains("Kick-off");
        Stagehand.press(KeyCode.ALT, KeyCode.LEFT);
        Stagehand.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(on(MONDAY.minusDays(3))).as("the weekend is skipped").contains("Kick-off");
        assertThat(file.journal().undoLabel())
                .hasValueSatisfying(l -> assertThat(l).contains("Kick-off").contains("Fri 13 Nov"));

        Stagehand.press(KeyCode.D);
        assertThat(plan().done()).isEqualTo(1);
        undo();
        assertThat(plan().done()).isZero();
        Stagehand.press(KeyCode.DELETE);
        assertThat(plan().items()).hasSize(30);
        undo();
        assertThat(plan().items()).hasSize(31);
    }

    @Test
    void escapeBringsBackWhatIsSaved() {
        Stagehand.click("planEmpty");
        Stagehand.settle();
        TextField title = Stagehand.node("planTitle");
        var saved = Stagehand.fx(title::getText);
        Stagehand.run(title::requestFocus);
        Stagehand.run(() -> title.setText("Something else"));

        Stagehand.run(() ->
                title.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.ESCAPE,
                                false,
                                false,
                                false,
                                false)));

        String now = Stagehand.fx(title::getText);
        assertThat(now).isEqualTo(saved).isNotEqualTo("Something else");
    }

    @Test
    void whatIsTypedIsSavedAndWhatIsNoTimeIsSaid() {
        Stagehand.click("planEmpty");
        Stagehand.settle();
        assertThat(on(MONDAY)).containsExactly("New work");
        Stagehand.run(() -> Stagehand.node("planTitle").requestFocus());
        Stagehand.run(() -> Stagehand.<TextField>node("planTitle").setText("Talk to the leads"));
        Stagehand.run(() -> Stagehand.node("planMinutes").requestFocus());
        assertThat(on(MONDAY)).containsExactly("Talk to the leads");
        Stagehand.run(() -> Stagehand.<TextField>node("planMinutes").setText("soon"));
        Stagehand.run(() -> Stagehand.node("planWho").requestFocus());
        assertThat(desk.problems).singleElement().asString().contains("“soon”");
        assertThat(plan().items().getFirst().minutes()).isEqualTo(60);
        Stagehand.run(() -> Stagehand.<TextField>node("planMinutes").setText("1:30"));
        Stagehand.run(screen::hidden);
        assertThat(plan().items().getFirst().minutes()).isEqualTo(90);
    }

    @Test
    void whatLiesBehindIsTakenToTodayAndAFreeDayPushes() {
        Stagehand.run(() ->
                file.engagement()
                        .plan()
                        .save(
                                "Plan",
                                plan().with(item(1, "Late", LocalDate.of(2026, 11, 9)))
                                        .with(item(2, "Due", LocalDate.of(2026, 11, 12)))));
        Stagehand.settle();
        assertThat(Stagehand.shows("planLate")).isTrue();
        Stagehand.click("planCatchUp");
        Stagehand.settle();
        assertThat(on(LocalDate.of(2026, 11, 11))).containsExactly("Late");
        assertThat(Stagehand.shows("planLate")).isFalse();

        Stagehand.click("planDays");
        Stagehand.run(
                () -> Stagehand.<DayField>node("freeDay").setValue(LocalDate.of(2026, 11, 12)));
        Stagehand.click("keepFree");
        Stagehand.settle();
        assertThat(on(LocalDate.of(2026, 11, 13))).containsExactly("Due");
        Stagehand.click("work-friday");
        Stagehand.settle();
        assertThat(on(LocalDate.of(2026, 11, 16))).containsExactly("Due");
    }

    private static PlanItem item(int n, String title, LocalDate day) {
        return new PlanItem(new UUID(0, n), day, 0, title, "", 60, "", "", "", false);
    }
}
