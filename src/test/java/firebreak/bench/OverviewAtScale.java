package firebreak.bench;

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
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// The overview of 100,000 incidents, 80,000 of them tagged: the first look, the next one, and one
/// behind an edit. Run it with `mvn -q test-compile exec:exec@bench -Dbench=OverviewAtScale`.
final class OverviewAtScale {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final double NANOS = 1e6;

    private OverviewAtScale() {}

    static void main() throws IOException {
        Locale.setDefault(Locale.ROOT);
        var folder = Files.createTempDirectory("firebreak-bench");
        try {
            try (var file = StoreFixture.create(folder.resolve("large"))) {
                fill(file);
            }
            try (var file = StoreFixture.open(folder.resolve("large"))) {
                var first = look("first", file);
                var second = look("again", file);
                var all = file.taggings().of(first.history().incidents().getFirst().id());
                file.taggings().remove("Untag", all.getFirst());
                var third = look("behind an edit", file);
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

    private static void fill(AssessmentFile file) {
        file.imports().take("Import", List.of(LargeAssessment.reading()), Progress.NONE);
        var random = new Random(7);
        var factors = file.codebooks().current().factors();
        var stages = file.codebooks().current().stages();
        var taggings = new ArrayList<Tagging>();
        for (PastIncident incident : file.incidents().past()) {
            if (random.nextInt(5) == 0) continue;
            var factor = factors.get(random.nextInt(factors.size()));
            taggings.add(
                    new Tagging(
                            TaggingStore.newId(),
                            incident.id(),
                            "Ann",
                            file.codebooks().current().version(),
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
        file.taggings().save("Tag", taggings);
    }
}
