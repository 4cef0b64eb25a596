package firebreak.intake.container.markup;

import firebreak.intake.container.PlainText;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A table of a page as rows of cells. A cell that spans others stands in each of them, so that a
/// row says everything it tells.
///
/// @param headed whether its first row is marked as a header
record HtmlGrid(List<List<String>> rows, boolean headed) {
    private static final int WIDEST = 1_000;
    private static final int MOST_CELLS = 5_000_000;

    /// The table, or null where it only arranges the page: fewer than two rows or columns, or
    /// tables of its own inside.
    static @Nullable HtmlGrid of(Element table) {
        if (table.hasAttr("role") && table.attr("role").equals("presentation")) return null;
        var lines = new ArrayList<Element>();
        for (var child : table.children()) {
            if (child.normalName().equals("tr")) lines.add(child);
            else if (child.normalName().matches("thead|tbody|tfoot"))
                for (var line : child.children())
                    if (line.normalName().equals("tr")) lines.add(line);
        }
        if (lines.size() < 2) return null;
        for (var inner : table.select("table"))
            if (inner != table && inner.select("tr").size() > 1) return null;
        var all = rows(lines);
        var first = 0;
        while (first < all.size() && filled(all.get(first)) < 2) first++;
        var rows = new ArrayList<>(all.subList(first, all.size()));
        var width = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (rows.size() < 2 || width < 2) return null;
        // Ends of rows that a tool left out are empty cells.
        for (var row : rows) while (row.size() < width) row.add("");
        return new HtmlGrid(rows, headed(lines));
    }

    private static long filled(List<String> row) {
        return row.stream().filter(c -> !c.isBlank()).distinct().count();
    }

    private static boolean headed(List<Element> lines) {
        for (var line : lines)
            if (line.childrenSize() > 1)
                return line.hasClass("rowHeader")
                        || line.children().stream().allMatch(c -> c.normalName().equals("th"));
        return false;
    }

    private static List<List<String>> rows(List<Element> lines) {
        var rows = new ArrayList<List<String>>();
        // What reaches down from rows above, and how far.
        var hanging = new String[WIDEST];
        var left = new int[WIDEST];
        var cells = 0;
        for (var line : lines) {
            var row = new ArrayList<String>();
            for (var cell : line.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) continue;
                hang(row, hanging, left);
                if (row.size() >= WIDEST) break;
                var text = PlainText.of(cell);
                var across = span(cell, "colspan", WIDEST - row.size());
                var down = span(cell, "rowspan", lines.size());
                for (var i = 0; i < across; i++) {
                    hanging[row.size()] = text;
                    left[row.size()] = down;
                    row.add(text);
                }
            }
            hang(row, hanging, left);
            for (var i = 0; i < WIDEST; i++) if (left[i] > 0) left[i]--;
            cells += row.size();
            if (cells > MOST_CELLS) break;
            rows.add(row);
        }
        return rows;
    }

    /// Puts in what reaches down from rows above, up to the next free place.
    private static void hang(List<String> row, String[] hanging, int[] left) {
        while (row.size() < WIDEST && left[row.size()] > 0) row.add(hanging[row.size()]);
    }

    private static int span(Element cell, String name, int most) {
        try {
            return Math.max(1, Math.min(most, Integer.parseInt(cell.attr(name).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
