package firebreak.bench;

import firebreak.deeds.ImportInput;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an import of 1,000,000 incidents (240 MB of CSV) costs from the file to the store, beside
/// H2 alone reading the same file into a table that it makes for it (`CREATE TABLE ... AS SELECT`
/// from `CSVREAD`): encodings, detection, mapping, dates, ledger, keys, digests. Run it with `mvn
/// -q test-compile exec:exec@bench -Dbench=MillionRows`.
final class MillionRows {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private final Path folder;
    private final Path csv;
    private final Intake intake = new Intake();

    private MillionRows(Path folder) {
        this.folder = folder;
        csv = folder.resolve("incidents.csv");
    }

    static void main() throws Exception {
        Locale.setDefault(Locale.ROOT);
        var chosen = System.getProperty("bench.folder", "");
        var folder =
                chosen.isEmpty()
                        ? Files.createTempDirectory("firebreak-million")
                        : Files.createTempDirectory(Path.of(chosen), "firebreak-million");
        var passed = false;
        try {
            passed = new MillionRows(folder).run();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
            }
        }
        System.out.println(passed ? "PASS" : "FAIL");
        System.exit(passed ? 0 : 1);
    }

    private boolean run() throws Exception {
        write();
        System.out.printf("%-52s %10.1f%n", "file, MB", Files.size(csv) / 1e6);
        var floors = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        var sealed = new ArrayList<Double>();
        var looks = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            floors.add(floor(folder.resolve("floor" + round)));
            looks.add(seconds(this::inspected));
            plain.add(taken(StoreFixture.create(folder.resolve("plain" + round))));
            sealed.add(
                    taken(StoreFixture.encrypted(folder.resolve("sealed" + round), "a million")));
            clear();
        }
        say("CSVREAD into a table, s", floors);
        say("first look, for the preview, s", looks);
        say("import, plain, s", plain);
        say("import, encrypted, s", sealed);
        System.out.printf("%-52s %10.2f%n", "encrypted / CSVREAD", ratio(sealed, floors));
        var ratio = ratio(plain, floors);
        System.out.printf("%-52s %10.2f %10.2f%n", "plain / CSVREAD", ratio, 1.0);
        return ratio <= 1;
    }

    private double floor(Path database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:" + database + ";TRACE_LEVEL_FILE=0");
                var statement = connection.createStatement()) {
            return seconds(() ->
                    statement.execute(
                            "CREATE TABLE incident AS SELECT * FROM CSVREAD('" + csv + "')"));
        }
    }

    private double taken(AssessmentFile file) throws Exception {
        // Closing it would take a snapshot, which is no part of an import.
        return seconds(() -> {
            var incoming = ImportInput.of(intake, List.of(inspected()), ZoneOffset.UTC);
            var ledger = file.imports().take("Import", incoming, Progress.NONE);
            if (ledger.added() != ROWS) throw new IllegalStateException(ledger.toString());
        });
    }

    private SourceFile inspected() {
        if (intake.open(csv, ImportChoices.NONE, Progress.NONE) instanceof Intake.Opened.Found found
                && intake.inspect(found.tables().getFirst(), ImportChoices.NONE, Progress.NONE)
                        instanceof Inspection.Readable(var file)) return file;
        throw new IllegalStateException("not readable");
    }

    private interface Deed {
        void perform() throws Exception;
    }

    private static double seconds(Deed deed) throws SQLException {
        var start = System.nanoTime();
        try {
            deed.perform();
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double ratio(List<Double> these, List<Double> floors) {
        return median(these) / median(floors);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static void say(String what, List<Double> seconds) {
        System.out.printf(
                "%-52s %10.2f  (%s)%n",
                what,
                median(seconds),
                String.join(", ", seconds.stream().map("%.2f"::formatted).toList()));
    }

    private void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (file.equals(csv)) continue;
                try (var inside = Files.walk(file)) {
                    inside.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
                }
            }
        }
    }

    private void write() throws IOException {
        var moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
        var at = Instant.parse("2020-01-01T00:00:00Z");
        var states = Map.of(0, "1 - Critical", 1, "2 - High", 2, "3 - Moderate", 3, "4 - Low");
        try (var out = Files.newBufferedWriter(csv)) {
            out.write(
                    "number,opened_at,resolved_at,short_description,priority,cmdb_ci,"
                            + "assignment_group,state,description\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(
                        "INC%07d,%s,%s,\"Payment stuck after change %d, again\",%s,service-%d,team-%d,Closed,"
                                .formatted(
                                        i,
                                        moment.format(at),
                                        moment.format(at.plusSeconds(3600)),
                                        i % 5000,
                                        states.get(i % 4),
                                        i % 40,
                                        i % 8));
                out.write(
                        "\"The queue grew and nobody saw it; retries %d filled the disk of node %d, and the alert went to a list.\"\n"
                                .formatted(i, i % 97));
                at = at.plusSeconds(200);
            }
        }
    }
}
