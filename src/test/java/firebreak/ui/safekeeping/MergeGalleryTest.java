package firebreak.ui.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Brings a colleague's copy in as a person would, by mouse and by keys, and takes the pictures.
class MergeGalleryTest {
    @TempDir Path folder;
    private final Stagehand.FakeDesk desk = new Stagehand.FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private static void looks(Stage stage, String name) {
        for (var dark : List.of(false, true)) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            assertThat(Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light")))
                    .isNotEmptyFile();
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private static void differ(Copies copies) {
        for (int i = 0; i < 9; i++) {
            Copies.tag(
                    copies.ours,
                    "INC-" + i,
                    "Ana",
                    Origin.CODE_QUALITY,
                    "The retry loop had no limit, and no test exercised it. The log of the day says"
                            + " so three times.");
            Copies.tag(
                    copies.theirs,
                    "INC-" + i,
                    "Ana",
                    Origin.DEPLOYMENT,
                    "It was rolled out to all regions at once; a gradual roll-out would have stopped"
                            + " it at the first.");
        }
        for (int i = 9; i < 20; i++)
            Copies.tag(copies.theirs, "INC-" + i, "Ben", Origin.OPERATIONAL, "");
        for (int i = 9; i < 14; i++)
            Copies.tag(copies.ours, "INC-" + i, "Ana", Origin.DEPLOYMENT, "");
        Copies.take(copies.ours, StoreFixture.draft("INC-20", "Ledger frozen for ten minutes"));
        Copies.take(copies.theirs, StoreFixture.draft("INC-20", "Ledger frozen, payments queued"));
        Copies.take(
                copies.theirs,
                StoreFixture.draft("INC-77", "Card payments declined in one region"),
                StoreFixture.draft("INC-78", "Statements sent twice"));
        copies.ours
                .taggings()
                .remove(
                        "Remove",
                        copies.ours.taggings().of(Copies.id(copies.ours, "INC-22")).getFirst());
        Copies.tag(copies.theirs, "INC-22", "Ana", Origin.DEPLOYMENT, "Seen in the roll-out log.");
    }

    @Test
    void fromAFileToOneAssessmentAgain() throws Exception {
        try (var copies = new Copies(folder, 24)) {
            differ(copies);
            var before = StoreFixture.contents(copies.ours);
            copies.ours.journal().listen(c -> Stagehand.run(() -> desk.changes.tell(c)));
            var screen =
                    Stagehand.fx(() ->
                            new SafekeepingScreen(
                                    copies.ours,
                                    desk.desk(),
                                    StoreFixture.cheap(),
                                    new SimpleIntegerProperty(10),
                                    () -> {}));
            Stagehand.run(screen::shown);
            var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            Button bringIn = Stagehand.node("bringIn");
            Stagehand.run(bringIn::fire);
            looks(stage, "merge-empty");

            desk.files = List.of(folder.resolve("theirs/assessment.mv.db"));
            Stagehand.click("chooseCopy");
            looks(stage, "merge-refused");

            desk.files = List.of(copies.sealed("Ben, 12 November.firebreak", "seven herons"));
            Stagehand.click("chooseCopy");
            Stagehand.type("wrong");
            Stagehand.press(KeyCode.ENTER);
            looks(stage, "merge-passphrase");
            Stagehand.type("seven herons");
            Stagehand.press(KeyCode.ENTER);
            looks(stage, "merge-preview");

            Stagehand.click("decide");
            assertThat(stand()).isEqualTo("0 of 11 decided");
            Button merge = Stagehand.node("merge");
            assertThat(merge.isDisabled()).isTrue();
            looks(stage, "merge-conflicts-fields");
            Stagehand.press(KeyCode.T);
            Stagehand.press(KeyCode.ENTER);
            Stagehand.press(KeyCode.O);
            Stagehand.press(KeyCode.DOWN);
            Stagehand.press(KeyCode.DOWN);
            Stagehand.press(KeyCode.UP);
            Stagehand.press(KeyCode.T);
            assertThat(stand()).isEqualTo("3 of 11 decided");
            looks(stage, "merge-conflicts");
            Stagehand.click("restOurs");
            assertThat(stand()).isEqualTo("11 of 11 decided");
            assertThat(merge.isDisabled()).isFalse();
            Stagehand.press(KeyCode.ENTER);
            Stagehand.run(() -> assertThat(merge.isFocused()).isTrue());
            Stagehand.press(KeyCode.SPACE);
            assertThat(Stagehand.shows("mergeDone")).isTrue();
            looks(stage, "merge-done");
            assertThat(StoreFixture.contents(copies.ours)).isNotEqualTo(before);

            copies.ours.journal().undo();
            assertThat(StoreFixture.contents(copies.ours)).isEqualTo(before);
            assertThat(Stagehand.shows("mergePage")).isFalse();
            Stagehand.run(bringIn::fire);
            desk.files = List.of(folder.resolve("ours/snapshots").toFile().listFiles()[0].toPath());
            Stagehand.click("chooseCopy");
            assertThat(Stagehand.shows("mergeNothing")).isTrue();
            looks(stage, "merge-nothing");

            Stagehand.close(stage);
            Stagehand.run(() -> stage.getScene().setRoot(new StackPane()));
            Stagehand.run(screen::hidden);
            assertThat(desk.problems).isEmpty();
            assertThat(desk.faults).isEmpty();
        }
    }

    private static String stand() {
        Label label = Stagehand.node("decided");
        return Stagehand.fx(label::getText);
    }
}
