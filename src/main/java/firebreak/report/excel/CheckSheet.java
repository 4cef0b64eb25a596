package firebreak.report.excel;

import firebreak.domain.Text;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.ArrayList;
import java.util.List;

/// The only sheet with formulas: beside each of the program's values what the rows of the other
/// sheets come to, and whether the two are equal. What the formulas come to stands in their cells,
/// too, for programs that don't compute.
final class CheckSheet {
    private static final double NEAR = 1e-9;
    private static final byte[] RED = {(byte) 0xFF, (byte) 0xFF, (byte) 0xC9, (byte) 0xC4};

    private final TableSheets lists;
    private final SheetStyles styles;
    private final Checks checks;
    private final List<Cell> computed = new ArrayList<>();
    private final List<Cell> verdicts = new ArrayList<>();

    CheckSheet(TableSheets lists, Checks checks) {
        this.lists = lists;
        this.styles = lists.styles();
        this.checks = checks;
    }

    void write() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "checked", 64);
        TableSheets.add(columns, "program", 18);
        TableSheets.add(columns, "counted", 18);
        TableSheets.add(columns, "equal", 12);
        var all = checks.all();
        var sheet = lists.sheet("check", "Checks", columns, all.size());
        for (var check : all) {
            var look = check.share() ? styles.share : styles.number;
            var row = lists.row(sheet).text(check.what()).number(check.program(), look);
            computed.add(row.formula(check.formula().text(), look));
            var line = sheet.getLastRowNum();
            var mine = new CellReference(line, 1).formatAsString();
            var theirs = new CellReference(line, 2).formatAsString();
            verdicts.add(
                    row.formula(
                            "IF(ABS(%s-%s)<=0.000000001*MAX(1,ABS(%s)),\"%s\",\"%s\")"
                                    .formatted(mine, theirs, mine, equal(), differs()),
                            styles.text));
        }
        redden(sheet, all.size());
        // Numbers may have been edited since, so who opens the workbook sees them compared anew.
        lists.workbook().setForceFormulaRecalculation(true);
    }

    private static String equal() {
        return Text.of("report.checks.equal");
    }

    private static String differs() {
        return Text.of("report.checks.differs");
    }

    private static void redden(XSSFSheet sheet, int rows) {
        if (rows == 0) return;
        var formatting = sheet.getSheetConditionalFormatting();
        var rule =
                formatting.createConditionalFormattingRule(
                        ComparisonOperator.EQUAL, "\"" + differs() + "\"");
        var fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(RED, null));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(1, rows, 3, 3)}, rule);
    }

    /// Puts into the cells what the formulas come to, once every row of the other sheets was
    /// written.
    void compute() {
        var evaluator = lists.workbook().getCreationHelper().createFormulaEvaluator();
        checks.count();
        var all = checks.all();
        for (var i = 0; i < all.size(); i++) {
            var check = all.get(i);
            var value =
                    switch (check.formula()) {
                        case Checks.OfIncidents of -> of.value();
                        case Checks.Counted of -> of.texts();
                        case Checks.Whole _ -> evaluator.evaluate(computed.get(i)).getNumberValue();
                    };
            computed.get(i).setCellValue(value);
            var same =
                    Math.abs(check.program() - value)
                            <= NEAR * Math.max(1, Math.abs(check.program()));
            verdicts.get(i).setCellValue(same ? equal() : differs());
        }
    }
}
