package firebreak.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.findings.SliceText;
import firebreak.analysis.headline.Headline;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.deeds.HistoryReading;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

class PatternsViewModelTest {
    private static final String FIGURE = "factor.missing_nonfunctional_requirement.minutes";

    @TempDir Path folder;

    private static PatternsViewModel shown(AssessmentFile file, FakeDesk desk) {
        file.journal().listen(desk.changes::tell);
        var model = new PatternsViewModel(file, desk.desk());
        model.shown();
        return model;
    }

    private static PatternsState.Ready ready(PatternsViewModel model) {
        assertThat(model.state().get()).isInstanceOf(PatternsState.Ready.class);
        return (PatternsState.Ready) model.state().get();
    }

    @Test
    void everyMarkOpensTheIncidentsThatItCounts() {
        try (var file = SampleFile.in(folder)) {
            var desk = new FakeDesk();
            var model = shown(file, desk);
            var ready = ready(model);
            var heat = ready.matrix();
            var seen = new HashSet<UUID>();
            for (int row = 0; row < heat.rows().size(); row++)
                for (int column = 0; column < heat.columns().size(); column++) {
                    model.openCell(row, column);
                    assertThat(desk.shownIncidents).hasSize(heat.values().get(row).get(column));
                    assertThat(desk.journeys.getLast())
                            .isEqualTo(
                                    "incidents: "
                                            + heat.rows().get(row)
                                            + " × "
                                            + heat.columns().get(column));
                    // Cells share no incident, so equal sizes mean the very same incidents.
                    assertThat(desk.shownIncidents).noneMatch(seen::contains);
                    seen.addAll(desk.shownIncidents);
                }
            var months = ready.months();
            seen.clear();
            for (int s = 0; s < months.series().size(); s++)
                for (int m = 0; m < months.categories().size(); m++) {
                    model.openMonth(s, m);
                    assertThat(desk.shownIncidents)
                            .hasSize(months.series().get(s).values().get(m))
                            .noneMatch(seen::contains);
                    seen.addAll(desk.shownIncidents);
                }
            var factors = ready.factors();
            seen.clear();
            for (int f = 0; f < factors.categories().size(); f++) {
                model.openFactor(f);
                assertThat(desk.shownIncidents)
                        .hasSize(factors.counts().get(f))
                        .noneMatch(seen::contains);
                seen.addAll(desk.shownIncidents);
                assertThat(desk.journeys.getLast())
                        .isEqualTo("incidents: " + factors.categories().get(f));
            }
        }
    }

    @Test
    void aFigureIsShownInItsPictureViewAndSlice() {
        try (var file = SampleFile.in(folder)) {
            var desk = new FakeDesk();
            var screen =
                    Stagehand.fx(() ->
                            new PatternsScreen(file, desk.desk(), Stagehand.theme().charts()));
            var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            var slice = Slice.ALL.withSeverities(Set.of(SeverityClass.CRITICAL));
            Stagehand.run(() -> {
                screen.open(FIGURE, SliceText.written(slice));
                screen.shown();
            });
            Stagehand.settle();
            Label told = Stagehand.node("pointedFigure");
            var figure =
                    Pictures.of(
                                    slice.of(
                                            HistoryReading.read(
                                                    file, LocalDate.now(file.info().zone()))),
                                    file.patterns().choices())
                            .stream()
                            .flatMap(p -> p.figure(FIGURE).stream())
                            .findFirst()
                            .orElseThrow();
            assertThat(told.getText()).contains(figure.definition(), figure.shown());
            ToggleButton view = Stagehand.node("view-minutes");
            assertThat(view.isSelected()).isTrue();
            Label words = Stagehand.node("sliceWords");
            assertThat(words.getText()).contains("Critical");
            // Another picture is not about that figure.
            Stagehand.run(() -> {
                ListView<?> list = Stagehand.node("pictureList");
                list.getSelectionModel().select(1);
            });
            Stagehand.settle();
            assertThat(told.isVisible()).isFalse();
            Stagehand.close(stage);
            assertThat(desk.faults).isEmpty();
        }
    }

    @Test
    void theSliceComesBackAfterTheLockAndWithTheNextOpeningAndNothingElseIsHeld() {
        try (var file = SampleFile.in(folder)) {
            var desk = new FakeDesk();
            var model = shown(file, desk);
            var services = Objects.requireNonNull(model.scope().get()).services();
            var slice =
                    Slice.ALL
                            .withServices(Set.of(services.get(1)))
                            .withPeriod(LocalDate.of(2026, 1, 1), null)
                            .withOrigins(Set.of(Origin.REQUIREMENTS))
                            .withFamiliesOnce(true);
            model.slice().set(slice);
            var kept = model.kept();
            assertThat(kept).matches("[A-Za-z0-9_.:,;-]+").doesNotContain(services.get(1));
            model.hidden();
            model.putAway();
            assertThat(model.sides().get()).isEmpty();
            assertThat(model.scope().get()).isNull();
            assertThat(model.slice().get()).isEqualTo(Slice.ALL);
            assertThat(model.kept()).isEqualTo(kept);
            model.shown();
            assertThat(model.slice().get()).isEqualTo(slice);
            assertThat(model.sides().get().getFirst().slice()).isEqualTo(slice);
            var next = new PatternsViewModel(file, desk.desk());
            next.restore(kept);
            next.shown();
            assertThat(next.slice().get()).isEqualTo(slice);
            assertThat(next.sides().get().getFirst().slice()).isEqualTo(slice);
        }
    }

    @Test
    void aSliceOfOtherServicesIsNotTaken() {
        var slice = Slice.ALL.withServices(Set.of("b"));
        var kept = SliceMemory.written(slice, List.of("a", "b"));
        assertThat(SliceMemory.read(kept, List.of("a", "b"))).contains(slice);
        assertThat(SliceMemory.read(kept, List.of("a", "b", "c"))).isEmpty();
        assertThat(SliceMemory.read(kept, List.of("a"))).isEmpty();
        assertThat(SliceMemory.read(SliceMemory.written(Slice.ALL, List.of()), List.of("a")))
                .contains(Slice.ALL);
        for (var damaged : List.of("", "x", "1;2;3;4;5;6", "2026-13-01;;;;0;0:", ";;NO;;0;0:"))
            assertThat(SliceMemory.read(damaged, List.of("a"))).isEmpty();
    }

    @Test
    void figuresSayWhatTheyStandOn() {
        try (var file = SampleFile.in(folder)) {
            var headlines = ready(shown(file, new FakeDesk())).headlines();
            var states = file.taggings().standingStates();
            int done = states.getOrDefault(TaggingState.DONE, 0);
            int all = file.incidents().count() - states.getOrDefault(TaggingState.DISCARDED, 0);
            assertThat(headlines)
                    .extracting(Headline::id)
                    .containsExactly("tagged", "preventable", "strongest", "leadership");
            assertThat(headlines.getFirst().figure()).isEqualTo(done + " of " + all);
            assertThat(headlines.get(1).meaning()).contains("95", "n\u00a0=\u00a0");
            assertThat(headlines.get(3).basis()).contains("n = ");
        }
    }

    @Test
    void fewTaggingsAreNotRead() {
        try (var file = SampleFile.in(folder, 3)) {
            var headlines = ready(shown(file, new FakeDesk())).headlines();
            assertThat(headlines.get(1).meaning()).isEqualTo("Not enough tagged incidents to say");
            assertThat(headlines.get(2).meaning()).isEqualTo("Not enough tagged incidents to say");
            assertThat(headlines.get(1).number()).isFalse();
        }
    }

    @Test
    void emptyStatesTellApartAndFollowEdits() {
        try (var file = StoreFixture.create(folder.resolve("new"))) {
            assertThat(shown(file, new FakeDesk()).state().get())
                    .isEqualTo(new PatternsState.NoIncidents());
        }
        try (var file = SampleFile.in(folder, 1)) {
            var desk = new FakeDesk();
            var model = shown(file, desk);
            ready(model);
            file.taggings().remove("Untag", file.taggings().all().getFirst());
            assertThat(model.state().get()).isEqualTo(new PatternsState.NothingTagged(180));
            file.journal().undo();
            ready(model);
            model.hidden();
            file.taggings().remove("Untag", file.taggings().all().getFirst());
            ready(model);
            model.tagIncidents();
            assertThat(desk.journeys).containsExactly("tagging");
        }
    }

    @Test
    void enterOnACellOpensItsIncidents() {
        try (var file = SampleFile.in(folder)) {
            var desk = new FakeDesk();
            var screen =
                    Stagehand.fx(() ->
                            new PatternsScreen(file, desk.desk(), Stagehand.theme().charts()));
            var view = Stagehand.fx(screen::view);
            Stagehand.run(screen::shown);
            var stage = Stagehand.show(view, 1048, 620);
            javafx.scene.Node matrix = Stagehand.node("matrix");
            Stagehand.settle();
            Stagehand.run(matrix::requestFocus);
            Stagehand.press(KeyCode.HOME);
            Stagehand.press(KeyCode.ENTER);
            var model = new PatternsViewModel(file, new FakeDesk().desk());
            model.shown();
            var heat = ready(model).matrix();
            assertThat(desk.faults).isEmpty();
            assertThat(desk.journeys)
                    .containsExactly(
                            "incidents: "
                                    + heat.rows().getFirst()
                                    + " × "
                                    + heat.columns().getFirst());
            assertThat(desk.shownIncidents).hasSize(heat.values().getFirst().getFirst());
            Stagehand.run(screen::hidden);
            Stagehand.close(stage);
        }
    }
}
