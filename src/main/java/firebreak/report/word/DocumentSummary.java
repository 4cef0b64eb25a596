package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.MIDDLE;
import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.PatternCharts;
import firebreak.analysis.Proportion;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.report.model.Charts;
import firebreak.report.model.KeyFigures;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The page that a hurried reader reads.
final class DocumentSummary implements DocumentPart {
    private final Manuscript manuscript;
    private final ReportModel model;
    private final Charts charts;

    DocumentSummary(Manuscript manuscript, ReportModel model, Charts charts) {
        this.manuscript = manuscript;
        this.model = model;
        this.charts = charts;
    }

    @Override
    public boolean any() {
        return true;
    }

    @Override
    public void write(Progress progress) {
        if (model.patterns().progress().incidents() == 0) {
            manuscript.text(Text.of("report.summary.noIncidents"));
            new DocumentFindings(manuscript, model).summary();
            return;
        }
        if (model.patterns().progress().done() == 0) {
            manuscript.text(lookedAt());
            manuscript.text(Text.of("report.summary.nothingTagged"));
            new DocumentFindings(manuscript, model).summary();
            return;
        }
        keyFigures();
        findings();
        manuscript.point(Text.of("report.point.lookedAt"), lookedAt());
        if (model.patterns().preventable().share().n() > 0)
            manuscript.point(
                    Text.of("report.point.preventable"), preventable(), "PREVENTABLE_SHARE");
        manuscript.point(Text.of("report.point.origins"), origins());
        if (!charts.matrix().empty())
            manuscript.point(
                    Text.of("report.point.pattern"), charts.matrix().text().reading(), "matrix");
        manuscript.point(Text.of("report.point.leadership"), leadership());
        manuscript.point(Text.of("report.point.limits"), limits());
        shares();
    }

    /// As much as stands on one page.
    void brief() throws IOException {
        var tagged = model.patterns().progress().done() > 0;
        if (!tagged) {
            write(Progress.NONE);
            return;
        }
        keyFigures();
        new DocumentFindings(manuscript, model).brief();
        if (model.patterns().preventable().share().n() > 0)
            manuscript.point(Text.of("report.point.preventable"), preventable());
        manuscript.point(Text.of("report.point.leadership"), leadership());
        if (!charts.matrix().empty()) {
            ChartTables.heat(manuscript, charts.matrix(), charts.matrix().text().title());
            manuscript.lead(charts.matrix().text().reading());
            manuscript.basis(charts.matrix().text().basis());
        }
        manuscript.point(Text.of("report.point.limits"), limits());
    }

    /// What was concluded comes before what it stands on.
    private void findings() {
        if (model.findings().isEmpty()) return;
        new DocumentFindings(manuscript, model).summary();
        manuscript.heading(2, Text.of("report.summary.numbers"));
    }

    private void keyFigures() {
        var key = KeyFigures.of(model);
        var table =
                manuscript.table(
                        new int[] {2339, 2339, 2338, 2338}, MIDDLE, MIDDLE, MIDDLE, MIDDLE);
        table.keyFigures(key.figures(), key.meanings());
        table.described(Text.of("report.key.title"), Text.of("report.key.title"));
        manuscript.gap();
    }

    private String lookedAt() {
        var progress = model.patterns().progress();
        var period = Shown.period(model.patterns().months().basis());
        return Text.of(
                "report.lookedAt",
                progress.incidents(),
                period,
                progress.done(),
                progress.draft(),
                progress.pending(),
                progress.discarded());
    }

    private String preventable() {
        var p = model.patterns().preventable();
        var sentence =
                Text.of(
                        "report.preventable",
                        p.share().count(),
                        p.share().n(),
                        Shown.percent(p.share().share()),
                        Shown.interval(p.share()));
        return p.notEnoughInformation() == 0
                ? sentence
                : sentence
                        + " "
                        + Text.of(
                                "report.preventable.unjudged",
                                p.notEnoughInformation(),
                                Shown.percent(p.lowest()),
                                Shown.percent(p.highest()));
    }

    private record Ranked(Origin origin, Proportion share) {}

    private String origins() {
        var ranked =
                Arrays.stream(Origin.values())
                        .map(o -> new Ranked(o, model.patterns().origins().get(o.ordinal())))
                        .sorted(Comparator.comparing((Ranked r) -> -r.share().count()))
                        .toList();
        var first = ranked.getFirst();
        var second = ranked.get(1);
        if (first.share().count() == second.share().count())
            return Text.of(
                    "report.origins.tie",
                    Text.of(first.origin()),
                    lower(second.origin()),
                    first.share().count(),
                    first.share().n());
        var sentence =
                Text.of(
                        "report.origins",
                        Text.of(first.origin()),
                        first.share().count(),
                        first.share().n(),
                        Shown.percent(first.share().share()),
                        Shown.interval(first.share()));
        return second.share().high() < first.share().low()
                ? sentence
                : sentence
                        + " "
                        + Text.of(
                                "report.origins.close",
                                lower(second.origin()),
                                second.share().count());
    }

    private String leadership() {
        var time = model.patterns().leadership();
        if (time.basis().n() == 0) return Text.of("report.leadership.none");
        return Text.of(
                "report.leadership",
                time.basis().n(),
                Shown.time(time.minutes()),
                Shown.time(time.preventableMinutes()));
    }

    private String limits() {
        var progress = model.patterns().progress();
        var open = progress.pending() + progress.draft();
        return open == 0
                ? Text.of("report.limits")
                : Text.of("report.limits.open", open) + " " + Text.of("report.limits");
    }

    private void shares() {
        manuscript.tableCaption(Text.of("report.shares"));
        var table =
                manuscript.table(new int[] {3354, 2000, 2000, 2000}, TEXT, NUMBER, NUMBER, NUMBER);
        table.head(
                List.of(
                        Text.of("report.column.origin"),
                        Text.of("report.column.incidents"),
                        Text.of("report.column.share"),
                        Text.of("report.column.interval")));
        for (var origin : Origin.values()) {
            var share = model.patterns().origins().get(origin.ordinal());
            table.row(
                    List.of(
                            Text.of(origin),
                            Text.of("report.number", share.count()),
                            Shown.percent(share.share()),
                            Shown.interval(share)),
                    true);
        }
        table.described(Text.of("report.shares"), origins());
        manuscript.basis(PatternCharts.basisLine(model.patterns().preventable().basis()));
    }

    private static String lower(Origin origin) {
        return Text.of(origin).toLowerCase(Locale.ENGLISH);
    }
}
