package firebreak.report;

import firebreak.domain.Text;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The Excel workbook "Incident pattern analysis": contents, a summary with native charts, the
/// actions that owners fill in, every fact as a flat table, and a sheet that counts again.
public final class PatternWorkbook {
    private static final int WINDOW = 200;

    private final ReportModel model;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final TableSheets sheets;
    private final IncidentSheets incidents;
    private final ContentsSheet contents;
    private final SummarySheet summary;
    private final Checks checks;
    private final CheckSheet check;

    private PatternWorkbook(ReportModel model) {
        this.model = model;
        var styles = new SheetStyles(workbook, model.plan().accent());
        sheets = new TableSheets(workbook, styles, model);
        incidents = new IncidentSheets(model, styles);
        contents = new ContentsSheet(sheets, model);
        summary = new SummarySheet(sheets, model);
        tables();
        checks = new Checks(sheets, model);
        check = new CheckSheet(sheets, checks);
        check.write();
        contents.write();
        sheets.alignHeads();
        properties();
    }

    /// What people work with comes first, what they look up last.
    private void tables() {
        sheets.note(TableSheets.name("summary"), Text.of("report.what.summary"), summary.rows());
        var process = model.process();
        if (process != null && process.asked()) new ActionSheets(sheets, model, process).write();
        if (!model.findings().isEmpty()) new FindingSheet(sheets, model).write();
        var charts = Charts.of(model.patterns());
        new PatternSheets(sheets, model, charts).write();
        summary.write(charts);
        var pictures = model.pictures();
        if (pictures != null) {
            new FamilySheet(sheets, pictures.recurrence()).write();
            new PictureSheets(sheets, pictures).charts();
        }
        if (process != null && process.asked()) new ProcessSheets(sheets, process).write();
        if (process != null && process.tested()) new CoverageSheets(sheets, process).write();
        incidents.incidents(sheets);
        incidents.taggings(sheets);
        var reference = new ReferenceSheets(sheets, model);
        reference.codebook();
        reference.series();
        if (pictures != null) {
            var last = new PictureSheets(sheets, pictures);
            last.pictures();
            last.ledger();
        }
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

    private static int taggings(ReportModel model) {
        return model.rows().stream().mapToInt(r -> r.taggings().size()).sum();
    }

    /// Writes and checks the workbook in a place where nobody looks yet.
    static void compose(ReportModel model, Path place, Progress progress) throws IOException {
        progress.step(0, 10);
        for (var rows : new int[] {model.rows().size(), taggings(model)})
            if (rows >= 1_048_576)
                throw new ReportException(Text.of("report.problem.tooMany", rows));
        var writing = new PatternWorkbook(model);
        var sheets = writing.all(place, progress);
        progress.step(95, 100);
        WorkbookCheck.check(place, sheets, writing.drawn(), progress);
    }

    private List<WorkbookCheck.Expected> all(Path place, Progress progress) throws IOException {
        var expected = new ArrayList<WorkbookCheck.Expected>();
        for (var sheet : workbook) {
            var name = sheet.getSheetName();
            var rows = sheet.getPhysicalNumberOfRows();
            if (name.equals(TableSheets.name("incidents"))) rows = model.rows().size() + 1;
            if (name.equals(TableSheets.name("taggings"))) rows = incidents.taggings() + 1;
            expected.add(new WorkbookCheck.Expected(name, rows));
        }
        stream(place, progress);
        return expected;
    }

    /// The sheets with charts, and those whose cells the charts of the summary show.
    private Set<String> drawn() {
        var drawn = new HashSet<String>();
        for (var key : List.of("summary", "matrix", "months", "factors"))
            drawn.add(TableSheets.name(key));
        for (var sheet : workbook)
            if (sheet.getDrawingPatriarch() != null) drawn.add(sheet.getSheetName());
        return drawn;
    }

    /// Lets the long sheets flow through a small window of rows, so that a hundred thousand
    /// incidents need little memory.
    private void stream(Path place, Progress progress) throws IOException {
        try (var streaming = new Streaming(workbook)) {
            // POI's default is a variant of zip that some programs do not read.
            streaming.setZip64Mode(Zip64Mode.AsNeeded);
            try {
                incidents.writeIncidents(sheet(streaming, "incidents"), checks::add, progress);
                incidents.writeTaggings(sheet(streaming, "taggings"), progress);
            } finally {
                // Closing with rows in the window would log a failure where work was stopped.
                for (var sheet : streaming) ((SXSSFSheet) sheet).flushRows();
            }
            check.compute();
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

    private static SXSSFSheet sheet(SXSSFWorkbook workbook, String key) {
        return Objects.requireNonNull(workbook.getSheet(TableSheets.name(key)), key);
    }

    private void properties() {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(CleanText.line(Names.title(model)));
        core.setCreator(Text.of("report.author"));
        core.setSubjectProperty(Text.of("report.subtitle"));
        core.setCategory(DocumentTemplate.classification(model));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        var written = Optional.of(Date.from(model.written()));
        core.setCreated(written);
        core.setModified(written);
    }

    /// Compressed as spreadsheet programs do it: hardly larger than the utmost, and much faster.
    private static final class Streaming extends SXSSFWorkbook {
        private static final int LEVEL = 3;

        Streaming(XSSFWorkbook workbook) {
            super(workbook, WINDOW, false);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            var archive = super.createArchiveOutputStream(out);
            archive.setLevel(LEVEL);
            return archive;
        }
    }
}
