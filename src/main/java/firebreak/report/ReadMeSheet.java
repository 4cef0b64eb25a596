package firebreak.report;

import firebreak.domain.Text;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The first sheet: what the workbook is, where its numbers come from, and what is on each sheet.
final class ReadMeSheet {
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final ReportModel model;
    private int line;

    ReadMeSheet(XSSFWorkbook workbook, SheetStyles styles, ReportModel model) {
        this.sheet = workbook.createSheet(Text.of("report.sheet.readMe"));
        this.styles = styles;
        this.model = model;
    }

    void write(int taggings) {
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 22 * 256);
        sheet.setColumnWidth(1, 12 * 256);
        sheet.setColumnWidth(2, 100 * 256);
        row().text(Text.of("report.title"), styles.title);
        sheet.getRow(0).setHeightInPoints(26);
        row().text(Text.of("report.subtitle"), styles.text);
        line++;
        fact("report.readMe.client", CleanText.line(model.assessment().client()));
        fact("report.cover.assessment", CleanText.line(model.assessment().title()));
        fact("report.cover.classification", Text.of("report.classification"));
        row().text(Text.of("report.cover.revision"), styles.bold)
                .text("")
                .text(
                        Text.of(
                                "report.cover.revision.of",
                                Text.of("report.number", model.revision())));
        fact("report.readMe.written", Shown.day(model.written(), model.assessment().zone()));
        fact("report.readMe.zone", model.assessment().zone().getId());
        fact("report.readMe.program", Text.of("report.program", model.programVersion()));
        if (model.assessment().sample())
            fact("report.cover.sample", Text.of("report.cover.sample.text"));
        line++;
        row().text(Text.of("report.readMe.sheet"), styles.head)
                .text(Text.of("report.readMe.rows"), styles.headMiddle)
                .text(Text.of("report.readMe.what"), styles.head);
        var patterns = model.patterns();
        sheet("incidents", model.rows().size());
        sheet("taggings", taggings);
        sheet("matrix", patterns.matrix().origins().size());
        sheet("months", patterns.months().months().size());
        sheet("factors", patterns.factors().factors().size());
        process();
        sheet("codebook", model.codebook().factors().size() + model.codebook().stages().size());
        if (!model.series().isEmpty()) sheet("series", model.series().size());
        line++;
        row().text(Text.of("report.readMe.how"), styles.bold);
        for (var key : new String[] {"basis", "interval", "times", "empty", "texts", "totals"})
            row().text("").text("").prose(Text.of("report.how." + key));
        ListSheet.setUpPage(sheet, false);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private void process() {
        var process = model.process();
        if (process == null) return;
        var findings = process.findings();
        var facts = findings.facts();
        if (process.asked()) {
            sheet("scores", ProcessSheets.all(findings).size());
            sheet("checkpoints", findings.standings().size());
            sheet("gaps", facts.gaps().size());
            if (!facts.traces().isEmpty())
                sheet("traces", facts.traces().size() * findings.slips().checkpoints().size());
        }
        if (process.tested()) {
            sheet("coverage", facts.coverage().areas().size());
            sheet("cells", findings.cells().size());
            sheet("areas", facts.coverage().areas().size());
            if (!facts.coverage().measurements().isEmpty())
                sheet("measured", facts.coverage().measurements().size());
        }
    }

    private void sheet(String key, int rows) {
        row().text(Text.of("report.sheet." + key), styles.text)
                .number(rows, styles.numberMiddle)
                .prose(Text.of("report.what." + key));
    }

    private void fact(String key, String value) {
        row().text(Text.of(key), styles.bold).text("").text(value, styles.text);
    }

    private Rows row() {
        return new Rows(sheet.createRow(line++), styles, model.assessment().zone());
    }
}
