package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import firebreak.domain.chart.ChartSpec;

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

    private static void picture(String name, ChartSpec spec, boolean dark, int width, int height)
            throws Exception {
        var image =
                ChartFx.on(() -> {
                    var pane = new ChartPane();
                    pane.setDark(dark);
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
            var bytes = ChartImages.png(spec.getValue(), 900, 360, ChartColours.LIGHT);
            Files.write(GALLERY.resolve("kit-" + spec.getKey() + "-file.png"), bytes);
            var image = ImageIO.read(new java.io.ByteArrayInputStream(bytes));
            assertThat(image.getWidth()).isEqualTo(1800);
            assertThat(image.getHeight()).isGreaterThanOrEqualTo(720);
        }
    }
}
