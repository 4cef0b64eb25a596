package firebreak.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import firebreak.deeds.ProcessReading;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.Severity;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInProcess;
import firebreak.store.CoverageStore;
import firebreak.store.GapStore;
import firebreak.store.StoreFixture;
import firebreak.store.TaggingStore;
import firebreak.ui.Stagehand;
import firebreak.ui.checkpoints.CheckpointsScreen;
import firebreak.ui.coverage.CoverageScreen;
import firebreak.ui.gaps.GapsScreen;
import firebreak.ui.kit.Changes;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Screen;
import firebreak.ui.missing.MissingScreen;
import firebreak.ui.process.ProcessScreen;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// How the screens of process and coverage open, and how long one edit takes until it is shown,
/// with 100,000 tagged incidents, 64 checkpoints, 20 x 10 cells and 40 gaps. Run it with `mvn -q
/// test-compile exec:exec@bench -Dbench=ProcessAtScale` or by its main.
final class ProcessAtScale {
    private static final int INCIDENTS = 100_000;
    private static final int AREAS = 20;
    private static final int GAPS = 40;
    private static final long GIVE_UP = 20_000_000_000L;

    private final ThreadJobs jobs = new ThreadJobs(Platform::runLater, Throwable::printStackTrace);
    private final Stagehand.FakeDesk answers = new Stagehand.FakeDesk();
    private final Changes changes = new Changes();
    private final ObjectProperty<Map<String, String>> keys = new SimpleObjectProperty<>(Map.of());
    private final AtomicLong longestPause = new AtomicLong();
    private @Nullable Stage stage;

    private ProcessAtScale() {}

    static void main() throws IOException {
        var folder = Files.createTempDirectory("firebreak-bench");
        try {
            new ProcessAtScale().run(folder.resolve("large"));
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
            }
        }
        System.exit(0);
    }

    private void run(Path folder) {
        try (var file = StoreFixture.create(folder)) {
            fill(file);
        }
        var file = StoreFixture.open(folder);
        file.incidents().tagged(_ -> true);
        time("floor: read what was tagged", () -> file.incidents().tagged(_ -> true));
        time("read all and find everything", () -> ProcessReading.read(file));
        file.journal().listen(c -> Platform.runLater(() -> changes.tell(c)));
        Stagehand.theme();
        watch();
        var desk = new Desk(jobs, changes, answers, answers, answers);
        map(file, desk);
        checkpoints(file, desk);
        coverage(file, desk);
        gaps(file, desk);
        missing(file, desk);
        jobs.close();
        file.close();
    }

    private static void time(String what, Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        System.out.printf("%-44s %8d ms%n", what, NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private void map(AssessmentFile file, Desk desk) {
        var screen = Stagehand.fx(() -> new ProcessScreen(file, desk, keys));
        open("process map: open", screen, "startEmpty");
        Stagehand.run(screen::hidden);
    }

    private void checkpoints(AssessmentFile file, Desk desk) {
        var screen = Stagehand.fx(() -> new CheckpointsScreen(file, desk, keys));
        open("checkpoints: open", screen, "checkpointTopic");
        act("checkpoints: answer", () -> Stagehand.type("p"), "checkpointsState", "41 of 64");
        Stagehand.run(screen::hidden);
    }

    private void coverage(AssessmentFile file, Desk desk) {
        var screen = Stagehand.fx(() -> new CoverageScreen(file, desk, keys));
        open("coverage: open", screen, "sheet");
        act("coverage: rate a cell", () -> Stagehand.type("l"), "coverageScore", "121 of 200");
        Stagehand.run(screen::hidden);
    }

    private void gaps(AssessmentFile file, Desk desk) {
        var screen = Stagehand.fx(() -> new GapsScreen(file, desk, keys));
        open("gaps: open", screen, "gapTable");
        act("gaps: add one", () -> Stagehand.click("addGap"), "gapsStand", "41 ");
        Stagehand.run(screen::hidden);
    }

    private void missing(AssessmentFile file, Desk desk) {
        var screen = Stagehand.fx(() -> new MissingScreen(file, desk));
        open("still missing: open", screen, "missingList");
        Stagehand.run(screen::hidden);
    }

    private void open(String what, Screen screen, String wanted) {
        if (stage != null) Stagehand.close(stage);
        stage = Stagehand.show(Stagehand.fx(screen::view), 1208, 800);
        longestPause.set(0);
        long start = System.nanoTime();
        Stagehand.run(screen::shown);
        while (!Stagehand.shows(wanted)) Thread.onSpinWait();
        tell(what, start);
    }

    private void act(String what, Runnable key, String label, String then) {
        longestPause.set(0);
        long start = System.nanoTime();
        key.run();
        Labeled stand = Stagehand.node(label);
        while (!Stagehand.<String>fx(stand::getText).contains(then)) {
            if (System.nanoTime() - start > GIVE_UP) {
                System.out.println(what + ": nothing came of it");
                return;
            }
            Thread.onSpinWait();
        }
        tell(what, start);
    }

    private void tell(String what, long start) {
        System.out.printf(
                "%-44s %8d ms, window held %5d ms%n",
                what,
                NANOSECONDS.toMillis(System.nanoTime() - start),
                NANOSECONDS.toMillis(longestPause.get()));
    }

    private void watch() {
        Stagehand.run(() ->
                new AnimationTimer() {
                    private long before = System.nanoTime();

                    @Override
                    public void handle(long ignored) {
                        long now = System.nanoTime();
                        longestPause.accumulateAndGet(now - before, Math::max);
                        before = now;
                    }
                }.start());
    }

    private static void fill(AssessmentFile file) {
        var drafts = new IncidentDraft[INCIDENTS];
        for (int i = 0; i < INCIDENTS; i++)
            drafts[i] =
                    new IncidentDraft(
                            new RowPlace("a.csv", "", i + 2),
                            1,
                            new IncidentFacts(
                                    "INC-" + i,
                                    "Checkout refused payments " + i,
                                    "",
                                    Severity.of("P" + (1 + i % 4)),
                                    "service-" + i % 60,
                                    "Team " + i % 8,
                                    new Clocks(
                                            Instant.ofEpochSecond(1_700_000_000L + 300L * i),
                                            null,
                                            null,
                                            null,
                                            null),
                                    new Effort(i % 3 == 0 ? null : 45, null, true),
                                    ""));
        file.imports().take("Import", List.of(StoreFixture.reading(drafts)), Progress.NONE);
        var codebook = file.codebooks().current();
        var factors = codebook.factors();
        var stages = codebook.stages();
        var taggings = new ArrayList<Tagging>();
        var ids = file.incidents().idsByKey();
        for (int i = 0; i < INCIDENTS; i++) {
            var factor = factors.get(i % factors.size());
            taggings.add(
                    new Tagging(
                            TaggingStore.newId(),
                            ids.get("INC-" + i).getFirst(),
                            "anna",
                            1,
                            TaggingState.DONE,
                            factor.origin(),
                            factor.id(),
                            stages.get(i % stages.size()).id(),
                            i % 5 == 0 ? Preventability.NOT : Preventability.PREVENTABLE,
                            Confidence.HIGH,
                            "",
                            "",
                            StoreFixture.NOW));
        }
        file.taggings().save("Tag", taggings);
        process(file);
    }

    private static void process(AssessmentFile file) {
        var process = file.process();
        process.checkpoints().save("Bank", BuiltInProcess.questionBank());
        var verdicts = List.of(Verdict.N, Verdict.P, Verdict.L, Verdict.F);
        var said = new ArrayList<Answer>();
        var asked = process.checkpoints().bank().asked();
        // The first is left for the edit.
        for (int i = 1; i <= 40; i++)
            said.add(
                    Answer.none(Point.checkpoint(asked.get(i).id()), 1, 1)
                            .withClaimed(verdicts.get(i % 4)));
        process.coverage().saveTypes("Types", BuiltInProcess.testTypes());
        var areas = new ArrayList<RiskArea>();
        for (int i = 0; i < AREAS; i++)
            areas.add(
                    new RiskArea(
                            CoverageStore.newId(),
                            AreaKind.COMPONENT,
                            "Area " + i,
                            1 + i % 5,
                            1 + i / 5 % 5,
                            List.of("service-" + 3 * i, "service-" + (3 * i + 1)),
                            List.of(),
                            ""));
        process.coverage().saveAreas("Areas", areas);
        int cells = 0;
        for (var area : areas)
            for (var type : BuiltInProcess.testTypes())
                if (cells++ > 0 && cells <= 121)
                    said.add(
                            Answer.none(new Point.OfCell(area.id(), type.id()), 1, 1)
                                    .withClaimed(verdicts.get(cells % 4)));
        process.answers().save("Answers", said);
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i < GAPS; i++)
            gaps.add(
                    new Gap(
                            GapStore.newId(),
                            "Gap " + i,
                            "",
                            Point.checkpoint(asked.get(i).id()),
                            asked.get(i).stageId(),
                            Gap.GapSeverity.values()[i % 4],
                            "",
                            GapStatus.OPEN,
                            null,
                            "",
                            List.of()));
        process.gaps().save("Gaps", gaps);
    }
}
