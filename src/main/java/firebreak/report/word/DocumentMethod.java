package firebreak.report.word;

import firebreak.domain.Text;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import java.util.List;

/// How the numbers came about, by which formulas, and what they can't say.
final class DocumentMethod implements DocumentPart {
    private final Manuscript manuscript;
    private final ReportModel model;

    DocumentMethod(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
    }

    @Override
    public boolean any() {
        return true;
    }

    @Override
    public void write(Progress progress) {
        for (var part :
                List.of("counted", "shares", "preventable", "stage", "months", "time", "limits")) {
            manuscript.point(
                    Text.of("report.method." + part), Text.of("report.methodText." + part));
        }
        if (model.pictures() != null)
            for (var part : List.of("formula", "rates", "charts", "trends", "recurrence"))
                manuscript.point(
                        Text.of("report.method." + part), Text.of("report.methodText." + part));
        if (!model.agreement().isEmpty())
            manuscript.point(
                    Text.of("report.method.agreement"), Text.of("report.methodText.agreement"));
        var process = model.process();
        if (process != null && (process.asked() || process.tested()))
            for (var part : List.of("scores", "contradictions", "ranking"))
                manuscript.point(
                        Text.of("report.method." + part), Text.of("report.methodText." + part));
        new DocumentFindings(manuscript, model).appendix();
        manuscript.text(
                Text.of(
                        "report.method.source",
                        Text.of("report.number", model.revision()),
                        Shown.day(model.written(), model.assessment().zone()),
                        model.assessment().zone().getId(),
                        model.programVersion()));
    }
}
