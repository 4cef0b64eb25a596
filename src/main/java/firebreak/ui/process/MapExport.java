package firebreak.ui.process;

import firebreak.domain.Refusal;
import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.OutsideFile;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NotedExport;
import firebreak.ui.kit.OneJob;

import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Takes the whole map out of the program: as a file, on the clipboard, on paper.
final class MapExport {
    /// How many pixels for one on the screen, so that it stays sharp in print.
    private static final double SHARPNESS = 3;

    /// As what it is written.
    enum Format {
        PNG,
        SVG;

        String ending() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final NotedExport export;
    private final OneJob drawing;

    MapExport(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.export = new NotedExport(desk, file.written().notes(Kind.DOCUMENT), this::failed);
        this.drawing = new OneJob(desk.jobs(), this::failed, () -> {});
    }

    /// How it stands.
    NotedExport running() {
        return export;
    }

    /// Asks where it goes, and writes it.
    void write(Format format) {
        export.write(
                new NotedExport.Wanted(
                        Text.of("process.export.title"),
                        Text.of("process.export.name"),
                        format.ending(),
                        Text.of("process.export." + format.ending()),
                        Text.of("process.exporting"),
                        p -> Text.of("process.exported", p.getFileName())),
                _ -> picture(),
                (target, picture, progress) -> {
                    var bytes =
                            switch (format) {
                                case PNG -> DrawnMap.png(picture, SHARPNESS);
                                case SVG -> SvgMap.of(picture).getBytes(StandardCharsets.UTF_8);
                            };
                    // Whoever cancelled meanwhile gets no file.
                    progress.step(1, 2);
                    OutsideFile.write(target, bytes);
                });
    }

    /// Puts the picture on the clipboard.
    void copy() {
        drawn(image -> {
            var content = new ClipboardContent();
            content.putImage(image);
            Copied.put(content);
            desk.notices().done(Text.of("process.copied"));
        });
    }

    /// Draws it, as it is printed and copied.
    void drawn(Consumer<Image> then) {
        drawing.database(
                Text.of("process.drawing"),
                _ -> picture(),
                picture ->
                        drawing.background(
                                Text.of("process.drawing"),
                                _ -> DrawnMap.png(picture, SHARPNESS),
                                png -> then.accept(new Image(new ByteArrayInputStream(png)))));
    }

    private MapPicture picture() {
        return MapDrawing.of(MapState.read(file, DrawnMap.MEASURE), DrawnMap.MEASURE);
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof Refusal || !file.locked()) desk.notices().failed(trouble);
    }
}
