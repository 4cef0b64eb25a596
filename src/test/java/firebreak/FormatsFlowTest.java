package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Formats;
import firebreak.ui.Stagehand;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How a person wants days and numbers to be written holds on every screen, at once.
class FormatsFlowTest {
    private static final String MONTHS = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final Pattern USUAL =
            Pattern.compile(
                    "\\b\\d{1,2} " + MONTHS + "\\b|\\b" + MONTHS + " \\d\\d\\b|\\d,\\d{3}\\b");

    /// What the client wrote stays as it is.
    private static final Set<String> CLIENTS =
            Set.of("Suite of 1,904 tests", "Bank files for Monday", "The run of 26 December");

    private final Set<String> cut = new TreeSet<>();

    @TempDir Path folder;

    @Test
    void whatIsChosenHoldsOnScreensThatWereOpen() throws IOException {
        var before = new TreeSet<String>();
        var after = new TreeSet<String>();
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            walk(workbench, _ -> true, before);
            assertThat(before).as("the walk finds days in words").hasSizeGreaterThan(50);
            workbench.go("settings");
            for (var choice : List.of("days-iso", "digits-space"))
                Stagehand.run(() -> Stagehand.<ToggleButton>node(choice).fire());
            assertThat(Formats.chosen())
                    .isEqualTo(new Formats(Formats.Days.ISO, Formats.Grouping.SPACE));
            assertThat(Files.readString(folder.resolve("settings.properties")))
                    .contains("formats.days=iso\nformats.digits=space\n");
            walk(
                    workbench,
                    step -> before.stream().anyMatch(words -> words.startsWith(step + ":")),
                    after);
        }
        assertThat(cut).as("words that are cut off").isEmpty();
        assertThat(after).as("written as before the choice").isEmpty();
    }

    private void walk(AppFixture workbench, Predicate<String> asked, Set<String> usual) {
        for (var step : workbench.screens()) {
            if (step.equals("settings") || !asked.test(step)) continue;
            workbench.go(step);
            if (Formats.chosen().days() == Formats.Days.ISO) {
                Stagehand.picture(workbench.scene(), step + "-iso");
                Stagehand.run(() -> GalleryTest.cut(step, workbench.scene().getRoot(), cut));
            }
            Stagehand.run(() -> read(step, workbench.scene().getRoot(), usual));
        }
    }

    private static boolean clients(String words) {
        return CLIENTS.stream().anyMatch(words::contains);
    }

    private static void read(String step, Node node, Set<String> usual) {
        if (!node.isVisible()) return;
        if (node instanceof Text text
                && USUAL.matcher(text.getText()).find()
                && !clients(text.getText())) usual.add(step + ": " + text.getText());
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable()) read(step, child, usual);
    }
}
