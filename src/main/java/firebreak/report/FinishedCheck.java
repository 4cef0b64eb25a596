package firebreak.report;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.report.DocumentKind;
import firebreak.report.check.FileCheck;
import firebreak.report.check.Machine;
import firebreak.report.check.PartCheck;
import firebreak.report.check.Reading;
import firebreak.report.check.TableCheck;
import firebreak.report.files.FailedCheck;
import firebreak.report.model.Charts;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Holds a finished document against the model that it was written from: the same for all kinds.
final class FinishedCheck {
    private FinishedCheck() {}

    /// @param built whether it is built as it was written
    /// @throws FailedCheck with all that is wrong
    static void check(
            DocumentKind kind,
            ReportModel model,
            Path file,
            List<PartCheck> built,
            Progress progress)
            throws IOException {
        var checks = new ArrayList<PartCheck>(built);
        checks.addAll(new FileCheck(Machine.here(), model.names()).checks());
        checks.add(FileCheck.pictures(specs(model)));
        var pictures = model.pictures();
        if (kind == DocumentKind.EXCEL) {
            if (pictures != null) checks.add(FileCheck.ledger(pictures.ledger()));
        } else
            checks.add(
                    new TableCheck(
                            pictures == null
                                    ? List.of()
                                    : ToldFigures.tables(model, pictures.ledger()),
                            kind == DocumentKind.WORD
                                    ? ToldFigures.sentences(model)
                                    : ToldFigures.spoken(model)));
        FailedCheck.tell(Reading.of(file, checks, progress));
    }

    /// Everything that a document may draw.
    private static List<ChartSpec> specs(ReportModel model) {
        var charts = Charts.of(model.patterns());
        var specs =
                new ArrayList<ChartSpec>(
                        List.of(
                                charts.matrix(),
                                charts.stages(),
                                charts.months(),
                                charts.factors()));
        var pictures = model.pictures();
        if (pictures != null)
            for (var picture : pictures.pictures())
                picture.views().stream().map(Picture.View::spec).forEach(specs::add);
        return specs;
    }
}
