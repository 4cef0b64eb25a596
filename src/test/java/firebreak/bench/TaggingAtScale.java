package firebreak.bench;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.store.StoreFixture;
import firebreak.suggest.search.IncidentSearch;
import firebreak.suggest.search.Numbers;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.Changes;
import firebreak.ui.kit.Desk;
import firebreak.ui.tagging.BenchDriver;
import firebreak.ui.tagging.BenchDriver.Took;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import javafx.application.Platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Tagging in an assessment with 100,000 incidents of a hundred words, in 512 MB: how long it takes
/// from a key until the answer is laid out in the window, for searching as one types, the next
/// incident, and saving; and what one saved tagging costs beside H2 alone with an insert and an
/// update, encrypted and committed alike. Run it with `mvn -q test-compile exec:exec@bench
/// -Dbench=TaggingAtScale`.
final class TaggingAtScale {
    private static final int INCIDENTS = Integer.getInteger("bench.incidents", 100_000);
    private static final int SAVES = 300;
    private static final int WARM = 40;
    private static final String LETTERS = "taosiwcbphfmdrelngukvyjqxz";
    private static final int SPIN = 5_000_000;
    private static final double FELT = 50;
    private static final double TIMES = 3;

    private final ThreadJobs jobs = new ThreadJobs(Platform::runLater, Throwable::printStackTrace);
    private final Stagehand.FakeDesk answers = new Stagehand.FakeDesk();
    private final Changes changes = new Changes();
    private boolean passed = true;

    private TaggingAtScale() {}

    static void main() throws Exception {
        Locale.setDefault(Locale.ROOT);
        var chosen = System.getProperty("bench.folder", "");
        var folder =
                chosen.isEmpty()
                        ? Files.createTempDirectory("firebreak-tagging")
                        : Files.createTempDirectory(Path.of(chosen), "firebreak-tagging");
        var bench = new TaggingAtScale();
        try {
            System.out.printf("%-58s %10s %10s%n", "what", "measured", "bar");
            bench.run(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
            }
        }
        System.out.println(bench.passed ? "PASS" : "FAIL");
        System.exit(bench.passed ? 0 : 1);
    }

    private void run(Path folder) throws Exception {
        try (var file = StoreFixture.encrypted(folder.resolve("a"), "a long day")) {
            file.imports().take("Import", List.of(reading(0, INCIDENTS)), Progress.NONE);
            say("heap with the assessment open, MB", heap());
            index(file);
            cost(file, folder);
            file.journal().listen(c -> Platform.runLater(() -> changes.tell(c)));
            Stagehand.theme();
            var desk = new Desk(jobs, changes, answers, answers, answers);
            long start = System.nanoTime();
            try (var driver = new BenchDriver(file, desk)) {
                driver.ready(() -> say("the list is shown after, ms", millis(start)));
                say("the texts can be searched after, ms", millis(start));
                driver.quiet();
                say("similar and suggested incidents are there after, ms", millis(start));
                say("heap with all of it, MB", heap());
                typing(driver);
                nexts(driver);
                saves(driver);
                meanwhile(file, driver);
                say("ranking what teaches most, ms", driver.rank().felt());
                if (!"false".equals(System.getProperty("bench.together"))) together(file, driver);
            }
            jobs.close();
            if (!answers.faults.isEmpty())
                throw new IllegalStateException(answers.faults.getFirst());
        }
    }

    /// All of them at once.
    private void together(AssessmentFile file, BenchDriver driver) {
        driver.filter(false);
        say("what tagging all together comes to, ms", driver.foresee().felt());
        var took = driver.apply();
        say("tagging all together, ms", took.felt());
        say("  of the processor, ms", took.processor());
        say("heap after it, MB", heap());
        long undoing = System.nanoTime();
        var steps = new ArrayList<Double>(List.of(0.0));
        file.journal().undo((_, _) -> steps.add(millis(undoing)));
        steps.add(millis(undoing));
        say("undoing it, ms", steps.getLast());
        say(
                "  longest without a word of how far it is, ms",
                IntStream.range(1, steps.size())
                        .mapToDouble(i -> steps.get(i) - steps.get(i - 1))
                        .max()
                        .orElseThrow());
        say("heap after that, MB", heap());
    }

    private void index(AssessmentFile file) throws Exception {
        var before = heap();
        long start = System.nanoTime();
        try (var search = new IncidentSearch(new Numbers())) {
            search.update(each -> file.incidents().eachBeside(INCIDENTS, Progress.NONE, each));
            say("reading and indexing all texts, ms", millis(start));
            say("index, MB", search.size() / 1e6);
            say("heap that it takes, MB", heap() - before);
            start = System.nanoTime();
            search.update(each -> file.incidents().eachBeside(INCIDENTS, Progress.NONE, each));
            say("reading all again with nothing changed, ms", millis(start));
        }
    }

    /// One tagging on the database thread, against H2 alone.
    private void cost(AssessmentFile file, Path folder) throws Exception {
        var ids =
                file.incidents().idsByKey().values().stream()
                        .map(List::getFirst)
                        .limit(SAVES + WARM)
                        .toList();
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var forced = new ArrayList<Double>();
        try (var updates = new BareUpdates(folder.resolve("bare"), ids);
                var forces = new BareUpdates(folder.resolve("forced"), ids)) {
            for (int i = 0; i < ids.size(); i++) {
                var tagging = StoreFixture.tagging(ids.get(i), "other", Origin.values()[i % 4]);
                long start = System.nanoTime();
                file.taggings().save("Tag BENCH-" + i, List.of(tagging));
                ours.add(millis(start));
                start = System.nanoTime();
                updates.insertAndUpdate(i, tagging);
                bare.add(millis(start));
                start = System.nanoTime();
                forces.insertAndUpdate(i, tagging);
                forces.force();
                forced.add(millis(start));
            }
        }
        say("one tagging saved and on the disk, p50, ms", part(ours, 0.5));
        say("one tagging saved and on the disk, p95, ms", part(ours, 0.95));
        say("bare insert and update, committed, p50, ms", part(bare, 0.5));
        say("the same forced to the disk, p50, ms", part(forced, 0.5));
        var floor = part(bare, 0.5);
        var force = part(forced, 0.5) - floor;
        bar("tagging / the same forced, medians", part(ours, 0.5) / part(forced, 0.5), TIMES);
        bar("(tagging - force) / not forced, medians", (part(ours, 0.5) - force) / floor, TIMES);
        say("tagging / not forced, medians", part(ours, 0.5) / floor);
    }

    /// While incidents are read, compared and learned from again, because one more came in.
    private void meanwhile(AssessmentFile file, BenchDriver driver) {
        var typed = new ArrayList<Took>();
        var nexts = new ArrayList<Took>();
        var saves = new ArrayList<Took>();
        var random = new Random(7);
        long start = System.nanoTime();
        var going = driver.beginAgain(() -> oneMore(file));
        while (going.getAsBoolean()) {
            type(driver, word(random), typed);
            for (int i = 0; i < 4; i++) nexts.add(driver.next());
            for (int i = 0; i < 4; i++) saves.add(driver.saveAndNext(i));
        }
        say("comparing and learning again took, ms", millis(start));
        say("  keys typed meanwhile", typed.size());
        said("meanwhile: search as one types", typed);
        said("meanwhile: next incident", nexts);
        said("meanwhile: save a tag and the next incident", saves);
    }

    private void oneMore(AssessmentFile file) {
        var done = new CompletableFuture<Boolean>();
        jobs.database(
                "",
                _ -> {
                    file.imports().take("One more", List.of(reading(INCIDENTS, 1)), Progress.NONE);
                    return true;
                },
                done::complete,
                done::completeExceptionally);
        done.join();
    }

    /// What a piece of work takes on this machine that is always the same, so that it shows how
    /// much of the machine others took.
    private double spin() {
        long start = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < SPIN; i++) sum = sum * 6364136223846793005L + i;
        if (sum == 1) throw new IllegalStateException();
        return millis(start);
    }

    private void typing(BenchDriver driver) {
        driver.filter(false);
        var took = new ArrayList<Took>();
        var random = new Random(5);
        while (took.size() < WARM) type(driver, word(random), took);
        took.clear();
        for (int n = 0; n < 30; n++) type(driver, word(random), took);
        type(driver, "queue " + word(random), took);
        type(driver, "\"" + word(random) + " " + word(random) + "\"", took);
        type(driver, "service:service-1 " + word(random), took);
        type(driver, "BENCH-4711", took);
        type(driver, "after:2025-03 -" + word(random) + " severity:critical", took);
        type(driver, word(random) + "~ state:untagged", took);
        var similar = new ArrayList<Took>();
        for (int n = 0; n < 20; n++) similar.add(driver.search(word(random) + "zq "));
        driver.search("");
        var filters = new ArrayList<Took>();
        for (int n = 0; n < 20; n++) filters.add(driver.filter(n % 2 == 0));
        driver.filter(true);
        say("keys typed", took.size());
        said("search as one types", took);
        said("no word has it: similar ones", similar);
        said("another filter over all", filters);
    }

    private static void type(BenchDriver driver, String words, List<Took> took) {
        for (int i = 1; i <= words.length(); i++) took.add(driver.search(words.substring(0, i)));
        driver.search("");
    }

    private void nexts(BenchDriver driver) {
        var took = new ArrayList<Took>();
        for (int i = 0; i < SAVES; i++) took.add(driver.next());
        said("next incident", took.subList(WARM, took.size()));
    }

    private void saves(BenchDriver driver) {
        var took = new ArrayList<Took>();
        for (int i = 0; i < SAVES; i++) took.add(driver.saveAndNext(i));
        said("save a tag and the next incident", took.subList(WARM, took.size()));
    }

    private void said(String what, List<Took> took) {
        if (took.isEmpty()) return;
        var floor = new ArrayList<Double>();
        for (int i = 0; i < 20; i++) floor.add(spin());
        var felt = took.stream().map(Took::felt).toList();
        var used = took.stream().map(Took::processor).toList();
        say(what + ", p50, ms", part(felt, 0.5));
        bar(what + ", p95, ms", part(felt, 0.95), FELT);
        say(what + ", longest, ms", part(felt, 1));
        say("  of the processor, p50, ms", part(used, 0.5));
        say("  of the processor, p95, ms", part(used, 0.95));
        say("  work that is always the same, best, ms", part(floor, 0));
        say("  work that is always the same, p95, ms", part(floor, 0.95));
    }

    private void say(String what, double measured) {
        System.out.printf("%-58s %10.2f%n", what, measured);
    }

    private void bar(String what, double measured, double most) {
        var held = measured <= most;
        passed &= held;
        System.out.printf("%-58s %10.2f %10.2f %s%n", what, measured, most, held ? "PASS" : "FAIL");
    }

    private static double part(List<Double> all, double part) {
        var sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static ImportStore.Reading reading(int from, int count) {
        var random = new Random(1);
        var drafts = IntStream.range(from, from + count).mapToObj(i -> draft(i, random)).toList();
        return new ImportStore.Reading(
                "Bench", List.of("bench.csv"), drafts, count, 0, ScopeCounts.NONE, 0, List.of());
    }

    private static IncidentDraft draft(int i, Random random) {
        var at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
        return new IncidentDraft(
                new RowPlace("bench.csv", "", i + 2L),
                1,
                new IncidentFacts(
                        "BENCH-" + i,
                        text(random, 7),
                        text(random, 90),
                        Severity.of("P" + (1 + random.nextInt(4))),
                        "service-" + random.nextInt(40),
                        "team-" + random.nextInt(8),
                        new Clocks(null, at, null, null, at.plusSeconds(3600)),
                        new Effort(random.nextInt(60), null, false),
                        "",
                        ""));
    }

    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) text.append(word(random)).append(' ');
        return text.toString();
    }

    /// Words follow Zipf's law as those of people do, and some letters begin more of them than
    /// others: a fifth begin with the commonest, more than in any language.
    private static String word(Random random) {
        var rank = (int) Math.exp(random.nextDouble() * Math.log(200_000));
        var part = rank * 0.618034 % 1;
        return LETTERS.charAt((int) (LETTERS.length() * part * part))
                + Integer.toString(rank * 31, 36);
    }
}
