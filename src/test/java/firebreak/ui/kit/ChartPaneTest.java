package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.chart.ChartSpec;
import firebreak.drawing.ChartMark;
import firebreak.drawing.ChartMarks;

import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ChartPaneTest {
    @BeforeAll
    static void start() throws Exception {
        ChartFx.start();
    }

    /// A chart in a window of the headless screen.
    private static final class Shown implements AutoCloseable {
        final ChartPane pane = new ChartPane();
        final List<ChartMark> opened = new ArrayList<>();
        final Stage stage = new Stage();

        Shown(ChartSpec spec) {
            this(spec, 900, 420);
        }

        Shown(ChartSpec spec, int width, int height) {
            pane.setOnMark(opened::add);
            pane.setSpec(spec);
            var root = new VBox(pane, new Button("next"));
            VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
            stage.setScene(new Scene(root, width, height));
            stage.show();
            root.applyCss();
            root.layout();
            root.layout();
            pane.drawNow();
            pane.requestFocus();
        }

        void press(KeyCode... codes) {
            for (var code : codes)
                Event.fireEvent(
                        pane,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }

        void mouse(ChartMark mark, javafx.event.EventType<MouseEvent> type) {
            var place = pane.placeOf(mark).orElseThrow();
            var scene = pane.localToScene(place.getCenterX(), place.getCenterY());
            var target = layers();
            Event.fireEvent(
                    target,
                    new MouseEvent(
                            target,
                            target,
                            type,
                            scene.getX(),
                            scene.getY(),
                            scene.getX(),
                            scene.getY(),
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            new PickResult(target, scene.getX(), scene.getY())));
        }

        private Node layers() {
            return ((javafx.scene.control.ScrollPane) pane.lookup(".chart-scroller")).getContent();
        }

        String label(String styleClass) {
            return ((Label) pane.lookup(styleClass)).getText();
        }

        @Override
        public void close() {
            stage.close();
        }
    }

    private interface Steps {
        void with(Shown shown) throws Exception;
    }

    private static void show(ChartSpec spec, Steps steps) throws Exception {
        ChartFx.on(() -> {
            try (var shown = new Shown(spec)) {
                steps.with(shown);
            }
            return true;
        });
    }

    @Test
    void aClickOnACellGivesItsRowAndColumn() throws Exception {
        show(
                ChartSamples.heat(),
                s -> {
                    s.mouse(new ChartMark(1, 4), MouseEvent.MOUSE_CLICKED);
                    s.mouse(new ChartMark(3, 0), MouseEvent.MOUSE_CLICKED);
                    assertThat(s.opened).containsExactly(new ChartMark(1, 4), new ChartMark(3, 0));
                });
    }

    @Test
    void cellsStandInTheOrderOfTheTable() throws Exception {
        show(
                ChartSamples.heat(),
                s -> {
                    var first = s.pane.placeOf(new ChartMark(0, 0)).orElseThrow();
                    var last = s.pane.placeOf(new ChartMark(3, 6)).orElseThrow();
                    assertThat(last.getMinX()).isGreaterThan(first.getMaxX());
                    assertThat(last.getMinY()).isGreaterThan(first.getMaxY());
                });
    }

    @Test
    void aCellWithoutIncidentsLeadsNowhere() throws Exception {
        show(
                ChartSamples.heat(),
                s -> {
                    s.mouse(new ChartMark(0, 2), MouseEvent.MOUSE_MOVED);
                    assertThat(s.pane.getCursor()).isEqualTo(Cursor.DEFAULT);
                    s.mouse(new ChartMark(0, 2), MouseEvent.MOUSE_CLICKED);
                    assertThat(s.opened).isEmpty();
                    s.mouse(new ChartMark(0, 0), MouseEvent.MOUSE_MOVED);
                    assertThat(s.pane.getCursor()).isEqualTo(Cursor.HAND);
                });
    }

    @Test
    void aClickOnASegmentGivesItsSeriesAndBar() throws Exception {
        show(
                ChartSamples.months(14),
                s -> {
                    s.mouse(new ChartMark(4, 3), MouseEvent.MOUSE_CLICKED);
                    s.mouse(new ChartMark(0, 9), MouseEvent.MOUSE_CLICKED);
                    assertThat(s.opened).containsExactly(new ChartMark(4, 3), new ChartMark(0, 9));
                    assertThat(s.pane.placeOf(new ChartMark(0, 0)))
                            .as("a segment of nothing")
                            .isEmpty();
                });
    }

    @Test
    void aClickBesideALyingBarCounts() throws Exception {
        show(
                ChartSamples.pareto(6),
                s -> {
                    s.mouse(new ChartMark(0, 5), MouseEvent.MOUSE_CLICKED);
                    assertThat(s.opened).containsExactly(new ChartMark(0, 5));
                });
    }

    @Test
    void arrowsGoFromCellToCellAndEnterOpens() throws Exception {
        show(
                ChartSamples.heat(),
                s -> {
                    s.press(KeyCode.RIGHT);
                    assertThat(s.pane.marked()).contains(new ChartMark(0, 1));
                    s.press(KeyCode.DOWN, KeyCode.ENTER);
                    assertThat(s.opened).containsExactly(new ChartMark(1, 1));
                    s.press(KeyCode.LEFT, KeyCode.LEFT, KeyCode.UP, KeyCode.UP);
                    assertThat(s.pane.marked()).contains(new ChartMark(0, 0));
                    assertThat(s.pane.getAccessibleHelp())
                            .isEqualTo("Requirements × Requirements\nincidents: 31");
                });
    }

    @Test
    void arrowsGoAlongBarsAndThroughTheirSegments() throws Exception {
        show(
                ChartSamples.pareto(6),
                s -> {
                    s.press(KeyCode.DOWN, KeyCode.DOWN);
                    assertThat(s.pane.marked()).contains(new ChartMark(0, 2));
                    s.press(KeyCode.END, KeyCode.ENTER, KeyCode.HOME, KeyCode.SPACE);
                    assertThat(s.opened).containsExactly(new ChartMark(0, 5), new ChartMark(0, 0));
                });
        show(
                ChartSamples.months(14),
                s -> {
                    s.press(KeyCode.HOME);
                    for (int i = 0; i < 40; i++) s.press(KeyCode.RIGHT);
                    assertThat(s.pane.marked().orElseThrow().category()).isEqualTo(13);
                    s.press(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP);
                    assertThat(s.pane.marked()).contains(new ChartMark(4, 13));
                });
    }

    @Test
    void everyMarkIsReachedByArrows() throws Exception {
        for (var spec : List.of(ChartSamples.months(14), ChartSamples.heat())) {
            show(
                    spec,
                    s -> {
                        s.press(KeyCode.HOME);
                        int bars = spec instanceof ChartSpec.HeatMap ? 7 : 14;
                        for (int bar = 0; bar < bars; bar++) {
                            assertThat(s.pane.marked().orElseThrow().category()).isEqualTo(bar);
                            s.press(KeyCode.RIGHT);
                        }
                    });
        }
    }

    @Test
    void theFocusIsSeen() throws Exception {
        show(
                ChartSamples.heat(),
                s -> {
                    assertThat(s.pane.isFocusTraversable()).isTrue();
                    assertThat(outline(s).isVisible()).isTrue();
                    s.stage.getScene().lookup(".button").requestFocus();
                    assertThat(outline(s).isVisible()).isFalse();
                });
    }

    private static Node outline(Shown s) {
        return ((javafx.scene.layout.Pane) s.layers()).getChildren().getLast();
    }

    @Test
    void aScreenReaderHearsTitleAndReading() throws Exception {
        var spec = ChartSamples.heat();
        show(
                spec,
                s -> {
                    assertThat(s.pane.getAccessibleText())
                            .isEqualTo(spec.text().title() + ". " + spec.text().reading());
                    assertThat(s.label(".chart-title")).isEqualTo(spec.text().title());
                    assertThat(s.label(".chart-reading")).isEqualTo(spec.text().reading());
                    assertThat(s.label(".chart-basis")).isEqualTo(spec.text().basis());
                });
    }

    @Test
    void anEmptyChartTeaches() throws Exception {
        show(
                ChartSamples.emptyHeat(),
                s -> {
                    assertThat(s.pane.lookup(".chart-empty").isVisible()).isTrue();
                    assertThat(s.pane.getAccessibleText()).contains("Nothing to show yet");
                    s.press(KeyCode.RIGHT, KeyCode.ENTER);
                    assertThat(s.opened).isEmpty();
                    s.pane.setEmptyText("Import incidents first.");
                    assertThat(s.pane.getAccessibleText()).contains("Import incidents first.");
                    s.pane.setSpec(ChartSamples.heat());
                    assertThat(s.pane.lookup(".chart-empty").isVisible()).isFalse();
                });
    }

    @Test
    void aNewChartForgetsAMarkItDoesNotHave() throws Exception {
        show(
                ChartSamples.heat(),
                s -> {
                    s.press(KeyCode.END);
                    assertThat(s.pane.marked()).isPresent();
                    s.pane.setSpec(ChartSamples.oneCell());
                    assertThat(s.pane.marked()).isEmpty();
                    s.press(KeyCode.RIGHT, KeyCode.ENTER);
                    assertThat(s.opened).containsExactly(new ChartMark(0, 0));
                });
    }

    @Test
    void themesAndSizesChangeWithoutTrouble() throws Exception {
        for (var spec :
                List.of(
                        ChartSamples.heat(),
                        ChartSamples.largeHeat(),
                        ChartSamples.months(60),
                        ChartSamples.pareto(25),
                        ChartSamples.emptyHeat(),
                        ChartSamples.oneCell()))
            show(
                    spec,
                    s -> {
                        s.pane.setDark(true);
                        for (int side = 0; side < 900; side += 150) {
                            s.pane.resize(side, side / 2.0);
                            s.pane.layout();
                            s.pane.drawNow();
                        }
                        s.pane.setDark(false);
                    });
    }

    @Test
    void aTallChartScrollsToTheMarkedBar() throws Exception {
        show(
                ChartSamples.pareto(25),
                s -> {
                    var scroller =
                            (javafx.scene.control.ScrollPane) s.pane.lookup(".chart-scroller");
                    assertThat(scroller.getVvalue()).isZero();
                    s.press(KeyCode.END);
                    assertThat(scroller.getVvalue()).isGreaterThan(0.9);
                    s.press(KeyCode.HOME);
                    assertThat(scroller.getVvalue()).isLessThan(0.2);
                });
    }

    @Test
    void marksSayWhatTheyStandFor() {
        assertThat(words(ChartSamples.months(14), new ChartMark(0, 2)))
                .isEqualTo("Requirements, Nov 20\nincidents: 6 of 12");
        assertThat(words(ChartSamples.pareto(6), new ChartMark(0, 5)))
                .isEqualTo("Alert missing\nincidents: 13; together with all above it 100 %");
    }

    private static String words(ChartSpec spec, ChartMark mark) {
        return new ChartMarks(spec, List.of()).words(mark).replace('\u00a0', ' ');
    }
}
