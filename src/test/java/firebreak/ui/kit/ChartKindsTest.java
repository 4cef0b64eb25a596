package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.ControlPoint;
import firebreak.domain.chart.ChartSpec.Estimate;
import firebreak.domain.chart.ChartSpec.LineSeries;
import firebreak.domain.chart.ChartSpec.Spread;
import firebreak.drawing.ChartDrawing;
import firebreak.drawing.ChartMark;
import firebreak.drawing.ChartMarks;
import firebreak.drawing.ChartTheme;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// From the numbers of every kind of chart to its marks: one for each number, where it belongs,
/// with words, and reached by keys.
class ChartKindsTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 500;

    /// Labels of the kinds that break drawings: endless, from right to left, without spaces, beyond
    /// the first plane, empty, with signs that no page can hold.
    static final List<String> HOSTILE =
            List.of(
                    "x".repeat(3000),
                    "خدمة الدفع الإلكتروني",
                    "決済サービスの可用性と性能",
                    "🔥👩‍👩‍👧‍👦 on fire",
                    "",
                    "a\u0000b\u0007<&>\"'\uD800",
                    "two\nlines\tand a tab");

    @BeforeAll
    static void start() {
        ChartFx.start();
    }

    static ChartMarks drawn(ChartSpec spec) {
        return drawn(spec, WIDTH, HEIGHT);
    }

    private static ChartMarks drawn(ChartSpec spec, double width, double height) {
        var image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        return ChartDrawing.draw(image.createGraphics(), spec, ChartTheme.LIGHT, width, height);
    }

    private static Rectangle2D place(ChartMarks marks, int series, int category) {
        return marks.of(new ChartMark(series, category)).orElseThrow().place();
    }

    static List<ChartSpec> kinds() {
        return List.of(
                ChartKindSamples.marked(),
                ChartKindSamples.week(),
                ChartSamples.months(14),
                ChartKindSamples.limited(8),
                ChartKindSamples.control(52),
                ChartKindSamples.estimates(ChartSpec.Format.PERCENT),
                ChartKindSamples.estimates(ChartSpec.Format.NUMBER),
                ChartKindSamples.spreads(),
                ChartKindSamples.lines(24, 3));
    }

    @Test
    void everyNumberHasItsMark() {
        assertThat(drawn(ChartKindSamples.week()).placed()).hasSize(7 * 24);
        assertThat(drawn(ChartKindSamples.control(52)).placed()).hasSize(52);
        assertThat(drawn(ChartKindSamples.spreads()).placed()).hasSize(6);
        assertThat(drawn(ChartKindSamples.lines(500, 8)).placed()).hasSize(4000);
        assertThat(drawn(ChartKindSamples.estimates(ChartSpec.Format.NUMBER)).placed()).hasSize(6);
    }

    @Test
    void marksLieWhereTheirNumbersSay() {
        var control = ChartKindSamples.control(52);
        var marks = drawn(control);
        for (int c = 1; c < 52; c++) {
            assertThat(place(marks, 0, c).getCenterX())
                    .isGreaterThan(place(marks, 0, c - 1).getCenterX());
            double up = control.points().get(c).value() - control.points().get(c - 1).value();
            double down = place(marks, 0, c).getCenterY() - place(marks, 0, c - 1).getCenterY();
            assertThat((int) Math.signum(Math.round(down))).isEqualTo((int) -Math.signum(up));
        }
        var rows = drawn(ChartKindSamples.spreads());
        for (int c = 1; c < 6; c++)
            assertThat(place(rows, 0, c).getCenterY())
                    .isGreaterThan(place(rows, 0, c - 1).getCenterY());
    }

    @Test
    void whatAMarkOpensAreTheIncidentsBehindIt() {
        var control = ChartKindSamples.control(52);
        for (var placed : drawn(control).placed())
            assertThat(placed.value())
                    .isEqualTo(control.points().get(placed.mark().category()).count());
        var shares = ChartKindSamples.estimates(ChartSpec.Format.PERCENT);
        for (var placed : drawn(shares).placed())
            assertThat(placed.value())
                    .isEqualTo(shares.estimates().get(placed.mark().category()).count());
    }

    @Test
    void wordsSayEverythingThatIsDrawn() {
        assertThat(words(ChartKindSamples.marked(), 0, 0))
                .isEqualTo(
                        "Requirements × Requirements\nincidents: 31\n"
                                + "more than chance alone would bring");
        assertThat(words(ChartKindSamples.marked(), 0, 3)).endsWith("\ntoo few to say");
        var limited = ChartKindSamples.limited(12);
        assertThat(words(limited, 0, 0)).contains("Interval: 20.4 to 43.2");
        var signal = new ControlPoint(3.25, 1.5, null, 3.0, 13, "beyond the upper limit");
        assertThat(words(control(List.of(signal)), 0, 0))
                .isEqualTo(
                        """
                        W0
                        Incidents per week: 3.25
                        Centre 1.5, limits none to 3
                        Signal: beyond the upper limit
                        incidents: 13\
                        """);
        var shares = ChartKindSamples.estimates(ChartSpec.Format.PERCENT);
        assertThat(words(shares, 0, 0))
                .isEqualTo("Payments: 41\u00a0%\nInterval: 32\u00a0% to 50\u00a0%\nincidents: 118");
        assertThat(words(shares, 0, 2)).endsWith("\nincidents: 4\ntoo few to lean on");
        assertThat(words(ChartKindSamples.spreads(), 0, 0))
                .isEqualTo(
                        "Payments\nMedian 1 h 1 min, middle half 22 min to 3 h 10 min\n"
                                + "Nine of ten within 15 h; the least 3 min\nincidents: 118");
        assertThat(words(ChartKindSamples.lines(24, 3), 2, 0)).startsWith("Series C, Day 1\n");
    }

    private static String words(ChartSpec spec, int series, int category) {
        return drawn(spec).words(new ChartMark(series, category));
    }

    private static ChartSpec.ControlLine control(List<ControlPoint> points) {
        var weeks = new ArrayList<String>();
        for (int i = 0; i < points.size(); i++) weeks.add("W" + i);
        return new ChartSpec.ControlLine(
                ChartSamples.text("Weeks", "Week", "Incidents"),
                "Incidents per week",
                weeks,
                points,
                points.size(),
                true);
    }

    @Test
    void tiedBarsCarryTheirSign() {
        var pareto = ChartKindSamples.limited(25);
        assertThat(pareto.tied()).contains(true, false);
        for (int c = 0; c < 25; c++)
            assertThat(words(pareto, 0, c).contains("As many as one beside it"))
                    .isEqualTo(pareto.tied(c));
    }

    @Test
    void everyMarkIsReachedByKeys() {
        for (var spec : kinds()) {
            var marks = drawn(spec);
            var seen = new HashSet<ChartMark>();
            var todo = new ArrayList<ChartMarks.Placed>();
            todo.add(marks.largest().orElseThrow());
            while (!todo.isEmpty()) {
                var at = todo.removeLast();
                if (!seen.add(at.mark())) continue;
                for (int[] way : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}})
                    marks.next(at, way[0], way[1]).ifPresent(todo::add);
            }
            assertThat(seen).as(spec.text().title()).hasSameSizeAs(marks.placed());
        }
    }

    /// Points that lie closer than a pixel, and lines that lie on each other.
    @Test
    void densePointsAreReachedOneByOne() {
        var marks = drawn(ChartKindSamples.lines(500, 8), 300, 300);
        var at = marks.of(new ChartMark(3, 0)).orElseThrow();
        for (int c = 1; c < 500; c++) {
            at = marks.next(at, 1, 0).orElseThrow();
            assertThat(at.mark()).isEqualTo(new ChartMark(3, c));
        }
        assertThat(marks.next(at, 1, 0)).isEmpty();
        var same = lines(List.of(1.0, 1.0), List.of(1.0, 1.0), List.of(1.0, 1.0));
        var equal = drawn(same);
        var down = equal.next(equal.of(new ChartMark(0, 1)).orElseThrow(), 0, 1);
        assertThat(down.map(ChartMarks.Placed::mark)).contains(new ChartMark(1, 1));
    }

    @Test
    void thePointerFindsTheNearestPoint() {
        var marks = drawn(ChartKindSamples.lines(500, 8));
        for (int c : new int[] {0, 17, 250, 499}) {
            var place = place(marks, 5, c);
            assertThat(marks.at(place.getCenterX(), place.getCenterY()))
                    .map(p -> p.mark().category())
                    .isEqualTo(Optional.of(c));
        }
        assertThat(marks.at(-200, -200)).isEmpty();
    }

    @SafeVarargs
    private static ChartSpec.Lines lines(List<Double>... values) {
        var series = new ArrayList<LineSeries>();
        for (int i = 0; i < values.length; i++)
            series.add(new LineSeries("Line " + i, i, values[i]));
        var days = new ArrayList<String>();
        for (int i = 0; i < values[0].size(); i++) days.add("Day " + i);
        return new ChartSpec.Lines(ChartSamples.text("Lines", "Day", "Count"), days, series);
    }

    @Test
    void aGapHasNoMarkAndIsPassed() {
        var marks = drawn(lines(List.of(1.0, Double.NaN, 3.0)));
        assertThat(marks.placed()).hasSize(2);
        var next = marks.next(marks.of(new ChartMark(0, 0)).orElseThrow(), 1, 0);
        assertThat(next.map(ChartMarks.Placed::mark)).contains(new ChartMark(0, 2));
    }

    @Test
    void onePointAllZerosAndAllEqualAreDrawn() {
        var zero = new ControlPoint(0, 0, null, null, 0, "");
        var estimate = new Estimate(0, 0, 0, 0, true);
        var spread = new Spread(0, 0, 0, 0, 0, 1);
        var text = ChartSamples.text("Nothing much", "x", "y");
        for (var spec :
                List.<ChartSpec>of(
                        control(List.of(zero)),
                        control(Collections.nCopies(30, zero)),
                        new ChartSpec.Estimates(
                                text, List.of("a"), List.of(estimate), ChartSpec.Format.PERCENT),
                        new ChartSpec.Estimates(
                                text, List.of("a"), List.of(estimate), ChartSpec.Format.NUMBER),
                        new ChartSpec.Spreads(text, List.of("a"), List.of(spread), "minutes"),
                        lines(List.of(0.0)),
                        lines(List.of(-3.0, -3.0)),
                        lines(List.of(1e-9, 2e-9)),
                        lines(List.of(1e12, 3e12)))) {
            assertThat(spec.empty()).isFalse();
            assertThat(drawn(spec).placed()).as(spec.toString()).isNotEmpty();
            for (var placed : drawn(spec).placed()) {
                assertThat(placed.place().getCenterX()).isFinite().isBetween(0.0, WIDTH);
                assertThat(placed.place().getCenterY()).isFinite().isBetween(0.0, HEIGHT);
                assertThat(drawn(spec).words(placed.mark())).doesNotContain("NaN");
            }
        }
    }

    @Test
    void withoutCategoriesTheSentenceStandsInPlaceOfThePicture() throws Exception {
        var text = ChartSamples.text("Nothing", "x", "y");
        for (var spec :
                List.<ChartSpec>of(
                        new ChartSpec.ControlLine(text, "n", List.of(), List.of(), 0, false),
                        new ChartSpec.Estimates(
                                text, List.of(), List.of(), ChartSpec.Format.NUMBER),
                        new ChartSpec.Spreads(text, List.of(), List.of(), "minutes"),
                        new ChartSpec.Lines(text, List.of(), List.of()),
                        lines(List.of(Double.NaN, Double.NaN)),
                        new ChartSpec.Pareto(text, List.of(), List.of(), List.of()))) {
            assertThat(spec.empty()).isTrue();
            var said =
                    ChartFx.on(() -> {
                        var pane = new ChartPane();
                        pane.setSpec(spec);
                        return pane.lookup(".chart-empty").isVisible();
                    });
            assertThat(said).isTrue();
        }
    }

    @Test
    void hostileLabelsHarmNoKind() {
        for (var spec : hostile()) {
            var marks = drawn(spec);
            assertThat(marks.placed()).as(spec.getClass().getSimpleName()).isNotEmpty();
            for (var placed : marks.placed()) {
                assertThat(placed.place().getWidth()).isGreaterThan(1);
                assertThat(placed.place().getMaxX()).isBetween(0.0, WIDTH + 12);
                assertThat(marks.words(placed.mark())).isNotEmpty();
            }
            assertThat(ChartDrawing.leastHeight(spec, 400, ChartTheme.PRESENTER))
                    .isBetween(10.0, 5000.0);
        }
    }

    /// One of each kind, with labels that break drawings.
    static List<ChartSpec> hostile() {
        var text = ChartSamples.text(HOSTILE.get(5), HOSTILE.get(1), HOSTILE.get(2));
        int n = HOSTILE.size();
        var counts = Collections.nCopies(n, 3);
        var point = new ControlPoint(2, 1, 0.0, 3.0, 2, HOSTILE.get(5));
        return List.of(
                new ChartSpec.HeatMap(text, HOSTILE, HOSTILE, Collections.nCopies(n, counts)),
                new ChartSpec.StackedBars(
                        text, HOSTILE, List.of(new ChartSpec.Series(HOSTILE.get(3), 0, counts))),
                new ChartSpec.Pareto(text, HOSTILE, counts, Collections.nCopies(n, 0.5)),
                new ChartSpec.ControlLine(
                        text, HOSTILE.get(0), HOSTILE, Collections.nCopies(n, point), 3, false),
                new ChartSpec.Estimates(
                        text,
                        HOSTILE,
                        Collections.nCopies(n, new Estimate(0.5, 0.2, 0.9, 7, true)),
                        ChartSpec.Format.PERCENT),
                new ChartSpec.Spreads(
                        text, HOSTILE, Collections.nCopies(n, new Spread(1, 2, 3, 4, 5, 6)), "m"),
                new ChartSpec.Lines(
                        text,
                        HOSTILE,
                        List.of(
                                new LineSeries(HOSTILE.get(0), 0, Collections.nCopies(n, 1.0)),
                                new LineSeries(HOSTILE.get(1), 1, Collections.nCopies(n, 2.0)))));
    }

    @Test
    void noNumberIsNotANumber() {
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 1, 3, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ControlPoint(1, 1, Double.NaN, null, 3, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spread(0, 0, 0, 0, Double.POSITIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> control(List.of()).points().add(null)).isNotNull();
    }
}
