package firebreak.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.Intake;
import firebreak.sample.SampleWriter;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The screen as pictures for people to look at.
class IncidentsGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    private AssessmentFile sample() {
        return switch (SampleWriter.write(StoreFixture.ASSESSMENTS, folder.resolve("sample"))) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }

    private IncidentsScreen screen(AssessmentFile file) {
        Stagehand.theme();
        return Stagehand.fx(() -> {
            var screen = new IncidentsScreen(file, new Intake(), desk.desk());
            screen.view();
            screen.shown();
            return screen;
        });
    }

    private static void pictures(IncidentsScreen screen, String name, int width, int height) {
        var stage = Stagehand.show(screen.view(), width, height);
        try {
            pictures(stage, name);
        } finally {
            Stagehand.run(() -> stage.getScene().setRoot(new javafx.scene.layout.StackPane()));
            Stagehand.close(stage);
        }
    }

    private static void pictures(javafx.stage.Stage stage, String name) {
        try {
            for (boolean dark : new boolean[] {false, true}) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                Stagehand.picture(
                        stage.getScene(), "incidents-" + name + (dark ? "-dark" : "-light"));
            }
        } finally {
            Stagehand.run(() -> Stagehand.theme().choose(false));
        }
    }

    @Test
    void theListOfTheSample() {
        try (var file = sample()) {
            var screen = screen(file);
            pictures(screen, "list-1280", 1048, 620);
            pictures(screen, "list-1440", 1208, 800);
            var some =
                    file.incidents().tagged().stream()
                            .limit(12)
                            .map(i -> i.incidentId())
                            .collect(Collectors.toSet());
            Stagehand.run(() -> screen.showOnly("Requirements × Design", some));
            var stage = Stagehand.show(screen.view(), 1048, 620);
            Stagehand.click("search");
            Stagehand.press(javafx.scene.input.KeyCode.DOWN);
            Stagehand.press(javafx.scene.input.KeyCode.ENTER);
            pictures(stage, "detail-1280");
            Stagehand.click("closeDetail");
            Stagehand.click("imports");
            pictures(stage, "imports-1280");
            Stagehand.close(stage);
            assertThat(desk.faults).isEmpty();
        }
    }

    @Test
    void theEmptyList() {
        try (var file = StoreFixture.create(folder.resolve("empty"))) {
            var screen = screen(file);
            pictures(screen, "empty-1280", 1048, 620);
            Stagehand.run(screen::importFiles);
            pictures(screen, "choose-1280", 1048, 620);
        }
    }

    private void step(String name, List<Path> files, String... clicks) {
        try (var file = StoreFixture.create(folder.resolve(name))) {
            var screen = screen(file);
            desk.files = files;
            Stagehand.run(screen::importFiles);
            var stage = Stagehand.show(screen.view(), 1048, 620);
            Stagehand.click("chooseFiles");
            for (var click : clicks) Stagehand.click(click);
            pictures(stage, name + "-1280");
            Stagehand.close(stage);
            assertThat(desk.faults).isEmpty();
        }
    }

    @Test
    void whatWasSaidBeforeAndWhatBecameOfIt() {
        try (var file = StoreFixture.create(folder.resolve("before"))) {
            var screen = screen(file);
            desk.files = List.of(Exports.ambiguous(folder), Exports.withProblems(folder));
            Stagehand.run(screen::importFiles);
            var stage = Stagehand.show(screen.view(), 1048, 620);
            Stagehand.click("chooseFiles");
            Stagehand.click("dayFirst");
            Stagehand.click("nextQuestion");
            Stagehand.click("nextQuestion");
            Stagehand.click("nextQuestion");
            Stagehand.click("importAll");
            Stagehand.run(() -> {
                screen.hidden();
                screen.shown();
            });
            Stagehand.click("imports");
            pictures(stage, "past-1280");
            Stagehand.run(screen::importFiles);
            Stagehand.click("chooseFiles");
            assertThat(Stagehand.shows("remembered")).isTrue();
            pictures(stage, "remembered-1280");
            Stagehand.close(stage);
            assertThat(desk.faults).isEmpty();
        }
    }

    @Test
    void theStepsOfAnImport() throws IOException {
        step("zone", List.of(Exports.jira(folder)));
        step("severities", List.of(Exports.words(folder, "W")));
        step("repair", List.of(Exports.damaged(folder)));
        step("values", List.of(Exports.damaged(folder)), "nextQuestion", "back", "severities");
        step("check", List.of(Exports.jira(folder)), "nextQuestion", "back");
        step("ambiguous", List.of(Exports.jira(folder), Exports.ambiguous(folder)), "nextQuestion");
        step("key", List.of(Exports.unknown(folder)));
        step("header", List.of(Exports.noHeader(folder)));
        step("wrong-header", List.of(Exports.wrongHeader(folder, "")), "allSettings", "headerLine");
        step("sheets", List.of(Exports.workbook(folder)));
        step("preview", List.of(Exports.withProblems(folder)), "nextQuestion");
        step(
                "files",
                List.of(Exports.jira(folder), Exports.withProblems(folder)),
                "nextQuestion",
                "nextQuestion");
        step("scope", List.of(Exports.scoped(folder)), "nextQuestion");
        step("services", List.of(Exports.services(folder)), "servicesInScope");
        step(
                "unread-preview",
                List.of(Exports.broken(folder), Exports.withProblems(folder)),
                "nextQuestion");
        step("refused", List.of(Exports.broken(folder)));
        var guide = folder.resolve("guide.md");
        Files.writeString(
                guide, "# How we deploy\n\nEvery service is deployed by its own pipeline.\n");
        step("unread", List.of(Exports.broken(folder), guide, Exports.jira(folder)));
        assertThat(Set.copyOf(desk.problems)).isEmpty();
    }
}
