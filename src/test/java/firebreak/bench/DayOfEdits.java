package firebreak.bench;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/// What being saved costs: a day of 5,000 edits in an encrypted assessment, each forced to the disk
/// before it counts, beside a bare update of the same table ([BareUpdates]) and what the disk alone
/// takes, after each of them; then opening and snapshots of 100,000 incidents. Prints each figure
/// with its bar. Run it with `mvn -q test-compile exec:exec@bench -Dbench=DayOfEdits`, in a folder
/// other than the system's temporary one with `-Dbench.folder=`.
final class DayOfEdits {
    private static final int EDITS = 5_000;
    private static final int MANY = 100_000;

    /// After so many edits there is a pause, in which the workbench tidies up.
    private static final int PAUSE = 200;

    private static final int ROUNDS = 7;
    private static final String PASSPHRASE = "a day of edits";

    private final Path folder;
    private boolean passed = true;

    private DayOfEdits(Path folder) {
        this.folder = folder;
    }

    static void main() throws Exception {
        Locale.setDefault(Locale.ROOT);
        var chosen = System.getProperty("bench.folder", "");
        var folder =
                chosen.isEmpty()
                        ? Files.createTempDirectory("firebreak-day")
                        : Files.createTempDirectory(Path.of(chosen), "firebreak-day");
        var bench = new DayOfEdits(folder);
        try {
            System.out.printf("%-52s %10s %10s%n", "what", "measured", "bar");
            bench.day();
            bench.many();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
            }
        }
        System.out.println(bench.passed ? "PASS" : "FAIL");
        System.exit(bench.passed ? 0 : 1);
    }

    private void day() throws Exception {
        var place = folder.resolve("day");
        try (var file = StoreFixture.encrypted(place, PASSPHRASE)) {
            file.imports().take("Import", List.of(reading(EDITS)), Progress.NONE);
        }
        var fresh = median(IntStream.range(0, ROUNDS).mapToDouble(i -> opening(place)).toArray());
        var edits = new double[EDITS];
        var bare = new double[EDITS];
        var tidying = 0.0;
        var largest = 0L;
        var file = open(place);
        var ids = ids(file);
        var forced = new double[EDITS];
        try (var updates = new BareUpdates(folder.resolve("bare"), ids);
                var forces = new Forces(folder.resolve("forced"))) {
            for (int i = 0; i < EDITS; i++) {
                // Every fifth changes what was said before, the others say something new.
                var tagging = tagging(ids.get(i % 5 == 4 ? i - 3 : i), i);
                var start = System.nanoTime();
                file.taggings().save("Tag BENCH-" + i, List.of(tagging));
                edits[i] = millis(start);
                start = System.nanoTime();
                updates.update(i, tagging);
                bare[i] = millis(start);
                start = System.nanoTime();
                forces.force(i);
                forced[i] = millis(start);
                if (i % PAUSE != PAUSE - 1) continue;
                largest = Math.max(largest, size(place));
                start = System.nanoTime();
                file.tidy();
                tidying = Math.max(tidying, millis(start));
            }
        }
        var atTheEnd = size(place);
        // As after a crash, with nothing compacted on closing.
        var copy = folder.resolve("left");
        copy(place, copy);
        var left = median(IntStream.range(0, ROUNDS).mapToDouble(i -> opening(copy)).toArray());
        file.close();
        var compacted = size(place);
        var after = median(IntStream.range(0, ROUNDS).mapToDouble(i -> opening(place)).toArray());
        say("file after 5,000 edits, MB", atTheEnd / 1e6);
        say("largest before a pause, MB", largest / 1e6);
        say("compacted, MB", compacted / 1e6);
        bar("file after 5,000 edits / compacted", (double) atTheEnd / compacted, 3);
        say("longest pause for tidying up, ms", tidying);
        say("opening a fresh one, ms", fresh);
        bar("opening it afterwards, ms more", after - fresh, 1000);
        bar("opening it as a crash leaves it, ms more", left - fresh, 1000);
        say("edit acknowledged, p50, ms", quantile(edits, 0.5));
        bar("edit acknowledged, p95, ms", quantile(edits, 0.95), 20);
        say("edit acknowledged, longest, ms", quantile(edits, 1));
        say("bare update, p50, ms", quantile(bare, 0.5));
        say("bare update, p95, ms", quantile(bare, 0.95));
        say("24 KB and a mark, forced at once, p50, ms", median(forced));
        var edit = quantile(edits, 0.5);
        var floor = quantile(bare, 0.5);
        say("edit / bare update, medians", edit / floor);
        // What the journal and the force add, as a multiple of what an update costs anyway.
        bar("(edit - bare update) / bare update, medians", (edit - floor) / floor, 4);
    }

    /// What the disk alone takes for an edit: a chunk and the mark of the file's end, written into
    /// room that was made ahead and forced at once.
    private static final class Forces implements AutoCloseable {
        private static final int CHUNK = 24 * 1024;
        private final FileChannel file;

        Forces(Path path) throws IOException {
            file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            for (int i = 0; i <= EDITS; i++)
                file.write(ByteBuffer.allocate(CHUNK), (long) i * CHUNK);
            file.force(true);
        }

        void force(int i) throws IOException {
            file.write(ByteBuffer.allocate(CHUNK), (i + 1L) * CHUNK);
            file.write(ByteBuffer.allocate(64), i % 2 * 4096L);
            file.force(false);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private void many() throws Exception {
        var sealed = folder.resolve("sealed");
        var plain = folder.resolve("plain");
        try (var file = StoreFixture.encrypted(sealed, PASSPHRASE);
                var other = StoreFixture.create(plain)) {
            file.imports().take("Import", List.of(reading(MANY)), Progress.NONE);
            other.imports().take("Import", List.of(reading(MANY)), Progress.NONE);
        }
        var encrypted = new double[2 * ROUNDS];
        var unwrapped = new double[2 * ROUNDS];
        var open = new double[2 * ROUNDS];
        for (int i = 0; i < 2 * ROUNDS; i++) {
            encrypted[i] = opening(sealed);
            unwrapped[i] = unwrapping(sealed);
            open[i] = opening(plain);
        }
        say("opening 100,000 plain, ms", median(open));
        // How long a passphrase takes is chosen (half a second); that is no matter of the file.
        var given = median(encrypted) - median(unwrapped);
        say("from the passphrase to the key, at no cost, ms", median(unwrapped));
        say("opening 100,000 encrypted, key given, ms", given);
        bar("opening 100,000, encrypted / plain", given / median(open), 1.5);
        snapshot(sealed);
    }

    private void snapshot(Path place) throws Exception {
        Path taken;
        var alone = new ArrayList<Double>();
        var waits = new ArrayList<Double>();
        double took;
        try (var file = open(place)) {
            var ids = ids(file);
            int edits = 0;
            while (edits < PAUSE) alone.add(edit(file, ids, edits++));
            var start = System.nanoTime();
            var snapshot = CompletableFuture.supplyAsync(() -> taken(file));
            while (!snapshot.isDone()) waits.add(edit(file, ids, edits++));
            taken = snapshot.get();
            took = millis(start);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        say("snapshot of 100,000, taken and read back, ms", took);
        say("edits meanwhile", waits.size());
        say("edit before it, p95, ms", quantile(array(alone), 0.95));
        say("edit beside it, p50, ms", quantile(array(waits), 0.5));
        bar("edit beside it, p95, ms", quantile(array(waits), 0.95), 20);
        say("edit beside it, longest, ms", quantile(array(waits), 1));
        var start = System.nanoTime();
        try (var typed = typed()) {
            opened(
                            StoreFixture.cheap()
                                    .restore(
                                            taken,
                                            folder.resolve("restored"),
                                            typed,
                                            Progress.NONE))
                    .close();
        }
        say("restoring 100,000 from it, ms", millis(start));
    }

    private static Path taken(AssessmentFile file) {
        try {
            return file.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double edit(AssessmentFile file, List<UUID> ids, int i) {
        var tagging = tagging(ids.get(i % ids.size()), i);
        var start = System.nanoTime();
        file.taggings().save("Tag BENCH-" + i, List.of(tagging));
        return millis(start);
    }

    private void say(String what, double measured) {
        System.out.printf("%-52s %10.2f%n", what, measured);
    }

    private void bar(String what, double measured, double most) {
        var held = measured <= most;
        passed &= held;
        System.out.printf("%-52s %10.2f %10.2f %s%n", what, measured, most, held ? "PASS" : "FAIL");
    }

    private static List<UUID> ids(AssessmentFile file) {
        return file.incidents().idsByKey().values().stream().map(List::getFirst).toList();
    }

    private static Tagging tagging(UUID incident, int i) {
        var tagging =
                StoreFixture.tagging(
                        incident, "bench", Origin.values()[i % Origin.values().length]);
        return tagging;
    }

    private static double opening(Path place) {
        var start = System.nanoTime();
        var file = open(place);
        var took = millis(start);
        file.close();
        return took;
    }

    private static double unwrapping(Path place) {
        var start = System.nanoTime();
        try (var typed = typed()) {
            StoreFixture.unwrap(place, typed);
        }
        return millis(start);
    }

    private static AssessmentFile open(Path place) {
        try (var typed = typed()) {
            return opened(StoreFixture.cheap().open(place, typed));
        }
    }

    private static Passphrase typed() {
        return Passphrase.of(PASSPHRASE.toCharArray());
    }

    private static AssessmentFile opened(Opening opening) {
        if (opening instanceof Opening.Opened(var file)) return file;
        throw new IllegalStateException(opening.problem());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        for (var name : List.of("assessment.mv.db", "assessment.key", "assessment.anchor"))
            Files.copy(from.resolve(name), to.resolve(name));
    }

    private static long size(Path place) throws IOException {
        return Files.size(place.resolve("assessment.mv.db"));
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] all) {
        return quantile(all, 0.5);
    }

    private static double quantile(double[] all, double part) {
        var sorted = all.clone();
        java.util.Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    private static double[] array(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static ImportStore.Reading reading(int n) {
        var drafts = IntStream.range(0, n).mapToObj(DayOfEdits::draft).toList();
        return new ImportStore.Reading(
                "Bench", List.of("bench.csv"), drafts, n, 0, ScopeCounts.NONE, 0, List.of());
    }

    private static IncidentDraft draft(int i) {
        var at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(400L * i);
        return new IncidentDraft(
                new RowPlace("bench.csv", "", i + 2L),
                1,
                new IncidentFacts(
                        "BENCH-" + i,
                        "Payment stuck after change " + i % 5000,
                        "The queue grew and nobody saw it. ".repeat(10),
                        Severity.of("P" + (1 + i % 4)),
                        "service-" + i % 40,
                        "team-" + i % 8,
                        new Clocks(null, at, null, null, at.plusSeconds(3600)),
                        new Effort(i % 60, null, false),
                        "",
                        ""));
    }
}
