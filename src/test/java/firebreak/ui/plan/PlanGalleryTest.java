package firebreak.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.plan.Plan;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInPlans;
import firebreak.store.PlanStore;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;
import firebreak.ui.kit.StepState.Stand;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The screen as pictures for people to look at.
class PlanGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).isEmpty();
    }

    /// A step of the guide that is only its state.
    static Screen step(String id, String title, StepState state) {
        var screen =
                new Screen(id, title, "fth-circle") {
                    @Override
                    protected Parent build() {
                        return new Region() {};
                    }
                };
        screen.state().set(state);
        return screen;
    }

    static List<Screen> steps() {
        return List.of(
                step("fit", "Fit check", new StepState(Stand.DONE, "Fits")),
                step("incidents", "Incidents", new StepState(Stand.DONE, "177 incidents")),
                step("codebook", "Codebook", new StepState(Stand.DONE, "Version 3")),
                step("tagging", "Tagging", new StepState(Stand.IN_PROGRESS, "97 of 177 tagged")),
                step("agreement", "Agreement", new StepState(Stand.NOT_STARTED, "One coder")),
                step(
                        "checkpoints",
                        "Checkpoints",
                        new StepState(Stand.IN_PROGRESS, "12 of 61 answered")),
                step("process", "Process map", StepState.NOT_STARTED));
    }

    private PlanScreen screen(AssessmentFile file, String now) {
        return Stagehand.fx(() -> {
            var screen =
                    new PlanScreen(
                            file,
                            desk.desk(),
                            desk.keys,
                            Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
            screen.steps(steps());
            return screen;
        });
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private static void plan(AssessmentFile file) {
        var plans = file.engagement().plan();
        var days = plans.plan().days().withFree(LocalDate.of(2026, 11, 12), "Works outing");
        var plan =
                Plan.of(
                        BuiltInPlans.templates().getFirst(),
                        LocalDate.of(2026, 11, 2),
                        days,
                        PlanStore::newId);
        for (var item : plan.items())
            if (item.day().isBefore(LocalDate.of(2026, 11, 10)))
                plan = plan.with(item.withDone(true));
        plans.save("Plan", plan);
    }

    @Test
    void emptyThenPlannedThenBehind() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.journal().listen(desk.changes::tell);
            for (var wide : new boolean[] {false, true}) {
                var size = wide ? "-1440" : "-1280";
                var screen = screen(file, "2026-11-11T09:00:00Z");
                var stage =
                        Stagehand.show(
                                Stagehand.fx(screen::view), wide ? 1208 : 1048, wide ? 800 : 620);
                Stagehand.run(screen::shown);
                Stagehand.settle();
                if (!wide) {
                    pictures(stage, "plan-empty" + size);
                    Stagehand.run(() -> plan(file));
                    Stagehand.settle();
                }
                Stagehand.run(screen::hidden);
                Stagehand.run(screen::shown);
                Stagehand.settle();
                Stagehand.press(KeyCode.T);
                pictures(stage, "plan-behind" + size);
                Stagehand.click("planDays");
                pictures(stage, "plan-days" + size);
                Stagehand.click("planDays");
                Stagehand.run(screen::hidden);
                Stagehand.close(stage);
            }
        }
    }
}
