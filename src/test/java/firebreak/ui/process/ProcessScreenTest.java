package firebreak.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.Point;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInProcess;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

/// The map worked by keys and by mouse, and pictures of it.
class ProcessScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final FxRobot robot = new FxRobot();
    private final ObjectProperty<Map<String, String>> chosen = new SimpleObjectProperty<>(Map.of());
    private AssessmentFile file;
    private ProcessScreen screen;
    private Stage stage;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("acme"));
        file.journal().listen(c -> Stagehand.run(() -> desk.changes.tell(c)));
        show(1048, 620);
    }

    private void show(int width, int height) {
        screen = Stagehand.fx(() -> new ProcessScreen(file, desk.desk(), chosen));
        stage = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private ProcessMap map() {
        return file.process().map().map();
    }

    private Node node(String label) {
        return map().nodes().stream()
                .filter(n -> n.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + label + " in " + map()));
    }

    private boolean connected(String from, String to) {
        return MapEdits.connected(map(), node(from).id(), node(to).id());
    }

    private NodeView view(String label) {
        return Stagehand.node("node-" + node(label).id());
    }

    private boolean has(String focused) {
        return Stagehand.fx(() ->
                stage.getScene().getFocusOwner() instanceof NodeView v
                        && v.id().equals(node(focused).id()));
    }

    private static void name(String text) {
        Stagehand.node("mapName");
        Stagehand.type(text);
        Stagehand.press(KeyCode.ENTER);
    }

    @Test
    void everythingByKeysAndUndoneAsItBegan() {
        assertThat(map()).isEqualTo(ProcessMap.EMPTY);
        Stagehand.run(() -> Stagehand.node("start-two_week_sprints").requestFocus());
        Stagehand.press(KeyCode.SPACE);
        var template = map();
        assertThat(template.nodes()).isNotEmpty();
        assertThat(has("Feature request")).isTrue();

        Stagehand.press(KeyCode.DOWN);
        assertThat(has("Waits in the backlog")).isTrue();
        Stagehand.type("a");
        name("Size it");
        assertThat(has("Size it")).isTrue();
        assertThat(node("Size it").stageId()).isEqualTo("requirements");

        Stagehand.press(KeyCode.F2);
        name("Size the story");
        assertThat(has("Size the story")).isTrue();
        Stagehand.press(KeyCode.F2);
        Stagehand.node("mapName");
        Stagehand.type("nothing of it");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(has("Size the story")).isTrue();

        Stagehand.type("3");
        assertThat(node("Size the story").kind()).isEqualTo(NodeKind.WAITING);
        Stagehand.type("t");
        Stagehand.type("a week");
        Stagehand.press(KeyCode.ENTER);
        assertThat(node("Size the story").usual()).isEqualTo("a week");
        assertThat(has("Size the story")).isTrue();
        assertThat(Stagehand.fx(() -> view("Size the story").getAccessibleText()))
                .isEqualTo("Requirements, Product. Waiting: Size the story. Usually a week.");

        Stagehand.type("c");
        assertThat(Stagehand.<Label>node("mapHint").getText()).contains("Enter draws it");
        Stagehand.press(KeyCode.DOWN);
        assertThat(has("Refinement")).isTrue();
        Stagehand.press(KeyCode.ENTER);
        assertThat(connected("Size the story", "Refinement")).isTrue();

        Stagehand.press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(node("Refinement").stageId()).isEqualTo("design");
        assertThat(has("Refinement")).isTrue();
        Stagehand.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(map().nodes()).hasSize(template.nodes().size() + 2);
        Stagehand.press(KeyCode.DELETE);
        assertThat(map().nodes()).hasSize(template.nodes().size() + 1);

        // To the name of the lane, down, and away with it.
        Stagehand.press(KeyCode.LEFT);
        while (Stagehand.fx(() -> !(stage.getScene().getFocusOwner() instanceof LaneHead)))
            Stagehand.press(KeyCode.LEFT);
        Stagehand.press(KeyCode.DELETE);
        Stagehand.node("moveNodes");
        Stagehand.press(KeyCode.SPACE);
        assertThat(map().lanes()).hasSize(3);
        assertThat(map().nodes()).hasSize(template.nodes().size() + 1);

        Stagehand.press(KeyCode.CONTROL, KeyCode.A);
        Stagehand.press(KeyCode.DELETE);
        assertThat(map().nodes()).isEmpty();
        int edits = 0;
        while (!map().equals(template) && edits++ < 20) file.journal().undo();
        assertThat(edits).isEqualTo(10);
        file.journal().undo();
        assertThat(map()).isEqualTo(ProcessMap.EMPTY);
        Stagehand.node("startEmpty");
        while (file.journal().redoLabel().isPresent()) file.journal().redo();
        assertThat(map().nodes()).isEmpty();
        assertThat(map().lanes()).hasSize(3);
    }

    @Test
    void theTabKeyGoesThroughStagesLanesAndNodesAndEnterOpensCheckpoints() {
        Stagehand.click("start-continuous_flow");
        Stagehand.run(() -> Stagehand.node("stage-requirements").requestFocus());
        Stagehand.press(KeyCode.ENTER);
        assertThat(desk.journeys).containsExactly("checkpoints");
        var order = new ArrayList<String>();
        for (int i = 0; i < 7 + 4 + map().nodes().size(); i++) {
            order.add(
                    Stagehand.fx(
                            () -> stage.getScene().getFocusOwner().getClass().getSimpleName()));
            assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner().getAccessibleText()))
                    .isNotBlank();
            Stagehand.press(KeyCode.TAB);
        }
        var expected = new ArrayList<String>();
        for (int i = 0; i < 7; i++) expected.add("StageHead");
        for (int i = 0; i < 4; i++) expected.add("LaneHead");
        for (int i = 0; i < map().nodes().size(); i++) expected.add("NodeView");
        assertThat(order).isEqualTo(expected);
    }

    private Point2D middle(javafx.scene.Node node) {
        Stagehand.settle();
        return Stagehand.fx(() -> {
            Bounds b = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(b.getCenterX(), b.getCenterY());
        });
    }

    private void drag(Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(8, 3)).moveTo(to.midpoint(from)).moveTo(to);
        robot.release(MouseButton.PRIMARY);
        Stagehand.settle();
    }

    @Test
    void theSameByMouse() {
        Stagehand.click("startEmpty");
        MapView view = Stagehand.node("map");
        var cell = middle(Stagehand.node("stage-design")).add(0, 100);
        robot.moveTo(cell).doubleClickOn(MouseButton.PRIMARY);
        Stagehand.settle();
        name("Sketch");
        assertThat(node("Sketch").stageId()).isEqualTo("design");
        robot.moveTo(middle(Stagehand.node("stage-testing")).add(0, 100))
                .doubleClickOn(MouseButton.PRIMARY);
        Stagehand.settle();
        name("Test it");

        robot.moveTo(middle(view("Sketch")));
        drag(middle(view("Sketch").handle()), middle(view("Test it")));
        assertThat(connected("Sketch", "Test it")).isTrue();

        var lane = node("Test it").laneId();
        drag(
                middle(view("Test it")),
                middle(Stagehand.node("stage-deployment"))
                        .add(
                                0,
                                middle(Stagehand.node("lane-2")).getY()
                                        - middle(Stagehand.node("stage-deployment")).getY()));
        assertThat(node("Test it").stageId()).isEqualTo("deployment");
        assertThat(node("Test it").laneId())
                .isEqualTo(map().lanes().get(2).id())
                .isNotEqualTo(lane);
        assertThat(file.journal().undoLabel()).contains("Move Test it on the map");

        robot.moveTo(middle(view("Sketch"))).doubleClickOn(MouseButton.PRIMARY);
        Stagehand.settle();
        name("Draw it");
        assertThat(node("Draw it").stageId()).isEqualTo("design");

        // A band around both selects both.
        drag(middle(view("Draw it")).add(-90, -20), middle(view("Test it")).add(60, 20));
        assertThat(Stagehand.<Label>node("zoom").getText()).endsWith("%");
        Stagehand.press(KeyCode.DELETE);
        assertThat(map().nodes()).isEmpty();

        // Zoomed by the wheel with Control, then fitting again also when the window changes.
        double fitting = Stagehand.fx(() -> view.viewport().zoom().get());
        Stagehand.type("+");
        assertThat(Stagehand.fx(() -> view.viewport().zoom().get())).isGreaterThan(fitting);
        assertThat(Stagehand.fx(() -> view.viewport().fits())).isFalse();
        Stagehand.type("0");
        assertThat(Stagehand.fx(() -> view.viewport().zoom().get())).isEqualTo(fitting);
        Stagehand.run(() -> stage.setHeight(400));
        Stagehand.until("the map fits", () -> view.viewport().zoom().get() < fitting);
        Stagehand.click("stage-design");
        assertThat(desk.journeys).containsExactly("checkpoints");
    }

    @Test
    void aPersonGivesCommandsOtherKeys() {
        Stagehand.click("startEmpty");
        Stagehand.run(() -> chosen.set(Map.of("process.add", "v")));
        Stagehand.run(() -> Stagehand.node("stage-design").requestFocus());
        Stagehand.type("a");
        assertThat(Stagehand.shows("mapName")).isFalse();
        Stagehand.type("v");
        name("By another key");
        assertThat(node("By another key").stageId()).isEqualTo("design");
        assertThat(Stagehand.fx(() -> Stagehand.node("add").getAccessibleText()))
                .isEqualTo("Add (v)");
        Stagehand.type("?");
        Stagehand.node("keysOverlay");
        pictures("keys-1280");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.until("the keys go", () -> !Stagehand.shows("keysOverlay"));
    }

    @Test
    void theWholeMapGoesOntoTheClipboard() {
        Stagehand.click("start-release_train");
        MenuButton exports = Stagehand.node("exportMap");
        Stagehand.run(() ->
                exports.getItems().stream()
                        .filter(i -> "copyMap".equals(i.getId()))
                        .forEach(MenuItem::fire));
        assertThat(desk.said).containsExactly("The picture is on the clipboard.");
        var image = Stagehand.fx(() -> Clipboard.getSystemClipboard().getImage());
        assertThat(image.getWidth()).isGreaterThan(3 * 1000);
        assertThat(Printing.scale(image, 300, 1e6)).isEqualTo(300 / image.getWidth());
        assertThat(Printing.scale(image, 1e6, 300)).isEqualTo(300 / image.getHeight());
    }

    private void assess() {
        var bank = BuiltInProcess.questionBank();
        file.process().checkpoints().save("Take the question bank", bank);
        var verdicts = List.of(Verdict.L, Verdict.P, Verdict.L, Verdict.N, Verdict.UNKNOWN);
        var answers = new ArrayList<Answer>();
        var steps = new ArrayList<FeatureTrace.Step>();
        int i = 0;
        for (var c : bank.checkpoints()) {
            if (i % 6 != 5)
                answers.add(
                        Answer.none(Point.checkpoint(c.id()), 1, 1)
                                .withEvidenced(verdicts.get(i % 5)));
            if (i % 4 == 1 && !c.stageId().equals("design"))
                steps.add(
                        new FeatureTrace.Step(
                                c.id(), i % 3 == 0 ? Passage.PASSED : Passage.SKIPPED, ""));
            i++;
        }
        file.process().answers().save("Answer", answers);
        file.process()
                .traces()
                .save(
                        "Trace",
                        List.of(
                                new FeatureTrace(
                                        new UUID(1, 1), "Split payment", "", "", null, "", steps),
                                new FeatureTrace(
                                        new UUID(1, 2),
                                        "Refund",
                                        "",
                                        "",
                                        null,
                                        "",
                                        steps.subList(0, 4))));
    }

    private void pictures(String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), "process-" + name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void gallery() throws Exception {
        pictures("empty-1280");
        assess();
        Stagehand.click("start-two_week_sprints");
        pictures("map-1280");
        Stagehand.type("m");
        pictures("large-1280");
        Stagehand.type("m");
        Stagehand.type("c");
        Stagehand.press(KeyCode.RIGHT);
        pictures("connect-1280");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.type("a");
        pictures("add-1280");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.close(stage);
        show(1208, 800);
        Stagehand.type("l");
        Stagehand.run(() -> Stagehand.node("node-" + node("Design sketch").id()).requestFocus());
        Stagehand.type("l");
        Stagehand.press(KeyCode.F2);
        name("if it is urgent");
        pictures("map-1440");
        var state = Stagehand.fx(() -> MapState.read(file, DrawnMap.MEASURE));
        var drawing = MapDrawing.of(state, DrawnMap.MEASURE);
        Files.write(Path.of("target/gallery/process-export.png"), DrawnMap.png(drawing, 1.5));
        Files.writeString(Path.of("target/gallery/process-export.svg"), SvgMap.of(drawing));
        assertThat(ImageIO.read(Path.of("target/gallery/process-export.png").toFile())).isNotNull();
    }
}
