package firebreak.report.excel;

import firebreak.domain.Text;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// The first sheet: what the workbook is, where its numbers come from, what is on each sheet, and
/// how to read it. It is made first and filled last, when all sheets are known.
final class ContentsSheet {
    private final TableSheets lists;
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final ReportModel model;
    private int line;

    ContentsSheet(TableSheets lists, ReportModel model) {
        this.lists = lists;
        this.sheet = lists.workbook().createSheet(TableSheets.name("contents"));
        this.styles = lists.styles();
        this.model = model;
    }

    void write() {
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 26 * 256);
        sheet.setColumnWidth(1, 12 * 256);
        sheet.setColumnWidth(2, 124 * 256);
        row().text(Text.of("report.title"), styles.title);
        sheet.getRow(0).setHeightInPoints(26);
        row().text(Text.of("report.subtitle"), styles.text);
        line++;
        fact("report.readMe.client", CleanText.line(model.assessment().client()));
        fact("report.cover.assessment", CleanText.line(model.assessment().title()));
        fact("report.cover.classification", Names.classification(model));
        fact(
                "report.cover.revision",
                Text.of("report.cover.revision.of", Text.of("report.number", model.revision())));
        fact("report.readMe.written", Shown.day(model.written(), model.assessment().zone()));
        fact("report.readMe.zone", model.assessment().zone().getId());
        fact("report.readMe.program", Text.of("report.program", model.programVersion()));
        if (model.assessment().sample())
            fact("report.cover.sample", Text.of("report.cover.sample.text"));
        line++;
        contents();
        line++;
        row().text(Text.of("report.readMe.how"), styles.bold);
        for (var key :
                new String[] {"actions", "basis", "interval", "times", "empty", "texts", "numbers"})
            row().text("").text("").prose(Text.of("report.how." + key));
        lists.setUpPage(sheet);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /// A table of its own, each name a link.
    private void contents() {
        var head = line;
        row().text(Text.of("report.readMe.sheet"), styles.head)
                .text(Text.of("report.readMe.rows"), styles.headMiddle)
                .text(Text.of("report.readMe.what"), styles.head);
        for (var made : lists.made()) {
            var link = lists.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + made.name().replace("'", "''") + "'!A1");
            row().text(made.name(), styles.link)
                    .number(made.rows(), styles.numberMiddle)
                    .prose(made.what());
            sheet.getRow(line - 1).getCell(0).setHyperlink(link);
        }
        TableSheets.table(sheet, "Contents", head, 3, lists.made().size());
    }

    private void fact(String key, String value) {
        row().text(Text.of(key), styles.bold).text("").prose(value);
    }

    private Rows row() {
        return new Rows(sheet.createRow(line++), styles, model.assessment().zone());
    }
}
