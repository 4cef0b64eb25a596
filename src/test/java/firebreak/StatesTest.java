package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.Look;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Every screen of an assessment in which nothing is yet, and of one that has more than anybody
/// would like: what a machine can check, and pictures for people.
class StatesTest {
    private static final int LONGEST = 80;

    @TempDir Path folder;

    @Test
    void everyScreenSaysWhatToDoWhereNothingIsYet() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("newAssessment");
            Stagehand.type("Acme Ltd");
            Stagehand.click("plain");
            Stagehand.click("create");
            Stagehand.until("open", workbench::isOpen);
            workbench.idle();
            walk(workbench, "nothing");
        }
    }

    @Test
    void everyScreenHoldsMoreThanAnybodyWouldLike() throws Exception {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            SampleFixture.NOW.putInto(workbench.app.sample());
            Overfull.fill(workbench.app.sample());
            workbench.openSample();
            walk(workbench, "overfull");
        }
    }

    private static void walk(AppFixture workbench, String state) {
        var nameless = new ArrayList<String>();
        var small = new ArrayList<String>();
        var cut = new TreeSet<String>();
        var faint = new TreeSet<String>();
        var unseen = new TreeSet<String>();
        var css = new CssComplaints();
        try (css) {
            for (var step : GalleryTest.STEPS) {
                workbench.go(step);
                var root = workbench.scene().getRoot();
                for (var size : List.of(new int[] {1440, 900}, new int[] {1280, 720})) {
                    workbench.size(size[0], size[1]);
                    Stagehand.picture(
                            workbench.scene(),
                            "%s-%s-%dx%d".formatted(state, step, size[0], size[1]));
                    Stagehand.run(() -> {
                        GalleryTest.cut(step, root, cut);
                        OutOfSight.find(step, root, unseen);
                    });
                }
                Stagehand.run(() -> {
                    Contrast.faint(step, root, faint);
                    GalleryTest.inspect(step, root, nameless, small);
                });
                Stagehand.run(() -> Stagehand.theme().look().set(Look.USUAL.withProjector(true)));
                Stagehand.picture(workbench.scene(), state + "-" + step + "-projector");
                Stagehand.run(() -> Stagehand.theme().look().set(Look.USUAL));
                Stagehand.settle();
            }
        }
        assertThat(css.heard()).as("complaints about style sheets").isEmpty();
        assertThat(faint).as("words with a contrast below 4.5:1").isEmpty();
        // A name that is longer than any client's may end in an ellipsis.
        cut.removeIf(words -> words.length() > LONGEST);
        assertThat(cut).as("words that are cut off outside lists and tables").isEmpty();
        assertThat(unseen).as("what stands beyond an edge").isEmpty();
        assertThat(nameless).as("controls without a name for a screen reader").isEmpty();
        assertThat(small).as("words smaller than 11 px").isEmpty();
    }
}
