package firebreak.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.store.AssessmentFile;
import firebreak.store.CoverageStore;
import firebreak.store.StoreFixture;
import firebreak.ui.Dragged;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Reports of tools come in as a person brings them.
class MeasuredImportTest {
    private static final Path REPORTS =
            Path.of("src/test/resources/firebreak/intake/coverage").toAbsolutePath();

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private CoverageScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        file.process()
                .coverage()
                .saveAreas(
                        "Areas",
                        List.of(
                                area("Analysis", List.of("firebreak.analysis")),
                                area("Everything else", List.of())));
        screen = Stagehand.fx(() -> new CoverageScreen(file, desk.desk(), desk.keys));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    private static RiskArea area(String name, List<String> paths) {
        return new RiskArea(
                CoverageStore.newId(), AreaKind.COMPONENT, name, 2, 3, List.of(), paths, "");
    }

    @AfterEach
    void close() {
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDroppedReportIsLookedAtAssignedKeptAndUndone() {
        var before = Stagehand.<String>fx(() -> StoreFixture.contents(file));
        var page = Stagehand.node("coverage");
        assertThat(Dragged.over(page, REPORTS.resolve("jacoco.xml.gz"))).isTrue();
        assertThat(
                        Dragged.dropped(
                                page,
                                REPORTS.resolve("jacoco.xml.gz"),
                                REPORTS.resolve("jacoco.csv.gz")))
                .isTrue();
        Stagehand.settle();
        assertThat(Stagehand.<Labeled>node("measuredTitle").getText())
                .isEqualTo("1 report for 1 area");
        Stagehand.picture(stage.getScene(), "coverage-import-1280-light");
        Stagehand.run(() -> Stagehand.theme().choose(true));
        Stagehand.picture(stage.getScene(), "coverage-import-1280-dark");
        Stagehand.run(() -> Stagehand.theme().choose(false));
        ComboBox<RiskArea> first = Stagehand.node("assign-0");
        Stagehand.run(() -> first.setValue(first.getItems().getLast()));
        Stagehand.settle();
        assertThat(Stagehand.<Labeled>node("measuredTitle").getText())
                .isEqualTo("1 report for 2 areas");
        assertThat(Stagehand.<String>fx(() -> StoreFixture.contents(file))).isEqualTo(before);
        Stagehand.click("takeMeasured");
        var measured = Stagehand.fx(() -> file.process().coverage().measurements());
        assertThat(measured)
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.format()).isEqualTo(CoverageFormat.JACOCO));
        assertThat(Stagehand.fx(() -> file.process().coverage().areas().getLast().paths()))
                .hasSize(1);
        assertThat(desk.said).hasSize(1);
        Stagehand.run(() -> file.journal().undo());
        assertThat(Stagehand.<String>fx(() -> StoreFixture.contents(file))).isEqualTo(before);
    }

    @Test
    void cancellingChangesNothing() {
        Dragged.dropped(Stagehand.node("coverage"), REPORTS);
        Stagehand.settle();
        Stagehand.click("cancelMeasured");
        assertThat(Stagehand.shows("sheet")).isTrue();
        assertThat(Stagehand.fx(() -> file.process().coverage().measurements())).isEmpty();
    }
}
