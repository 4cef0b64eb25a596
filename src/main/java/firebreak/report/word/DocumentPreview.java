package firebreak.report.word;

import firebreak.domain.chart.ChartSpec;
import firebreak.report.files.ReportException;
import firebreak.report.files.StagedFile;
import firebreak.report.model.Charts;
import firebreak.report.model.ReportModel;
import firebreak.report.preview.DocumentContent;
import firebreak.report.preview.DocumentReading;
import firebreak.work.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The Word document as it would be written now, for those who want to look before they write.
public final class DocumentPreview {
    private static final String NAME = "preview.docx";

    private DocumentPreview() {}

    /// Lets the real writer write, reads what it wrote, and leaves nothing behind.
    ///
    /// @param folder of the assessment, in which the document lies for that moment
    /// @throws ReportException with a sentence for the reader
    /// @throws firebreak.work.Cancelled when asked to stop
    public static DocumentContent of(ReportModel model, Path folder, Progress progress)
            throws ReportException {
        var read = new DocumentContent[] {new DocumentContent(List.of())};
        var charts = charts(model);
        try (var staged = StagedFile.of(folder.resolve(NAME))) {
            staged.write(place -> {
                PatternDocument.compose(model, place, progress);
                try (var in = Files.newInputStream(place)) {
                    read[0] = DocumentReading.read(in, charts);
                }
            });
        }
        return read[0];
    }

    /// Everything that a document can draw, by the words that it has there.
    private static Map<String, ChartSpec> charts(ReportModel model) {
        var specs = new HashMap<String, ChartSpec>();
        var charts = Charts.of(model.patterns());
        for (var spec : List.of(charts.stages(), charts.months(), charts.factors()))
            specs.put(Manuscript.described(spec.text()), spec);
        var pictures = model.pictures();
        if (pictures != null)
            for (var picture : pictures.pictures())
                for (var view : picture.views())
                    specs.putIfAbsent(Manuscript.described(view.spec().text()), view.spec());
        return specs;
    }
}
