package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.ImportStore.PastImport;
import firebreak.store.LedgerOutput;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Lists the imports made so far: what became of the rows of each file and sheet.
@Command(name = "imports", description = "cli.imports", footer = "cli.imports.footer")
final class ImportsCommand extends AssessmentDeed {
    private static final int LONGEST = 40;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--csv", description = "cli.list.csv")
    private boolean csv;

    @Option(names = "--json", description = "cli.list.json")
    private boolean json;

    ImportsCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return Map.of("imports", List.of());
    }

    @Override
    public Integer call() throws Stopped, IOException {
        if (csv && json) throw usage("cli.list.either");
        try (var assessment = open()) {
            var imports = assessment.imports().all();
            var out = console().out();
            if (csv) LedgerOutput.write(out, imports, LedgerOutput.Format.CSV);
            else if (json) {
                LedgerOutput.write(out, imports, LedgerOutput.Format.JSON);
                out.println();
            } else if (imports.isEmpty()) console().err().println(Text.of("cli.imports.none"));
            else Shown.table(out, table(imports, assessment.info().zone()));
            return Exit.DONE;
        }
    }

    private static List<List<String>> table(List<PastImport> imports, ZoneId zone) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.imports.at"),
                        Text.of("cli.import.read"),
                        Text.of("cli.imports.new"),
                        Text.of("cli.imports.updated"),
                        Text.of("cli.imports.merged"),
                        Text.of("cli.import.outOfScope"),
                        Text.of("cli.import.rejected"),
                        Text.of("cli.imports.file")));
        for (var made : imports) {
            var at = MINUTES.format(made.at().atZone(zone));
            var l = made.ledger();
            if (l.files().isEmpty())
                rows.add(
                        row(
                                at,
                                made.files(),
                                l.read(),
                                l.added(),
                                l.updated(),
                                l.merged(),
                                l.outOfScope(),
                                l.rejected()));
            for (var f : l.files())
                rows.add(
                        row(
                                at,
                                LedgerView.name(f),
                                f.read(),
                                f.added(),
                                f.updated(),
                                f.merged(),
                                f.outOfScope(),
                                f.rejected()));
        }
        return aligned(rows);
    }

    private static List<String> row(String at, String file, int... counts) {
        var cells = new ArrayList<String>();
        cells.add(at);
        for (int n : counts) cells.add(Text.of("cli.number", n));
        cells.add(Shown.cut(file, LONGEST));
        return cells;
    }

    /// Numbers stand below one another at their ends.
    private static List<List<String>> aligned(List<List<String>> rows) {
        var widths = new int[rows.getFirst().size()];
        rows.forEach(cells -> Shown.widen(widths, cells));
        return rows.stream()
                .map(cells ->
                        IntStream.range(0, cells.size())
                                .mapToObj(i ->
                                        i == 0 || i == cells.size() - 1
                                                ? cells.get(i)
                                                : Shown.right(cells.get(i), widths[i]))
                                .toList())
                .toList();
    }
}
