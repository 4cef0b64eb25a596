package firebreak.bench;

import firebreak.analysis.Patterns;
import firebreak.deeds.OverviewInput;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.store.TaggingStore;
import firebreak.work.Progress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/// The overview of 100,000 incidents, 80,000 of them tagged: the first look, the next one, one
/// behind an edit, and counting again and again. Reading stands beside a plain read of all
/// incidents, counting beside one pass that puts the ids of the tagged ones into a list. Run it
/// with `mvn -q test-compile exec:exec@bench -Dbench=OverviewAtScale`.
final class OverviewAtScale {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final double NANOS = 1e6;
    private static final int ROUNDS = 15;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private OverviewAtScale() {}

    static void main() throws IOException {
        Locale.setDefault(Locale.ROOT);
        var folder = Files.createTempDirectory("firebreak-bench");
        try {
            try (var file = StoreFixture.create(folder.resolve("large"))) {
                fill(file);
            }
            try (var file = StoreFixture.open(folder.resolve("large"))) {
                long start = System.nanoTime();
                file.incidents().tagged(_ -> true);
                System.out.printf(
                        "floor: plain read %6.0f ms%n", (System.nanoTime() - start) / NANOS);
                var first = look("first", file);
                var second = look("again", file);
                var all = file.taggings().of(first.history().incidents().getFirst().id());
                file.taggings().remove("Untag", all.getFirst());
                var third = look("behind an edit", file);
                counting(third);
                if (second.history().incidents().isEmpty() || third.history().incidents().isEmpty())
                    throw new IllegalStateException();
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
            }
        }
    }

    private static OverviewInput look(String name, AssessmentFile file) {
        long start = System.nanoTime();
        var input = OverviewInput.read(file, TODAY);
        long read = System.nanoTime();
        var open = input.overview(_ -> true, null).quality().open().size();
        long counted = System.nanoTime();
        System.out.printf(
                "%-16s read %6.0f ms, count %6.0f ms, %d to look at%n",
                name, (read - start) / NANOS, (counted - read) / NANOS, open);
        return input;
    }

    private static void counting(OverviewInput input) {
        var passes = new ArrayList<Double>();
        var counts = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = PROCESSOR.getCurrentThreadCpuTime();
            var ids = new ArrayList<UUID>();
            for (var incident : input.history().incidents())
                if (Patterns.untagged(incident.tagged()).isEmpty()) ids.add(incident.id());
            long passed = PROCESSOR.getCurrentThreadCpuTime();
            input.overview(_ -> true, null);
            passes.add((passed - start) / NANOS);
            counts.add((PROCESSOR.getCurrentThreadCpuTime() - passed) / NANOS);
            if (ids.isEmpty()) throw new IllegalStateException();
        }
        double pass = median(passes);
        double count = median(counts);
        System.out.printf(
                "count again %.0f ms of the processor, floor: one pass %.1f ms, %.0f x%n",
                count, pass, count / pass);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static void fill(AssessmentFile file) {
        file.imports().take("Import", List.of(LargeAssessment.reading()), Progress.NONE);
        file.taggings().save("Tag", tagged(file));
    }

    /// A tagging of four of five incidents.
    static List<Tagging> tagged(AssessmentFile file) {
        var random = new Random(7);
        var codebook = file.codebooks().current();
        var factors = codebook.factors();
        var stages = codebook.stages();
        var taggings = new ArrayList<Tagging>();
        for (PastIncident incident : file.incidents().past()) {
            if (random.nextInt(5) == 0) continue;
            var factor = factors.get(random.nextInt(factors.size()));
            taggings.add(
                    new Tagging(
                            TaggingStore.newId(),
                            incident.id(),
                            "Ann",
                            codebook.version(),
                            TaggingState.DONE,
                            factor.origin(),
                            factor.id(),
                            stages.get(random.nextInt(stages.size())).id(),
                            Preventability.values()[random.nextInt(4)],
                            Confidence.values()[random.nextInt(3)],
                            random.nextInt(10) == 0 ? "" : "Because of what the report says",
                            "",
                            Instant.parse("2026-11-01T00:00:00Z")));
        }
        return taggings;
    }
}
