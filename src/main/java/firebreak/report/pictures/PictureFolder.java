package firebreak.report.pictures;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.drawing.ChartImages;
import firebreak.drawing.ChartTheme;
import firebreak.drawing.ChartValues;
import firebreak.report.check.FileCheck;
import firebreak.report.check.Machine;
import firebreak.report.check.Reading;
import firebreak.report.files.FailedCheck;
import firebreak.report.files.ReportException;
import firebreak.report.files.StagedFile;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All pictures of the history in one folder, each as PNG, SVG and CSV under a name that sorts and
/// says what it is, and an index that reads them. Needs no window.
public final class PictureFolder {
    /// Writes rows as CSV that a spreadsheet may open without running anything.
    public interface Csv {
        byte[] of(List<? extends List<? extends @Nullable Object>> rows);
    }

    private static final int WIDTH = 960;
    private static final int HEIGHT = 400;

    /// What one picture is written as.
    private enum Format {
        PNG,
        SVG,
        CSV;

        private String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// A picture that can be drawn.
    ///
    /// @param name of its files, without their endings
    record Drawn(String name, ChartSpec spec, List<String> limits) {}

    private final Csv csv;

    public PictureFolder(Csv csv) {
        this.csv = csv;
    }

    /// The folder for the pictures within another one.
    public static Path in(ReportModel model, Path folder) {
        return folder.resolve(
                Text.of(
                        "report.fileName",
                        CleanText.fileName(
                                model.assessment().client(), Text.of("report.fileName.client")),
                        Text.of("report.charts.folder")));
    }

    /// The files that [#write] writes, the index first, so that a caller can ask before it replaces
    /// them.
    public static List<Path> files(ReportModel model, Path folder) {
        var files = new ArrayList<Path>();
        files.add(folder.resolve(PictureIndex.NAME));
        for (var drawn : drawn(model))
            for (var format : Format.values())
                files.add(folder.resolve(drawn.name() + format.ending()));
        return files;
    }

    /// Writes them. All are complete before any takes its place; files of other names that are in
    /// the folder stay.
    ///
    /// @param folder made where it is missing
    /// @return the files, the index first
    /// @throws ReportException with a sentence for the reader; files that were there are untouched
    /// @throws firebreak.work.Cancelled when asked to stop; nothing is left behind
    public List<Path> write(ReportModel model, Path folder, Progress progress)
            throws ReportException {
        var files = files(model, folder);
        var staged = new ArrayList<StagedFile>();
        var texts = new LinkedHashMap<String, byte[]>();
        try {
            stage(staged, files.getFirst(), index(model), texts);
            for (var drawn : drawn(model))
                for (var format : Format.values()) {
                    progress.step(staged.size(), files.size() + 1);
                    var file = folder.resolve(drawn.name() + format.ending());
                    stage(staged, file, bytes(drawn.spec(), format), texts);
                }
            progress.step(files.size(), files.size() + 1);
            check(model, files, texts);
            StagedFile.takeAll(staged);
            progress.step(1, 1);
        } finally {
            for (var file : staged.reversed()) file.close();
        }
        return files;
    }

    private static void stage(
            List<StagedFile> staged, Path file, byte[] bytes, Map<String, byte[]> texts)
            throws ReportException {
        var one = StagedFile.of(file);
        staged.add(one);
        one.write(place -> Files.write(place, bytes));
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(Format.PNG.ending())) texts.put(name, bytes);
    }

    /// What must not be in any document must not be here, either. What a picture shows stands in
    /// its table of values, too, and there in one piece.
    private static void check(ReportModel model, List<Path> files, Map<String, byte[]> texts)
            throws ReportException {
        var names = files.stream().map(f -> String.valueOf(f.getFileName())).toList();
        try {
            var problems =
                    Reading.of(texts, names, new FileCheck(Machine.here(), model.names()).checks());
            if (!problems.isEmpty()) throw FailedCheck.pictures(problems);
        } catch (ReportException e) {
            throw e;
        } catch (IOException e) {
            throw new ReportException(Text.of("report.problem.writing", files.getFirst()), e);
        }
    }

    private byte[] bytes(ChartSpec spec, Format format) {
        return switch (format) {
            case PNG -> ChartImages.png(spec, WIDTH, HEIGHT, ChartTheme.LIGHT);
            case SVG ->
                    ChartImages.svg(spec, WIDTH, HEIGHT, ChartTheme.LIGHT)
                            .getBytes(StandardCharsets.UTF_8);
            case CSV -> csv.of(ChartValues.of(spec));
        };
    }

    private static byte[] index(ReportModel model) {
        return PictureIndex.of(model, drawn(model), undrawn(model))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Every view that has something to show, in the order of the screen.
    static List<Drawn> drawn(ReportModel model) {
        var all = new ArrayList<Drawn>();
        for (var picture : pictures(model)) {
            for (var v = 0; v < picture.views().size(); v++) {
                var view = picture.views().get(v);
                if (drawn(view))
                    all.add(new Drawn(name(picture, v), view.spec(), picture.limits()));
            }
        }
        return all;
    }

    /// The pictures of which no view can be drawn.
    private static List<Picture> undrawn(ReportModel model) {
        return pictures(model).stream()
                .filter(p -> p.views().stream().noneMatch(PictureFolder::drawn))
                .toList();
    }

    private static List<Picture> pictures(ReportModel model) {
        var report = model.pictures();
        return report == null ? List.of() : report.told();
    }

    private static boolean drawn(Picture.View view) {
        return view.instead().isEmpty() && !view.spec().empty();
    }

    /// Such as "01-origin-by-stage", and "01b-origin-by-stage-minutes" for its second view, so that
    /// they sort as they are shown.
    private static String name(Picture picture, int view) {
        var kind = picture.kind();
        var number = "%02d".formatted(kind.ordinal() + 1);
        var words = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return view == 0
                ? number + "-" + words
                : number + (char) ('a' + view) + "-" + words + "-" + picture.views().get(view).id();
    }
}
