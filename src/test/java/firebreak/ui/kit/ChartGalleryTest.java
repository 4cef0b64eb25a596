package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import firebreak.domain.chart.ChartSpec;
import firebreak.drawing.ChartImages;
import firebreak.drawing.ChartTheme;

import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

/// Every kind of chart as a picture for people to look at.
class ChartGalleryTest {
    private static final Path GALLERY = Path.of("target/gallery");

    @BeforeAll
    static void start() throws Exception {
        ChartFx.start();
        Files.createDirectories(GALLERY);
    }

    private static Map<String, ChartSpec> specs() {
        var specs = new LinkedHashMap<String, ChartSpec>();
        specs.put("heat", ChartSamples.heat());
        specs.put("months", ChartSamples.months(14));
        specs.put("months60", ChartSamples.months(60));
        specs.put("months1", ChartSamples.months(1));
        specs.put("stages", ChartSamples.stages());
        specs.put("pareto6", ChartSamples.pareto(6));
        specs.put("pareto25", ChartSamples.pareto(25));
        specs.put("pareto1", ChartSamples.pareto(1));
        specs.put("empty", ChartSamples.emptyHeat());
        specs.put("onecell", ChartSamples.oneCell());
        specs.put("large", ChartSamples.largeHeat());
        specs.put("marked", ChartKindSamples.marked());
        specs.put("week", ChartKindSamples.week());
        specs.put("limited", ChartKindSamples.limited(12));
        specs.put("control52", ChartKindSamples.control(52));
        specs.put("control12", ChartKindSamples.control(12));
        specs.put("control1", ChartKindSamples.control(1));
        specs.put("control300", ChartKindSamples.control(300));
        specs.put("shares", ChartKindSamples.estimates(ChartSpec.Format.PERCENT));
        specs.put("rates", ChartKindSamples.estimates(ChartSpec.Format.NUMBER));
        specs.put("spreads", ChartKindSamples.spreads());
        specs.put("lines3", ChartKindSamples.lines(24, 3));
        specs.put("lines500", ChartKindSamples.lines(500, 8));
        return specs;
    }

    @Test
    void everyChartDrawsInLightAndDarkLargeAndSmall() throws Exception {
        for (var spec : specs().entrySet()) {
            for (boolean dark : new boolean[] {false, true}) {
                var name = "kit-" + spec.getKey() + (dark ? "-dark" : "-light");
                picture(name, spec.getValue(), dark, 900, 420);
            }
            picture("kit-" + spec.getKey() + "-small", spec.getValue(), false, 420, 260);
        }
    }

    @Test
    void everyNewKindDrawsForAPresenterAndAFullScreen() throws Exception {
        for (var name :
                List.of(
                        "marked",
                        "week",
                        "limited",
                        "control52",
                        "shares",
                        "spreads",
                        "lines3",
                        "lines500")) {
            var spec = Objects.requireNonNull(specs().get(name));
            picture("kit-" + name + "-presenter", spec, ChartTheme.PRESENTER, 1280, 720);
            picture("kit-" + name + "-1280", spec, ChartTheme.DARK, 1280, 720);
        }
    }

    @Test
    void hostileLabelsLeaveThePicturesReadable() throws Exception {
        for (var spec : ChartKindsTest.hostile()) {
            var name = "kit-hostile-" + spec.getClass().getSimpleName();
            picture(name, spec, ChartTheme.LIGHT, 900, 520);
        }
    }

    private static void picture(String name, ChartSpec spec, boolean dark, int width, int height)
            throws Exception {
        picture(name, spec, dark ? ChartTheme.DARK : ChartTheme.LIGHT, width, height);
    }

    private static void picture(
            String name, ChartSpec spec, ChartTheme theme, int width, int height) throws Exception {
        var dark = theme.background() == ChartTheme.DARK.background();
        var image =
                ChartFx.on(() -> {
                    var pane = new ChartPane();
                    pane.setTheme(theme);
                    pane.setOnMark(_ -> {});
                    pane.setSpec(spec);
                    var root = new StackPane(pane);
                    root.setStyle(
                            "-fx-padding: 16; -fx-background-color: "
                                    + (dark ? "#0d1117" : "white"));
                    var scene = new Scene(root, width, height, Color.WHITE);
                    root.applyCss();
                    root.layout();
                    root.layout();
                    pane.drawNow();
                    return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
                });
        assertThat(image.getWidth()).isEqualTo(width);
        ImageIO.write(image, "png", GALLERY.resolve(name + ".png").toFile());
    }

    @Test
    void theMarkWithTheFocusStandsOutInTheThemesOfTheWindow() throws Exception {
        for (var spec :
                Map.of(
                                "heat", ChartSamples.heat(),
                                "months", ChartSamples.months(14),
                                "pareto", ChartSamples.pareto(25))
                        .entrySet()) {
            for (boolean dark : new boolean[] {false, true}) {
                var image = ChartFx.on(() -> focused(spec.getValue(), dark));
                var name = "kit-focus-" + spec.getKey() + (dark ? "-dark" : "-light") + ".png";
                ImageIO.write(image, "png", GALLERY.resolve(name).toFile());
            }
        }
    }

    private static BufferedImage focused(ChartSpec spec, boolean dark) {
        var pane = new ChartPane();
        pane.setDark(dark);
        pane.setSpec(spec);
        var root = new StackPane(pane);
        root.setStyle("-fx-padding: 16; -fx-background-color: -color-bg-default");
        var scene = new Scene(root, 900, 420);
        scene.setUserAgentStylesheet(
                (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        try {
            root.applyCss();
            root.layout();
            pane.drawNow();
            pane.requestFocus();
            for (var code : List.of(KeyCode.RIGHT, KeyCode.DOWN))
                Event.fireEvent(
                        pane,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        } finally {
            stage.close();
        }
    }

    @Test
    void picturesForFilesNeedNoWindow() throws IOException {
        for (var spec : specs().entrySet()) {
            if (spec.getValue().empty()) continue;
            var bytes = ChartImages.png(spec.getValue(), 900, 360, ChartTheme.LIGHT);
            Files.write(GALLERY.resolve("kit-" + spec.getKey() + "-file.png"), bytes);
            var image = ImageIO.read(new java.io.ByteArrayInputStream(bytes));
            assertThat(image.getWidth()).isEqualTo(2700);
            assertThat(image.getHeight()).isGreaterThanOrEqualTo(1080);
            var svg = ChartImages.svg(spec.getValue(), 900, 360, ChartTheme.LIGHT);
            Files.writeString(GALLERY.resolve("kit-" + spec.getKey() + "-file.svg"), svg);
        }
    }
}
