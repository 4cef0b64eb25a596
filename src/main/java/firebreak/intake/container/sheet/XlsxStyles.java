package firebreak.intake.container.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What the numbers in the cells of a workbook count, by the number of the cell's style.
record XlsxStyles(Kind[] kinds) {
    private static final int AT_MOST = 100_000;

    static XlsxStyles of(ZipParts parts, String part) throws IOException {
        if (!parts.has(part)) return new XlsxStyles(new Kind[0]);
        var formats = new HashMap<Integer, String>();
        var cells = new ArrayList<Integer>();
        try (var xml = new Xml(parts.open(part))) {
            var inCells = false;
            for (int event; (event = xml.next()) != Xml.OVER; ) {
                if (event == Xml.END && xml.name().equals("cellXfs")) inCells = false;
                if (event != Xml.START) continue;
                switch (xml.name()) {
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) cells.add(number(xml.attribute("numFmtId")));
                    }
                    case "numFmt" -> {
                        // The formats of conditions and tables overlay a value, they don't tell
                        // what it is; their numbers are those of the others.
                        var code = xml.attribute("formatCode");
                        if (code != null)
                            formats.putIfAbsent(number(xml.attribute("numFmtId")), code);
                    }
                    default -> {}
                }
                if (cells.size() > AT_MOST || formats.size() > AT_MOST) throw Broken.damaged(0);
            }
            xml.finish();
        }
        return new XlsxStyles(kinds(cells, formats));
    }

    private static Kind[] kinds(List<Integer> cells, HashMap<Integer, String> formats) {
        var known = new HashMap<Integer, Kind>();
        var kinds = new Kind[cells.size()];
        for (var i = 0; i < kinds.length; i++)
            kinds[i] = known.computeIfAbsent(cells.get(i), id -> Kind.of(id, formats.get(id)));
        return kinds;
    }

    /// What a number counts; a style that the file doesn't have is none.
    Kind kind(int style) {
        return style >= 0 && style < kinds.length ? kinds[style] : Kind.NUMBER;
    }

    private static int number(@Nullable String written) {
        if (written == null) return 0;
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
