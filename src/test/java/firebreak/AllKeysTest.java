package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All keys stand on one sheet, and each can be given away there.
class AllKeysTest {
    @TempDir Path folder;

    private static String printed(String id) {
        Labeled row = Stagehand.node(id);
        return Stagehand.fx(
                () -> ((Labeled) ((Pane) row.getGraphic()).getChildren().getFirst()).getText());
    }

    private static void choose(String row) {
        Node node = Stagehand.node(row);
        Stagehand.run(node::requestFocus);
        Stagehand.press(KeyCode.ENTER);
    }

    private static String message() {
        var overlay = Stagehand.node("allKeysOverlay");
        return Stagehand.fx(() -> ((Label) overlay.lookup("#keysMessage")).getText());
    }

    @Test
    void keysOfTheWindowAndOfScreensAreGivenAway() throws IOException {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            Stagehand.type("?");
            assertThat(Stagehand.shows("allKeysOverlay")).isTrue();
            for (var dark : List.of(false, true)) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                Stagehand.picture(
                        workbench.scene(), "all-keys-" + (dark ? "dark" : "light") + "-1280x720");
            }
            Stagehand.run(() -> Stagehand.theme().choose(false));
            int seen = 0;
            for (var screen : workbench.app.open().screens())
                for (var command :
                        screen.keys().map(k -> k.map().get().commands()).orElse(List.of())) {
                    assertThat(Stagehand.shows("key-" + command.id().replace('.', '-')))
                            .as(command.id())
                            .isTrue();
                    seen++;
                }
            assertThat(seen).isGreaterThan(100);

            TextInputControl filter = Stagehand.node("keysFilter");
            Stagehand.run(filter::requestFocus);
            Stagehand.type("lock");
            assertThat(Stagehand.shows("key-window-undo")).isFalse();
            choose("key-window-lock");
            Stagehand.type("x");
            assertThat(message()).startsWith("This acts on every screen");
            Stagehand.press(KeyCode.CONTROL, KeyCode.C);
            assertThat(message()).startsWith("With these keys one copies");
            Stagehand.press(KeyCode.CONTROL, KeyCode.K);
            assertThat(message()).contains("Find anything").endsWith("swap their keys?");
            Stagehand.press(KeyCode.ESCAPE);
            choose("key-window-lock");
            Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            assertThat(printed("key-window-lock")).isEqualTo("Ctrl+Shift+L");
            Stagehand.run(filter::clear);
            choose("key-gaps-accept");
            Stagehand.type("n");
            assertThat(message()).endsWith("swap their keys?");
            Stagehand.press(KeyCode.ENTER);
            assertThat(printed("key-gaps-accept")).isEqualTo("n");
            Stagehand.press(KeyCode.ESCAPE);
            assertThat(Stagehand.shows("allKeysOverlay")).isFalse();
            assertThat(Files.readString(folder.resolve("settings.properties")))
                    .contains("key.window.lock=Shift+Shortcut+L", "key.gaps.accept=n");

            Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
            Stagehand.node("allKeysOverlay");
            Node delivered =
                    Stagehand.fx(() ->
                            workbench.scene().lookup("#allKeysOverlay").lookup("#deliveredKeys"));
            Stagehand.run(() -> ((javafx.scene.control.Button) delivered).fire());
            assertThat(printed("key-window-lock")).isEqualTo("Ctrl+L");
            assertThat(Files.readString(folder.resolve("settings.properties")))
                    .doesNotContain("key.");
        }
    }
}
