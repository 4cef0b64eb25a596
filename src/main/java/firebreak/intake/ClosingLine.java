package firebreak.intake;

import firebreak.domain.Text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Lines that tools put behind their rows: that they stopped, or what the rows come to.
final class ClosingLine {
    private static final String STOPPED = "export stopped due to excessive size";
    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?i)(grand )?totals?:?|(gesamt)?summe:?|gesamt:?|total g[ée]n[ée]ral:?|(suma )?total:?|(grand )?total\\s*\\(?\\d+\\)?");

    private ClosingLine() {}

    /// Whether the cells are such a line. A total has numbers beside it and little else.
    static boolean is(List<String> cells) {
        return stopped(cells) || total(cells);
    }

    /// What such a line means, for the ledger.
    static String words(List<String> cells) {
        return Text.of(stopped(cells) ? "intake.row.stopped" : "intake.row.total");
    }

    private static boolean stopped(List<String> cells) {
        return cells.stream().anyMatch(c -> c.strip().toLowerCase(Locale.ROOT).startsWith(STOPPED));
    }

    private static boolean total(List<String> cells) {
        var said = cells.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
        return !said.isEmpty()
                && TOTAL.matcher(said.getFirst()).matches()
                && said.stream().skip(1).allMatch(c -> c.matches("[-+]?[\\d.,:%\\s]+"));
    }
}
