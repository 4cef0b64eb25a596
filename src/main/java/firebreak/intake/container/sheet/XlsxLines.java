package firebreak.intake.container.sheet;

import firebreak.intake.container.Row;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The lines of a sheet of a workbook of Excel, as its XML tells them.
final class XlsxLines implements Lines {
    private static final int STEP = 256;
    private static final int MERGED_AT_MOST = 10_000;
    private final XlsxBook book;
    private final String part;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final long size;
    private final long claimed;
    private final Progress progress;
    private final InputStream in;
    private final Xml xml;
    private final CellLine cells = new CellLine();
    private int claimedWidth;
    private int column = -1;
    private long lines;
    private boolean over;

    XlsxLines(XlsxBook book, String part, SharedStrings strings, long size, Progress progress)
            throws IOException {
        this.book = book;
        this.part = part;
        this.strings = strings;
        this.styles = book.styles();
        this.size = size;
        this.progress = progress;
        claimed = book.parts().claimed(part);
        in = book.parts().open(part);
        xml = new Xml(in);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            return over ? null : read();
        } catch (IOException e) {
            throw Xml.told(e, cells.line());
        }
    }

    private @Nullable Row read() throws IOException {
        while (true) {
            var event = xml.next();
            if (event == Xml.START) {
                switch (xml.name()) {
                    case "row" -> begin();
                    case "c" -> cell();
                    case "dimension" -> claim(xml.attribute("ref"));
                    default -> {}
                }
            } else if (event == Xml.END && xml.name().equals("row")) {
                var row = cells.row();
                if (row != null) return row;
            } else if (event == Xml.OVER) {
                xml.finish();
                over = true;
                progress.step(size, size);
                return null;
            }
        }
    }

    private void claim(@Nullable String range) {
        if (range == null) return;
        var last = range.substring(range.indexOf(':') + 1);
        claimedWidth = Math.max(0, CellLine.column(last) + 1);
    }

    private void begin() throws IOException {
        var written = xml.attribute("r");
        var line = written == null ? cells.line() + 1 : CellLine.line(written);
        if (line <= cells.line() || line > CellLine.LINES)
            throw Broken.bounds(cells.line() + 1, written == null ? "" : written);
        cells.begin(line);
        column = -1;
        if (lines++ % STEP == 0) progress.step(done(), size);
    }

    private long done() {
        if (claimed <= 0 || !(in instanceof PartStream inflated)) return 0;
        return (long) (size * Math.min(1, (double) inflated.done() / claimed));
    }

    private void cell() throws IOException {
        String reference = null;
        var type = "n";
        var style = 0;
        for (var i = 0; i < xml.attributes(); i++)
            switch (xml.attributeName(i)) {
                case "r" -> reference = xml.attributeValue(i);
                case "t" -> type = xml.attributeValue(i);
                case "s" -> style = number(xml.attributeValue(i));
                default -> {}
            }
        var at = reference == null ? column + 1 : CellLine.column(reference);
        if (at <= column || at >= CellLine.COLUMNS)
            throw Broken.bounds(cells.line(), reference == null ? "" : reference);
        column = at;
        String value = null;
        var formula = false;
        while (true) {
            var event = xml.next();
            if (event == Xml.START) {
                switch (xml.name()) {
                    case "v" -> value = xml.inner();
                    case "is" -> value = XlsxText.of(xml, "is");
                    case "f" -> {
                        formula = true;
                        xml.skip();
                    }
                    default -> xml.skip();
                }
            } else if (event == Xml.END) {
                break;
            } else if (event == Xml.OVER) {
                throw Broken.damaged(cells.line());
            }
        }
        if (value != null && !value.isEmpty()) cells.put(at, text(type, style, value));
        else if (formula && type.equals("n")) throw Broken.formula(cells.line(), at);
    }

    private String text(String type, int style, String value) throws IOException {
        return switch (type) {
            case "s" -> {
                var number = number(value.strip());
                if (number < 0 || number >= strings.count()) throw Broken.damaged(cells.line());
                yield strings.get(number);
            }
            case "str" -> XlsxText.unescaped(value);
            case "inlineStr", "d" -> value;
            case "b" ->
                    value.strip().equals("1") || value.strip().equals("true") ? "true" : "false";
            // Such as #N/A; whoever reads the value tells of it.
            case "e" -> value.strip();
            default -> counted(styles.kind(style), value);
        };
    }

    private String counted(Kind kind, String value) {
        if (kind == Kind.NUMBER) return NumberText.of(value);
        try {
            return Serial.text(Double.parseDouble(value), kind, book.from1904());
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public int claimedWidth() {
        return claimedWidth;
    }

    /// Merged cells stand behind all others, so that they need a walk of their own.
    @Override
    public List<Merged> merged(long line) throws IOException {
        var found = new ArrayList<Merged>();
        try (var walk = new Xml(book.parts().open(part))) {
            for (int event; (event = walk.next()) != Xml.OVER; ) {
                if (event != Xml.START || !walk.name().equals("mergeCell")) continue;
                var range = walk.attribute("ref");
                var merged = range == null ? null : merged(range, line);
                if (merged != null && found.size() < MERGED_AT_MOST) found.add(merged);
            }
        }
        return found;
    }

    private static @Nullable Merged merged(String range, long line) {
        var ends = range.split(":", 2);
        if (ends.length < 2) return null;
        var from = CellLine.column(ends[0]);
        var to = CellLine.column(ends[1]);
        var holds = CellLine.line(ends[0]) <= line && CellLine.line(ends[1]) >= line;
        return holds && from >= 0 && to > from ? new Merged(from, to) : null;
    }

    @Override
    public void close() throws IOException {
        try (book) {
            xml.close();
        }
    }
}
