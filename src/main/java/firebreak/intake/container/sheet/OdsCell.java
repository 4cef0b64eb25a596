package firebreak.intake.container.sheet;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;

/// What a cell of an OpenDocument spreadsheet says.
final class OdsCell {
    private static final int LONGEST = 4_000_000;
    private static final int BLANKS_AT_MOST = 10_000;

    private OdsCell() {}

    /// The text of the cell at whose beginning the walk stands; the walk then stands at its end.
    static String text(Xml xml) throws IOException {
        var type = "";
        var error = false;
        String value = null;
        for (var i = 0; i < xml.attributes(); i++)
            switch (xml.attributeName(i)) {
                // The type also stands in a namespace of LibreOffice, which alone knows errors.
                case "value-type" -> {
                    if (xml.attributeValue(i).equals("error")) error = true;
                    else type = xml.attributeValue(i);
                }
                case "value", "date-value", "time-value", "boolean-value", "string-value" ->
                        value = xml.attributeValue(i);
                default -> {}
            }
        var shown = shown(xml);
        // Such as #N/A; whoever reads the value tells of it.
        if (error) return shown;
        if (value == null) return shown;
        return switch (type) {
            case "float", "percentage", "currency" -> NumberText.of(value);
            case "time" -> span(value);
            default -> value;
        };
    }

    private static String span(String value) {
        try {
            return Serial.span(Duration.parse(value).toSeconds());
        } catch (DateTimeException | ArithmeticException e) {
            return value;
        }
    }

    /// The paragraphs of the cell as they are shown; notes and drawings are none.
    private static String shown(Xml xml) throws IOException {
        var text = new StringBuilder();
        while (true) {
            var event = xml.next();
            if (event == Xml.OVER) throw Broken.damaged(0);
            if (event == Xml.END) return text.toString();
            if (event != Xml.START) continue;
            if (!xml.name().equals("p") && !xml.name().equals("h")) {
                xml.skip();
                continue;
            }
            if (!text.isEmpty()) text.append('\n');
            paragraph(xml, text);
        }
    }

    private static void paragraph(Xml xml, StringBuilder text) throws IOException {
        for (var depth = 1; depth > 0; ) {
            if (text.length() > LONGEST) throw Broken.large();
            switch (xml.next()) {
                case Xml.TEXT -> collapsed(xml.text(), text);
                case Xml.END -> depth--;
                case Xml.OVER -> throw Broken.damaged(0);
                case Xml.START -> {
                    switch (xml.name()) {
                        case "s" -> {
                            text.repeat(' ', blanks(xml));
                            xml.skip();
                        }
                        case "tab" -> {
                            text.append('\t');
                            xml.skip();
                        }
                        case "line-break" -> {
                            text.append('\n');
                            xml.skip();
                        }
                        case "annotation", "frame", "ruby-text", "note" -> xml.skip();
                        default -> depth++;
                    }
                }
                default -> {}
            }
        }
    }

    /// White space in the file only lays out its lines; blanks that count stand as elements.
    private static void collapsed(String written, StringBuilder text) {
        var blank = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
        for (var i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            var white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!white) text.append(c);
            else if (!blank) text.append(' ');
            blank = white;
        }
    }

    private static int blanks(Xml xml) {
        var count = xml.attribute("c");
        try {
            return count == null ? 1 : Math.clamp(Long.parseLong(count.strip()), 0, BLANKS_AT_MOST);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
