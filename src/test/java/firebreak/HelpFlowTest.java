package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/// Help beside the screens, the glossary, codes and the tour, as a person meets them.
class HelpFlowTest {
    @TempDir Path folder;

    private static String words(String id) {
        Label label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    private static void faint(AppFixture workbench, String look) {
        var faint = new TreeSet<String>();
        Stagehand.run(() -> Contrast.faint(look, workbench.scene().getRoot(), faint));
        assertThat(faint).isEmpty();
    }

    @Test
    void whyAndHowStandsBesideEveryScreenUntilItIsClosed() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            assertThat(Stagehand.shows("help")).isFalse();
            Stagehand.press(KeyCode.F1);
            assertThat(Stagehand.shows("help")).isTrue();
            Stagehand.picture(workbench.scene(), "help-why-light-1280x720");
            faint(workbench, "help-why-light");
            for (var step : new String[] {"tagging", "coverage"}) {
                Stagehand.run(() -> workbench.app.go(step));
                workbench.idle();
                Stagehand.picture(workbench.scene(), "help-" + step + "-light-1280x720");
            }
            Stagehand.run(() -> Stagehand.theme().choose(true));
            workbench.size(1680, 900);
            Stagehand.picture(workbench.scene(), "help-coverage-dark-1680x900");
            faint(workbench, "help-coverage-dark");
            Node panel = Stagehand.node("help");
            Node place = Stagehand.node("screenPlace");
            assertThat(Stagehand.fx(() -> place.getBoundsInParent().getMaxX()))
                    .as("beside the screen where both have room")
                    .isLessThanOrEqualTo(Stagehand.fx(() -> panel.getBoundsInParent().getMinX()));
            Stagehand.click("helpText");
            Stagehand.press(KeyCode.ESCAPE);
            assertThat(Stagehand.shows("help")).isFalse();
            Stagehand.click("whyAndHow");
            assertThat(Stagehand.shows("help")).isTrue();
            Stagehand.press(KeyCode.F1);
            assertThat(Stagehand.shows("help")).isFalse();
        }
    }

    @Test
    void wordsAreExplainedWhereTheyStandAndInTheGlossary() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            var figure = Stagehand.fx(() -> workbench.scene().getRoot().lookup(".explained"));
            Stagehand.run(figure::requestFocus);
            Stagehand.press(KeyCode.ENTER);
            assertThat(Stagehand.shows("term-tagging")).isTrue();
            Stagehand.picture(workbench.scene(), "help-word-light-1280x720");
            Stagehand.click("allWords");
            Stagehand.click("glossarySearch");
            Stagehand.type("kappa");
            assertThat(Stagehand.shows("term-kappa")).isTrue();
            assertThat(Stagehand.shows("term-incident")).isFalse();
            Stagehand.picture(workbench.scene(), "help-glossary-light-1280x720");
            Stagehand.type("qqq");
            assertThat(Stagehand.shows("noWord")).isTrue();
            Stagehand.click("helpBack");
            assertThat(Stagehand.shows("term-tagging")).isTrue();
        }
    }

    @Test
    void aCodeIsExplainedFromTheLog() throws IOException {
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(
                folder.resolve("log/firebreak-0.log"),
                """
                2026-11-20 09:15:02.123 ERROR 77 firebreak.ui.shell.ErrorWindow: Fault FB-1A2B3C x
                  firebreak.Main:1
                2026-11-24 17:01:59.001 ERROR 78 firebreak.ui.shell.ErrorWindow: Fault FB-1A2B3C x
                2026-11-23 10:00:00.000 ERROR 78 firebreak.ui.shell.ErrorWindow: Fault FB-ZZ9 y
                """);
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.run(() -> workbench.app.explainCode("FB-1A2B3C"));
            workbench.idle();
            assertThat(words("codeMet")).contains("2 times", "2026-11-24 17:01");
            Stagehand.picture(workbench.scene(), "help-codes-light-1280x720");
            Stagehand.click("faultCode");
            Stagehand.press(KeyCode.CONTROL, KeyCode.A);
            Stagehand.type("fb-zz9");
            assertThat(words("codeMet")).contains("FB-ZZ9", "once");
            Stagehand.type("-");
            assertThat(words("codeMet")).contains("no code");
        }
    }

    @Test
    void theTourIsOfferedOnceAndPointsAtWhatItSpeaksOf() {
        try (var workbench = new AppFixture(folder, 1280, 720, false)) {
            workbench.openSample();
            Stagehand.until("the offer", () -> Stagehand.shows("tour"));
            Stagehand.picture(workbench.scene(), "tour-offer-light-1280x720");
            Stagehand.press(KeyCode.ENTER);
            var seen = new TreeSet<String>();
            for (int stop = 1; Stagehand.shows("tour"); stop++) {
                workbench.idle();
                Stagehand.until("the ring", () -> ring(workbench).isVisible());
                seen.add(words("tourWords"));
                Stagehand.picture(workbench.scene(), "tour-" + stop + "-light-1280x720");
                Labeled next = Stagehand.node("tourNext");
                assertThat(Stagehand.fx(() -> inside(workbench, next))).isTrue();
                Stagehand.until("the keyboard is there", next::isFocused);
                Stagehand.press(KeyCode.ENTER);
            }
            assertThat(seen).hasSize(10);
            assertThat(Stagehand.fx(() -> workbench.app.open().undo().undoLabel().get()))
                    .as("it changes nothing")
                    .isEmpty();
        }
        try (var workbench = new AppFixture(folder, 1280, 720, false)) {
            workbench.openSample();
            assertThat(Stagehand.shows("tour")).isFalse();
            Stagehand.run(() -> workbench.app.act("window.help.tour"));
            Stagehand.until("the tour", () -> Stagehand.shows("tour"));
            Stagehand.press(KeyCode.ESCAPE);
            assertThat(Stagehand.shows("tour")).isFalse();
        }
    }

    private static Node ring(AppFixture workbench) {
        return workbench.scene().getRoot().lookup(".tour-ring");
    }

    private static boolean inside(AppFixture workbench, Node node) {
        var place = node.localToScene(node.getLayoutBounds());
        return place.getMinX() >= 0
                && place.getMinY() >= 0
                && place.getMaxX() <= workbench.scene().getWidth()
                && place.getMaxY() <= workbench.scene().getHeight();
    }
}
