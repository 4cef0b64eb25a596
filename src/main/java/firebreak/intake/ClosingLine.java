package firebreak.intake;

import firebreak.domain.Text;

import java.util.List;
import java.util.regex.Pattern;

/// Lines that tools put behind their rows: that they stopped, or what the rows come to.
final class ClosingLine {
    private static final String STOPPED = "export stopped due to excessive size";
    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?i)(grand )?totals?:?|(gesamt)?summe:?|gesamt:?|total g[ée]n[ée]ral:?|(suma )?total:?|(grand )?total\\s*\\(?\\d+\\)?");

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,:%\\s]+");

    private ClosingLine() {}

    /// Whether the cells are such a line. A total has numbers beside it and little else.
    static boolean is(List<String> cells) {
        return stopped(cells) || total(cells);
    }

    /// Whether the row is a remark in one cell, such as who made the table and when; keys are
    /// shorter, and a row that is an incident has more than one cell.
    static boolean isNote(List<String> cells, int width) {
        if (width < 3) return false;
        var only = "";
        for (var cell : cells) {
            if (cell.isBlank()) continue;
            if (!only.isEmpty()) return false;
            only = cell.strip();
        }
        return only.split("\\s+", 4).length >= 3;
    }

    /// What such a line means, for the ledger.
    static String words(List<String> cells) {
        return Text.of(stopped(cells) ? "intake.row.stopped" : "intake.row.total");
    }

    private static boolean stopped(List<String> cells) {
        for (var cell : cells)
            if (cell.length() >= STOPPED.length()
                    && cell.strip().regionMatches(true, 0, STOPPED, 0, STOPPED.length()))
                return true;
        return false;
    }

    private static boolean total(List<String> cells) {
        // The first cell rules out nearly every row, so the others are looked at after it.
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) continue;
            var first = cells.get(i).strip();
            return "gst".indexOf(Character.toLowerCase(first.charAt(0))) >= 0
                    && TOTAL.matcher(first).matches()
                    && cells.stream()
                            .skip(i + 1L)
                            .map(String::strip)
                            .allMatch(c -> c.isEmpty() || NUMBER.matcher(c).matches());
        }
        return false;
    }
}
