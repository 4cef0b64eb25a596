package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.control.MenuButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Whoever judges blind at the bench doesn't learn from another screen what others said, unless
/// they want to.
class BlindFlowTest {
    @TempDir Path folder;

    private static void choose(String seat) {
        MenuButton menu = Stagehand.node("seat");
        Stagehand.run(() ->
                menu.getItems().stream()
                        .filter(i -> seat.equals(i.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        Stagehand.settle();
    }

    @Test
    void screensThatTellWhatOthersSaidStayCoveredUntilUncovered() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            workbench.go("tagging");
            choose("blind25");
            for (var telling : new String[] {"incidents", "agreement", "patterns", "history"}) {
                workbench.go(telling);
                assertThat(Stagehand.shows("blindCover")).as(telling).isTrue();
            }
            workbench.go("coverage");
            assertThat(Stagehand.shows("blindCover")).as("it tells nothing of them").isFalse();

            workbench.go("incidents");
            Stagehand.picture(workbench.scene(), "incidents-blind-light-1280x720");
            Stagehand.click("uncover");
            workbench.idle();
            assertThat(Stagehand.shows("blindCover")).as("it was asked for").isFalse();
            workbench.go("patterns");
            assertThat(Stagehand.shows("blindCover")).as("the others stay covered").isTrue();

            workbench.go("tagging");
            choose("seeing");
            workbench.go("patterns");
            assertThat(Stagehand.shows("blindCover")).as("nobody judges blind").isFalse();
            workbench.go("tagging");
            choose("blind25");
            workbench.go("incidents");
            assertThat(Stagehand.shows("blindCover")).as("covered anew").isTrue();
        }
    }
}
