package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.Text;
import firebreak.domain.assessment.FileNotes;
import firebreak.domain.chart.ChartFiles;
import firebreak.domain.chart.ChartSpec;
import firebreak.drawing.ChartImages;
import firebreak.drawing.ChartTheme;
import firebreak.drawing.ChartValues;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/// Charts taken out of the program: pictures, drawings and numbers.
class ChartExportsTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final Kept files = new Kept();
    private final ChartExports exports = new ChartExports(desk.desk(), files);

    /// Files that note and write as asked, or can't.
    private static final class Kept implements ChartFiles {
        final List<Path> noted = new ArrayList<>();
        final List<Path> written = new ArrayList<>();
        boolean full;

        @Override
        public FileNotes notes() {
            return new FileNotes() {
                @Override
                public List<UUID> note(Path target) {
                    noted.add(target);
                    return List.of(new UUID(0, noted.size()));
                }

                @Override
                public void withdraw(List<UUID> ids) {
                    noted.clear();
                }
            };
        }

        @Override
        public void write(Path target, byte[] content) throws IOException {
            assertThat(noted).contains(target);
            if (full) throw new IOException("no room");
            Files.write(target, content);
            written.add(target);
        }

        @Override
        public byte[] csv(List<? extends List<? extends @Nullable Object>> rows) {
            return rows.stream()
                    .map(r -> r.stream().map(String::valueOf).collect(Collectors.joining(";")))
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean locked() {
            return false;
        }
    }

    @BeforeAll
    static void start() {
        ChartFx.start();
    }

    @BeforeEach
    void where() {
        desk.saveTo = Optional.of(folder.resolve("chart"));
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(NodeList elements) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < elements.getLength(); i++) texts.add(elements.item(i).getTextContent());
        return texts;
    }

    @Test
    void aFileIsNotedThenWrittenInEachFormat() throws Exception {
        var spec = ChartKindSamples.control(52);
        for (var format : ChartExports.Format.values()) exports.save(spec, format);
        assertThat(files.written)
                .containsExactly(
                        folder.resolve("chart.png"),
                        folder.resolve("chart.svg"),
                        folder.resolve("chart.csv"));
        assertThat(files.noted).isEqualTo(files.written);
        assertThat(desk.said)
                .containsExactly(
                        "chart.png is written.",
                        "chart.svg is written.",
                        Text.of("kit.export.guarded", "chart.csv is written."));
        var image = ImageIO.read(folder.resolve("chart.png").toFile());
        assertThat(image.getWidth()).isEqualTo(3 * 960);
        parsed(Files.readString(folder.resolve("chart.svg")));
        assertThat(Files.readAllLines(folder.resolve("chart.csv"))).hasSize(53);
    }

    @Test
    void whatWasNotWrittenIsForgotten() {
        files.full = true;
        exports.save(ChartKindSamples.spreads(), ChartExports.Format.SVG);
        assertThat(files.noted).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(desk.faults).hasSize(1);
    }

    @Test
    void whoThinksBetterOfItWritesNothing() {
        desk.saveTo = Optional.empty();
        exports.save(ChartKindSamples.spreads(), ChartExports.Format.CSV);
        assertThat(files.noted).isEmpty();
    }

    @Test
    void aPictureHasThreePixelsForOne() throws IOException {
        var theme = ChartTheme.LIGHT;
        for (var spec : ChartKindsTest.kinds()) {
            var png = ChartImages.png(spec, 700, 300, theme);
            var image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(2100);
            assertThat(image.getHeight() % 3).isZero();
            assertThat(image.getHeight()).isGreaterThan(3 * 300);
            assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(theme.background());
        }
        assertThatThrownBy(() -> ChartImages.png(ChartSamples.emptyHeat(), 700, 300, theme))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVeryTallChartIsDrawnLessSharp() throws IOException {
        var png = ChartImages.png(ChartSamples.pareto(1500), 960, 400, ChartTheme.LIGHT);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat((double) image.getWidth() * image.getHeight()).isLessThan(61e6);
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(960);
    }

    @Test
    void drawingsHoldNothingButWhatTheChartShows() throws Exception {
        for (var spec : ChartKindsTest.kinds()) {
            var svg = parsed(ChartImages.svg(spec, 960, 400, ChartTheme.LIGHT));
            var root = svg.getDocumentElement();
            assertThat(root.getNodeName()).isEqualTo("svg");
            assertThat(texts(svg.getElementsByTagName("title")))
                    .containsExactly(spec.text().title());
            assertThat(texts(svg.getElementsByTagName("desc")))
                    .containsExactly(spec.text().reading() + " " + spec.text().basis());
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getElementsByTagName("image").getLength()).isZero();
            var known = known(spec);
            for (var text : texts(svg.getElementsByTagName("text")))
                assertThat(known).as(text).anyMatch(k -> k.contains(text.replace("…", "")));
        }
    }

    /// Everything that may be written in a drawing of it, numbers and the words of the legend
    /// aside.
    private static Set<String> known(ChartSpec spec) {
        var known = new HashSet<String>();
        var text = spec.text();
        known.addAll(
                List.of(
                        text.title(),
                        text.reading(),
                        text.basis(),
                        text.horizontalAxis(),
                        text.verticalAxis()));
        for (var row : ChartValues.of(spec)) for (var cell : row) known.add(String.valueOf(cell));
        known.addAll(
                List.of(
                        "Cumulative share",
                        "Baseline, frozen: 26 points",
                        "Limits",
                        "Centre",
                        "Signal",
                        "middle half",
                        "median",
                        "nine of ten within",
                        "from the least",
                        "enough to read",
                        "too few to lean on",
                        "more than chance alone would bring",
                        "fewer than chance alone would bring",
                        "too few to say"));
        // Counts, ticks, shares and durations.
        known.addAll(numbers());
        return known;
    }

    private static Set<String> numbers() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 2000; i++) {
            numbers.add("(" + i + ")");
            numbers.add(i + " =");
            numbers.add(i + "\u00a0%  n = 118 32 4 26 1 51");
            numbers.add(i / 10.0 + "");
        }
        for (int n : new int[] {118, 32, 4, 26, 1, 51, 14}) {
            numbers.add("n = " + n);
            for (var share : List.of("41", "63", "50", "0", "100", "22"))
                numbers.add(share + "\u00a0%  n = " + n);
            for (var rate : List.of("2.99", "4.6", "3.65", "0", "7.3", "1.61"))
                numbers.add(rate + "  n = " + n);
        }
        for (int s = 0; s <= 100; s++) numbers.add(s + "\u00a0%");
        numbers.addAll(
                List.of("< 1 min", "1 min", "10 min", "30 min", "1 h", "2 h", "4 h", "12 h"));
        numbers.addAll(List.of("1 d", "3 d", "1 w", "4 w", "52 w"));
        return numbers;
    }

    @Test
    void drawingsOfHostileLabelsAreWellFormed() throws Exception {
        for (var spec : ChartKindsTest.hostile()) {
            var svg = parsed(ChartImages.svg(spec, 960, 400, ChartTheme.LIGHT));
            assertThat(texts(svg.getElementsByTagName("title")).getFirst()).startsWith("a b <&>");
            ChartImages.png(spec, 400, 300, ChartTheme.PRESENTER);
        }
    }

    @Test
    void numbersGoToTheClipboardWithHeaderAndBasis() throws Exception {
        var spec = ChartKindSamples.estimates(ChartSpec.Format.PERCENT);
        var copied =
                ChartFx.on(() -> {
                    exports.copyData(spec);
                    return Clipboard.getSystemClipboard().getString();
                });
        assertThat(copied.lines())
                .startsWith(
                        "Could have been prevented, by service",
                        "Service\tShare\tInterval from\tInterval to\tincidents\tToo few to lean on",
                        "Payments\t0.41\t0.32\t0.5\t118\t")
                .endsWith(spec.text().basis())
                .hasSize(9);
    }

    @Test
    void whatASpreadsheetWouldRunIsGuarded() {
        var spec =
                new ChartSpec.Pareto(
                        ChartSamples.text("=cmd()", "Factor", "Incidents"),
                        List.of("=HYPERLINK(\"x\")", "two\nlines\tand a tab"),
                        List.of(2, 1),
                        List.of(2 / 3.0, 1.0));
        assertThat(ChartValues.tabbed(spec).lines())
                .contains("'=cmd()", "'=HYPERLINK(\"x\")\t2\t" + 2 / 3.0)
                .contains("two lines and a tab\t1\t1");
    }

    @Test
    void tablesHoldEveryNumberInFull() {
        var control = ChartKindSamples.control(52);
        var rows = ChartValues.of(control);
        for (int c = 0; c < 52; c++) {
            var point = control.points().get(c);
            assertThat(((Number) rows.get(c + 1).get(1)).doubleValue()).isEqualTo(point.value());
            assertThat(rows.get(c + 1).get(3)).isNull();
            assertThat(((Number) rows.get(c + 1).get(4)).doubleValue()).isEqualTo(point.upper());
            assertThat(rows.get(c + 1).get(5)).isEqualTo(point.count());
            assertThat(rows.get(c + 1).get(7)).isEqualTo(point.signal());
        }
        var lines = ChartKindSamples.lines(24, 3);
        for (int c = 0; c < 24; c++)
            for (int s = 0; s < 3; s++)
                assertThat(((Number) ChartValues.of(lines).get(c + 1).get(s + 1)).doubleValue())
                        .isEqualTo(lines.lines().get(s).values().get(c));
        var week = ChartKindSamples.week();
        for (int r = 0; r < 7; r++)
            assertThat(ChartValues.of(week).get(r + 1).subList(1, 25))
                    .isEqualTo(week.values().get(r));
        for (var spec : ChartKindsTest.kinds()) {
            var all = ChartValues.of(spec);
            for (var row : all) assertThat(row).hasSameSizeAs(all.getFirst());
        }
    }

    @Test
    void theMenuIsReachedByButtonPointerAndKeys() throws Exception {
        ChartFx.on(() -> {
            var pane = new ChartPane();
            pane.setSpec(ChartKindSamples.lines(24, 3));
            pane.setExports(exports);
            var stage = new Stage();
            stage.setScene(new Scene(pane, 900, 420));
            stage.show();
            try {
                pane.applyCss();
                pane.layout();
                var button = (Button) pane.lookup("#chartTake");
                assertThat(button.getAccessibleText()).isEqualTo("Copy or save: Several lines");
                button.fire();
                var menu = menus().getFirst();
                assertThat(menu.getItems().stream().map(i -> String.valueOf(i.getText())))
                        .contains("Copy picture", "Copy numbers", "Save drawing (SVG)…");
                menu.getItems().get(1).fire();
                menu.hide();
                assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Several lines");
                pane.requestFocus();
                press(pane, false);
                assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
                assertThat(Clipboard.getSystemClipboard().getImage().getWidth()).isEqualTo(2880);
                press(pane, true);
                assertThat(Clipboard.getSystemClipboard().hasString()).isTrue();
                pane.setSpec(new ChartSpec.Lines(pane(), List.of(), List.of()));
                assertThat(button.isVisible()).isFalse();
            } finally {
                stage.close();
            }
            return true;
        });
    }

    private static firebreak.domain.chart.ChartText pane() {
        return ChartSamples.text("Empty", "x", "y");
    }

    private static List<ContextMenu> menus() {
        return javafx.stage.Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
    }

    private static void press(ChartPane pane, boolean shift) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Event.fireEvent(
                pane,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, shift, !mac, false, mac));
    }
}
