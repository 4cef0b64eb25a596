package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;
import firebreak.ui.kit.Found;
import firebreak.ui.kit.Sought;
import firebreak.ui.shell.PaletteLook;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A person finds everything from one field, by the keyboard alone.
class PaletteTest {
    @TempDir Path folder;

    private static List<Found> found() {
        ListView<?> list = Stagehand.node("paletteList");
        return Stagehand.fx(() -> PaletteLook.found(list));
    }

    private static void find(AppFixture workbench, String words) {
        if (!Stagehand.shows("palette")) Stagehand.press(KeyCode.CONTROL, KeyCode.K);
        TextInputControl field = Stagehand.node("paletteField");
        Stagehand.run(field::clear);
        Stagehand.type(words);
        workbench.idle();
    }

    private static void choose(AppFixture workbench, String words) {
        find(workbench, words);
        Stagehand.press(KeyCode.ENTER);
        workbench.idle();
        assertThat(Stagehand.shows("palette")).isFalse();
    }

    @Test
    void everyCommandIsFoundByItsWords() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            var open = workbench.app.open();
            assertThat(open).isNotNull();
            var missing = new TreeSet<String>();
            int asked = 0;
            for (var screen : open.screens()) {
                var keys = screen.keys().orElse(null);
                if (keys == null) continue;
                for (var command : keys.map().get().commands()) {
                    asked++;
                    var hits =
                            Stagehand.fx(() ->
                                    workbench.app.offers(command.words() + " " + screen.title()));
                    if (hits.stream().noneMatch(f -> f.id().equals(command.id())))
                        missing.add(command.id());
                }
            }
            assertThat(asked).isGreaterThan(100);
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void everythingIsFoundAndOpenedByTheKeyboard() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            var before = Stagehand.fx(() -> workbench.scene().getFocusOwner());
            Stagehand.press(KeyCode.CONTROL, KeyCode.K);
            workbench.idle();
            assertThat(found()).extracting(Found::kind).contains(Sought.COMMAND, Sought.SCREEN);
            looks(workbench, "palette-fresh");
            Stagehand.press(KeyCode.ESCAPE);
            assertThat(Stagehand.shows("palette")).isFalse();
            assertThat(Stagehand.fx(() -> workbench.scene().getFocusOwner())).isSameAs(before);

            choose(workbench, "qa cov");
            assertThat(Stagehand.shows("sheet")).isTrue();
            find(workbench, "load test");
            looks(workbench, "palette");
            var kinds = new ArrayList<>(found().stream().map(Found::kind).distinct().toList());
            assertThat(kinds).contains(Sought.GAP, Sought.CHECKPOINT, Sought.INCIDENT);
            find(workbench, "ledger unit");
            assertThat(found()).extracting(Found::kind).contains(Sought.CELL);
            Stagehand.press(KeyCode.ESCAPE);

            choose(workbench, "the load test tests nothing");
            Node gaps = Stagehand.node("gaps");
            assertThat(gaps.isVisible()).isTrue();
            assertThat(text("gapTitle")).isEqualTo("The load test tests nothing");

            Stagehand.press(KeyCode.ALT, KeyCode.LEFT);
            workbench.idle();
            assertThat(Stagehand.shows("sheet")).isTrue();
            Stagehand.press(KeyCode.CONTROL, KeyCode.K);
            workbench.idle();
            assertThat(found().getFirst().title()).isEqualTo("The load test tests nothing");
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
            assertThat(text("gapTitle")).isEqualTo("The load test tests nothing");
        }
    }

    @Test
    void sessionsAndPlannedWorkAreFoundAndOpened() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            find(workbench, "Deployment and operation");
            assertThat(found()).extracting(Found::kind).contains(Sought.SESSION);
            choose(workbench, "workshop Deployment and operation");
            assertThat(text("sessionTitle")).isEqualTo("Deployment and operation");
            find(workbench, "interviews how a feature");
            assertThat(found()).extracting(Found::kind).contains(Sought.WORK);
            choose(workbench, "interviews how a feature");
            assertThat(text("planTitle"))
                    .isEqualTo("Interviews: how a feature comes to production");
        }
    }

    private static String text(String id) {
        TextInputControl field = Stagehand.node(id);
        return Stagehand.fx(field::getText);
    }

    @Test
    void contentsAreFoundByTheirTexts() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
            workbench.idle();
            find(workbench, "timeout");
            assertThat(found()).isNotEmpty();
            assertThat(found())
                    .extracting(Found::kind)
                    .doesNotContain(Sought.COMMAND, Sought.SCREEN);
            looks(workbench, "palette-contents");
            find(workbench, "xyzzyqwv");
            assertThat(found()).isEmpty();
            looks(workbench, "palette-nothing");
        }
    }

    private static void looks(AppFixture workbench, String name) {
        for (var dark : List.of(false, true)) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(workbench.scene(), name + (dark ? "-dark" : "-light") + "-1280x720");
            var faint = new TreeSet<String>();
            Stagehand.run(() -> Contrast.faint(name, workbench.scene().getRoot(), faint));
            assertThat(faint).as("words with a contrast below 4.5:1").isEmpty();
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }
}
