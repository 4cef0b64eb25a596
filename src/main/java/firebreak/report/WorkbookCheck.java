package firebreak.report;

import firebreak.domain.Text;
import firebreak.work.Progress;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// Reads a finished workbook row by row, so that a long one needs little memory, and looks whether
/// every sheet is there, has its rows, and holds formulas only where the program counts again.
final class WorkbookCheck {
    record Expected(String sheet, int rows) {}

    private static final long OFTEN = 5_000;

    private WorkbookCheck() {}

    /// @param drawn the sheets that charts stand on, or whose cells they show
    static void check(Path file, List<Expected> expected, Set<String> drawn, Progress progress)
            throws IOException {
        var computing = TableSheets.name("check");
        // POI takes long lists of like incidents for an attack by compression, so rows are read
        // past its guard: this file is our own.
        try (var opc = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var zip = new ZipFile(file.toFile())) {
            var found = new ArrayList<String>();
            var sheets = (XSSFReader.SheetIterator) new XSSFReader(opc).getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                var name = sheets.getSheetName();
                var part = sheets.getSheetPart().getPartName().getName().substring(1);
                try (var in = zip.getInputStream(zip.getEntry(part))) {
                    found.add(name);
                    var counted = count(in, progress);
                    for (var e : expected)
                        if (e.sheet().equals(name) && e.rows() != counted.rows())
                            throw damaged(Text.of("report.check.rows", name));
                    if (counted.formulas() > 0 && !name.equals(computing))
                        throw damaged(Text.of("report.check.formula", name));
                }
            }
            if (!found.equals(expected.stream().map(Expected::sheet).toList()))
                throw damaged(Text.of("report.check.sheets"));
            for (var part : opc.getParts())
                if (!part.isRelationshipPart())
                    for (var relation : part.getRelationships())
                        if (relation.getTargetMode() == TargetMode.EXTERNAL)
                            throw damaged(Text.of("report.check.external"));
            WorkbookChartCheck.check(opc, drawn);
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private record Counted(int rows, int formulas) {}

    private static Counted count(InputStream in, Progress progress) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(in);
        var rows = 0;
        var formulas = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            var element = Objects.requireNonNull(xml.getLocalName());
            if (element.equals("row") && ++rows % OFTEN == 0) progress.step(95, 100);
            if (element.equals("f")) formulas++;
        }
        xml.close();
        return new Counted(rows, formulas);
    }

    static ReportException damaged(String what) {
        return FailedCheck.of(what);
    }
}
