package firebreak.report.charts;

import firebreak.domain.Text;
import firebreak.report.files.CellXml;
import firebreak.report.files.SettledPackage;

import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The workbook that a chart in a document or on a slide carries, so that its numbers can be
/// edited: one sheet, written as XML past POI, which would make a whole workbook for each.
public final class ChartBook implements ChartCells {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String TYPES =
            HEAD
                    + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                    </Types>\
                    """;

    private static final String RELATIONS =
            relations(
                    "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>");

    private static final String BOOK_RELATIONS =
            relations(
                    "<Relationship Id=\"rId1\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"rId2\" Type=\"%1$s/styles\" Target=\"styles.xml\"/>");

    /// How numbers look, in the order of [#STYLES].
    private static final List<String> FORMATS = List.of("", "0%", "0.###", "0.##");

    private static final String STYLES =
            HEAD
                    + """
                    <styleSheet xmlns="%s">\
                    <numFmts count="2"><numFmt numFmtId="164" formatCode="0.###"/><numFmt numFmtId="165" formatCode="0.##"/></numFmts>\
                    <fonts count="1"><font><sz val="11"/><color indexed="8"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>\
                    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
                    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
                    <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
                    <xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                    <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                    <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
                    </styleSheet>\
                    """
                            .formatted(MAIN);

    private final ChartData data;
    private final List<String> categories;
    private final String sheet = Text.of("report.chart.sheet");

    private ChartBook(ChartData data) {
        this.data = data;
        categories = data.shortCategories();
    }

    private static String relations(String each) {
        return HEAD
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + each.formatted(OFFICE)
                + "</Relationships>";
    }

    /// Lets a chart carry its data.
    ///
    /// @param charts the relation of the document to its charts
    /// @param books that of a chart to its workbook
    public static ChartBook carriedBy(
            XDDFChart chart, POIXMLRelation charts, POIXMLRelation books, ChartData data)
            throws IOException {
        var book = new ChartBook(data);
        var part = chart.getPackagePart();
        try {
            var name =
                    PackagingURIHelper.createPartName(
                            books.getFileName(charts.getFileNameIndex(chart)));
            var carried = part.getPackage().createPart(name, books.getContentType());
            try (var out = carried.getOutputStream()) {
                book.write(out);
            }
            var relation = part.addRelationship(name, TargetMode.INTERNAL, books.getRelation());
            chart.setExternalId(relation.getId());
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return book;
    }

    private void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(SettledPackage.LEVEL);
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(zip, "xl/workbook.xml", workbook());
            put(zip, "xl/_rels/workbook.xml.rels", BOOK_RELATIONS);
            put(zip, "xl/styles.xml", STYLES);
            put(zip, "xl/worksheets/sheet1.xml", cells());
        }
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String workbook() {
        return HEAD
                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE, sheet);
    }

    private String cells() {
        var xml = new StringBuilder(HEAD).append("<worksheet xmlns=\"").append(MAIN);
        xml.append("\"><dimension ref=\"A1:")
                .append(letters(data.columns().size()))
                .append(categories.size() + 1)
                .append(
                        "\"/><cols><col min=\"1\" max=\"1\" width=\"30\" customWidth=\"1\"/></cols>")
                .append("<sheetData>");
        var cells = new CellXml(xml);
        for (var row = 1; row <= categories.size() + 1; row++) {
            xml.append("<row r=\"").append(row).append("\">");
            cells.text("A", row, 0, row == 1 ? data.corner() : categories.get(row - 2));
            for (var i = 0; i < data.columns().size(); i++) {
                var column = data.columns().get(i);
                var held = row == 1 ? column.name() : column.cells().get(row - 2);
                if (held instanceof Double number)
                    cells.number(letters(i + 1), row, FORMATS.indexOf(column.format()), number);
                else if (held != null) cells.text(letters(i + 1), row, 0, held.toString());
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    @Override
    public XDDFCategoryDataSource categories() {
        return XDDFDataSourcesFactory.fromArray(categories.toArray(String[]::new), line(0));
    }

    @Override
    public XDDFNumericalDataSource<Double> values(int n) {
        var numbers =
                data.columns().get(n - 1).cells().stream()
                        .map(held -> held instanceof Double number ? number : null)
                        .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(numbers, line(n));
    }

    @Override
    public CellReference title(int n) {
        return new CellReference(sheet, 0, n, true, true);
    }

    @Override
    public String name(int n) {
        return data.columns().get(n - 1).name();
    }

    private String line(int n) {
        return new CellRangeAddress(1, categories.size(), n, n).formatAsString(sheet, true);
    }
}
