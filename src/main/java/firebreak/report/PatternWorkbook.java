package firebreak.report;

import firebreak.domain.Text;
import firebreak.domain.assessment.Measure;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clock;
import firebreak.domain.tagging.Tagging;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The Excel workbook "Incident pattern analysis": every incident and tagging as a flat table, and
/// every pattern with its native chart.
public final class PatternWorkbook {
    private static final int WINDOW = 200;

    private final ReportModel model;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetStyles styles = new SheetStyles(workbook);
    private final int taggings;

    private PatternWorkbook(ReportModel model) {
        this.model = model;
        this.taggings = (int) model.rows().stream().filter(r -> r.tagging() != null).count();
    }

    /// Writes the workbook to `file`, replacing one that is there. Until the new one is complete
    /// and checked, the old one stays.
    ///
    /// @throws ReportException with a sentence for the reader
    /// @throws firebreak.work.Cancelled when asked to stop; nothing is left behind
    public static void write(ReportModel model, Path file, Progress progress)
            throws ReportException {
        try (var staged = StagedFile.of(file)) {
            staged.write(place -> compose(model, place, progress));
            progress.step(10, 10);
            staged.take();
        }
    }

    /// Writes and checks the workbook in a place where nobody looks yet.
    static void compose(ReportModel model, Path place, Progress progress) throws IOException {
        progress.step(0, 10);
        var writing = new PatternWorkbook(model);
        var sheets = writing.all(place, progress);
        progress.step(95, 100);
        WorkbookCheck.check(place, sheets, progress);
    }

    private List<WorkbookCheck.Expected> all(Path place, Progress progress) throws IOException {
        if (model.rows().size() >= 1_048_576)
            throw new ReportException(Text.of("report.problem.tooMany", model.rows().size()));
        var incidents = model.rows().size();
        new ReadMeSheet(workbook, styles, model).write(taggings);
        ListSheet.create(
                workbook,
                styles,
                Text.of("report.sheet.incidents"),
                "Incidents",
                incidentColumns(),
                incidents);
        ListSheet.create(
                workbook,
                styles,
                Text.of("report.sheet.taggings"),
                "Taggings",
                taggingColumns(),
                taggings);
        var patterns = new PatternSheets(workbook, styles, model, Charts.of(model.patterns()));
        patterns.matrix();
        patterns.months();
        patterns.factors();
        var process = model.process();
        if (process != null && process.asked())
            new ProcessSheets(workbook, styles, model, process).write();
        if (process != null && process.tested())
            new CoverageSheets(workbook, styles, model, process).write();
        codebook();
        series();
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        properties();
        var expected = new ArrayList<WorkbookCheck.Expected>();
        for (var sheet : workbook) {
            var name = sheet.getSheetName();
            var rows = sheet.getPhysicalNumberOfRows();
            if (name.equals(Text.of("report.sheet.incidents"))) rows = incidents + 1;
            if (name.equals(Text.of("report.sheet.taggings"))) rows = taggings + 1;
            expected.add(new WorkbookCheck.Expected(name, rows));
        }
        stream(place, progress);
        return expected;
    }

    /// Lets the long sheets flow through a small window of rows, so that a hundred thousand
    /// incidents need little memory.
    private void stream(Path place, Progress progress) throws IOException {
        try (var streaming = new SXSSFWorkbook(workbook, WINDOW, true)) {
            // POI's default is a variant of zip that some programs do not read.
            streaming.setZip64Mode(Zip64Mode.AsNeeded);
            try {
                incidents(sheet(streaming, Text.of("report.sheet.incidents")), progress);
                taggings(sheet(streaming, Text.of("report.sheet.taggings")), progress);
            } finally {
                // Closing with rows in the window would log a failure where work was stopped.
                for (var sheet : streaming) ((SXSSFSheet) sheet).flushRows();
            }
            try (var out = Files.newOutputStream(place)) {
                write(streaming, new Stoppable(out, progress));
            }
        }
    }

    private static void write(SXSSFWorkbook streaming, Stoppable out) throws IOException {
        try {
            streaming.write(out);
        } catch (IOException e) {
            if (out.stopped()) throw new Cancelled();
            throw e;
        }
    }

    private static SXSSFSheet sheet(SXSSFWorkbook workbook, String name) {
        return Objects.requireNonNull(workbook.getSheet(name), name);
    }

    private void properties() {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(CleanText.line(Names.title(model)));
        core.setCreator(Text.of("report.author"));
        core.setSubjectProperty(Text.of("report.subtitle"));
        core.setCategory(Text.of("report.classification"));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        var written = Optional.of(Date.from(model.written()));
        core.setCreated(written);
        core.setModified(written);
    }

    private static List<ListSheet.Column> incidentColumns() {
        var columns = new ArrayList<ListSheet.Column>();
        add(columns, "report.column.key", 16);
        add(columns, "report.column.source", 14);
        add(columns, "report.column.title", 52);
        add(columns, "report.column.service", 20);
        add(columns, "report.column.team", 16);
        add(columns, "report.column.severityWord", 14);
        add(columns, "report.column.severityClass", 12);
        for (var clock : Clock.values()) columns.add(new ListSheet.Column(Text.of(clock), 17));
        add(columns, "report.column.leadership", 13);
        add(columns, "report.column.responders", 13);
        add(columns, "report.column.effort", 12);
        judgementColumns(columns);
        add(columns, "report.column.clientCause", 24);
        add(columns, "report.column.change", 18);
        add(columns, "report.column.text", 80);
        return columns;
    }

    private static void add(List<ListSheet.Column> columns, String key, int width) {
        columns.add(new ListSheet.Column(Text.of(key), width));
    }

    private static void judgementColumns(List<ListSheet.Column> columns) {
        add(columns, "report.column.state", 12);
        add(columns, "report.column.origin", 15);
        add(columns, "report.column.factor", 30);
        add(columns, "report.column.earliest", 18);
        add(columns, "report.column.preventability", 22);
        add(columns, "report.column.confidence", 12);
    }

    /// The cells under [#judgementColumns]; an incident that nobody judged has a state only.
    private Rows judgement(Rows row, @Nullable Tagging t) {
        row.text(Names.word(Names.state(t)));
        if (t == null) return row.text("").text("").text("").text("").text("");
        return row.text(Names.word(t.origin()))
                .text(Names.factor(model.words(), t.factorId()))
                .text(Names.stage(model.words(), t.earliestStageId()))
                .text(Names.word(t.preventability()))
                .text(Names.word(t.confidence()));
    }

    private void incidents(SXSSFSheet sheet, Progress progress) {
        var done = 0;
        for (var r : model.rows()) {
            var facts = r.incident().facts();
            var tagging = r.tagging();
            var row = new Rows(sheet.createRow(++done), styles, model.assessment().zone());
            row.text(facts.key())
                    .text(r.incident().source())
                    .prose(facts.title())
                    .text(facts.service())
                    .text(facts.team())
                    .text(facts.severity().word())
                    .text(Text.of(facts.severity().severityClass()));
            for (var clock : Clock.values()) row.moment(facts.clocks().at(clock));
            row.number(facts.effort().leadershipMinutes())
                    .number(facts.effort().responderMinutes())
                    .text(effort(r));
            judgement(row, tagging)
                    .text(facts.clientCause())
                    .text(facts.changeReference())
                    .prose(facts.text());
            progress.step(5 + 40L * done / model.rows().size(), 100);
        }
    }

    private static String effort(ReportRow row) {
        var effort = row.incident().facts().effort();
        if (effort.leadershipMinutes() == null && effort.responderMinutes() == null) return "";
        return effort.measured()
                ? Text.of("report.effort.measured")
                : Text.of("report.effort.estimated");
    }

    private static List<ListSheet.Column> taggingColumns() {
        var columns = new ArrayList<ListSheet.Column>();
        add(columns, "report.column.key", 16);
        add(columns, "report.column.source", 14);
        add(columns, "report.column.coder", 18);
        add(columns, "report.column.codebook", 11);
        judgementColumns(columns);
        add(columns, "report.column.taggedAt", 17);
        add(columns, "report.column.reason", 60);
        add(columns, "report.column.quote", 60);
        return columns;
    }

    private void taggings(SXSSFSheet sheet, Progress progress) {
        var done = 0;
        for (var r : model.rows()) {
            var t = r.tagging();
            if (t == null) continue;
            var row =
                    new Rows(sheet.createRow(++done), styles, model.assessment().zone())
                            .text(r.incident().key())
                            .text(r.incident().source())
                            .text(t.coderWords())
                            .number(t.codebookVersion(), styles.numberMiddle);
            judgement(row, t).moment(t.at()).prose(t.reason()).prose(t.quote());
            progress.step(45 + 25L * done / Math.max(1, taggings), 100);
        }
    }

    private void codebook() {
        var book = model.codebook();
        var columns = new ArrayList<ListSheet.Column>();
        add(columns, "report.column.kind", 12);
        add(columns, "report.column.label", 32);
        add(columns, "report.column.origin", 15);
        add(columns, "report.column.definition", 50);
        add(columns, "report.column.whenToUse", 44);
        add(columns, "report.column.whenNot", 44);
        add(columns, "report.column.example", 44);
        var sheet =
                ListSheet.create(
                        workbook,
                        styles,
                        Text.of("report.sheet.codebook"),
                        "Codebook",
                        columns,
                        book.factors().size() + book.stages().size());
        var line = 0;
        for (var s : book.stages())
            row(
                    sheet,
                    ++line,
                    Text.of("report.kind.stage"),
                    s.label(),
                    null,
                    List.of(s.definition()));
        for (var f : book.factors())
            row(
                    sheet,
                    ++line,
                    Text.of("report.kind.factor"),
                    f.label(),
                    f.origin(),
                    List.of(f.definition(), f.whenToUse(), f.whenNot(), f.example()));
    }

    private void row(
            org.apache.poi.ss.usermodel.Sheet sheet,
            int line,
            String kind,
            String label,
            @Nullable Origin origin,
            List<String> texts) {
        var row =
                new Rows(sheet.createRow(line), styles, model.assessment().zone())
                        .text(kind)
                        .prose(label)
                        .text(Names.word(origin));
        texts.forEach(row::prose);
    }

    /// Without decimals where there are none.
    private CellStyle look(double amount) {
        return amount == Math.rint(amount) ? styles.number : styles.decimal;
    }

    private void series() {
        if (model.series().isEmpty()) return;
        var columns = new ArrayList<ListSheet.Column>();
        add(columns, "report.column.measure", 22);
        add(columns, "report.column.service", 28);
        add(columns, "report.column.week", 16);
        add(columns, "report.column.amount", 14);
        add(columns, "report.column.unit", 14);
        var sheet =
                ListSheet.create(
                        workbook,
                        styles,
                        Text.of("report.sheet.series"),
                        "Series",
                        columns,
                        model.series().size());
        var line = 0;
        for (var w : model.series())
            new Rows(sheet.createRow(++line), styles, model.assessment().zone())
                    .text(Measure.label(w.measure()))
                    .text(w.service())
                    .day(w.monday())
                    .number(w.amount(), look(w.amount()))
                    .text(w.unit());
    }
}
