package firebreak.report.excel;

import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/// The texts that cells of a workbook share. POI knows one again by its XML, which it would write
/// for every cell.
final class SharedTexts extends SharedStringsTable {
    /// Makes the parts of a workbook that has them.
    static final class Factory extends XSSFFactory {
        @Override
        public POIXMLDocumentPart newDocumentPart(POIXMLRelation kind) {
            return kind == XSSFRelation.SHARED_STRINGS
                    ? new SharedTexts()
                    : super.newDocumentPart(kind);
        }
    }

    /// Plain ones are known by their words. No XML begins so.
    @Override
    protected String xmlText(CTRst text) {
        return text.sizeOfRArray() == 0 ? "=" + text.getT() : super.xmlText(text);
    }
}
