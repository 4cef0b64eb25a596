package firebreak.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Texts of a client as a terminal may show them, and tables for people.
final class Shown {
    private Shown() {}

    /// One line without control characters, cut with an ellipsis. A client's text could otherwise
    /// move the cursor or colour the terminal.
    static String cut(String text, int most) {
        var clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (clean.codePointCount(0, clean.length()) <= most) return clean;
        return clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…";
    }

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /// A row whose cells begin at the same place in every row; nothing follows the last cell.
    static String row(List<String> cells, int[] widths) {
        var padded = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            padded.add(cell + " ".repeat(Math.max(0, widths[i] - width(cell))));
        }
        return String.join("  ", padded).stripTrailing();
    }

    /// Prints rows that are few enough to be held, the header first.
    static void table(PrintStream to, List<List<String>> rows) {
        var widths = new int[rows.getFirst().size()];
        rows.forEach(cells -> widen(widths, cells));
        rows.forEach(cells -> to.println(row(cells, widths)));
    }

    /// Makes `widths` wide enough for `cells`.
    static void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) widths[i] = Math.max(widths[i], width(cells.get(i)));
    }
}
