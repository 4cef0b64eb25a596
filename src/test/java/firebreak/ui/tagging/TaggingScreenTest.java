package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.JournalLine;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bench worked with keys, as a person would.
class TaggingScreenTest {
    private static final String CODER = "Ada";

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private TaggingScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.imports().take("Import", List.of(StoreFixture.many(8)), Progress.NONE);
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> new TaggingScreen(file, desk.desk(), CODER));
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

    private Tagging tagging(String key) {
        return file.taggings().of(file.incidents().idsByKey().get(key).getFirst()).getFirst();
    }

    private String text(String id) {
        Labeled label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    private boolean selected(String id) {
        ToggleButton button = Stagehand.node(id);
        return Stagehand.fx(button::isSelected);
    }

    private void enter() {
        Stagehand.press(KeyCode.ENTER);
    }

    @Test
    void fiveIncidentsWithKeysOnlyAndTwoTakenBack() {
        for (var origin : List.of("r", "c", "d", "o", "d")) {
            Stagehand.type(origin);
            Stagehand.type("E");
            Stagehand.type("p");
            enter();
        }
        assertThat(file.taggings().all())
                .hasSize(5)
                .allMatch(t -> t.state() == TaggingState.DONE && t.coder().equals(CODER))
                .allMatch(t -> t.preventability() == Preventability.PREVENTABLE)
                .allMatch(t -> "review".equals(t.earliestStageId()))
                .extracting(Tagging::origin)
                .containsExactly(
                        Origin.REQUIREMENTS,
                        Origin.CODE_QUALITY,
                        Origin.DEPLOYMENT,
                        Origin.OPERATIONAL,
                        Origin.DEPLOYMENT);
        assertThat(text("incidentKey")).isEqualTo("INC-5");
        assertThat(text("progress")).isEqualTo("5 of 8 tagged");
        assertThat(text("pace")).endsWith(" s each, a few minutes to go");

        assertThat(Stagehand.fx(() -> file.journal().undo())).contains("Tag INC-4");
        assertThat(Stagehand.fx(() -> file.journal().undo())).contains("Tag INC-3");
        assertThat(file.taggings().all()).hasSize(3);
        assertThat(text("progress")).isEqualTo("3 of 8 tagged");
        assertThat(text("incidentKey")).isEqualTo("INC-5");
        assertThat(file.check(Progress.NONE)).isEmpty();
    }

    @Test
    void twentyIncidentsWithKeysOnlyAndTwentyTakenBack() {
        Stagehand.run(
                () -> file.imports().take("More", List.of(StoreFixture.many(20)), Progress.NONE));
        var before = StoreFixture.contents(file);
        for (int i = 0; i < 20; i++) {
            Stagehand.type("rcdo".substring(i % 4, i % 4 + 1));
            Stagehand.type("1");
            Stagehand.type("T");
            Stagehand.type("p");
            enter();
        }
        assertThat(file.taggings().all())
                .hasSize(20)
                .allMatch(t -> t.state() == TaggingState.DONE && t.factorId() != null);
        for (int i = 0; i < 20; i++) Stagehand.run(() -> file.journal().undo());
        assertThat(file.taggings().all()).isEmpty();
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
        assertThat(text("progress")).isEqualTo("0 of 20 tagged");
        assertThat(file.check(Progress.NONE)).isEmpty();
    }

    @Test
    void furtherFactorsAndStagesAreOneKeyMore() {
        for (var key : List.of("d", "1", "+")) Stagehand.type(key);
        assertThat(text("further")).startsWith("Next:");
        Stagehand.type("2");
        assertThat(selected("addMore")).isFalse();
        for (var key : List.of("T", "+", "E", "+", "R", "+", "R", "p")) Stagehand.type(key);
        var factors = file.codebooks().current().factors(Origin.DEPLOYMENT);
        assertThat(text("further"))
                .isEqualTo("Also: " + factors.get(1).label() + "\nSlipped through: Review");
        enter();
        var tagging = tagging("INC-0");
        assertThat(tagging.factorId()).isEqualTo(factors.getFirst().id());
        assertThat(tagging.further().factorIds()).containsExactly(factors.get(1).id());
        assertThat(tagging.further().slippedStageIds()).containsExactly("review");
        assertThat(text("further")).isEmpty();
        Stagehand.type("s");
        assertThat(text("further")).contains("Slipped through: Review");
    }

    @Test
    void aFlagAndAMemoAreKeptAndHaveKeys() {
        Stagehand.type("f");
        assertThat(text("flag")).isEqualTo("Take the flag away");
        Stagehand.type("w");
        Stagehand.type("ask the rcd team");
        enter();
        assertThat(text("incidentKey")).isEqualTo("INC-0");
        enter();
        assertThat(tagging("INC-0").state()).isEqualTo(TaggingState.DRAFT);
        assertThat(tagging("INC-0").further().flagged()).isTrue();
        assertThat(tagging("INC-0").further().memo()).isEqualTo("ask the rcd team");
        assertThat(screen.model().queue().totals().get()).containsEntry(QueueFilter.FLAGGED, 1);
        Stagehand.press(KeyCode.BACK_SPACE);
        assertThat(text("flag")).isEqualTo("Take the flag away");
        Stagehand.type("f");
        enter();
        assertThat(tagging("INC-0").further().flagged()).isFalse();
        assertThat(screen.model().queue().totals().get()).containsEntry(QueueFilter.FLAGGED, 0);
        Stagehand.run(() -> file.journal().undo());
        assertThat(screen.model().queue().totals().get()).containsEntry(QueueFilter.FLAGGED, 1);
    }

    @Test
    void everyTagHasAKey() {
        for (var key : List.of("c", "2", "T", "a", "m")) Stagehand.type(key);
        Stagehand.type("e");
        Stagehand.type("rcd because");
        Stagehand.press(KeyCode.ESCAPE);
        enter();
        var saved = tagging("INC-0");
        assertThat(saved.origin()).isEqualTo(Origin.CODE_QUALITY);
        assertThat(saved.factorId())
                .isEqualTo(file.codebooks().current().factors(Origin.CODE_QUALITY).get(1).id());
        assertThat(saved.earliestStageId()).isEqualTo("testing");
        assertThat(saved.preventability()).isEqualTo(Preventability.PARTLY);
        assertThat(saved.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(saved.reason()).isEqualTo("rcd because");

        Stagehand.type("s");
        assertThat(selected("origin-code_quality")).isTrue();
        Stagehand.press(KeyCode.BACK_SPACE);
        assertThat(text("incidentKey")).isEqualTo("INC-0");
        Stagehand.type("x");
        assertThat(tagging("INC-0").state()).isEqualTo(TaggingState.DISCARDED);
        assertThat(tagging("INC-1").state()).isEqualTo(TaggingState.DRAFT);
        assertThat(file.journal().lines(1))
                .extracting(JournalLine::label)
                .containsExactly("Discard INC-0");
    }

    @Test
    void typingInTheSearchFieldTagsNothing() {
        Stagehand.click("search");
        Stagehand.type("crx INC-3");
        ListView<?> list = Stagehand.node("queue");
        assertThat(Stagehand.fx(() -> list.getItems().size())).isZero();
        Stagehand.run(() -> ((TextInputControl) find("search")).setText("INC-3"));
        assertThat(selected("origin-code_quality")).isFalse();
        assertThat(file.taggings().all()).isEmpty();
        enter();
        assertThat(text("incidentKey")).isEqualTo("INC-3");
        Stagehand.type("c");
        assertThat(selected("origin-code_quality")).isTrue();
    }

    private Node find(String id) {
        return stage.getScene().getRoot().lookup("#" + id);
    }

    @Test
    void aFactorIsFoundFromAnyOrigin() {
        Stagehand.type("/");
        Stagehand.type("certificate");
        enter();
        assertThat(selected("origin-operational")).isTrue();
        assertThat(selected("factor-" + expired())).isTrue();
        Stagehand.type("r");
        assertThat(selected("origin-requirements")).isTrue();
    }

    private String expired() {
        return file.codebooks().current().factors().stream()
                .filter(f -> f.label().startsWith("Expired certificate"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void selectedWordsBecomeTheQuote() {
        Stagehand.run(() -> {
            var text = (RichTextArea) find("incidentText");
            text.requestFocus();
            text.select(TextPos.ZERO, TextPos.ofLeading(0, "What happened".length()));
        });
        Stagehand.type("q");
        assertThat(text("quote")).isEqualTo("\u201cWhat happened\u201d");
        Stagehand.click("dropQuote");
        assertThat(text("quote")).isEqualTo("Select words in the text to quote them");
    }

    @Test
    void whatIsHalfSaidIsKeptWhenTheScreenGoes() {
        Stagehand.type("d");
        Stagehand.type("e");
        Stagehand.type("not yet");
        Stagehand.run(screen::hidden);
        assertThat(tagging("INC-0").state()).isEqualTo(TaggingState.DRAFT);
        assertThat(tagging("INC-0").reason()).isEqualTo("not yet");
        var revision = file.journal().revision();
        Stagehand.run(screen::putAway);
        assertThat(file.journal().revision()).isEqualTo(revision);
    }

    @Test
    void theListIsWalkedWithTheArrows() {
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.DOWN);
        assertThat(text("incidentKey")).isEqualTo("INC-2");
        assertThat(text("incidentTitle")).isEqualTo("Incident 2");
    }

    @Test
    void theStageIsOptionalWhereNothingCouldHaveBeenPrevented() {
        Label optional = (Label) Stagehand.fx(() -> find("stageOptional"));
        assertThat(Stagehand.fx(optional::isVisible)).isFalse();
        Stagehand.type("n");
        assertThat(Stagehand.fx(optional::isVisible)).isTrue();
    }

    @Test
    void theKeysAreShownAndTagNothingMeanwhile() {
        Stagehand.type("?");
        assertThat(Stagehand.shows("keysOverlay")).isTrue();
        Stagehand.type("r");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.shows("keysOverlay")).isFalse();
        assertThat(selected("origin-requirements")).isFalse();
    }

    @Test
    void manyAreTaggedTogetherWithKeysOnly() {
        Stagehand.press(KeyCode.SHIFT, KeyCode.DOWN);
        Stagehand.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(text("tagTogether")).isEqualTo("Tag the 3 selected together");
        Stagehand.type("g");
        assertThat(Stagehand.shows("bulk")).isTrue();
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.shows("bulk")).isFalse();
        Stagehand.type("g");
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.DOWN);
        assertThat(text("bulkWords"))
                .isEqualTo("3 incidents change. They still lack something and are drafts.");
        Stagehand.press(KeyCode.TAB);
        Stagehand.type("x");
        assertThat(file.taggings().all()).isEmpty();
        Stagehand.click("applyBulk");
        assertThat(Stagehand.shows("bulk")).isFalse();
        assertThat(file.taggings().all())
                .hasSize(3)
                .allMatch(t -> t.origin() == Origin.CODE_QUALITY);
        assertThat(Stagehand.fx(() -> file.journal().undo())).contains("Tag 3 incidents together");
        assertThat(file.taggings().all()).isEmpty();
    }

    @Test
    void aFilterOfOnesOwnIsKeptUnderAName() {
        Stagehand.click("filter-all");
        Stagehand.press(KeyCode.TAB);
        Stagehand.click("otherFilters");
        for (int i = 0; i < 2; i++) Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type("All of it");
        enter();
        assertThat(file.taggings().filters().all())
                .extracting(f -> f.name() + " " + f.filter())
                .containsExactly("All of it ALL");
        assertThat(Stagehand.shows("filterNaming")).isFalse();
        assertThat(file.taggings().all()).isEmpty();
    }

    @Test
    void theSearchSaysWhatCanBeTypedAndWhatItTookInstead() {
        Stagehand.click("searchHelp");
        assertThat(Stagehand.shows("searchHelpText")).isTrue();
        Stagehand.click("searchHelp");
        assertThat(Stagehand.shows("searchHelpText")).isFalse();
        Stagehand.click("search");
        Stagehand.type("hapened");
        assertThat(Stagehand.shows("searchNote")).isTrue();
        assertThat(text("searchNote")).startsWith("Nothing has exactly these words.");
        ListView<?> list = Stagehand.node("queue");
        assertThat(Stagehand.fx(() -> list.getItems().size())).isEqualTo(8);
    }

    @Test
    void allDoneLeadsToThePatternsAndNoIncidentsToTheImport() {
        for (int i = 0; i < 8; i++) Stagehand.type("x");
        Stagehand.click("goToPatterns");
        assertThat(desk.journeys).containsExactly("patterns");
        for (int i = 0; i < 9; i++) Stagehand.run(() -> file.journal().undo());
        Stagehand.click("goToIncidents");
        assertThat(desk.journeys).containsExactly("patterns", "incidents");
    }

    @Test
    void everyControlHasANameAndAnId() {
        Stagehand.type("r");
        var nameless = new ArrayList<String>();
        Stagehand.run(() -> walk(stage.getScene().getRoot(), nameless));
        assertThat(nameless).isEmpty();
    }

    private static void walk(Node node, List<String> nameless) {
        var control =
                node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase
                        || node instanceof ListView;
        if (control && node.isFocusTraversable()) {
            var text = node instanceof Labeled l ? l.getText() : "";
            var name = node.getAccessibleText() == null ? text : node.getAccessibleText();
            if (node.getId() == null || name == null || name.isBlank())
                nameless.add(node.toString());
        }
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(c -> walk(c, nameless));
    }
}
