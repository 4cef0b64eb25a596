package firebreak.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.intake.Intake;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.incidents.IncidentsScreen;
import firebreak.ui.kit.Changes;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Screen;
import firebreak.ui.tagging.TaggingScreen;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// How an assessment with 100,000 incidents feels: how long each act takes and for how long the
/// window's thread was held at most. The floor is one plain read of all incidents. Run it with `mvn
/// -q test-compile exec:exec@bench`.
final class LargeAssessment {
    private static final int INCIDENTS = 100_000;

    private final ThreadJobs jobs = new ThreadJobs(Platform::runLater, Throwable::printStackTrace);
    private final Stagehand.FakeDesk answers = new Stagehand.FakeDesk();
    private final Changes changes = new Changes();
    private final AtomicLong longestPause = new AtomicLong();
    private double floor;

    private LargeAssessment() {}

    static void main() throws IOException {
        var folder = Files.createTempDirectory("firebreak-bench");
        try {
            new LargeAssessment().run(folder.resolve("large"));
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
            }
        }
        System.exit(0);
    }

    private void run(Path folder) {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(reading()), Progress.NONE);
        }
        long start = System.nanoTime();
        var file = StoreFixture.open(folder);
        var open = millis(start);
        file.incidents().tagged(_ -> true);
        start = System.nanoTime();
        file.incidents().tagged(_ -> true);
        floor = millis(start);
        System.out.printf("%-44s %8s %8s %10s%n", "act", "ms", "x floor", "held ms");
        System.out.printf("%-44s %8.0f %8.2f%n", "floor: read all incidents", floor, 1.0);
        System.out.printf("%-44s %8.0f %8.2f%n", "open the assessment", open, open / floor);
        file.journal().listen(c -> Platform.runLater(() -> changes.tell(c)));
        Stagehand.theme();
        watch();
        var desk = new Desk(jobs, changes, answers, answers, answers);
        list(file, desk);
        bench(file, desk);
        jobs.close();
        file.close();
    }

    private void list(AssessmentFile file, Desk desk) {
        var screen = Stagehand.fx(() -> new IncidentsScreen(file, new Intake(), desk));
        var stage =
                act(
                        "incidents: show the list",
                        () -> shown(screen),
                        () -> rows("incidents") == INCIDENTS);
        Stagehand.click("search");
        act("incidents: filter by a word", () -> type("99"), () -> rows("incidents") < INCIDENTS);
        act(
                "incidents: widen the filter",
                () -> press(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE),
                () -> rows("incidents") == INCIDENTS);
        act(
                "incidents: scroll to the end",
                () -> Stagehand.run(() -> table().scrollTo(INCIDENTS - 1)),
                () -> true);
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
    }

    private void bench(AssessmentFile file, Desk desk) {
        var screen = Stagehand.fx(() -> new TaggingScreen(file, desk, "bench"));
        var stage =
                act(
                        "tagging: show the bench",
                        () -> shown(screen),
                        () -> rows("queue") == INCIDENTS);
        Stagehand.click("search");
        act("tagging: filter by a word", () -> type("99"), () -> rows("queue") < INCIDENTS);
        press(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        Stagehand.until("all", () -> rows("queue") == INCIDENTS);
        Stagehand.run(() -> Stagehand.node("queue").requestFocus());
        for (int i = 1; i <= 3; i++) {
            int saved = i;
            act(
                    "tagging: tag one, four keys",
                    () -> {
                        Stagehand.press(KeyCode.R);
                        Stagehand.press(KeyCode.SHIFT, KeyCode.D);
                        Stagehand.press(KeyCode.P);
                        Stagehand.press(KeyCode.ENTER);
                    },
                    () -> rows("queue") == INCIDENTS - saved);
        }
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
    }

    private Stage shown(Screen screen) {
        return Stagehand.show(
                Stagehand.fx(() -> {
                    var view = screen.view();
                    screen.shown();
                    return view;
                }),
                1048,
                620);
    }

    private void act(String name, Runnable act, java.util.function.BooleanSupplier done) {
        act(
                name,
                () -> {
                    act.run();
                    return true;
                },
                done);
    }

    private <T> T act(
            String name,
            java.util.function.Supplier<T> act,
            java.util.function.BooleanSupplier done) {
        Stagehand.settle();
        longestPause.set(0);
        long start = System.nanoTime();
        var result = act.get();
        Stagehand.until(name, done);
        var took = millis(start);
        Stagehand.until("nothing under way", () -> jobs.running().isEmpty());
        System.out.printf(
                "%-44s %8.0f %8.2f %10d%n",
                name, took, took / floor, NANOSECONDS.toMillis(longestPause.get()));
        return result;
    }

    /// Measures the longest time between two pulses of the window.
    private void watch() {
        Stagehand.run(() ->
                new AnimationTimer() {
                    private long last = System.nanoTime();

                    @Override
                    public void handle(long ignored) {
                        long now = System.nanoTime();
                        longestPause.accumulateAndGet(now - last, Math::max);
                        last = now;
                    }
                }.start());
    }

    private static void type(String text) {
        Stagehand.type(text);
    }

    private static void press(KeyCode... keys) {
        for (var key : keys) Stagehand.press(key);
    }

    private static TableView<?> table() {
        return Stagehand.node("incidents");
    }

    private static int rows(String id) {
        if (!Stagehand.shows(id)) return -1;
        return switch (Stagehand.<javafx.scene.Node>node(id)) {
            case TableView<?> table -> table.getItems().size();
            case ListView<?> list -> list.getItems().size();
            default -> -1;
        };
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /// As many incidents as this is about, none of them tagged.
    static ImportStore.Reading reading() {
        var random = new Random(1);
        var drafts = IntStream.range(0, INCIDENTS).mapToObj(i -> draft(i, random)).toList();
        return new ImportStore.Reading(
                "Bench",
                List.of("bench.csv"),
                drafts,
                INCIDENTS,
                0,
                ScopeCounts.NONE,
                0,
                List.of());
    }

    private static IncidentDraft draft(int i, Random random) {
        var origin = Origin.values()[random.nextInt(4)].id();
        var at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
        return new IncidentDraft(
                new RowPlace("bench.csv", "", i + 2L),
                1,
                new IncidentFacts(
                        "BENCH-" + i,
                        "Payment stuck in " + origin + " after change " + random.nextInt(5000),
                        "The queue grew and nobody saw it. ".repeat(10),
                        Severity.of("P" + (1 + random.nextInt(4))),
                        "service-" + random.nextInt(40),
                        "team-" + random.nextInt(8),
                        new Clocks(null, at, null, null, at.plusSeconds(3600)),
                        new Effort(random.nextInt(60), null, false),
                        "",
                        ""));
    }
}
