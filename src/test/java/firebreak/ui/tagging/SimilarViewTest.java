package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// What looks like the incident on the bench, worked with keys.
class SimilarViewTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private TaggingScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        var drafts =
                List.of(
                        StoreFixture.draft("INC-1", "Gateway certificate expired"),
                        StoreFixture.draft("INC-2", "Expired certificate on the gateway"),
                        StoreFixture.draft("INC-3", "Gateway certificate expired again"),
                        StoreFixture.draft("INC-4", "Wrong totals in a report"));
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(drafts.toArray(IncidentDraft[]::new))),
                        Progress.NONE);
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(id("INC-2"), "Ben", Origin.OPERATIONAL)));
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> new TaggingScreen(file, desk.desk(), "Ada"));
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

    private UUID id(String key) {
        return file.incidents().idsByKey().get(key).getFirst();
    }

    private String text(String id) {
        Labeled label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    private String on() {
        return text("incidentKey");
    }

    @Test
    void theNextSimilarOneIsReadBesideAndEscapeClosesIt() {
        assertThat(on()).isEqualTo("INC-1");
        assertThat(Stagehand.shows("similarReading")).isFalse();
        Stagehand.type("v");
        TextArea read = Stagehand.node("similarText");
        var first = text("similarName");
        assertThat(first).startsWith("INC-2").contains("Expired certificate on the gateway");
        assertThat(text("similarTags")).startsWith("Tagged Operational");
        assertThat(text("similarWhy")).contains("titles");
        String words = Stagehand.fx(read::getText);
        assertThat(words).startsWith("What happened to INC-2");
        Stagehand.type("v");
        assertThat(text("similarName")).startsWith("INC-3");
        assertThat(text("similarTags")).isEqualTo("Not tagged yet");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.shows("similarReading")).isFalse();
        assertThat(on()).isEqualTo("INC-1");
    }

    @Test
    void oneKeySaysThatTheyHaveTheSameCause() {
        Stagehand.type("y");
        assertThat(file.incidents().families().all()).as("nothing is read").isEmpty();
        Stagehand.type("v");
        Stagehand.type("y");
        assertThat(file.incidents().families().all())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.name()).isEqualTo("Gateway certificate expired");
                    assertThat(f.members()).containsExactlyInAnyOrder(id("INC-1"), id("INC-2"));
                });
        assertThat(text("incidentFamily"))
                .isEqualTo("The first of 1 repeat: “Gateway certificate expired”");
        Stagehand.type("v");
        Stagehand.type("y");
        assertThat(file.incidents().families().all())
                .extracting(RecurrenceFamily::members)
                .singleElement()
                .satisfies(m -> assertThat(m).hasSize(3));
        assertThat(Stagehand.fx(() -> file.journal().undo())).isPresent();
        assertThat(Stagehand.fx(() -> file.journal().undo())).isPresent();
        assertThat(file.incidents().families().all()).isEmpty();
        assertThat(on()).isEqualTo("INC-1");
    }

    @Test
    void itsTagsAreTakenOverAndItIsGoneTo() {
        Stagehand.type("v");
        Stagehand.type("t");
        ToggleButton origin = Stagehand.node("origin-operational");
        assertThat(Stagehand.fx(origin::isSelected)).isTrue();
        Stagehand.type("v");
        Stagehand.type("t");
        assertThat(desk.said).last().asString().isEqualTo("INC-3 has no tags to take over.");
        Stagehand.type("b");
        assertThat(on()).isEqualTo("INC-3");
        assertThat(Stagehand.shows("similarReading")).isFalse();
    }

    @Test
    void whereTextIsTypedItsKeysAreLetters() {
        Stagehand.type("e");
        Stagehand.type("very");
        assertThat(Stagehand.shows("similarReading")).isFalse();
        assertThat(file.incidents().families().all()).isEmpty();
    }
}
