package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.SimilarSearch;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.KeyMap;
import firebreak.ui.kit.Stroke;
import firebreak.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// A person gives the bench keys of their own, and tags with them.
class OwnKeysTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final ObjectProperty<Map<String, String>> kept = new SimpleObjectProperty<>(Map.of());
    private AssessmentFile file;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.imports().take("Import", List.of(StoreFixture.many(4)), Progress.NONE);
        file.journal().listen(desk.changes::tell);
        open();
    }

    private void open() {
        var screen =
                Stagehand.fx(() ->
                        new TaggingScreen(file, desk.desk(), "Ada", new SimilarSearch(file), kept));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private static String text(String id) {
        Labeled label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    /// The key that is printed on a button.
    private static String printed(String id) {
        Labeled button = Stagehand.node(id);
        return Stagehand.fx(() ->
                ((Labeled)
                                (button.getGraphic() instanceof Pane cell
                                        ? cell.getChildren().getFirst()
                                        : button.getGraphic()))
                        .getText());
    }

    private static void choose(String row) {
        Node node = Stagehand.node(row);
        Stagehand.run(node::requestFocus);
        Stagehand.press(KeyCode.ENTER);
    }

    private Tagging tagging(String key) {
        return file.taggings().of(file.incidents().idsByKey().get(key).getFirst()).getFirst();
    }

    @Test
    void aCommandWithAnotherKeyIsPrintedListedAndTaggedWith() {
        Stagehand.type("?");
        choose("key-tagging-origin-deployment");
        assertThat(printed("key-tagging-origin-deployment")).isEqualTo("…");
        assertThat(text("keysMessage")).startsWith("Press the new key for “Deployment”.");
        Stagehand.type("k");
        assertThat(printed("key-tagging-origin-deployment")).isEqualTo("k");
        choose("key-tagging-save");
        Stagehand.press(KeyCode.F7);
        choose("key-tagging-stage-review");
        Stagehand.type("Z");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.shows("keysOverlay")).isFalse();
        assertThat(printed("origin-deployment")).isEqualTo("k");
        assertThat(printed("saveAndNext")).isEqualTo("F7");
        assertThat(printed("stage-review")).isEqualTo("⇧Z");

        for (var key : List.of("d", "k", "Z", "p")) Stagehand.type(key);
        Stagehand.press(KeyCode.ENTER);
        assertThat(file.taggings().all()).as("Enter saves no longer").isEmpty();
        Stagehand.press(KeyCode.F7);
        var saved = tagging("INC-0");
        assertThat(saved.state()).isEqualTo(TaggingState.DONE);
        assertThat(saved.origin()).isEqualTo(Origin.DEPLOYMENT);
        assertThat(saved.earliestStageId()).isEqualTo("review");
        assertThat(saved.preventability()).isEqualTo(Preventability.PREVENTABLE);
        assertThat(text("incidentKey")).isEqualTo("INC-1");

        assertThat(kept.get())
                .isEqualTo(
                        Map.of(
                                "tagging.origin.deployment", "k",
                                "tagging.save", "F7",
                                "tagging.stage.review", "Z"));
        Stagehand.close(stage);
        open();
        assertThat(printed("origin-deployment")).as("next time, too").isEqualTo("k");
    }

    @Test
    void aTakenKeyIsSwappedOnlyWhenThePersonSaysSo() {
        Stagehand.type("?");
        choose("key-tagging-flag");
        Stagehand.type("x");
        assertThat(text("keysMessage"))
                .isEqualTo(
                        "x is the key of “Discard, or take up again”. Shall the two swap their keys?");
        Stagehand.click("keepKeys");
        assertThat(kept.get()).isEmpty();
        assertThat(printed("key-tagging-flag")).isEqualTo("f");
        choose("key-tagging-flag");
        Stagehand.type("x");
        Stagehand.press(KeyCode.ENTER);
        assertThat(printed("key-tagging-flag")).isEqualTo("x");
        assertThat(printed("key-tagging-discard")).isEqualTo("f");
        Stagehand.type("?");
        assertThat(printed("discard")).isEqualTo("f");
        Stagehand.type("f");
        assertThat(tagging("INC-0").state()).isEqualTo(TaggingState.DISCARDED);

        Stagehand.type("?");
        Stagehand.click("deliveredKeys");
        assertThat(printed("key-tagging-flag")).isEqualTo("f");
        Stagehand.click("restoreKeys");
        assertThat(printed("key-tagging-flag")).isEqualTo("x");
        Stagehand.click("deliveredKeys");
        assertThat(kept.get()).isEmpty();
        assertThat(Stagehand.shows("deliveredKeys")).isFalse();
    }

    @Test
    void whatNoCommandCanHaveIsSaid() {
        Stagehand.type("?");
        choose("key-tagging-memo");
        for (var press : List.of("1", "?")) {
            Stagehand.type(press);
            assertThat(text("keysMessage"))
                    .as(press)
                    .endsWith("no other command can have " + (press.equals("1") ? "them." : "it."));
        }
        Stagehand.press(KeyCode.DOWN);
        assertThat(text("keysMessage")).startsWith("This key moves about the window");
        Stagehand.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text("keysMessage")).startsWith("Keys with Ctrl or Cmd");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.shows("keysOverlay")).as("only the question is over").isTrue();
        Stagehand.type("w");
        assertThat(kept.get()).isEmpty();
        assertThat(printed("key-tagging-memo")).isEqualTo("w");
    }

    @Test
    void noTwoCommandsAreDeliveredWithOneKey() {
        var codebook = file.codebooks().current();
        var commands = TagKeys.commands(codebook);
        var had = new HashSet<Stroke>();
        for (var command : commands)
            assertThat(had.add(command.usual().getFirst())).as(command.toString()).isTrue();
        assertThat(had).doesNotContainAnyElementsOf(TagKeys.reserved().keySet());
        assertThat(commands).extracting(c -> c.id()).doesNotHaveDuplicates();
        var map = KeyMap.of(commands, TagKeys.reserved(), Map.of());
        assertThat(commands).allMatch(c -> !map.changed(c.id()));
    }
}
