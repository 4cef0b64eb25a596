package firebreak.ui.kit;

import firebreak.domain.Refusal;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartFiles;
import firebreak.domain.chart.ChartSpec;
import firebreak.drawing.ChartImages;
import firebreak.drawing.ChartTheme;
import firebreak.drawing.ChartValues;

import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Takes charts out of the program: onto the clipboard or into files. They hold what the chart
/// shows and nothing else, in light colours, because they go onto white pages.
public final class ChartExports {
    /// As what a chart is written.
    public enum Format {
        PNG,
        SVG,
        CSV;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int WIDTH = 960;
    private static final int HEIGHT = 400;
    private static final int LONGEST_NAME = 60;

    private final Desk desk;
    private final ChartFiles files;
    private final NotedExport export;

    public ChartExports(Desk desk, ChartFiles files) {
        this.desk = desk;
        this.files = files;
        this.export = new NotedExport(desk, files.notes(), this::failed);
    }

    /// Puts the picture on the clipboard, three pixels for one.
    public void copyPicture(ChartSpec spec) {
        desk.jobs()
                .background(
                        Text.of("chart.drawing"),
                        _ -> png(spec),
                        png -> {
                            var content = new ClipboardContent();
                            content.putImage(new Image(new ByteArrayInputStream(png)));
                            Copied.put(content);
                            desk.notices().done(Text.of("chart.copied.picture"));
                        },
                        this::failed);
    }

    /// Puts the numbers on the clipboard, for a spreadsheet.
    public void copyData(ChartSpec spec) {
        Copied.text(ChartValues.tabbed(spec));
        desk.notices().done(Text.of("chart.copied.data"));
    }

    /// Asks where the file goes, and writes it.
    public void save(ChartSpec spec, Format format) {
        export.write(
                new NotedExport.Wanted(
                        Text.of("chart.save.title"),
                        name(spec.text().title()),
                        format.ending(),
                        Text.of("chart.save." + format.ending()),
                        Text.of("chart.saving"),
                        p -> Text.of("chart.saved", p.getFileName())),
                _ -> spec,
                (target, chart, progress) -> {
                    var bytes =
                            switch (format) {
                                case PNG -> png(chart);
                                case SVG ->
                                        ChartImages.svg(chart, WIDTH, HEIGHT, ChartTheme.LIGHT)
                                                .getBytes(StandardCharsets.UTF_8);
                                case CSV -> files.csv(ChartValues.of(chart));
                            };
                    // Whoever cancelled meanwhile gets no file.
                    progress.step(1, 2);
                    files.write(target, bytes);
                });
    }

    private static byte[] png(ChartSpec spec) {
        return ChartImages.png(spec, WIDTH, HEIGHT, ChartTheme.LIGHT);
    }

    /// The title with nothing but letters, digits and hyphens, which every system takes.
    private static String name(String title) {
        var words = title.toLowerCase(Locale.ENGLISH).replaceAll("[^\\p{L}\\p{N}]+", "-");
        var name = new StringBuilder();
        words.codePoints().limit(LONGEST_NAME).forEach(name::appendCodePoint);
        var plain = name.toString().replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? Text.of("chart.save.name") : plain;
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof Refusal || !files.locked()) desk.notices().failed(trouble);
    }
}
