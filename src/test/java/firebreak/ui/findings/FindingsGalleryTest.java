package firebreak.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.findings.Figures;
import firebreak.analysis.pictures.Figure.Unit;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

/// The screen as pictures for people to look at.
class FindingsGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private Figures figures = new Figures();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
    }

    private static Figures figures(int preventable) {
        return new Figures()
                .share("preventable.share", preventable, 98)
                .of("preventable.lowest", Unit.SHARE, 0.52, 112)
                .of("preventable.highest", Unit.SHARE, 0.64, 112)
                .share("stage.requirements.share", 46, 98)
                .share("stage.testing.share", 22, 98)
                .share("stage.review.share", 12, 98)
                .share("origin.requirements.share", 44, 112)
                .share("origin.code_quality.share", 38, 112)
                .share("origin.deployment.share", 18, 112)
                .share("factor.missing_limits.share", 21, 112)
                .share("preventable.requirements.share", 36, 44)
                .share("preventable.operational.share", 3, 22)
                .share("when.office.share", 62, 112)
                .of("when.office.chance", Unit.SHARE, 45 / 168.0, 168);
    }

    private FindingsScreen screen(AssessmentFile file) {
        return Stagehand.fx(() ->
                new FindingsScreen(
                        file,
                        desk.desk(),
                        new SimpleObjectProperty<>(Map.of()),
                        new FindingsViewModel.World(
                                (_, _) -> figures.pictures(),
                                Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC))));
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private static void again(FindingsScreen screen) {
        Stagehand.run(() -> {
            screen.hidden();
            screen.shown();
        });
        Stagehand.settle();
    }

    @Test
    void proposalsAcceptedAndStaleOnes() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.journal().listen(desk.changes::tell);
            for (var wide : new boolean[] {false, true}) {
                var size = wide ? "-1440" : "-1280";
                var screen = screen(file);
                var stage =
                        Stagehand.show(
                                Stagehand.fx(screen::view), wide ? 1208 : 1048, wide ? 800 : 620);
                figures = figures(57);
                Stagehand.run(screen::shown);
                Stagehand.settle();
                Node first = Stagehand.node(wide ? "finding-1" : "proposal-1");
                Stagehand.run(first::requestFocus);
                if (!wide) {
                    pictures(stage, "findings-proposed" + size);
                    Stagehand.type("aaa");
                }
                figures = figures(66);
                again(screen);
                pictures(stage, "findings-stale" + size);
                Stagehand.click("ownFinding");
                Stagehand.type("Ask for limits in every story: {pre");
                pictures(stage, "findings-typing" + size);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.click("findingKeys");
                pictures(stage, "findings-keys" + size);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.run(screen::hidden);
                Stagehand.close(stage);
            }
        }
    }

    @Test
    void theEmptyState() {
        try (var file = StoreFixture.create(folder.resolve("empty"))) {
            var screen = screen(file);
            var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            Stagehand.run(screen::shown);
            pictures(stage, "findings-empty-1280");
            Stagehand.close(stage);
        }
    }
}
