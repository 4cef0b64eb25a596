package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.chart.ChartSpec;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
                    return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
                });
        assertThat(image.getWidth()).isEqualTo(width);
        ImageIO.write(image, "png", GALLERY.resolve(name + ".png").toFile());
    }

    @Test
    void picturesForFilesNeedNoWindow() throws IOException {
        for (var spec : specs().entrySet()) {
            var bytes = ChartImages.png(spec.getValue(), 900, 360, ChartColours.LIGHT);
            Files.write(GALLERY.resolve("kit-" + spec.getKey() + "-file.png"), bytes);
            var image = ImageIO.read(new java.io.ByteArrayInputStream(bytes));
            assertThat(image.getWidth()).isEqualTo(1800);
            assertThat(image.getHeight()).isEqualTo(720);
        }
    }
}
