package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.report.model.Charts;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where incidents begin and could first have been prevented: the pictures, each with the sentence
/// and the basis that belong to it. A picture with nothing to show is left out.
final class DocumentPatterns implements DocumentPart {
    private static final int NAME = 1900;
    private static final int MONTHS = 18;

    private final Manuscript manuscript;
    private final ReportModel model;
    private final Charts charts;

    DocumentPatterns(Manuscript manuscript, ReportModel model, Charts charts) {
        this.manuscript = manuscript;
        this.model = model;
        this.charts = charts;
    }

    @Override
    public boolean any() {
        return !charts.months().empty()
                || !charts.matrix().empty()
                || !charts.factors().empty()
                || others().any();
    }

    private DocumentPictures others() {
        var pictures = model.pictures();
        return new DocumentPictures(manuscript, pictures == null ? List.of() : pictures.others());
    }

    @Override
    public void write(Progress progress) throws IOException {
        var first = true;
        if (!charts.matrix().empty()) {
            matrix();
            first = false;
        }
        progress.step(3, 10);
        if (!charts.months().empty()) {
            manuscript.heading(2, Text.of("report.patterns.months"), !first);
            manuscript.text(Text.of("report.patterns.months.intro"));
            manuscript.figure(charts.months(), 8.6);
            monthsTable(charts.months());
            first = false;
        }
        progress.step(4, 10);
        if (!charts.factors().empty()) factors(first);
        progress.step(5, 10);
        others().write();
    }

    private void matrix() throws IOException {
        manuscript.heading(2, Text.of("report.patterns.matrix"));
        manuscript.text(Text.of("report.patterns.matrix.intro"));
        manuscript.anchor("matrix");
        ChartTables.heat(manuscript, charts.matrix(), charts.matrix().text().title());
        manuscript.lead(charts.matrix().text().reading());
        manuscript.basis(charts.matrix().text().basis());
        manuscript.figure(charts.stages(), 7.4);
        leadership();
    }

    /// The numbers behind the picture, while they are few enough to be read.
    private void monthsTable(ChartSpec.StackedBars months) {
        if (months.categories().size() > MONTHS) return;
        manuscript.tableCaption(months.text().title());
        var columns = months.series().size();
        var widths = new int[columns + 1];
        Arrays.fill(widths, (Manuscript.PORTRAIT - NAME) / columns);
        widths[0] = NAME;
        var kinds = new WordTable.Column[columns + 1];
        Arrays.fill(kinds, NUMBER);
        kinds[0] = TEXT;
        var table = manuscript.table(widths, kinds);
        var names = new ArrayList<String>();
        names.add(months.text().horizontalAxis());
        for (var s : months.series()) names.add(s.name());
        table.head(names);
        for (var m = 0; m < months.categories().size(); m++) {
            var line = new ArrayList<String>();
            line.add(months.categories().get(m));
            for (var s : months.series()) line.add(Text.of("report.number", s.values().get(m)));
            table.row(line);
        }
        table.described(months.text().title(), months.text().reading());
        manuscript.gap();
    }

    /// The same places weighed by the time that leaders spent there, where anybody knows it.
    private void leadership() {
        var matrix = model.patterns().matrix();
        if (model.patterns().leadership().basis().n() == 0
                || matrix.leadershipMinutes().stream().flatMap(List::stream).allMatch(n -> n == 0))
            return;
        if (matrix.leadershipMinutes().stream()
                .flatMap(List::stream)
                .anyMatch(n -> n > Integer.MAX_VALUE)) {
            manuscript.text(Text.of("picture.tooLarge"));
            return;
        }
        var text = charts.matrix().text();
        ChartTables.heat(
                manuscript,
                new ChartSpec.HeatMap(
                        text,
                        charts.matrix().rows(),
                        charts.matrix().columns(),
                        matrix.leadershipMinutes().stream()
                                .map(row -> row.stream().map(Long::intValue).toList())
                                .toList()),
                Text.of("report.patterns.leadership"));
        manuscript.basis(
                Text.of(
                        "report.patterns.leadership.basis",
                        firebreak.analysis.PatternCharts.basisLine(
                                model.patterns().leadership().basis())));
    }

    private void factors(boolean first) throws IOException {
        manuscript.heading(2, Text.of("report.patterns.factors"), !first);
        manuscript.text(Text.of("report.patterns.factors.intro"));
        manuscript.figure(charts.factors(), 9.2);
        manuscript.tableCaption(Text.of("report.patterns.factors.table"));
        var table =
                manuscript.table(
                        new int[] {3354, 1500, 1100, 1100, 1200, 1100},
                        TEXT,
                        TEXT,
                        NUMBER,
                        NUMBER,
                        NUMBER,
                        NUMBER);
        table.head(
                List.of(
                        Text.of("report.column.factor"),
                        Text.of("report.column.origin"),
                        Text.of("report.column.incidents"),
                        Text.of("report.column.share"),
                        Text.of("report.column.interval"),
                        Text.of("report.column.cumulative")));
        for (var f : model.patterns().factors().factors())
            table.row(
                    List.of(
                            f.factor().label(),
                            Text.of(f.factor().origin()),
                            Text.of("report.number", f.proportion().count()),
                            Shown.percent(f.proportion().share()),
                            Shown.interval(f.proportion()),
                            Shown.percent(f.cumulativeShare())));
        table.described(
                Text.of("report.patterns.factors.table"), charts.factors().text().reading());
        manuscript.gap();
    }
}
