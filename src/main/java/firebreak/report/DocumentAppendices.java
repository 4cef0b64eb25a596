package firebreak.report;

import static firebreak.report.WordTable.Column.TEXT;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.work.Progress;

import java.util.Arrays;
import java.util.List;

/// How the numbers came about, the definitions behind them, and the incidents that they count.
final class DocumentAppendices {
    /// More rows than these are in the workbook only; nobody reads them on paper.
    static final int INCIDENTS = 500;

    private static final int TITLE = 220;

    private final Manuscript manuscript;
    private final ReportModel model;

    DocumentAppendices(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
    }

    void method() {
        manuscript.heading(1, Text.of("report.method"));
        for (var part :
                List.of("counted", "shares", "preventable", "stage", "months", "time", "limits")) {
            manuscript.point(
                    Text.of("report.method." + part), Text.of("report.methodText." + part));
        }
        var process = model.process();
        if (process != null && (process.asked() || process.tested()))
            for (var part : List.of("scores", "contradictions", "ranking"))
                manuscript.point(
                        Text.of("report.method." + part), Text.of("report.methodText." + part));
        manuscript.text(
                Text.of(
                        "report.method.source",
                        Text.of("report.number", model.revision()),
                        Shown.day(model.written(), model.assessment().zone()),
                        model.assessment().zone().getId(),
                        model.programVersion()));
    }

    void glossary() {
        manuscript.heading(2, Text.of("report.glossary"));
        var table = manuscript.table(new int[] {2354, 7000}, TEXT, TEXT);
        table.head(List.of(Text.of("report.column.word"), Text.of("report.column.meaning")));
        for (var word :
                List.of(
                        "incident",
                        "origin",
                        "factor",
                        "stage",
                        "preventable",
                        "interval",
                        "leadership",
                        "revision",
                        "basis"))
            table.row(List.of(Text.of("report.word." + word), Text.of("report.meaning." + word)));
        table.described(Text.of("report.glossary"), Text.of("report.glossary"));
        manuscript.gap();
    }

    void codebook() {
        var codebook = model.codebook();
        if (codebook.factors().isEmpty() && codebook.stages().isEmpty()) return;
        manuscript.heading(1, Text.of("report.codebook", codebook.version()));
        manuscript.text(Text.of("report.codebook.intro"));
        if (!codebook.stages().isEmpty()) {
            manuscript.heading(2, Text.of("report.codebook.stages"));
            var stages = manuscript.table(new int[] {2354, 7000}, TEXT, TEXT);
            stages.head(
                    List.of(Text.of("report.column.stage"), Text.of("report.column.definition")));
            for (var stage : codebook.stages())
                stages.row(List.of(stage.label(), stage.definition()));
            stages.described(Text.of("report.codebook.stages"), Text.of("report.codebook.intro"));
            manuscript.gap();
        }
        for (var origin : Origin.values()) {
            var factors = codebook.factors(origin);
            if (factors.isEmpty()) continue;
            manuscript.heading(2, Text.of("report.codebook.origin", Text.of(origin)));
            var table =
                    manuscript
                            .table(new int[] {1754, 2500, 2550, 2550}, TEXT, TEXT, TEXT, TEXT)
                            .small();
            table.head(
                    List.of(
                            Text.of("report.column.factor"),
                            Text.of("report.column.definition"),
                            Text.of("report.column.whenToUse"),
                            Text.of("report.column.whenNot")));
            for (var f : factors)
                table.row(
                        List.of(
                                f.label(),
                                f.example().isBlank()
                                        ? f.definition()
                                        : f.definition()
                                                + "\n"
                                                + Text.of("report.codebook.example", f.example()),
                                f.whenToUse(),
                                f.whenNot()));
            table.described(
                    Text.of("report.codebook.origin", Text.of(origin)),
                    Text.of("report.codebook.intro"));
            manuscript.gap();
        }
    }

    /// Whether the appendix of incidents has anything to list.
    boolean anyIncidents() {
        return model.rows().stream().anyMatch(DocumentAppendices::tagged);
    }

    void incidents(Progress progress) {
        var all = model.rows().stream().filter(DocumentAppendices::tagged).count();
        manuscript.heading(1, Text.of("report.incidents"), true);
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
        table.described(Text.of("report.incidents"), Text.of("report.incidents.all", all));
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
