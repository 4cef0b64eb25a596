package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.domain.Text;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ReportRow;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import java.util.Arrays;
import java.util.List;

/// The incidents that the numbers count.
final class DocumentIncidents implements DocumentPart {
    /// More rows than these are in the workbook only; nobody reads them on paper.
    static final int INCIDENTS = 500;

    private static final int TITLE = 220;

    private final Manuscript manuscript;
    private final ReportModel model;

    DocumentIncidents(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
    }

    @Override
    public boolean any() {
        return count(model) > 0;
    }

    static long count(ReportModel model) {
        return model.rows().stream().filter(DocumentIncidents::tagged).count();
    }

    @Override
    public void write(Progress progress) {
        var all = count(model);
        manuscript.text(
                all > INCIDENTS
                        ? Text.of("report.incidents.capped", INCIDENTS, all)
                        : Text.of("report.incidents.all", all));
        var kinds = new WordTable.Column[9];
        Arrays.fill(kinds, TEXT);
        var table =
                manuscript
                        .table(
                                new int[] {1100, 1080, 1350, 900, 3856, 1200, 2200, 1300, 1300},
                                kinds)
                        .small();
        table.head(
                List.of(
                        Text.of("report.column.key"),
                        Text.of("report.column.date"),
                        Text.of("report.column.service"),
                        Text.of("report.column.severity"),
                        Text.of("report.column.title"),
                        Text.of("report.column.origin"),
                        Text.of("report.column.factor"),
                        Text.of("report.column.stage"),
                        Text.of("report.column.preventability")));
        var done = 0;
        for (var row : model.rows()) {
            var tagging = row.tagging();
            if (tagging == null || !tagged(row)) continue;
            table.row(line(row, tagging));
            if (++done == INCIDENTS) break;
            progress.step(60 + 30L * done / Math.min(all, INCIDENTS), 100);
        }
        table.described(Text.of("report.section.incidents"), Text.of("report.incidents.all", all));
    }

    private List<String> line(ReportRow row, Tagging tagging) {
        var facts = row.incident().facts();
        var zone = model.assessment().zone();
        return List.of(
                CleanText.cut(CleanText.line(facts.key()), 60),
                facts.clocks()
                        .occurred()
                        .map(at -> Shown.day(at, zone))
                        .orElse(Text.of("report.none")),
                CleanText.cut(CleanText.line(facts.service()), 60),
                Text.of(facts.severity().severityClass()),
                CleanText.cut(CleanText.line(facts.title()), TITLE),
                Names.word(tagging.origin()),
                Names.factor(model.words(), tagging.factorId()),
                Names.stage(model.words(), tagging.earliestStageId()),
                Names.word(tagging.preventability()));
    }

    private static boolean tagged(ReportRow row) {
        return Names.state(row.tagging()) == TaggingState.DONE;
    }
}
