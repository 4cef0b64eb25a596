package firebreak.report.excel;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.domain.Text;
import firebreak.domain.process.ActionColumn;
import firebreak.domain.process.ActionState;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ReportModel;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// What owners fill in and send back: a row for each gap that was not declined, with the columns by
/// which it is known again, and the owners that are known.
public final class ActionSheets {
    private static final String FIRST_DAY = "DATE(2000,1,1)";
    private static final String LAST_DAY = "DATE(2199,12,31)";

    private final TableSheets lists;
    private final SheetStyles styles;
    private final ReportModel model;
    private final ProcessFindings findings;
    private final GapWords words;
    private final List<Gap> gaps = new ArrayList<>();

    ActionSheets(TableSheets lists, ReportModel model, ProcessReport process) {
        this.lists = lists;
        this.styles = lists.styles();
        this.model = model;
        this.findings = process.findings();
        this.words = new GapWords(findings.facts());
        for (var rank : findings.ranking())
            findings.facts().gap(rank.factors().gapId()).ifPresent(gaps::add);
        findings.facts().gaps().stream()
                .filter(g -> g.status() == GapStatus.CLOSED)
                .forEach(gaps::add);
    }

    /// What is said of a gap as cells hold it: without what they can't, and cut where it is too
    /// long for one.
    public static ActionState asWritten(ActionState state) {
        return new ActionState(
                CleanText.cut(CleanText.line(state.owner()), CleanText.CELL),
                state.status(),
                state.due(),
                CleanText.cut(state.comment(), CleanText.CELL).strip());
    }

    /// Whether nothing had to be cut, so that what comes back can stand for the whole.
    public static boolean fits(ActionState state) {
        return CleanText.plain(state.owner()).length() <= CleanText.CELL
                && CleanText.plain(state.comment()).length() <= CleanText.CELL;
    }

    void write() {
        if (gaps.isEmpty()) return;
        actions();
        owners();
    }

    private void actions() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "rank", 7);
        columns.add(column(ActionColumn.GAP, 44));
        TableSheets.add(columns, "where", 28);
        TableSheets.add(columns, "stage", 15);
        TableSheets.add(columns, "severity", 11);
        TableSheets.add(columns, "incidents", 10);
        TableSheets.add(columns, "remedy", 44);
        columns.add(column(ActionColumn.OWNER, 22));
        columns.add(column(ActionColumn.STATUS, 13));
        columns.add(column(ActionColumn.DUE, 12));
        columns.add(column(ActionColumn.COMMENT, 50));
        var firstHidden = columns.size();
        for (var c : ActionColumn.values()) if (c.hidden()) columns.add(column(c, 16));
        var sheet = lists.sheet("actions", "Actions", columns, gaps.size());
        for (var gap : gaps) row(lists.row(sheet), gap);
        for (var i = firstHidden; i < columns.size(); i++) sheet.setColumnHidden(i, true);
        sheet.createFreezePane(2, 1);
        for (var part : ActionState.Part.values())
            sheet.getRow(0).getCell(place(part)).setCellStyle(styles.headEdit);
        validate(sheet);
    }

    private int place(ActionState.Part part) {
        return lists.place("actions", key(part.column().name()));
    }

    private static TableSheets.Column column(ActionColumn column, int width) {
        return new TableSheets.Column(key(column.name()), column.head(), width);
    }

    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private void row(Rows row, Gap gap) {
        var rank =
                findings.ranking().stream()
                        .filter(r -> r.factors().gapId().equals(gap.id()))
                        .map(r -> r.rank())
                        .findFirst()
                        .orElse(null);
        var state = asWritten(ActionState.of(gap));
        row.number(rank)
                .prose(gap.title())
                .prose(words.where(gap))
                .text(gap.stageId().isEmpty() ? "" : words.stage(gap.stageId()))
                .text(Names.word(gap.severity()))
                .number(findings.linked(gap).size())
                .prose(gap.remedy())
                .open(state.owner(), styles.edit)
                .open(Text.of(state.status()), styles.edit)
                .day(state.due(), styles.editDay)
                .open(state.comment(), styles.edit)
                .text(gap.id().toString())
                .text(model.assessment().id().toString())
                .text(state.owner())
                .text(state.status().name())
                .text(state.due() == null ? "" : state.due().toString())
                .text(state.comment());
    }

    private void owners() {
        var counts = new TreeMap<String, int[]>(String.CASE_INSENSITIVE_ORDER);
        for (var gap : gaps) {
            var owner = CleanText.line(gap.owner());
            if (!owner.isEmpty())
                counts.computeIfAbsent(owner, _ -> new int[GapStatus.values().length])[
                        gap.status().ordinal()]++;
        }
        if (counts.isEmpty()) return;
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "owner", 34);
        for (var status : List.of(GapStatus.OPEN, GapStatus.IN_WORK, GapStatus.CLOSED))
            columns.add(new TableSheets.Column(key(status.name()), Text.of(status), 12));
        var sheet = lists.sheet("owners", "Owners", columns, counts.size());
        counts.forEach((owner, of) ->
                lists.row(sheet)
                        .text(owner)
                        .number(of[GapStatus.OPEN.ordinal()])
                        .number(of[GapStatus.IN_WORK.ordinal()])
                        .number(of[GapStatus.CLOSED.ordinal()]));
        var actions = lists.workbook().getSheet(TableSheets.name("actions"));
        var known =
                actions.getDataValidationHelper()
                        .createFormulaListConstraint(lists.cells("owners", "owner"));
        var list = validation(actions, known, "owner", place(ActionState.Part.OWNER));
        // A new owner may be typed.
        list.setShowErrorBox(false);
        actions.addValidationData(list);
    }

    private void validate(XSSFSheet sheet) {
        var helper = sheet.getDataValidationHelper();
        var statuses =
                helper.createExplicitListConstraint(
                        Arrays.stream(GapStatus.values()).map(Text::of).toArray(String[]::new));
        var days =
                helper.createDateConstraint(
                        DataValidationConstraint.OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, null);
        var status = validation(sheet, statuses, "status", place(ActionState.Part.STATUS));
        sheet.addValidationData(strict(status, "status"));
        var due = validation(sheet, days, "due", place(ActionState.Part.DUE));
        sheet.addValidationData(strict(due, "due"));
    }

    private DataValidation validation(
            XSSFSheet sheet, DataValidationConstraint constraint, String key, int column) {
        var cells = new CellRangeAddressList(1, gaps.size(), column, column);
        var validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setShowPromptBox(true);
        validation.createPromptBox(
                Text.of("report.fill." + key + ".title"), Text.of("report.fill." + key));
        return validation;
    }

    private static DataValidation strict(DataValidation validation, String key) {
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.createErrorBox(
                Text.of("report.fill." + key + ".title"), Text.of("report.fill." + key + ".bad"));
        return validation;
    }
}
