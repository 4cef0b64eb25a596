package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every screen in every look, as pictures for people; the same walk checks what a machine can
/// check.
class GalleryTest {
    private static final List<String> STEPS =
            List.of("home", "incidents", "tagging", "patterns", "deliverables");

    @TempDir Path folder;

    @Test
    void everyScreenHasItsPictureAndNamesForEveryControl() {
        var nameless = new ArrayList<String>();
        var small = new ArrayList<String>();
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            for (var dark : List.of(false, true)) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                for (var step : STEPS) {
                    workbench.go(step);
                    for (var size : List.of(new int[] {1280, 720}, new int[] {1440, 900})) {
                        workbench.size(size[0], size[1]);
                        var look =
                                "%s-%s-%dx%d"
                                        .formatted(step, dark ? "dark" : "light", size[0], size[1]);
                        assertThat(Stagehand.picture(workbench.scene(), look))
                                .satisfies(p -> assertThat(Files.size(p)).isGreaterThan(5_000));
                    }
                    Stagehand.run(
                            () -> inspect(step, workbench.scene().getRoot(), nameless, small));
                }
            }
        }
        assertThat(nameless).as("controls without a name for a screen reader").isEmpty();
        assertThat(small).as("words smaller than 11 px").isEmpty();
    }

    private static void inspect(String step, Node node, List<String> nameless, List<String> small) {
        if (!node.isVisible()) return;
        if (node instanceof ButtonBase button
                && button.getText().isBlank()
                && blank(button.getAccessibleText())) nameless.add(step + ": " + button);
        if (node instanceof TextInputControl field
                && field.isFocusTraversable()
                && blank(field.getAccessibleText())
                && blank(field.getPromptText())) nameless.add(step + ": " + field);
        if (node instanceof ComboBoxBase<?> box && blank(box.getAccessibleText()))
            nameless.add(step + ": " + box);
        if (node instanceof Text text
                && !text.getText().isBlank()
                && text.getFont().getSize() < 11
                && !(text.getParent() instanceof Labeled l && l.getText().isBlank()))
            small.add(step + ": " + text.getText());
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable())
                inspect(step, child, nameless, small);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
