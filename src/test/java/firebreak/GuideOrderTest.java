package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;
import firebreak.ui.kit.GuidePart;
import firebreak.ui.kit.Screen;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;

/// The guide's parts, in the real window.
class GuideOrderTest {
    @TempDir Path folder;

    private static boolean shows(AppFixture workbench, String id) {
        return Stagehand.fx(() -> workbench.scene().lookup("#" + id).isVisible());
    }

    private static String said(AppFixture workbench, String id) {
        return Stagehand.fx(() -> workbench.scene().lookup("#" + id).getAccessibleText());
    }

    @Test
    void stepsStandInPartsThatFoldAndNeverHideWhatIsShown() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            var screens = workbench.app.open().screens();
            assertThat(screens.stream().filter(Screen::step).map(Screen::id))
                    .as("give a new step its part in GuideOrder")
                    .allMatch(GuideOrder::knows);
            var parts = new ArrayList<>(screens.stream().map(Screen::part).distinct().toList());
            assertThat(parts).isSorted().contains(GuidePart.BEFORE, GuidePart.CONCLUSIONS);

            workbench.go("fit");
            assertThat(said(workbench, "part-incidents"))
                    .startsWith("Incidents, 3 of 6 done, open");
            Stagehand.run(() -> workbench.scene().lookup("#part-incidents").requestFocus());
            Stagehand.press(KeyCode.SPACE);
            assertThat(shows(workbench, "step-tagging")).isFalse();
            assertThat(shows(workbench, "step-process")).isTrue();
            assertThat(said(workbench, "part-incidents"))
                    .startsWith("Incidents, 3 of 6 done, folded");

            // Whoever comes there by another way sees where they are.
            Stagehand.run(() -> workbench.app.go("tagging"));
            workbench.idle();
            assertThat(shows(workbench, "step-tagging")).isTrue();
        }
    }

    @Test
    void thePlanTellsHowFarTheStepsAreAndGoesThere() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            workbench.go("plan");
            var cards =
                    Stagehand.fx(() ->
                            workbench.scene().getRoot().lookupAll(".plan-card").stream()
                                    .map(n -> n.getAccessibleText())
                                    .toList());
            assertThat(cards).hasSize(31);
            assertThat(cards.stream().filter(c -> c.contains("Finish tagging")))
                    .singleElement()
                    .asString()
                    .contains("Tagging: in progress, 108 of 177 tagged")
                    .contains("Behind");
            ButtonBase open = Stagehand.node("planOpen");
            Stagehand.run(open::fire);
            workbench.idle();
            assertThat(Stagehand.shows("plan")).isFalse();
            assertThat(Stagehand.shows("traces")).isTrue();
        }
    }
}
