package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.tagging.TaggingState;
import firebreak.store.StoreFixture;
import firebreak.ui.Dragged;
import firebreak.ui.Stagehand;
import firebreak.work.Progress;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a person does first, in the real window with real jobs.
class WorkbenchFlowTest {
    @TempDir Path folder;

    @Test
    void theSampleIsOneClickAway() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            assertThat(Stagehand.shows("overviewPage")).isTrue();

            workbench.go("home");
            Stagehand.click("openSample");
            workbench.idle();
            assertThat(Stagehand.shows("homeProblem")).as("it is open here already").isFalse();
            assertThat(Stagehand.shows("incidents")).isTrue();
        }
    }

    @Test
    void filesThatAreDroppedOnAnyScreenAreLookedThroughForAnImport() throws IOException {
        var file = export();
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            assertThat(Dragged.over(Stagehand.node("workbench"), file)).isFalse();
            workbench.openSample();
            for (var screen : List.of("history", "safekeeping", "home")) {
                workbench.go(screen);
                var middle = Stagehand.node("step-" + screen);
                assertThat(Dragged.over(middle, file)).as(screen).isTrue();
                assertThat(Stagehand.shows("dropPlace")).isTrue();
                assertThat(Dragged.dropped(middle, file)).isTrue();
                workbench.idle();
                assertThat(Stagehand.shows("dropPlace")).isFalse();
                assertThat(Stagehand.shows("nextQuestion")).as(screen).isTrue();
            }
        }
    }

    @Test
    void aWholeAssessmentFromNameToDocument() throws IOException {
        var place = folder.resolve("Acme Ltd");
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("newAssessment");
            Stagehand.type("Acme Ltd");
            Stagehand.click("plain");
            Stagehand.click("create");
            Stagehand.until("open", workbench::isOpen);
            workbench.idle();

            workbench.answers.files = List.of(export());
            Stagehand.click("importFirst");
            Stagehand.click("chooseFiles");
            workbench.idle();
            Stagehand.click("nextQuestion");
            workbench.idle();
            Stagehand.click("importAll");
            workbench.idle();

            workbench.go("tagging");
            for (int i = 0; i < 5; i++) {
                Stagehand.press(KeyCode.R);
                Stagehand.press(KeyCode.SHIFT, KeyCode.D);
                Stagehand.press(KeyCode.P);
                Stagehand.press(KeyCode.ENTER);
                workbench.idle();
            }
            Stagehand.press(KeyCode.CONTROL, KeyCode.Z);
            workbench.idle();
            Stagehand.press(KeyCode.CONTROL, KeyCode.Z);
            workbench.idle();

            workbench.go("patterns");
            assertThat(Stagehand.shows("patternsPage")).isTrue();

            workbench.answers.folder = Optional.of(folder.resolve("out"));
            workbench.go("deliverables");
            Stagehand.click("chooseFolder");
            Stagehand.click("write");
            Stagehand.until("written", () -> Stagehand.shows("writtenDocuments"));
            workbench.idle();
        }
        try (var file = StoreFixture.open(place)) {
            assertThat(file.taggings().standingStates())
                    .containsEntry(TaggingState.DONE, 3)
                    .hasSize(1);
            assertThat(file.journal().redoLabel())
                    .hasValueSatisfying(l -> assertThat(l).startsWith("Tag ACME-"));
            assertThat(file.check(Progress.NONE)).isEmpty();
        }
        var word = folder.resolve("out").resolve("Acme Ltd - Incident pattern analysis.docx");
        try (var document = new XWPFDocument(Files.newInputStream(word))) {
            assertThat(document.getCharts()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void anEncryptedAssessmentIsMadeLockedAndUnlocked() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("newAssessment");
            Stagehand.type("Acme Ltd");
            Stagehand.press(KeyCode.ENTER);
            Stagehand.type("rusty orbit lemon drum");
            Stagehand.press(KeyCode.ENTER);
            Stagehand.type("rusty orbit lemon drum");
            workbench.idle();
            looks(workbench, "home-new");
            Stagehand.press(KeyCode.ENTER);
            Label key = Stagehand.node("recoveryKey");
            assertThat(key.getText()).hasSize(44);
            looks(workbench, "recovery-key");
            Stagehand.click("keyKept");
            workbench.idle();
            assertThat(Stagehand.shows("recoveryKey")).isFalse();
            assertThat(Stagehand.shows("importFirst")).isTrue();

            Stagehand.press(KeyCode.CONTROL, KeyCode.L);
            assertThat(Stagehand.shows("curtain")).isTrue();
            Stagehand.run(() -> assertThat(seen(workbench, "importFirst")).isFalse());
            assertThat(workbench.stage.getTitle()).doesNotContain("Acme");
            workbench.idle();
            Stagehand.type("wrong");
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
            assertThat(Stagehand.shows("unlockProblem")).isTrue();
            looks(workbench, "locked");
            Stagehand.type("rusty orbit lemon drum");
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
            assertThat(Stagehand.shows("curtain")).isFalse();
            Stagehand.run(
                    () -> assertThat(seen(workbench, "importFirst")).as("where it was").isTrue());
            Stagehand.press(KeyCode.CONTROL, KeyCode.L);
            workbench.idle();
            Stagehand.click("leaveLocked");
            workbench.idle();

            workbench.answers.folder = Optional.of(folder.resolve("Acme Ltd"));
            Stagehand.click("openExisting");
            workbench.idle();
            Stagehand.type("wrong");
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
            looks(workbench, "home-open");
            Stagehand.type("rusty orbit lemon drum");
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
            assertThat(Stagehand.shows("importFirst")).isTrue();
        }
    }

    /// Whether it and all around it is visible.
    private static boolean seen(AppFixture workbench, String id) {
        javafx.scene.Node node = workbench.scene().getRoot().lookup("#" + id);
        for (var n = node; n != null; n = n.getParent()) if (!n.isVisible()) return false;
        return node != null;
    }

    private static void looks(AppFixture workbench, String name) {
        for (var dark : List.of(false, true)) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(workbench.scene(), name + (dark ? "-dark" : "-light") + "-1280x720");
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void aSurpriseEndsInTheErrorWindowWithoutClientWords() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Platform.runLater(() -> {
                throw new UnsupportedOperationException("SECRETCLIENT");
            });
            Label code = Stagehand.node("errorCode");
            Stagehand.picture(code.getScene(), "error-light");
            assertThat(code.getText()).startsWith("Code FB-");
            assertThat(Stagehand.shows("errorReport")).as("no stack trace unasked").isFalse();
            Stagehand.click("showReport");
            TextArea report = Stagehand.node("errorReport");
            assertThat(report.getText())
                    .contains("Code FB-")
                    .contains("UnsupportedOperationException")
                    .doesNotContain("SECRETCLIENT");
            Stagehand.click("closeError");
            assertThat(Stagehand.shows("errorWindow")).isFalse();
        }
    }

    private Path export() throws IOException {
        var text =
                new StringBuilder(
                        "Issue key,Issue id,Summary,Priority,Status,Created,Resolved,Description\n");
        for (int i = 1; i <= 8; i++)
            text.append(
                    "ACME-%d,%d,Payment stuck %d,High,Done,%02d/Mar/26 10:15,%02d/Mar/26 12:00,It hung.%n"
                            .formatted(i, i, i, i + 10, i + 10));
        return Files.writeString(folder.resolve("export.csv"), text);
    }
}
