package firebreak.ui.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.report.Section;
import firebreak.domain.report.SectionOrder;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.patterns.SampleFile;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// Writing for a section as a person does it, and pictures for people to look at.
class SectionsScreenTest {
    private static final Clock CLOCK = Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC);
    private static final String WORDS =
            """
            ## What we saw

            Most of what hurt was **visible before release**: {preventable.share} of the tagged \
            incidents could have been prevented, see [Process gaps](#gaps).

            - Nobody asks *what happens under load* before the design is settled.
            - The figure {no.such.figure} is nobody's.

            | What | Who | Until |
            | --- | --- | --- |
            | Ask for a load profile | Payments | 31 March |
            | Write the roll-back down | Platform | 30 April |

            1. Begin with the gate at design.
            2. Then look again in a quarter.
            """;

    @TempDir Path folder;
    private final Stagehand.FakeDesk desk = new Stagehand.FakeDesk();
    private AssessmentFile file;
    private DeliverablesScreen screen;
    private Stage stage;

    @BeforeEach
    void open() {
        file = SampleFile.in(folder);
        file.journal().listen(desk.changes::tell);
        screen =
                Stagehand.fx(
                        () -> new DeliverablesScreen(file, desk.desk(), "0.1.0", CLOCK, folder));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.click("tab-sections");
    }

    @AfterEach
    void close() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).isEmpty();
    }

    private String typed() {
        TextArea area = Stagehand.node("sectionWords");
        return Stagehand.fx(area::getText);
    }

    private String kept(Section section) {
        return file.report().plan().words(section);
    }

    @Test
    void aListIsWrittenByKeysAndSavedOnLeaving() {
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT8);
        Stagehand.type("one");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.CONTROL, KeyCode.B);
        Stagehand.type("two");
        assertThat(typed()).isEqualTo("- one\n- **two**");
        assertThat(kept(Section.SUMMARY)).isEmpty();
        Label stand = Stagehand.node("wordsStand");
        assertThat(Stagehand.fx(stand::getText)).isEqualTo("Not saved yet");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(kept(Section.SUMMARY)).isEqualTo("- one\n- **two**");
        assertThat(Stagehand.fx(stand::getText)).isEqualTo("2 words · saved");
        Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
        assertThat(typed()).isEmpty();
    }

    @Test
    void aPauseSaves() {
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type("Words");
        Stagehand.until("saved", () -> kept(Section.SUMMARY).equals("Words"));
    }

    @Test
    void anotherSectionHasItsOwnWordsAndUndo() {
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type("Words");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.press(KeyCode.DOWN);
        Label name = Stagehand.node("editedSection");
        assertThat(Stagehand.fx(name::getText)).startsWith("What was looked at");
        assertThat(typed()).isEmpty();
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(typed()).isEmpty();
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.press(KeyCode.UP);
        assertThat(typed()).isEqualTo("Words");
    }

    @Test
    void sectionsAreLeftOutAndMovedByKeys() {
        Stagehand.press(KeyCode.SPACE);
        assertThat(file.report().plan().has(Section.SUMMARY)).isFalse();
        Stagehand.press(KeyCode.SPACE);
        assertThat(file.report().plan().has(Section.SUMMARY)).isTrue();
        Stagehand.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(file.report().plan().sections())
                .startsWith(Section.DECISION, Section.COVERAGE, Section.SUMMARY);
        Stagehand.press(KeyCode.ALT, KeyCode.UP);
        assertThat(SectionOrder.usual(file.report().plan())).isTrue();
    }

    @Test
    void aFigureIsFoundByItsWordsAndReadsAsToday() {
        Stagehand.press(KeyCode.ENTER);
        Stagehand.click("edit-figure");
        Stagehand.type("preventable share");
        Stagehand.until("offers", () -> Stagehand.shows("figureOffers"));
        Stagehand.press(KeyCode.ENTER);
        assertThat(typed()).matches("\\{[^{}]*preventable[^{}]*}");
        ProseSheet sheet = Stagehand.node("proseSheet");
        Stagehand.until(
                "figure",
                () ->
                        sheet.lookupAll(".known-field").stream()
                                .anyMatch(n -> n instanceof Text t && t.getText().contains("%")));
    }

    @Test
    void pictures() {
        Stagehand.run(() ->
                file.report()
                        .save("Write", file.report().plan().withWords(Section.SUMMARY, WORDS)));
        Stagehand.until(
                "the table", () -> Stagehand.node("proseSheet").lookup(".paper-head") != null);
        Stagehand.run(() -> stage.getScene().setRoot(new StackPane()));
        pictures("deliverables-sections");
        for (var section : new Section[] {Section.STRENGTHS}) {
            Stagehand.run(() -> stage.getScene().setRoot(screen.view()));
            Stagehand.settle();
            for (int i = 0; i < 5; i++) Stagehand.press(KeyCode.DOWN);
            Stagehand.run(() -> stage.getScene().setRoot(new StackPane()));
            pictures("deliverables-sections-" + section.id());
        }
    }

    private void pictures(String name) {
        for (boolean dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            var tone = dark ? "-dark" : "-light";
            picture(name + tone + "-1280", 1048, 620);
            picture(name + tone + "-1440", 1208, 800);
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private void picture(String name, int width, int height) {
        var other = Stagehand.show(Stagehand.fx(screen::view), width, height);
        assertThat(Stagehand.picture(other.getScene(), name)).isNotEmptyFile();
        Stagehand.close(other);
        Stagehand.run(() -> other.getScene().setRoot(new StackPane()));
    }
}
