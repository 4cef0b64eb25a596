package firebreak.report.excel;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.report.model.PatternReport;

import org.apache.poi.ss.usermodel.CellStyle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Locale;

/// A sheet with its native chart for each picture that the pattern sheets don't have, a list of all
/// pictures, and the number ledger.
final class PictureSheets {
    private final TableSheets lists;
    private final SheetStyles styles;
    private final PatternReport report;

    PictureSheets(TableSheets lists, PatternReport report) {
        this.lists = lists;
        this.styles = lists.styles();
        this.report = report;
    }

    void charts() {
        for (var picture : report.others()) {
            var view = picture.views().getFirst();
            if (!drawn(view)) continue;
            var name = Text.of(picture.kind());
            var sheet = new ChartSheet(lists.workbook(), styles, name);
            switch (view.spec()) {
                case ChartSpec.ControlLine line -> sheet.write(line);
                case ChartSpec.Lines lines -> sheet.write(lines);
                case ChartSpec.Estimates estimates -> sheet.write(estimates);
                case ChartSpec.Spreads spreads -> sheet.write(spreads);
                case ChartSpec.HeatMap heat -> sheet.write(heat);
                case ChartSpec.StackedBars bars -> sheet.write(bars);
                case ChartSpec.Pareto pareto -> sheet.write(pareto);
            }
            lists.setUpPage(lists.workbook().getSheet(name));
            lists.workbook().getSheet(name).getPrintSetup().setFitHeight((short) 1);
            lists.note(name, view.spec().text().title(), rows(view.spec()));
        }
    }

    private static boolean drawn(Picture.View view) {
        return view.instead().isEmpty() && !view.spec().empty();
    }

    private static int rows(ChartSpec spec) {
        return switch (spec) {
            case ChartSpec.ControlLine line -> line.categories().size();
            case ChartSpec.Lines lines -> lines.categories().size();
            case ChartSpec.Estimates estimates -> estimates.categories().size();
            case ChartSpec.Spreads spreads -> spreads.spreads().size();
            case ChartSpec.HeatMap heat -> heat.rows().size();
            case ChartSpec.StackedBars bars -> bars.categories().size();
            case ChartSpec.Pareto pareto -> pareto.categories().size();
        };
    }

    /// What each picture shows, in every way of looking at it, and what it can't say.
    void pictures() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "picture", 24);
        TableSheets.add(columns, "view", 24);
        TableSheets.add(columns, "title", 44);
        TableSheets.add(columns, "reading", 70);
        TableSheets.add(columns, "basis", 50);
        TableSheets.add(columns, "limits", 60);
        TableSheets.add(columns, "onSheet", 20);
        var rows = report.told().stream().mapToInt(p -> p.views().size()).sum();
        var sheet = lists.flat("pictures", "Pictures", columns, rows);
        for (var picture : report.told())
            for (var view : picture.views()) {
                var text = view.spec().text();
                sheet.row()
                        .tall()
                        .text(Text.of(picture.kind()))
                        .text(view.name())
                        .prose(text.title())
                        .prose(view.instead().isEmpty() ? text.reading() : view.instead())
                        .prose(text.basis())
                        .prose(String.join("\n", picture.limits()))
                        .text(on(picture, view));
            }
    }

    private String on(Picture picture, Picture.View view) {
        if (!view.equals(picture.views().getFirst())) return "";
        return switch (picture.kind()) {
            case ORIGIN_BY_STAGE -> TableSheets.name("matrix");
            case FACTORS -> TableSheets.name("factors");
            case MONTHS -> TableSheets.name("months");
            default -> drawn(view) ? Text.of(picture.kind()) : "";
        };
    }

    /// Every figure with its id, its definition and what it stands on; values as numbers, and once
    /// more as the screens show them.
    void ledger() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "figure", 34);
        TableSheets.add(columns, "definition", 60);
        TableSheets.add(columns, "unit", 12);
        TableSheets.add(columns, "value", 14);
        TableSheets.add(columns, "low", 14);
        TableSheets.add(columns, "high", 14);
        TableSheets.add(columns, "numerator", 13);
        TableSheets.add(columns, "denominator", 13);
        TableSheets.add(columns, "shown", 16);
        TableSheets.add(columns, "interval", 22);
        TableSheets.add(columns, "why", 34);
        TableSheets.add(columns, "slice", 40);
        TableSheets.add(columns, "revision", 11);
        var ledger = report.ledger();
        var sheet = lists.flat("ledger", "Ledger", columns, ledger.figures().size());
        for (var f : ledger.figures()) {
            var look = look(f);
            var interval = f.interval();
            sheet.row()
                    .text(f.id())
                    .prose(f.definition())
                    .text(f.unit().name().toLowerCase(Locale.ROOT))
                    .number(f.value(), look)
                    .number(interval == null ? null : finite(interval.low()), look)
                    .number(interval == null ? null : finite(interval.high()), look)
                    .number(f.numerator(), styles.number)
                    .number(f.denominator(), styles.number)
                    .text(f.shown())
                    .text(f.shownInterval())
                    .prose(f.why())
                    .prose(ledger.slice())
                    .number(ledger.revision(), styles.number);
        }
    }

    private CellStyle look(Figure f) {
        return switch (f.unit()) {
            case COUNT -> styles.number;
            case SHARE -> styles.share;
            case MINUTES, PERSON_MINUTES, DAYS, RATE, RATIO, NUMBER, P_VALUE -> styles.decimal;
        };
    }

    /// Excel has no infinity.
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
