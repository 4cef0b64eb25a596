package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import jfx.incubator.scene.control.richtext.RichTextArea;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What an assessment showed is let go of when it is closed: it would fill the memory of a day's
/// work, and it is what clients say in confidence.
class ClosedAssessmentTest {
    private static final int COLLECTIONS = 12;

    @TempDir Path folder;

    @Test
    void nothingThatItsScreensShowedStaysInMemory() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            // Its pages follow the keys of the screen that is shown.
            Stagehand.press(KeyCode.F1);
            var shown = new ArrayList<WeakReference<Node>>();
            for (var step : steps(workbench)) {
                workbench.go(step);
                shown.addAll(content(workbench));
            }
            assertThat(shown).hasSizeGreaterThan(5_000);

            Stagehand.run(workbench.app::leave);
            workbench.idle();
            Stagehand.settle();

            assertThat(stayed(shown)).isEmpty();
        }
    }

    private static List<String> steps(AppFixture workbench) {
        return Stagehand.fx(() ->
                workbench.scene().getRoot().lookupAll(".guide-step").stream()
                        .map(Node::getId)
                        .filter(id -> id != null && id.startsWith("step-"))
                        .map(id -> id.substring("step-".length()))
                        .filter(id -> !id.equals("home"))
                        .toList());
    }

    private static List<WeakReference<Node>> content(AppFixture workbench) {
        return Stagehand.fx(() -> {
            var nodes = new ArrayList<WeakReference<Node>>();
            // The place itself is the window's.
            var place = (ScrollPane) workbench.scene().lookup("#screenPlace");
            for (var screen : ((Parent) place.getContent()).getChildrenUnmodifiable())
                walk(screen, nodes);
            return nodes;
        });
    }

    private static void walk(Node node, List<WeakReference<Node>> into) {
        // JavaFX keeps the last of these in a static field; it holds no text any more.
        if (node instanceof RichTextArea) return;
        into.add(new WeakReference<>(node));
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, into));
    }

    /// How many of each kind are there after as many collections as they need.
    private static TreeMap<String, Integer> stayed(List<WeakReference<Node>> shown) {
        var left = new TreeMap<String, Integer>();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Stagehand.settle();
            left.clear();
            for (var reference : shown) {
                var node = reference.get();
                if (node != null) left.merge(node.getClass().getName(), 1, Integer::sum);
            }
            if (left.isEmpty()) break;
        }
        return left;
    }
}
