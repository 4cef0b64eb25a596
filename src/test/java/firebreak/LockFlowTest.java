package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.work.Progress;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Locking the whole workbench in the middle of work, with real jobs.
class LockFlowTest {
    @TempDir Path folder;

    @Test
    void unlockingGoesOnWhereItWas() throws Exception {
        var place = folder.resolve("Acme");
        var out = Files.createDirectory(folder.resolve("out"));
        try (var file = StoreFixture.encrypted(place, "correct horse")) {
            file.imports().take("Import", List.of(StoreFixture.many(6)), Progress.NONE);
            file.written().note(Kind.DOCUMENT, List.of(out.resolve("a.docx")));
        }
        var left = Files.createDirectory(out.resolve(".firebreak-writing-1"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("document"), "client text");
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.answers.folder = Optional.of(place);
            Stagehand.click("openExisting");
            workbench.idle();
            Stagehand.type("correct horse");
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
            assertThat(out).as("what a crash left goes at the next start").isEmptyDirectory();

            workbench.go("tagging");
            ListView<?> queue = Stagehand.node("queue");
            Stagehand.run(() -> queue.getSelectionModel().clearAndSelect(3));
            workbench.idle();
            Stagehand.click("reason");
            Stagehand.type("half a thou");
            Stagehand.press(KeyCode.LEFT);
            var words = shownWords(workbench);
            assertThat(workbench.stage.getTitle())
                    .as("titles tell no names")
                    .isEqualTo("Firebreak");
            assertThat(words).contains("half a thou", "Incident ");

            Stagehand.press(KeyCode.CONTROL, KeyCode.L);
            assertThat(shownWords(workbench))
                    .as("nothing of the client is seen, in no window")
                    .contains("Firebreak is locked")
                    .doesNotContain("half a thou", "Incident ", "Acme", "INC-");
            workbench.idle();
            Stagehand.type("correct horse");
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();

            assertThat(Stagehand.shows("taggingBench")).as("the same screen").isTrue();
            assertThat(Stagehand.fx(() -> queue.getSelectionModel().getSelectedIndex()))
                    .as("the same incident")
                    .isEqualTo(3);
            TextField reason = Stagehand.node("reason");
            assertThat(Stagehand.fx(reason::isFocused)).as("the same field").isTrue();
            Stagehand.type("X");
            assertThat(reason.getText()).as("at the same place").isEqualTo("half a thoXu");
        }
    }

    /// All words that any window shows, titles and tooltips too.
    private static String shownWords(AppFixture workbench) {
        return Stagehand.fx(() -> {
            var words = new StringBuilder(workbench.stage.getTitle()).append('\n');
            for (var window : Window.getWindows()) {
                if (!window.isShowing() || window.getOpacity() == 0) continue;
                if (window instanceof Tooltip tip) words.append(tip.getText()).append('\n');
                words(window.getScene().getRoot(), words);
            }
            return words.toString();
        });
    }

    private static void words(Node node, StringBuilder to) {
        if (!node.isVisible()) return;
        if (node instanceof Text text) to.append(text.getText()).append('\n');
        if (node instanceof Labeled label) to.append(label.getText()).append('\n');
        if (node instanceof TextInputControl field) to.append(field.getText()).append('\n');
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(n -> words(n, to));
    }
}
