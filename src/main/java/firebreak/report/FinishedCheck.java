package firebreak.report;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.report.DocumentKind;
import firebreak.report.check.FileCheck;
import firebreak.report.check.Machine;
import firebreak.report.check.Problem;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Holds a finished document against the model that it was written from: the same for all kinds.
final class FinishedCheck {
    private FinishedCheck() {}

    /// @throws FailedCheck with all that is wrong
    static void check(DocumentKind kind, ReportModel model, Path file, Progress progress)
            throws IOException {
        var problems =
                new ArrayList<Problem>(
                        new FileCheck(Machine.here(), model.names()).of(file, progress));
        problems.addAll(FileCheck.pictures(file, specs(model)));
        var pictures = model.pictures();
        if (kind == DocumentKind.EXCEL && pictures != null)
            problems.addAll(FileCheck.ledger(file, pictures.ledger()));
        if (pictures != null && kind != DocumentKind.EXCEL)
            problems.addAll(FileCheck.tables(file, ToldFigures.tables(model, pictures.ledger())));
        if (kind == DocumentKind.WORD)
            problems.addAll(
                    FileCheck.sentences(
                            file, Text.of("report.findings"), ToldFigures.findings(model)));
        if (!problems.isEmpty()) throw FailedCheck.of(problems);
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
