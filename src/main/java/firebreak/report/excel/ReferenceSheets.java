package firebreak.report.excel;

import firebreak.domain.Text;
import firebreak.domain.assessment.Measure;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Origin;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;

import org.apache.poi.ss.usermodel.CellStyle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The sheets that others lean on: the codebook, and what was counted by weeks.
final class ReferenceSheets {
    private final TableSheets lists;
    private final SheetStyles styles;
    private final ReportModel model;

    ReferenceSheets(TableSheets lists, ReportModel model) {
        this.lists = lists;
        this.styles = lists.styles();
        this.model = model;
    }

    void codebook() {
        var book = model.codebook();
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "kind", 12);
        TableSheets.add(columns, "label", 32);
        TableSheets.add(columns, "origin", 15);
        TableSheets.add(columns, "definition", 50);
        TableSheets.add(columns, "whenToUse", 44);
        TableSheets.add(columns, "whenNot", 44);
        TableSheets.add(columns, "example", 44);
        var sheet =
                lists.flat(
                        "codebook",
                        "Codebook",
                        columns,
                        book.factors().size() + book.stages().size());
        for (var s : book.stages())
            row(sheet, Text.of("report.kind.stage"), s.label(), null, List.of(s.definition()));
        for (var f : book.factors())
            row(
                    sheet,
                    Text.of("report.kind.factor"),
                    f.label(),
                    f.origin(),
                    List.of(f.definition(), f.whenToUse(), f.whenNot(), f.example()));
    }

    private void row(
            LongRows sheet,
            String kind,
            String label,
            @Nullable Origin origin,
            List<String> texts) {
        var row = sheet.row().tall().text(kind).prose(label).text(Names.word(origin));
        texts.forEach(row::prose);
    }

    void series() {
        if (model.series().isEmpty()) return;
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "measure", 22);
        TableSheets.add(columns, "service", 28);
        TableSheets.add(columns, "week", 16);
        TableSheets.add(columns, "amount", 14);
        TableSheets.add(columns, "unit", 14);
        boolean byDay = model.series().stream().anyMatch(w -> !w.days().isEmpty());
        if (byDay)
            for (int d = 1; d <= SeriesWeek.DAYS; d++) TableSheets.add(columns, "day_" + d, 8);
        var sheet = lists.flat("series", "Series", columns, model.series().size());
        for (var w : model.series()) {
            var row =
                    sheet.row()
                            .text(Measure.label(w.measure()))
                            .text(w.service())
                            .day(w.monday())
                            .number(w.amount(), look(w.amount()))
                            .text(w.unit());
            if (byDay)
                for (int d = 0; d < SeriesWeek.DAYS; d++) {
                    var day = w.days().isEmpty() ? Double.NaN : w.days().get(d);
                    row.number(Double.isNaN(day) ? null : day, look(day));
                }
        }
    }

    /// Without decimals where there are none.
    private CellStyle look(double amount) {
        return amount == Math.rint(amount) ? styles.number : styles.decimal;
    }
}
