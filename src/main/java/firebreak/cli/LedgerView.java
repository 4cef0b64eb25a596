package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.incident.FileLedger;
import firebreak.domain.incident.ImportLedger;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The ledger of an import, for people and for programs.
final class LedgerView {
    private LedgerView() {}

    /// The counts by the names that programs read.
    static Map<String, Object> counts(ImportLedger ledger) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("read", ledger.read());
        counts.put("new", ledger.added());
        counts.put("updated", ledger.updated());
        counts.put("merged", ledger.merged());
        counts.put("outOfScope", ledger.outOfScope());
        counts.put("rejected", ledger.rejected());
        counts.put("scope", scope(ledger));
        return counts;
    }

    /// The same for each file and sheet.
    static List<Map<String, Object>> files(ImportLedger ledger) {
        return ledger.files().stream()
                .map(f -> {
                    var counts = new LinkedHashMap<String, Object>();
                    counts.put("file", f.file());
                    counts.put("sheet", f.sheet());
                    counts.put("source", f.source());
                    counts.put("read", f.read());
                    counts.put("new", f.added());
                    counts.put("updated", f.updated());
                    counts.put("merged", f.merged());
                    counts.put("outOfScope", f.outOfScope());
                    counts.put("rejected", f.rejected());
                    return (Map<String, Object>) counts;
                })
                .toList();
    }

    /// A file and, where it has several, its sheet.
    static String name(FileLedger f) {
        return f.sheet().isEmpty() ? f.file() : Text.of("cli.import.sheet", f.file(), f.sheet());
    }

    /// The rows that each rule left out, by the rule's name.
    private static Map<String, Object> scope(ImportLedger ledger) {
        var counts = new LinkedHashMap<String, Object>();
        ledger.scope()
                .rows()
                .forEach((rule, n) -> counts.put(rule.name().toLowerCase(Locale.ROOT), n));
        return counts;
    }

    static void print(PrintStream to, ImportLedger ledger) {
        var rows = new LinkedHashMap<String, Integer>();
        rows.put(Text.of("cli.import.new"), ledger.added());
        rows.put(Text.of("cli.import.updated"), ledger.updated());
        rows.put(Text.of("cli.import.merged"), ledger.merged());
        rows.put(Text.of("cli.import.outOfScope"), ledger.outOfScope());
        ledger.scope()
                .rows()
                .forEach((rule, n) -> rows.put(Text.of("cli.import.rule", Text.of(rule)), n));
        rows.put(Text.of("cli.import.rejected"), ledger.rejected());
        rows.put(Text.of("cli.import.read"), ledger.read());
        int words = rows.keySet().stream().mapToInt(Shown::width).max().orElse(0);
        int digits =
                rows.values().stream()
                        .mapToInt(n -> Text.of("cli.number", n).length())
                        .max()
                        .orElse(0);
        rows.forEach((word, n) ->
                to.println(
                        Shown.row(
                                List.of(word, Shown.right(Text.of("cli.number", n), digits)),
                                new int[] {words, digits})));
    }
}
