package firebreak.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.containment.Containment.Severity;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.tagging.TaggingState;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// What tests find before production, worked as a person would on the sample's incidents.
class EffectivenessTest {
    private static final String ROWS =
            """
            2025.3\t2025-01-10\t300\tRequirements\tTesting\tHigh\t8
            2025.3\t2025-01-10\t300\tDesign\tReview\tLow\t5
            2025.3\t2025-01-10\t300\tImplementation\tImplementation\t\t11
            2026.9\t\t30\tImplementation\tTesting\t\t4
            """;

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private CoverageScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file =
                switch (SampleFixture.write(folder.resolve("sample"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                };
        NothingRated.leave(file);
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> new CoverageScreen(file, desk.desk(), desk.keys));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        Stagehand.click("tab-effectiveness");
    }

    @AfterEach
    void close() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private static String text(String id) {
        Labeled node = Stagehand.node(id);
        return Stagehand.fx(node::getText);
    }

    private void paste(String rows) {
        Stagehand.run(() -> {
            var content = new ClipboardContent();
            content.putString(rows);
            Clipboard.getSystemClipboard().setContent(content);
            Stagehand.node("defects").requestFocus();
        });
        Stagehand.press(KeyCode.CONTROL, KeyCode.V);
    }

    @Test
    void pastedDefectsCountUndoneTheyGoAndNumbersOpenTheirIncidents() {
        assertThat(text("efficiency")).startsWith("Found before production: 0\u00a0%");
        assertThat(text("detection-0")).startsWith("0\u00a0%");
        paste(ROWS);
        assertThat(Stagehand.fx(() -> file.process().coverage().defects())).hasSize(4);
        assertThat(text("efficiency")).doesNotStartWith("Found before production: 0\u00a0%");
        TableView<FoundDefects> table = Stagehand.node("defects");
        assertThat(Stagehand.fx(() -> table.getItems().size())).isEqualTo(4);
        Stagehand.picture(stage.getScene(), "coverage-effectiveness-1280-light");
        Stagehand.run(() -> Stagehand.theme().choose(true));
        Stagehand.picture(stage.getScene(), "coverage-effectiveness-1280-dark");
        javafx.scene.control.ScrollPane page = Stagehand.node("effectiveness");
        Stagehand.run(() -> page.setVvalue(0.75));
        Stagehand.picture(stage.getScene(), "coverage-missing-1280-dark");
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.picture(stage.getScene(), "coverage-missing-1280-light");
        javafx.scene.control.Button escaped = Stagehand.node("escaped-0");
        int count = Integer.parseInt(Stagehand.<String>fx(escaped::getText));
        Stagehand.run(escaped::fire);
        assertThat(desk.shownIncidents).hasSize(count);
        assertThat(desk.journeys).singleElement().asString().contains("Requirements");
        Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
        assertThat(Stagehand.fx(() -> table.getItems().size())).isZero();
    }

    @Test
    void aChosenSeverityAndFamiliesChangeWhatCounts() {
        paste(ROWS);
        var all = text("efficiency");
        ComboBox<Optional<Severity>> severity = Stagehand.node("escapeSeverity");
        Stagehand.run(() -> severity.setValue(Optional.of(Severity.SEVERE)));
        assertThat(text("efficiency")).isNotEqualTo(all);
        Stagehand.run(() -> severity.setValue(Optional.of(Severity.UNSAID)));
        assertThat(text("efficiency")).contains("(11 of 11;");
        assertThat(text("detection-0")).isEqualTo("0\u00a0% (0 of 11; 0–26\u00a0%)");
        assertThat(text("detection-3")).isEqualTo("no data");
        Stagehand.run(() -> severity.setValue(Optional.empty()));
        CheckBox open = Stagehand.node("openToo");
        Stagehand.run(open::fire);
        assertThat(text("efficiency")).isNotEqualTo(all);
    }

    @Test
    void severeOnesStandBesideAllAndEveryShareOpensItsIncidents() {
        paste(ROWS);
        assertThat(text("efficiencySevere")).startsWith("Critical and high: ");
        assertThat(text("detectionSevere-0")).isNotEqualTo(text("detection-0"));
        Stagehand.click("detection-0");
        int missed = desk.shownIncidents.size();
        Stagehand.click("detectionSevere-0");
        assertThat(desk.shownIncidents.size()).isPositive().isLessThan(missed);
        assertThat(desk.journeys).last().asString().contains("not found at Requirements");
        javafx.scene.control.Button escaped = Stagehand.node("escaped-0");
        Stagehand.click("containment-0");
        assertThat(desk.shownIncidents)
                .hasSize(Integer.parseInt(Stagehand.<String>fx(escaped::getText)));
        Stagehand.click("efficiency");
        assertThat(desk.shownIncidents).hasSize(missed);
        // Of production nothing is missing that a share could open.
        assertThat(Stagehand.<Labeled>node("detection-6"))
                .isInstanceOf(javafx.scene.control.Label.class);
        ComboBox<Optional<Severity>> severity = Stagehand.node("escapeSeverity");
        Stagehand.run(() -> severity.setValue(Optional.of(Severity.SEVERE)));
        assertThat(text("detectionSevere-0")).isEqualTo(text("detection-0"));
        javafx.scene.control.Button share =
                (javafx.scene.control.Button)
                        Stagehand.fx(() -> stage.getScene().lookup("#missingShare-unit"));
        Stagehand.run(share::fire);
        assertThat(desk.shownIncidents).isNotEmpty();
    }

    @Test
    void missingTestsNameTheirIncidents() {
        var done =
                Stagehand.fx(() ->
                        file.taggings().all().stream()
                                .filter(t -> t.state() == TaggingState.DONE)
                                .count());
        assertThat(done).isPositive();
        javafx.scene.control.Button unit = Stagehand.node("missing-unit");
        Stagehand.run(unit::fire);
        assertThat(desk.shownIncidents)
                .hasSize(Integer.parseInt(Stagehand.<String>fx(unit::getText)));
    }

    @Test
    void aBadRowChangesNothing() {
        paste(ROWS.replace("Review", "Revue"));
        assertThat(desk.problems)
                .singleElement()
                .asString()
                .startsWith("Row 2, Found at: \"Revue\"");
        assertThat(Stagehand.fx(() -> file.process().coverage().defects())).isEmpty();
    }
}
