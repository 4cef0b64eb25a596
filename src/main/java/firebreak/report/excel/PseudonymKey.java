package firebreak.report.excel;

import firebreak.domain.Text;
import firebreak.domain.pseudonym.Hidden;
import firebreak.domain.report.ReportPlan;
import firebreak.report.files.ReportException;
import firebreak.report.files.SettledPackage;
import firebreak.report.files.StagedFile;
import firebreak.report.model.ReportModel;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// The key to the pseudonyms of documents: a workbook of its own, for those who may know the names,
/// that must not lie with the documents.
///
/// @param revision of the assessment that the documents show
/// @param moment that they name
public record PseudonymKey(List<Hidden> hidden, ZoneId zone, long revision, Instant moment) {
    /// Of its columns, in characters.
    private static final List<Integer> WIDTHS = List.of(22, 14, 60);

    public PseudonymKey {
        hidden = List.copyOf(hidden);
    }

    /// None where nothing is hidden.
    public static Optional<PseudonymKey> of(ReportModel model) {
        var names = model.names();
        return names == null
                ? Optional.empty()
                : Optional.of(
                        new PseudonymKey(
                                names.hidden(),
                                model.assessment().zone(),
                                model.revision(),
                                model.written()));
    }

    /// Whether a file may be the key of documents, to be asked before these are written.
    ///
    /// @param documents the folder in which they are
    /// @throws ReportException where the key would lie with them
    public static void checkApart(Path documents, Path file) throws ReportException {
        var place = file.toAbsolutePath().normalize();
        if (place.startsWith(documents.toAbsolutePath().normalize()))
            throw new ReportException(Text.of("report.pseudonyms.apart", place));
    }

    /// Writes the workbook, replacing one that is there.
    ///
    /// @param documents the folder in which the documents are
    /// @throws ReportException with a sentence for the reader, also where the key would lie with
    ///   them
    public void write(Path documents, Path file) throws ReportException {
        checkApart(documents, file);
        try (var staged = StagedFile.of(file)) {
            staged.write(place -> {
                try (var workbook = workbook();
                        var out = Files.newOutputStream(place)) {
                    workbook.write(out);
                }
                SettledPackage.settle(place, moment);
            });
            staged.take();
        }
    }

    private XSSFWorkbook workbook() {
        var workbook = new XSSFWorkbook();
        var styles = new SheetStyles(workbook, ReportPlan.USUAL.accent());
        var sheet = workbook.createSheet(Text.of("report.pseudonyms.sheet"));
        new Rows(sheet.createRow(0), styles, zone)
                .text(Text.of("report.pseudonyms.standsFor"), styles.head)
                .text(Text.of("report.column.kind"), styles.head)
                .text(Text.of("report.pseudonyms.name"), styles.head);
        for (int i = 0; i < WIDTHS.size(); i++) sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
        sheet.createFreezePane(1, 1);
        TableSheets.table(sheet, "Pseudonyms", 0, WIDTHS.size(), hidden.size());
        int line = 0;
        for (var one : hidden)
            new Rows(sheet.createRow(++line), styles, zone)
                    .text(one.pseudonym())
                    .text(Text.of(one.kind()))
                    .prose(one.name());
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(Text.of("report.pseudonyms.title", revision));
        core.setCreator(Text.of("report.author"));
        core.setCreated(Optional.of(Date.from(moment)));
        core.setModified(Optional.of(Date.from(moment)));
        return workbook;
    }
}
