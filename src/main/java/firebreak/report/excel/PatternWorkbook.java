package firebreak.report.excel;

import firebreak.domain.Text;
import firebreak.report.check.CacheCheck;
import firebreak.report.check.LinksCheck;
import firebreak.report.check.PartCheck;
import firebreak.report.check.SheetsCheck;
import firebreak.report.files.FlowingPackage;
import firebreak.report.files.ReportException;
import firebreak.report.files.StagedFile;
import firebreak.report.model.Charts;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// The Excel workbook "Incident pattern analysis": contents, a summary with native charts, the
/// actions that owners fill in, every fact as a flat table, and a sheet that counts again.
public final class PatternWorkbook {
    private final ReportModel model;
    private final XSSFWorkbook workbook = new XSSFWorkbook(new SharedTexts.Factory());
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
            staged.compose(place -> compose(model, place, progress), progress);
            progress.step(10, 10);
            staged.take();
        }
    }

    private static int taggings(ReportModel model) {
        return model.rows().stream().mapToInt(r -> r.taggings().size()).sum();
    }

    /// Writes the workbook in a place where nobody looks yet.
    ///
    /// @return whether it is built as it was written
    public static List<PartCheck> compose(ReportModel model, Path place, Progress progress)
            throws IOException {
        progress.step(0, 10);
        for (var rows : new int[] {model.rows().size(), taggings(model)})
            if (rows >= 1_048_576)
                throw new ReportException(Text.of("report.problem.tooMany", rows));
        var writing = new PatternWorkbook(model);
        var sheets = writing.all(place, progress);
        progress.step(95, 100);
        return List.of(
                new SheetsCheck(sheets, TableSheets.name("check")),
                new CacheCheck(),
                new LinksCheck(Set.of()));
    }

    private List<SheetsCheck.Expected> all(Path place, Progress progress) throws IOException {
        var expected = new ArrayList<SheetsCheck.Expected>();
        for (var sheet : workbook) {
            var name = sheet.getSheetName();
            var rows = sheets.rows(sheet);
            if (name.equals(TableSheets.name("incidents"))) rows = model.rows().size() + 1;
            if (name.equals(TableSheets.name("taggings"))) rows = incidents.taggings() + 1;
            expected.add(new SheetsCheck.Expected(name, rows));
        }
        stream(place, progress);
        return expected;
    }

    /// Lets the long sheets flow past POI, so that a hundred thousand incidents need little memory.
    private void stream(Path place, Progress progress) throws IOException {
        incidents.tell(checks::add);
        check.compute();
        var done = new AtomicLong(20);
        // They are stopped where they are written.
        Progress told = (step, _) -> done.set(step);
        var rows = sheets.flat();
        rows.put(
                TableSheets.part(sheet("incidents")),
                LongRows.flow(out -> {
                    var facts = sheets.rows(sheet("incidents"), out);
                    incidents.writeIncidents(facts, told);
                    facts.end();
                }));
        rows.put(
                TableSheets.part(sheet("taggings")),
                LongRows.flow(out -> {
                    var judgements = sheets.rows(sheet("taggings"), out);
                    incidents.writeTaggings(sheets, judgements, told);
                    judgements.end();
                }));
        FlowingPackage.write(workbook, place, rows, () -> progress.step(done.get(), 100));
    }

    private XSSFSheet sheet(String key) {
        return Objects.requireNonNull(workbook.getSheet(TableSheets.name(key)), key);
    }

    private void properties() {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(CleanText.line(Names.title(model)));
        core.setCreator(Text.of("report.author"));
        core.setSubjectProperty(Text.of("report.subtitle"));
        core.setCategory(Names.classification(model));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        var written = Optional.of(Date.from(model.written()));
        core.setCreated(written);
        core.setModified(written);
    }
}
