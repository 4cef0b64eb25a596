package firebreak.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point.OfCell;
import firebreak.domain.process.Verdict;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.CoverageStore;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The screen as pictures for people to look at.
class CoverageGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
    }

    private AssessmentFile sample() {
        return switch (SampleFixture.write(folder.resolve("sample"))) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }

    private static void fill(AssessmentFile file) {
        var services =
                Loaded.Incidents.read(file).services().sequencedKeySet().stream().limit(9).toList();
        var coverage = file.process().coverage();
        var areas = new ArrayList<RiskArea>();
        for (var s : services)
            areas.add(
                    new RiskArea(
                            CoverageStore.newId(),
                            areas.size() % 3 == 2 ? AreaKind.FLOW : AreaKind.COMPONENT,
                            areas.isEmpty() ? "Card payments from checkout to settlement" : s,
                            areas.size() == 5 ? null : 1 + areas.size() * 2 % 5,
                            1 + areas.size() * 3 % 5,
                            List.of(s),
                            List.of(),
                            ""));
        coverage.saveAreas("Areas", areas);
        var verdicts = new Verdict[] {Verdict.N, Verdict.P, Verdict.L, Verdict.F, Verdict.UNKNOWN};
        var answers = new ArrayList<Answer>();
        int at = 0;
        for (var area : areas)
            for (var type : coverage.types()) {
                at++;
                if (at % 11 == 0) continue;
                var answer = Answer.none(new OfCell(area.id(), type.id()), 1, 1);
                answer = answer.withClaimed(verdicts[(at * 7 + at / 5) % 5]);
                if (at % 4 == 0) answer = answer.withEvidenced(verdicts[at % 3]).withConfidence(4);
                if (at % 17 == 0) answer = answer.withParked(true);
                if (at % 19 == 0)
                    answer =
                            answer.withClaimed(Verdict.NOT_APPLICABLE)
                                    .withEvidenced(null)
                                    .withReason("Runs at the bank");
                answers.add(answer);
            }
        file.process().answers().save("Rate", answers);
        coverage.take(
                "Measure",
                List.of(
                        new Measurement(
                                CoverageStore.newId(),
                                areas.getFirst().id(),
                                null,
                                CoverageFormat.JACOCO,
                                "jacoco.xml",
                                "ab",
                                Instant.parse("2026-11-12T08:00:00Z"),
                                14,
                                new Covered(746, 1204),
                                new Covered(220, 410),
                                null)));
    }

    private Stage show(AssessmentFile file, int width, int height) {
        var screen = Stagehand.fx(() -> new CoverageScreen(file, desk.desk(), desk.keys));
        var stage = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        return stage;
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), "coverage-" + name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void theSample() {
        try (var file = sample()) {
            file.journal().listen(desk.changes::tell);
            fill(file);
            for (var wide : new boolean[] {false, true}) {
                var size = wide ? "-1440" : "-1280";
                var stage = wide ? show(file, 1208, 800) : show(file, 1048, 620);
                pictures(stage, "cell" + size);
                Stagehand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                Stagehand.press(KeyCode.SHIFT, KeyCode.DOWN);
                pictures(stage, "block" + size);
                Stagehand.press(KeyCode.HOME);
                Stagehand.press(KeyCode.LEFT);
                pictures(stage, "area" + size);
                Stagehand.press(KeyCode.CONTROL, KeyCode.HOME);
                Stagehand.press(KeyCode.UP);
                pictures(stage, "type" + size);
                Stagehand.press(KeyCode.LEFT);
                pictures(stage, "whole" + size);
                Stagehand.close(stage);
            }
        }
    }

    @Test
    void theEmptyStates() {
        try (var file = StoreFixture.create(folder.resolve("empty"));
                var sample = sample()) {
            var stage = show(file, 1048, 620);
            pictures(stage, "empty-1280");
            Stagehand.close(stage);
            stage = show(sample, 1048, 620);
            pictures(stage, "proposals-1280");
            Stagehand.close(stage);
        }
    }
}
