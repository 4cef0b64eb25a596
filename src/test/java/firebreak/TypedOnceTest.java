package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;
import firebreak.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/// What is typed into any field of any screen is saved once: when a person undoes it, it doesn't
/// come back by itself, whether the person has gone elsewhere before or stands in the field still.
class TypedOnceTest {
    @TempDir Path folder;
    private final List<String> cameBack = new ArrayList<>();
    private int undone;

    /// Every other field in the one way, every other in the other.
    @Test
    void whatIsUndoneStaysUndone() {
        inAllFields((i, stays) -> i % 2 == 0 == stays);
        assertThat(undone).as("edits that were undone").isGreaterThan(35);
    }

    @Test
    @Tag("long")
    void whatIsUndoneStaysUndoneInBothWays() {
        inAllFields((_, _) -> true);
        assertThat(undone).as("edits that were undone").isGreaterThan(70);
    }

    private void inAllFields(BiPredicate<Integer, Boolean> tried) {
        try (var workbench = new AppFixture(folder, 1280, 900)) {
            workbench.openSample();
            for (var screen : workbench.screens()) {
                if (screen.equals("home") || screen.equals("history")) continue;
                go(workbench, screen);
                int fields = fields(workbench).size();
                for (int i = 0; i < fields; i++) {
                    for (boolean stays : new boolean[] {false, true})
                        if (tried.test(i, stays)) typed(workbench, screen, i, stays);
                }
            }
        }
        assertThat(cameBack).as("typed, saved, undone and saved again").isEmpty();
    }

    /// @param stays whether the keyboard stays in the field while it is undone
    private void typed(AppFixture workbench, String screen, int place, boolean stays) {
        go(workbench, screen);
        var fields = fields(workbench);
        if (place >= fields.size()) return;
        var field = fields.get(place);
        var name = Objects.toString(field.getId(), field.getClass().getSimpleName());
        var before = undoLabel(workbench);
        Stagehand.run(() -> {
            field.requestFocus();
            field.end();
            field.appendText("7");
        });
        workbench.idle();
        if (stays) flush(workbench, screen);
        else go(workbench, "history");
        if (undoLabel(workbench).equals(before)) {
            // Nothing of it is saved, such as what is sought.
            Stagehand.run(() -> field.deletePreviousChar());
            workbench.idle();
            return;
        }
        var undo = Objects.requireNonNull(workbench.app.open()).undo();
        for (int i = 0; i < 3 && !undoLabel(workbench).equals(before); i++) {
            Stagehand.run(undo::undo);
            workbench.idle();
        }
        undone++;
        var redo = Stagehand.fx(() -> undo.redoLabel().get());
        if (stays) go(workbench, "history");
        flush(workbench, screen);
        if (!undoLabel(workbench).equals(before)
                || !Stagehand.fx(() -> undo.redoLabel().get()).equals(redo))
            cameBack.add(screen + " " + name + (stays ? ", still in the field" : ", elsewhere"));
        for (int i = 0; i < 3 && !undoLabel(workbench).equals(before); i++) {
            Stagehand.run(undo::undo);
            workbench.idle();
        }
    }

    private static void go(AppFixture workbench, String screen) {
        Stagehand.run(() -> {
            workbench.app.go(screen);
            // A private note is closed until somebody opens it.
            for (var id : List.of("openNote", "openGapNote", "openCellNote"))
                if (workbench.scene().lookup("#screenPlace #" + id) instanceof ToggleButton note
                        && !note.isSelected()) note.fire();
        });
        workbench.idle();
    }

    private static void flush(AppFixture workbench, String screen) {
        var open = Objects.requireNonNull(workbench.app.open());
        Stagehand.run(() ->
                open.screens().stream().filter(s -> s.id().equals(screen)).forEach(Screen::flush));
        workbench.idle();
    }

    private static String undoLabel(AppFixture workbench) {
        var undo = Objects.requireNonNull(workbench.app.open()).undo();
        return Stagehand.fx(() -> undo.undoLabel().get());
    }

    private static List<TextInputControl> fields(AppFixture workbench) {
        return Stagehand.fx(() -> {
            var found = new ArrayList<TextInputControl>();
            collect(workbench.scene().lookup("#screenPlace"), found);
            return found;
        });
    }

    private static void collect(Node node, List<TextInputControl> into) {
        if (!node.isVisible() || node.isDisabled()) return;
        if (node instanceof TextInputControl field && field.isEditable()) into.add(field);
        else if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
}
