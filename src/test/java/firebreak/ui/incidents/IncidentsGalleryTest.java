package firebreak.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;
import firebreak.intake.Intake;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.store.OddWords;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.store.TwoTools;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The screen as pictures for people to look at.
class IncidentsGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    private AssessmentFile sample() {
        return switch (SampleFixture.write(folder.resolve("sample"))) {
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
    void anIncidentThatTwoToolsTellOfAndAPersonCorrected() {
        try (var file = sample()) {
            var id = file.incidents().tagged().getLast().incidentId();
            var facts = file.incidents().find(id).orElseThrow().facts();
            var other =
                    new IncidentDraft(
                            new RowPlace("incidents-2026.csv", "", 41),
                            1,
                            new IncidentFacts(
                                    "PD-7",
                                    "High error rate on checkout-api (5xx > 2 %)",
                                    "",
                                    Severity.of("P1"),
                                    "checkout-api",
                                    "",
                                    new Clocks(
                                            null,
                                            facts.clocks().detected(),
                                            facts.clocks()
                                                    .occurred()
                                                    .orElseThrow()
                                                    .plusSeconds(700),
                                            null,
                                            null),
                                    new Effort(null, 210, true),
                                    ""));
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    new ImportStore.Reading(
                                            "PagerDuty",
                                            List.of("incidents-2026.csv"),
                                            List.of(other),
                                            1,
                                            0,
                                            ScopeCounts.NONE,
                                            0,
                                            List.of())),
                            Progress.NONE);
            var identity = file.incidents().identity();
            identity.join(id, file.incidents().idsByKey().get("PD-7").getFirst());
            identity.correct(
                    id,
                    Map.of(
                            FactName.LEADERSHIP_MINUTES,
                            new Fact.Minutes(95, false),
                            FactName.TEAM,
                            new Fact.Words("Payments core")));
            var screen = screen(file);
            Stagehand.run(() -> screen.showOnly("Joined", Set.of(id)));
            var stage = Stagehand.show(screen.view(), 1048, 620);
            Stagehand.click("search");
            Stagehand.press(javafx.scene.input.KeyCode.DOWN);
            Stagehand.press(javafx.scene.input.KeyCode.ENTER);
            javafx.scene.Node field = Stagehand.node("fact-responder_minutes");
            Stagehand.run(field::requestFocus);
            Stagehand.press(javafx.scene.input.KeyCode.CONTROL, javafx.scene.input.KeyCode.A);
            Stagehand.type("all night");
            Stagehand.press(javafx.scene.input.KeyCode.ENTER);
            pictures(stage, "joined-1280");
            Stagehand.run(() -> {
                stage.setHeight(1000);
                stage.setWidth(1000);
            });
            pictures(stage, "joined-tall");
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

    @Test
    void pairsOfTwoTools() {
        try (var file = StoreFixture.create(folder.resolve("twins"))) {
            file.journal().listen(desk.changes::tell);
            TwoTools.tickets(file);
            TwoTools.pages(file);
            var screen = screen(file);
            pictures(screen, "twins-bar-1280", 1048, 620);
            var stage = Stagehand.show(screen.view(), 1048, 620);
            Stagehand.click("openTwins");
            pictures(stage, "twins-1280");
            Stagehand.type("l");
            pictures(stage, "twins-zone-1280");
            Stagehand.run(() -> stage.setWidth(1208));
            Stagehand.run(() -> stage.setHeight(800));
            Stagehand.type("b");
            pictures(stage, "twins-1440");
            Stagehand.type("jjj");
            pictures(stage, "twins-none-1440");
            Stagehand.close(stage);
            assertThat(desk.faults).isEmpty();
        }
    }

    @Test
    void wordsForSeverity() {
        try (var file = StoreFixture.create(folder.resolve("words"))) {
            file.journal().listen(desk.changes::tell);
            OddWords.take(file);
            var screen = screen(file);
            pictures(screen, "severity-bar-1280", 1048, 620);
            var stage = Stagehand.show(screen.view(), 1048, 620);
            Stagehand.click("openSeverities");
            Stagehand.run(() ->
                    file.incidents().severities().place(Map.of("Kiwi", SeverityClass.MODERATE)));
            pictures(stage, "severity-words-1280");
            Stagehand.run(() -> file.journal().undo());
            Stagehand.run(() -> file.journal().undo());
            pictures(stage, "severity-none-1280");
            Stagehand.close(stage);
            assertThat(desk.faults).isEmpty();
        }
    }
}
