package firebreak.intake.container.sheet;

import firebreak.intake.container.Row;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The lines of a sheet of an OpenDocument spreadsheet. What repeats stands there once with a
/// number, which is believed only within what a sheet can hold.
final class OdsLines implements Lines {
    private static final int STEP = 256;

    /// So many cells may stand in the file only as repetitions.
    private static final long REPEATED_AT_MOST = 5_000_000;

    private final ZipParts parts;
    private final InputStream in;
    private final Xml xml;
    private final long size;
    private final long claimed;
    private final Progress progress;
    private final CellLine cells = new CellLine();
    private final List<Merged> merged = new ArrayList<>();
    private long line;
    private long repeated;
    private @Nullable Row again;
    private long agains;
    private long read;
    private boolean over;

    OdsLines(ZipParts parts, int place, String sheet, long size, Progress progress)
            throws IOException {
        this.parts = parts;
        this.size = size;
        this.progress = progress;
        claimed = parts.claimed(OdsBook.CONTENT);
        in = parts.open(OdsBook.CONTENT);
        xml = new Xml(in);
        try {
            find(place, sheet);
        } catch (IOException | RuntimeException e) {
            xml.close();
            throw e;
        }
    }

    private void find(int place, String sheet) throws IOException {
        while (true) {
            var event = xml.next();
            if (event == Xml.OVER) throw Broken.changed();
            if (event == Xml.START && xml.name().equals("spreadsheet")) break;
        }
        for (var i = 0; ; ) {
            var event = xml.next();
            if (event == Xml.OVER || event == Xml.END) throw Broken.changed();
            if (event != Xml.START) continue;
            if (xml.name().equals("table") && i++ == place) {
                var name = xml.attribute("name");
                if (!sheet.equals(name == null ? "" : name)) throw Broken.changed();
                return;
            }
            xml.skip();
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (again != null && agains > 0) {
            agains--;
            return new Row(++line, again.cells(), false);
        }
        try {
            return over ? null : read();
        } catch (IOException e) {
            throw Xml.told(e, line);
        }
    }

    private @Nullable Row read() throws IOException {
        while (true) {
            var event = xml.next();
            if (event == Xml.OVER) throw Broken.damaged(line);
            if (event == Xml.START) {
                switch (xml.name()) {
                    case "table-row" -> {
                        var row = row();
                        if (row != null) return row;
                    }
                    case "table-row-group", "table-rows", "table-header-rows" -> {}
                    default -> xml.skip();
                }
            } else if (event == Xml.END && xml.name().equals("table")) {
                over = true;
                // The end of the part shows whether all of it is as it was written.
                xml.finish();
                progress.step(size, size);
                return null;
            }
        }
    }

    private @Nullable Row row() throws IOException {
        if (read++ % STEP == 0) progress.step(done(), size);
        var times = times("number-rows-repeated", CellLine.LINES);
        cells.begin(line + 1);
        merged.clear();
        var column = 0;
        while (true) {
            var event = xml.next();
            if (event == Xml.OVER) throw Broken.damaged(line);
            if (event == Xml.END && xml.name().equals("table-row")) break;
            if (event != Xml.START) continue;
            var name = xml.name();
            if (name.equals("table-cell") || name.equals("covered-table-cell"))
                column = cell(column);
            else xml.skip();
        }
        var row = cells.row();
        if (row == null) {
            line += times;
            return null;
        }
        if (line + times > CellLine.LINES) throw Broken.bounds(line + 1, "");
        repeated += (times - 1) * row.cells().size();
        if (repeated > REPEATED_AT_MOST) throw Broken.bounds(line + 1, "");
        line++;
        again = row;
        agains = times - 1;
        return row;
    }

    private int cell(int column) throws IOException {
        var times = (int) times("number-columns-repeated", CellLine.COLUMNS);
        var spanned = (int) times("number-columns-spanned", CellLine.COLUMNS);
        if (spanned > 1) merged.add(new Merged(column, column + spanned - 1));
        var text = OdsCell.text(xml);
        if (text.isBlank()) return Math.min(CellLine.COLUMNS, column + times);
        if (column + times > CellLine.COLUMNS) throw Broken.bounds(line + 1, "");
        repeated += times - 1;
        if (repeated > REPEATED_AT_MOST) throw Broken.bounds(line + 1, "");
        for (var i = 0; i < times; i++) cells.put(column + i, text);
        return column + times;
    }

    private long times(String attribute, int most) throws IOException {
        var written = xml.attribute(attribute);
        if (written == null) return 1;
        try {
            return Math.clamp(Long.parseLong(written.strip()), 1, most);
        } catch (NumberFormatException e) {
            throw Broken.bounds(line + 1, "");
        }
    }

    private long done() {
        if (claimed <= 0 || !(in instanceof PartStream inflated)) return 0;
        return (long) (size * Math.min(1, (double) inflated.done() / claimed));
    }

    @Override
    public int claimedWidth() {
        return merged.stream().mapToInt(m -> m.to() + 1).max().orElse(0);
    }

    /// Asked for the line that was read last.
    @Override
    public List<Merged> merged(long wanted) {
        return wanted == cells.line() ? List.copyOf(merged) : List.of();
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            xml.close();
        }
    }
}
