package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.ChartPane;
import firebreak.ui.kit.Copied;
import firebreak.work.Progress;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A room full of people before the window: the presenter window, and privacy mode.
class PrivacyFlowTest {
    private static final List<String> PICTURED = List.of("patterns", "checkpoints", "tagging");

    private static RealNames names;

    @TempDir Path folder;

    @BeforeAll
    static void names(@TempDir Path other) {
        try (var file = ((Opening.Opened) SampleFixture.write(other.resolve("sample"))).file()) {
            names = new RealNames(file);
        }
    }

    private static List<String> leaks(String place) {
        return Stagehand.fx(() -> names.in(place, RealNames.ofWindows()));
    }

    private static List<String> steps(AppFixture workbench) {
        return Stagehand.fx(() ->
                workbench.scene().getRoot().lookupAll(".guide-step").stream()
                        .map(Node::getId)
                        .map(id -> id.substring("step-".length()))
                        .toList());
    }

    private static void hide() {
        Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    }

    private static Stage room() {
        return Stagehand.fx(() ->
                Window.getWindows().stream()
                        .filter(w ->
                                w.isShowing()
                                        && w.getScene()
                                                .getRoot()
                                                .getStyleClass()
                                                .contains("presenter"))
                        .map(Stage.class::cast)
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void noScreenTellsANameWhilePrivacyIsOn() {
        var leaks = new TreeSet<String>();
        var faint = new TreeSet<String>();
        var css = new CssComplaints();
        try (css;
                var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            assertThat(leaks("open")).as("the walk finds names where they are").isNotEmpty();
            workbench.go("tagging");
            hide();
            workbench.idle();
            for (var step : steps(workbench)) {
                workbench.go(step);
                leaks.addAll(leaks(step));
                Stagehand.run(() -> Contrast.faint(step, workbench.scene().getRoot(), faint));
                if (PICTURED.contains(step)) {
                    workbench.size(1280, 720);
                    Stagehand.picture(workbench.scene(), "privacy-" + step + "-light-1280x720");
                    Stagehand.run(() -> Stagehand.theme().choose(true));
                    workbench.size(1440, 900);
                    Stagehand.picture(workbench.scene(), "privacy-" + step + "-dark-1440x900");
                    Stagehand.run(() -> Stagehand.theme().choose(false));
                }
            }
            assertThat(leaks).as("names in privacy mode").isEmpty();
            assertThat(faint).as("words with a contrast below 4.5:1").isEmpty();
            assertThat(css.heard()).as("complaints about style sheets").isEmpty();

            workbench.go("checkpoints");
            var first = words("coverPlace");
            Stagehand.press(KeyCode.RIGHT);
            assertThat(words("coverPlace")).isNotEqualTo(first);
            leaks.addAll(leaks("next page"));
            assertThat(leaks).isEmpty();
        }
    }

    @Test
    void whatIsLeftWhilePrivacyIsOnIsAskedNothingMore() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            workbench.go("families");
            hide();
            workbench.idle();

            workbench.leave();

            assertThat(Stagehand.shows("errorWindow")).isFalse();
        }
    }

    private static String words(String id) {
        return Stagehand.fx(() -> ((Label) Stagehand.node(id)).getText());
    }

    @Test
    void itStaysOnOverARestartAndGoesOnlyByASecondPress() throws IOException {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            assertThat(Stagehand.shows("privacyBorder")).isFalse();
            Stagehand.run(() -> Copied.text("HP-1001"));
            hide();
            assertThat(Stagehand.shows("privacyBorder")).isTrue();
            assertThat(Stagehand.shows("privacyStatus")).isTrue();
            assertThat(copied()).as("what was copied before goes").isNull();
            Stagehand.run(() -> Copied.text("HP-1002"));
            assertThat(copied()).as("nothing of a client is copied").isNull();
        }
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("openSample");
            Stagehand.until("open again", () -> Stagehand.shows("privacyBorder"));
            workbench.idle();
            assertThat(leaks("after the restart")).isEmpty();
            assertThat(Stagehand.fx(() -> Stagehand.node("undo").isDisabled())).isTrue();
            hide();
            assertThat(words("privacyWords")).contains("would see names");
            Stagehand.picture(workbench.scene(), "privacy-asking");
            assertThat(leaks("asking")).isEmpty();
            Stagehand.click("stayPrivate");
            hide();
            assertThat(Stagehand.shows("privacyBorder")).as("asked anew").isTrue();
            hide();
            workbench.idle();
            assertThat(Stagehand.shows("privacyBorder")).isFalse();
            assertThat(leaks("off")).isNotEmpty();
            Stagehand.run(() -> Copied.text("HP-1003"));
            assertThat(copied()).isEqualTo("HP-1003");
        }
        assertThat(Files.readString(folder.resolve("settings.properties")))
                .doesNotContain("private.");
    }

    @Test
    void everyAssessmentBeginsHiddenWhereThatIsChosen() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("step-settings");
            Stagehand.run(() -> Stagehand.<ButtonBase>node("beginPrivate").fire());
            Stagehand.click("step-home");
            SampleFixture.NOW.putInto(workbench.app.sample());
            Stagehand.click("openSample");
            Stagehand.until("open and hidden", () -> Stagehand.shows("privacyBorder"));
            workbench.idle();
            assertThat(leaks("just opened")).isEmpty();
            hide();
            hide();
            workbench.idle();
            assertThat(Stagehand.shows("privacyBorder")).isFalse();
        }
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("openSample");
            Stagehand.until("hidden again", () -> Stagehand.shows("privacyBorder"));
            workbench.idle();
            assertThat(leaks("after the restart")).isEmpty();
        }
    }

    @Test
    void lockingEndsWhatTheRoomSees() throws Exception {
        var place = folder.resolve("Acme");
        try (var file = StoreFixture.encrypted(place, "correct horse")) {
            file.imports().take("Import", List.of(StoreFixture.many(6)), Progress.NONE);
        }
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.answers.folder = Optional.of(place);
            Stagehand.click("openExisting");
            workbench.idle();
            Stagehand.type("correct horse");
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
            workbench.go("checkpoints");
            Stagehand.click("showToRoom");
            workbench.idle();
            var room = room();
            assertThat(sees(room)).isNotEmpty();
            Stagehand.run(() ->
                    workbench
                            .scene()
                            .getAccelerators()
                            .get(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN))
                            .run());
            assertThat(room()).isNull();
            assertThat(sees(room)).isEmpty();
        }
    }

    private static String copied() {
        return Stagehand.fx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void theRoomSeesPagesWithoutNamesAndIsLedFromTheMainWindow() throws Exception {
        var leaks = new ArrayList<String>();
        var seen = new TreeSet<String>();
        var faint = new TreeSet<String>();
        var css = new CssComplaints();
        try (css;
                var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            for (var step : List.of("patterns", "checkpoints", "coverage", "findings")) {
                fire("step-" + step);
                workbench.idle();
                fire("showToRoom");
                workbench.idle();
                var room = room();
                assertThat(room).as(step).isNotNull();
                assertThat(room.getTitle()).isEqualTo("Firebreak");
                seen.add(sees(room).toString());
                for (int i = 0; i < 4; i++) {
                    leaks.addAll(Stagehand.fx(() -> names.in(step, RealNames.of(room))));
                    fire("roomNext");
                    workbench.idle();
                }
                picture(room, step + "-light", 1280, 720);
                Stagehand.run(() -> Contrast.faint(step, room.getScene().getRoot(), faint));
                Stagehand.run(() -> Stagehand.theme().choose(true));
                picture(room, step + "-dark", 1440, 900);
                Stagehand.run(() -> Contrast.faint(step, room.getScene().getRoot(), faint));
                Stagehand.run(() -> Stagehand.theme().choose(false));
            }
            Stagehand.picture(workbench.scene(), "presenter-panel");
            assertThat(leaks).as("names before the room").isEmpty();
            assertThat(seen).as("pages of four kinds").hasSize(4);
            assertThat(faint).as("words with a contrast below 4.5:1").isEmpty();

            var room = room();
            Stagehand.run(room::requestFocus);
            Stagehand.settle();
            Stagehand.press(KeyCode.B);
            assertThat(sees(room)).as("black").isEmpty();
            assertThat(words("roomSees")).contains("black");
            Stagehand.press(KeyCode.ESCAPE);
            assertThat(sees(room)).as("the same page again").isNotEmpty();
            accelerate(workbench, KeyCode.B);
            assertThat(sees(room)).as("black from the main window").isEmpty();
            fire("blackOut");
            assertThat(sees(room)).isNotEmpty();

            fire("step-tagging");
            workbench.idle();
            accelerate(workbench, KeyCode.P);
            workbench.idle();
            assertThat(Stagehand.fx(() -> room.isShowing()))
                    .as("a screen with nothing for the room changes nothing")
                    .isTrue();
            fire("endRoom");
            assertThat(room()).isNull();
            assertThat(Stagehand.fx(() -> texts(room))).as("nothing is kept").isEmpty();

            workbench.go("findings");
            Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            workbench.idle();
            assertThat(room()).isNotNull();
        }
        assertThat(room()).as("it closes with the assessment").isNull();
        assertThat(css.heard()).as("complaints about style sheets").isEmpty();
    }

    private static void picture(Stage room, String look, int width, int height) throws IOException {
        Stagehand.run(() -> {
            room.setX(0);
            room.setY(0);
            room.setWidth(width);
            room.setHeight(height);
        });
        Stagehand.until("size", () -> room.getScene().getWidth() == width);
        Stagehand.settle();
        Stagehand.run(() ->
                room.getScene().getRoot().lookupAll(".chart-pane").stream()
                        .map(ChartPane.class::cast)
                        .forEach(ChartPane::drawNow));
        var name = "presenter-%s-%dx%d".formatted(look, width, height);
        assertThat(Files.size(Stagehand.picture(room.getScene(), name))).isGreaterThan(5_000);
    }

    /// The room's window lies over the main one, which the mouse then doesn't reach.
    private static void fire(String id) {
        Stagehand.run(() -> {
            Button button = Stagehand.node(id);
            button.fire();
        });
    }

    /// Nor do its keys.
    private static void accelerate(AppFixture workbench, KeyCode key) {
        Stagehand.run(() ->
                workbench
                        .scene()
                        .getAccelerators()
                        .get(
                                new KeyCodeCombination(
                                        key,
                                        KeyCombination.SHORTCUT_DOWN,
                                        KeyCombination.SHIFT_DOWN))
                        .run());
    }

    /// What is on the page, as a person sees it.
    private static List<String> sees(Stage room) {
        Stagehand.settle();
        return Stagehand.fx(() -> texts(room));
    }

    private static List<String> texts(Stage room) {
        return room.getScene().getRoot().lookupAll(".label").stream()
                .map(n -> ((Label) n).getText())
                .filter(t -> !t.isBlank())
                .toList();
    }
}
