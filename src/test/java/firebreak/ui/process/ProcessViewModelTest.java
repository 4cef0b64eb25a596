package firebreak.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.Point;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;
import firebreak.domain.process.ProcessMap.Link;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInProcess;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class ProcessViewModelTest {
    @TempDir Path folder;
    private AssessmentFile file;
    private final FakeDesk desk = new FakeDesk();
    private ProcessViewModel model;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("acme"));
        file.journal().listen(desk.changes::tell);
        model = new ProcessViewModel(file, desk.desk(), Maps.MEASURE);
        model.shown();
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private MapState state() {
        return Objects.requireNonNull(model.state().get());
    }

    private Node node(String label) {
        return state().map().nodes().stream()
                .filter(n -> n.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void at(String label) {
        model.selection().go(new Spot.OnNode(node(label).id()));
    }

    private void add(String name) {
        model.add(false);
        assertThat(model.named(name)).isTrue();
    }

    private UUID lane(int place) {
        return state().map().lanes().get(place).id();
    }

    @Test
    void aTemplateIsOneEditAndUndoneAsOne() {
        assertThat(state().blank()).isTrue();
        model.startFrom(model.templates().getFirst());
        assertThat(state().map().nodes()).hasSizeGreaterThan(15);
        assertThat(file.journal().undoLabel()).contains("Start the map from Two-week sprints");
        assertThat(model.selection().cursor().get()).isInstanceOf(Spot.OnNode.class);
        // Two who began at the same time.
        model.startEmpty();
        assertThat(state().map().nodes()).hasSizeGreaterThan(15);
        file.journal().undo();
        assertThat(state().blank()).isTrue();
        assertThat(model.selection().cursor().get()).isNull();
    }

    @Test
    void whatIsAddedHasItsNameAtOnce() {
        model.startEmpty();
        assertThat(state().map().lanes())
                .extracting(Lane::label)
                .containsExactly("Product", "Engineering", "QA", "Operations");
        model.selection().go(new Spot.OnCell(new Cell(lane(1), "design")));
        add("  Sketch ");
        assertThat(node("Sketch").stageId()).isEqualTo("design");
        assertThat(node("Sketch").laneId()).isEqualTo(lane(1));
        assertThat(file.journal().undoLabel()).contains("Add Sketch to the map");
        assertThat(model.selection().nodes().get()).containsExactly(node("Sketch").id());
        model.add(true);
        model.named("Review it");
        assertThat(state().map().links())
                .extracting(Link::from, Link::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                node("Sketch").id(), node("Review it").id()));
        // Nothing typed, nothing added.
        model.add(false);
        model.named("  ");
        assertThat(state().map().nodes()).hasSize(2);
        model.add(false);
        assertThat(model.named("x".repeat(501))).isFalse();
        assertThat(model.naming().get()).isNotNull();
        assertThat(desk.problems)
                .containsExactly(
                        "This text has 501 characters; 500 are kept. Shorten it, and nothing is"
                                + " lost.");
        model.stopNaming();
        model.addAt(state().layout().width() - 1, state().layout().height() - 1);
        model.named("Corner");
        assertThat(node("Corner").stageId()).isEqualTo("operation");
        assertThat(node("Corner").laneId()).isEqualTo(lane(3));
    }

    @Test
    void everyEditIsUndoneByItsName() {
        model.startFrom(model.templates().getFirst());
        var before = state().map();
        at("Refinement");
        model.rename();
        model.named("Refine");
        says("Rename Refinement to Refine");
        model.nodes().kind(NodeKind.HANDOVER);
        says("Make Refine: Hand-over");
        model.nodes().usual(model.selection().nodes().get(), "a day");
        says("Say how long: Refine");
        model.nodes().note(model.selection().nodes().get(), "They said so.\nTwice.");
        says("Note on Refine");
        assertThat(node("Refine").note()).isEqualTo("They said so.\nTwice.");
        model.move(Direction.RIGHT);
        says("Move Refine on the map");
        assertThat(node("Refine").stageId()).isEqualTo("design");
        var settled = new java.util.concurrent.atomic.AtomicInteger();
        model.nodes().drag(0, 500, settled::incrementAndGet);
        assertThat(settled).hasValue(1);
        assertThat(node("Refine").laneId()).isEqualTo(lane(3));
        model.nodes().duplicate();
        says("Duplicate Refine on the map");
        model.remove();
        says("Remove Refine from the map");
        model.selection().all();
        model.nodes().kind(NodeKind.WAITING);
        says("Make " + before.nodes().size() + " things: Waiting");
        at("Refine");
        model.selection().startConnecting();
        model.selection().go(new Spot.OnNode(node("Deploy").id()));
        model.connectHere();
        says("Connect Refine with Deploy");
        assertThat(model.selection().connecting().get()).isEmpty();
        model.selection().go(new Spot.OnNode(node("Refine").id()));
        model.selection().nextLink();
        assertThat(model.selection().cursor().get()).isInstanceOf(Spot.OnLink.class);
        model.rename();
        model.named("if urgent");
        assertThat(state().map().links()).extracting(Link::label).contains("if urgent");
        model.remove();
        assertThat(state().map().links()).extracting(Link::label).doesNotContain("if urgent");
        assertThat(model.selection().cursor().get()).isInstanceOf(Spot.OnNode.class);
        int edits = 0;
        while (!state().map().equals(before) && edits++ < 20) file.journal().undo();
        assertThat(edits).isEqualTo(12);
        says("Start the map from Two-week sprints");
    }

    private void says(String label) {
        assertThat(file.journal().undoLabel()).contains(label);
    }

    @Test
    void lanesAreKeptAndOnesWithNodesAskFirst() {
        model.startFrom(model.templates().getFirst());
        model.addLane();
        model.named("Security");
        assertThat(model.selection().cursor().get()).isEqualTo(new Spot.OnLane(lane(4)));
        model.move(Direction.UP);
        assertThat(state().map().lanes().get(3).label()).isEqualTo("Security");
        model.rename();
        model.named("SecOps");
        says("Rename Security to SecOps");
        model.remove();
        assertThat(model.lanes().question().get()).isNull();
        assertThat(state().map().lanes()).hasSize(4);
        int nodes = state().map().nodes().size();
        model.selection().go(new Spot.OnLane(lane(2)));
        model.remove();
        var asked = Objects.requireNonNull(model.lanes().question().get());
        assertThat(asked.lane().label()).isEqualTo("QA");
        assertThat(Objects.requireNonNull(asked.neighbour()).label()).isEqualTo("Operations");
        assertThat(state().map().lanes()).hasSize(4);
        model.lanes().dismiss();
        model.remove();
        model.lanes().answer(true);
        assertThat(state().map().lanes()).hasSize(3);
        assertThat(state().map().nodes()).hasSize(nodes);
        file.journal().undo();
        model.lanes().remove(lane(2));
        model.lanes().answer(false);
        assertThat(state().map().nodes()).hasSize(nodes - asked.nodes());
        says("Remove lane QA");
    }

    @Test
    void arrowsGoEverywhere() {
        model.startFrom(model.templates().getFirst());
        var selection = model.selection();
        at("Feature request");
        selection.walk(Direction.DOWN);
        assertThat(selection.cursor().get())
                .isEqualTo(new Spot.OnNode(node("Waits in the backlog").id()));
        selection.walk(Direction.DOWN);
        assertThat(selection.cursor().get()).isEqualTo(new Spot.OnNode(node("Refinement").id()));
        selection.walk(Direction.LEFT);
        assertThat(selection.cursor().get()).isEqualTo(new Spot.OnLane(lane(1)));
        selection.walk(Direction.UP);
        selection.walk(Direction.RIGHT);
        selection.walk(Direction.UP);
        selection.walk(Direction.UP);
        assertThat(selection.cursor().get()).isEqualTo(new Spot.OnStage("requirements"));
        selection.walk(Direction.RIGHT);
        selection.walk(Direction.DOWN);
        assertThat(selection.cursor().get())
                .isEqualTo(new Spot.OnCell(new Cell(lane(0), "design")));
        assertThat(selection.nodes().get()).isEmpty();
        at("Feature request");
        selection.extend(Direction.DOWN);
        assertThat(selection.nodes().get())
                .isEqualTo(Set.of(node("Feature request").id(), node("Waits in the backlog").id()));
        selection.leave();
        assertThat(selection.nodes().get()).hasSize(1);
        // Every node can be reached, from every other by some keys: rows of cells have no islands.
        var reached = new java.util.HashSet<Spot>();
        var todo = new java.util.ArrayDeque<Spot>(Set.of(new Spot.OnStage("requirements")));
        var walk = new Walk(state().layout());
        while (!todo.isEmpty()) {
            var spot = todo.poll();
            if (!reached.add(spot)) continue;
            for (var d : Direction.values()) todo.add(walk.from(spot, d));
        }
        assertThat(reached)
                .containsAll(
                        state().map().nodes().stream()
                                .<Spot>map(n -> new Spot.OnNode(n.id()))
                                .toList());
    }

    @Test
    void exportsAreWrittenWholeAndNoted() throws Exception {
        model.startFrom(model.templates().getFirst());
        var export = new MapExport(file, desk.desk());
        desk.saveTo = Optional.of(folder.resolve("map"));
        export.write(MapExport.Format.SVG);
        export.write(MapExport.Format.PNG);
        assertThat(desk.said).containsExactly("map.svg is written.", "map.png is written.");
        assertThat(Files.readString(folder.resolve("map.svg"))).contains("<svg", "Refinement");
        assertThat(javax.imageio.ImageIO.read(folder.resolve("map.png").toFile()).getWidth())
                .isGreaterThan(3000);
        assertThat(file.written().all()).hasSize(2);
    }

    @Test
    void aStageSaysWhatIsKnownOfItsCheckpoints() {
        file.process().checkpoints().save("Take the bank", BuiltInProcess.questionBank());
        model.startEmpty();
        var words = new MapWords(state());
        int checkpoints = Objects.requireNonNull(state().marks().get("requirements")).checkpoints();
        assertThat(words.lines("requirements"))
                .containsExactly(checkpoints + " checkpoints", "None rated yet");
        var first =
                file.process().checkpoints().bank().checkpoints().stream()
                        .filter(c -> c.stageId().equals("requirements"))
                        .findFirst()
                        .orElseThrow();
        file.process()
                .answers()
                .save(
                        "Answer",
                        List.of(
                                Answer.none(Point.checkpoint(first.id()), 1, first.wording())
                                        .withClaimed(Verdict.L)));
        file.process()
                .traces()
                .save(
                        "Trace",
                        List.of(
                                new FeatureTrace(
                                        new UUID(0, 1),
                                        "Refund",
                                        "",
                                        "",
                                        null,
                                        "",
                                        List.of(
                                                new FeatureTrace.Step(
                                                        first.id(), Passage.SKIPPED, "")))));
        words = new MapWords(state());
        assertThat(words.lines("requirements"))
                .containsExactly(
                        "1 of " + checkpoints + " work",
                        "0 weak, " + (checkpoints - 1) + " unknown",
                        "1 of 1 slipped past");
        assertThat(words.stageAloud("requirements"))
                .isEqualTo(
                        "Requirements: %d checkpoints, 1 work, 0 weak, %d unknown. 1 of 1 feature slipped past here."
                                .formatted(checkpoints, checkpoints - 1));
    }

    @Test
    void itStopsListeningWhenItGoes() {
        model.startEmpty();
        model.hidden();
        var before = state();
        file.process().map().save("Clear", ProcessMap.EMPTY);
        assertThat(state()).isSameAs(before);
        model.openCheckpoints();
        assertThat(desk.journeys).containsExactly("checkpoints");
    }
}
