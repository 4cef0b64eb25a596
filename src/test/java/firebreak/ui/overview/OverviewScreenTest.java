package firebreak.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.quality.Check;
import firebreak.analysis.quality.ConclusionRule;
import firebreak.analysis.quality.ProcessRule;
import firebreak.analysis.quality.Rule;
import firebreak.analysis.quality.TaggingRule;
import firebreak.analysis.quality.Way;
import firebreak.analysis.scoring.Open;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;
import firebreak.ui.kit.StepState.Stand;
import firebreak.ui.patterns.SampleFile;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The overview, worked as a facilitator would.
class OverviewScreenTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:05:00Z");

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final List<Open> listed = new ArrayList<>();
    private final List<Screen> steps = OverviewGalleryTest.steps();
    private Visits visits;
    private AssessmentFile file;
    private OverviewScreen screen;
    private Stage stage;

    @BeforeEach
    void place() {
        visits = new Visits(folder.resolve("visits.txt"));
    }

    private void show(AssessmentFile shown) {
        file = shown;
        file.journal().listen(desk.changes::tell);
        screen =
                Stagehand.fx(() ->
                        new OverviewScreen(file, desk.desk(), visits, () -> steps, listed::add));
        var view = Stagehand.fx(screen::view);
        Stagehand.run(screen::shown);
        stage = Stagehand.show(view, 1208, 800);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private OverviewViewModel model() {
        var model = new OverviewViewModel(file, new FakeDesk().desk(), visits, _ -> {});
        model.shown();
        model.hidden();
        return model;
    }

    private Check check(Rule rule) {
        var ready = (OverviewState.Ready) model().state().get();
        return ready.overview().quality().checks().stream()
                .filter(c -> c.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private void press(String id, KeyCode key) {
        Node node = Stagehand.node(id);
        Stagehand.run(node::requestFocus);
        Stagehand.press(key);
    }

    private String words(String id) {
        Labeled label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    @Test
    void eachCheckIsOnePressFromWhatIsBehindIt() {
        show(SampleFile.in(folder));
        var untagged = check(TaggingRule.UNTAGGED);
        press("check-untagged", KeyCode.ENTER);
        assertThat(desk.journeys).containsExactly("incidents: " + untagged.sentence());
        assertThat(desk.shownIncidents).hasSameElementsAs(((Way.Incidents) untagged.way()).ids());

        press("check-without_evidence", KeyCode.SPACE);
        assertThat(listed).containsExactly(Open.WITHOUT_EVIDENCE);

        press("check-parked", KeyCode.ENTER);
        assertThat(desk.journeys).last().isEqualTo("point");
        assertThat(new Way.At(desk.shownPoint)).isEqualTo(check(ProcessRule.PARKED).way());

        press("check-gap_without_severity", KeyCode.ENTER);
        assertThat(desk.journeys).last().isEqualTo("gap");
    }

    @Test
    void arrowsGoFromLineToLine() {
        show(SampleFile.in(folder));
        press("check-untagged", KeyCode.DOWN);
        Node next = Stagehand.node("check-disputed");
        assertThat(Stagehand.fx(next::isFocused)).isTrue();
        Stagehand.press(KeyCode.UP);
        Node first = Stagehand.node("check-untagged");
        assertThat(Stagehand.fx(first::isFocused)).isTrue();
    }

    @Test
    void whatIsInOrderIsOneLineUntilSomebodyAsks() {
        show(SampleFile.in(folder));
        assertThat(Stagehand.shows("calmChecks")).isFalse();
        Stagehand.run(
                () -> ((javafx.scene.control.Button) stage.getScene().lookup("#showCalm")).fire());
        Stagehand.settle();
        assertThat(Stagehand.shows("calmChecks")).isTrue();
    }

    @Test
    void stepsTellTheirStandAndFollowIt() {
        show(SampleFile.in(folder));
        assertThat(words("stepsStand")).isEqualTo("2 done, 2 under way, 1 not begun");
        Stagehand.run(() -> steps.getLast().state().set(new StepState(Stand.DONE, "12 weeks")));
        assertThat(words("stepsStand")).isEqualTo("3 done, 2 under way, 0 not begun");
        assertThat(Stagehand.fx(() -> Stagehand.node("go-series").getAccessibleText()))
                .contains("12 weeks");
        press("go-tagging", KeyCode.ENTER);
        assertThat(desk.journeys).containsExactly("tagging");
    }

    @Test
    void itFollowsEditsWhileItIsShownAndOnlyThen() {
        show(SampleFile.in(folder));
        var before = words("taggedFigure");
        var some = judgedOnce(file).getFirst();
        Stagehand.run(() -> file.taggings().remove("Untag", some));
        assertThat(words("taggedFigure")).isNotEqualTo(before);
        assertThat(check(ConclusionRule.STALE_FINDINGS).open()).isTrue();
        assertThat(Stagehand.shows("check-stale_findings")).isTrue();
        Stagehand.run(() -> file.journal().undo());
        assertThat(words("taggedFigure")).isEqualTo(before);
        Stagehand.run(screen::hidden);
        Stagehand.run(() -> file.journal().redo());
        assertThat(words("taggedFigure")).isEqualTo(before);
    }

    @Test
    void changesAreThoseSinceTheLastVisitOfAnEarlierSession() {
        var sample = SampleFile.in(folder);
        long revision = sample.journal().revision();
        visits.keep(sample.info().id(), new Visit(revision, AT));
        for (var t : judgedOnce(sample).subList(0, 3)) sample.taggings().remove("Untag", t);
        sample.journal().undo();
        show(sample);
        var ready = since();
        assertThat(ready.edits()).isEqualTo(3);
        assertThat(ready.moves()).isEqualTo(1);
        assertThat(ready.topics())
                .singleElement()
                .satisfies(t -> assertThat(t.edits()).isEqualTo(3))
                .satisfies(t -> assertThat(t.actors()).hasSize(1));
        assertThat(words("moved-tagged"))
                .isEqualTo("Incidents tagged: 108 of 177 \u2192 106 of 177");
        // It was looked at now; the next session starts from here, this one doesn't.
        assertThat(visits.of(sample.info().id()).orElseThrow().revision())
                .isEqualTo(sample.journal().revision());
        Stagehand.click("showEdits");
        assertThat(desk.journeys).containsExactly("history");
        Stagehand.run(screen::hidden);
        Stagehand.run(screen::shown);
        assertThat(Stagehand.shows("showEdits")).isTrue();
        assertThat(((OverviewState.Ready) model().state().get()).since().orElseThrow().nothing())
                .isTrue();
    }

    /// Finished judgements of incidents that nobody else judged.
    private static List<Tagging> judgedOnce(AssessmentFile file) {
        var all = file.taggings().all();
        var incidents = all.stream().map(Tagging::incidentId).toList();
        return all.stream()
                .filter(t -> t.state() == TaggingState.DONE)
                .filter(t -> Collections.frequency(incidents, t.incidentId()) == 1)
                .toList();
    }

    /// As somebody sees it who looked last at the revision that was kept before.
    private SinceVisit since() {
        var edits = file.history().since(file.journal().revision() - 4, 100);
        return SinceVisit.of(new Visit(file.journal().revision() - 4, AT), edits);
    }

    @Test
    void aCopyThatIsOlderThanWhatWasSeenTellsNoChanges() {
        var sample = SampleFile.in(folder);
        visits.keep(sample.info().id(), new Visit(sample.journal().revision() + 5, AT));
        show(sample);
        assertThat(Stagehand.shows("showEdits")).isFalse();
    }

    @Test
    void aNewAssessmentIsToldWhereToBegin() {
        show(StoreFixture.create(folder.resolve("new")));
        assertThat(Stagehand.shows("checks")).isFalse();
        Stagehand.click("overviewImport");
        assertThat(desk.journeys).containsExactly("incidents");
    }

    @Test
    void lockedItHoldsNothing() {
        show(SampleFile.in(folder));
        Stagehand.run(screen::putAway);
        assertThat(Stagehand.shows("checks")).isFalse();
        Stagehand.run(screen::shown);
        assertThat(Stagehand.shows("checks")).isTrue();
    }
}
