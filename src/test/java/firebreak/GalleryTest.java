package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Every screen in every look, as pictures for people; the same walk checks what a machine can
/// check.
class GalleryTest {
    static final List<String> STEPS =
            List.of(
                    "home",
                    "overview",
                    "fit",
                    "plan",
                    "incidents",
                    "codebook",
                    "tagging",
                    "agreement",
                    "families",
                    "checkpoints",
                    "patterns",
                    "process",
                    "coverage",
                    "traces",
                    "gaps",
                    "missing",
                    "findings",
                    "deliverables",
                    "sessions",
                    "votes",
                    "series",
                    "safekeeping",
                    "trust",
                    "history",
                    "settings");

    @TempDir Path folder;

    @Test
    void everyScreenHasItsPictureAndNamesForEveryControl() {
        var nameless = new ArrayList<String>();
        var small = new ArrayList<String>();
        var cut = new TreeSet<String>();
        var faint = new TreeSet<String>();
        var unseen = new TreeSet<String>();
        var css = new CssComplaints();
        try (css;
                var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            workbench.go("process");
            if (Stagehand.shows("startEmpty")) Stagehand.click("start-two_week_sprints");
            for (var dark : List.of(false, true)) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                for (var step : STEPS) {
                    workbench.go(step);
                    for (var size : List.of(new int[] {1280, 720}, new int[] {1440, 900})) {
                        workbench.size(size[0], size[1]);
                        var look =
                                "%s-%s-%dx%d"
                                        .formatted(step, dark ? "dark" : "light", size[0], size[1]);
                        if (!dark)
                            Stagehand.run(() -> {
                                cut(step, workbench.scene().getRoot(), cut);
                                OutOfSight.find(look, workbench.scene().getRoot(), unseen);
                            });
                        Stagehand.run(
                                () -> Contrast.faint(look, workbench.scene().getRoot(), faint));
                        assertThat(Stagehand.picture(workbench.scene(), look))
                                .satisfies(p -> assertThat(Files.size(p)).isGreaterThan(5_000));
                    }
                    Stagehand.run(
                            () -> inspect(step, workbench.scene().getRoot(), nameless, small));
                }
            }
        }
        assertThat(css.heard()).as("complaints about style sheets").isEmpty();
        assertThat(faint).as("words with a contrast below 4.5:1").isEmpty();
        assertThat(cut).as("words that are cut off outside lists and tables").isEmpty();
        assertThat(unseen).as("what stands beyond an edge").isEmpty();
        assertThat(nameless).as("controls without a name for a screen reader").isEmpty();
        assertThat(small).as("words smaller than 11 px").isEmpty();
    }

    @Test
    void aComplaintAboutAStyleSheetIsHeard() {
        try (var css = new CssComplaints()) {
            Stagehand.run(() -> {
                var label = new Label("planted");
                label.setStyle("-fx-text-fill: -no-such-colour;");
                new Scene(label);
                label.applyCss();
            });
            assertThat(css.heard()).isNotEmpty();
        }
    }

    @Test
    void faintAndCutWordsAreNoticed() {
        var faint = new TreeSet<String>();
        var cut = new TreeSet<String>();
        Stagehand.run(() -> {
            var label = new Label("planted words");
            label.setStyle("-fx-text-fill: #bbbbbb; -fx-background-color: white;");
            var box = new Pane(label);
            new Scene(box);
            label.resize(20, 20);
            box.applyCss();
            label.layout();
            Contrast.faint("plant", box, faint);
            cut("plant", box, cut);
        });
        assertThat(faint).hasSize(1);
        assertThat(cut).hasSize(1);
    }

    @Test
    void whatStandsBeyondAnEdgeIsNoticed() {
        var unseen = new TreeSet<String>();
        Stagehand.run(() -> {
            var place = new Pane(new Button("planted"), new ScrollPane(new Button("scrolled to")));
            place.setClip(new Rectangle(100, 100));
            place.getChildren().getFirst().relocate(80, 10);
            new Scene(place, 400, 400);
            place.applyCss();
            place.layout();
            OutOfSight.find("plant", place, unseen);
        });
        assertThat(unseen).singleElement().asString().contains("planted");
    }

    /// Words in cells may end in an ellipsis; everywhere else they must fit.
    static void cut(String step, Node node, Set<String> cut) {
        if (!node.isVisible() || node instanceof IndexedCell<?>) return;
        if (node instanceof Labeled label && label.isTextTruncated())
            cut.add(step + ": " + label.getText());
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable()) cut(step, child, cut);
    }

    static void inspect(String step, Node node, List<String> nameless, List<String> small) {
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
