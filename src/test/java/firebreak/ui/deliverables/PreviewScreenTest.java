package firebreak.ui.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.report.Section;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.ChartPane;
import firebreak.ui.patterns.SampleFile;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/// Looking through the document as a person does it, and pictures for people to look at.
class PreviewScreenTest {
    private static final Clock CLOCK = Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC);

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
        Stagehand.click("tab-preview");
    }

    @AfterEach
    void close() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).isEmpty();
    }

    private String where() {
        Label label = Stagehand.node("previewPage");
        return Stagehand.fx(label::getText);
    }

    private List<String> words() {
        return Stagehand.fx(() ->
                Stagehand.node("previewPages").lookupAll("Text").stream()
                        .map(n -> ((Text) n).getText())
                        .toList());
    }

    @Test
    void theDocumentIsThereByPagesAndLeavesNothingInTheFolder() throws IOException {
        assertThat(where()).matches("Page 1 of \\d\\d");
        ListView<PageLayout.Place> contents = Stagehand.node("previewContents");
        var places = Stagehand.fx(() -> List.copyOf(contents.getItems()));
        assertThat(places)
                .extracting(PageLayout.Place::text)
                .contains("2\u2002Executive summary")
                .anyMatch(t -> t.startsWith("Appendix A: "));
        assertThat(places).isSortedAccordingTo((a, b) -> a.page() - b.page());
        assertThat(Stagehand.fx(() -> Stagehand.node("previewPages").lookupAll(".chart-pane")))
                .hasSizeGreaterThan(3)
                .allMatch(n -> n instanceof ChartPane);
        assertThat(words()).contains("Harbor Pay");
        try (var left = Files.walk(file.directory())) {
            assertThat(left)
                    .noneMatch(p -> p.getFileName().toString().startsWith(".firebreak-writing"))
                    .noneMatch(p -> p.toString().endsWith(".docx"));
        }
    }

    @Test
    void keysGoFromPageToPageAndBack() {
        Stagehand.press(KeyCode.PAGE_DOWN);
        assertThat(where()).startsWith("Page 2 of");
        Stagehand.press(KeyCode.END);
        var last = where();
        assertThat(last).matches("Page (\\d+) of \\1");
        Stagehand.press(KeyCode.HOME);
        assertThat(where()).startsWith("Page 1 of");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.shows("sections")).isTrue();
    }

    @Test
    void anEditIsInThePreviewAtOnce() {
        Stagehand.run(() ->
                file.report()
                        .save(
                                "Write",
                                file.report()
                                        .plan()
                                        .withWords(Section.SUMMARY, "Quite new words.")));
        Stagehand.until("the words", () -> words().contains("Quite new words."));
    }

    @Test
    void pictures() {
        Stagehand.run(() -> stage.getScene().setRoot(new StackPane()));
        for (boolean dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            var tone = dark ? "-dark" : "-light";
            picture("deliverables-preview" + tone + "-1280", 1048, 620);
            picture("deliverables-preview" + tone + "-1440", 1208, 800);
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
        var tall = Stagehand.show(Stagehand.fx(screen::view), 1048, 990);
        Stagehand.click("previewWhole");
        for (int page : new int[] {4, 7, 9, 20, 38, 50}) {
            Stagehand.run(() -> ((PreviewView) Stagehand.node("previewView")).show(page));
            Stagehand.picture(tall.getScene(), "deliverables-preview-page-" + page);
        }
        Stagehand.close(tall);
        Stagehand.run(() -> tall.getScene().setRoot(new StackPane()));
    }

    private void picture(String name, int width, int height) {
        var other = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.settle();
        assertThat(Stagehand.picture(other.getScene(), name)).isNotEmptyFile();
        Stagehand.close(other);
        Stagehand.run(() -> other.getScene().setRoot(new StackPane()));
    }
}
