package firebreak.report.files;

/// Cells of a sheet as XML: texts stand in them, not in a list beside the sheet.
public final class CellXml {
    private final StringBuilder xml;

    /// @param xml to which they are added
    public CellXml(StringBuilder xml) {
        this.xml = xml;
    }

    /// @param column its letters
    /// @param row from 1
    /// @param style the number of its look
    public void text(String column, int row, int style, String text) {
        cell(column, row, style).append(" t=\"inlineStr\"><is><t");
        // The schema doesn't know it, but Office drops white space at the ends without it.
        if (!text.strip().equals(text)) xml.append(" xml:space=\"preserve\"");
        xml.append('>');
        XmlText.add(xml, text);
        xml.append("</t></is></c>");
    }

    /// A cell with a number.
    public void number(String column, int row, int style, double number) {
        cell(column, row, style).append("><v>");
        if (number == (int) number) xml.append((int) number);
        else xml.append(number);
        xml.append("</v></c>");
    }

    /// One that has nothing but a look.
    public void empty(String column, int row, int style) {
        cell(column, row, style).append("/>");
    }

    private StringBuilder cell(String column, int row, int style) {
        return xml.append("<c r=\"")
                .append(column)
                .append(row)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }
}
