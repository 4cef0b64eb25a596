package firebreak.bench;

import com.sun.management.OperatingSystemMXBean;

import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Ledger;
import firebreak.analysis.pictures.Past;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;

/// All pictures and the ledger over 100,000 incidents of five years: cold, each time in a program
/// of its own, started from classes and then as the installed one, with a cache of what a run
/// before it loaded and compiled; and after an edit of one incident; with the time of all
/// processors, which other programs disturb less, and as a ratio to one pass over the incidents.
/// Run it with `mvn -q test-compile exec:exec@bench -Dbench=PicturesAtScale`.
final class PicturesAtScale {
    private static final int INCIDENTS = Integer.getInteger("bench.incidents", 100_000);
    private static final int DAYS = 1826;
    private static final int ROUNDS = 25;
    private static final int WARM = 10;
    private static final int COLD_ROUNDS = Integer.getInteger("bench.cold", 7);
    private static final double NANOS = 1e6;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double MOST_COLD = 1000;
    private static final double MOST_EDIT = 300;

    private PicturesAtScale() {}

    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var history = history();
        if (args.length > 0) {
            System.out.println(ledger(history).line());
            return;
        }
        System.out.printf(
                "%d processors, load %.1f%n",
                Runtime.getRuntime().availableProcessors(), SYSTEM.getSystemLoadAverage());
        var classes = System.getProperty("java.class.path");
        var cold = new ArrayList<Taken>();
        for (int i = 0; i < COLD_ROUNDS; i++) cold.add(inItsOwnProgram(classes));
        say("cold from classes", cold);
        var installed = installed();
        say("cold as installed", installed);
        var edits = new ArrayList<Taken>();
        var passes = new ArrayList<Taken>();
        for (int i = -WARM; i < ROUNDS; i++) {
            var edited = edited(history, i + WARM);
            var edit = ledger(edited);
            var pass = taken(() -> onePass(history));
            if (i < 0) continue;
            edits.add(edit);
            passes.add(pass);
        }
        say("after an edit", edits);
        say("one pass", passes);
        System.out.printf(
                "edit to one pass: %.0f%n",
                best(edits).wall() / Math.max(0.01, best(passes).wall()));
        for (var picture : Pictures.of(history, Choices.USUAL))
            System.out.println(picture.kind() + " " + views(picture));
        boolean passed = best(installed).wall() <= MOST_COLD && best(edits).wall() <= MOST_EDIT;
        System.out.println(passed ? "PASS" : "FAIL");
        System.exit(passed ? 0 : 1);
    }

    /// Milliseconds by the clock, and of all processors together, the compiler's among them.
    private record Taken(double wall, double processors) {
        String line() {
            return wall + " " + processors;
        }

        static Taken of(String line) {
            var parts = line.split(" ");
            return new Taken(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        }
    }

    private static Taken taken(Supplier<Object> work) {
        long clock = System.nanoTime();
        long processors = SYSTEM.getProcessCpuTime();
        Objects.requireNonNull(work.get());
        return new Taken(
                (System.nanoTime() - clock) / NANOS,
                (SYSTEM.getProcessCpuTime() - processors) / NANOS);
    }

    private static Taken best(List<Taken> all) {
        return all.stream().min(Comparator.comparing(Taken::wall)).orElseThrow();
    }

    private static void say(String what, List<Taken> all) {
        var clock = all.stream().map(Taken::wall).sorted().toList();
        var processors = all.stream().map(Taken::processors).sorted().toList();
        System.out.printf(
                "%-18s best %.1f ms, median %.1f; processors best %.1f ms, median %.1f%n",
                what,
                clock.getFirst(),
                clock.get(clock.size() / 2),
                processors.getFirst(),
                processors.get(processors.size() / 2));
    }

    /// As a program of jars with the cache of a run before, which is what installers bring.
    private static List<Taken> installed() throws Exception {
        var folder = Files.createTempDirectory("firebreak-bench");
        try {
            var cache = folder.resolve("run.aot");
            var jars = jars(folder);
            inItsOwnProgram(jars, "-XX:AOTCacheOutput=" + cache);
            var cold = new ArrayList<Taken>();
            for (int i = 0; i < COLD_ROUNDS; i++)
                cold.add(inItsOwnProgram(jars, "-XX:AOTCache=" + cache));
            return cold;
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }

    /// The class path with a jar in place of each folder: only classes in jars are cached.
    private static String jars(Path folder) {
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Files.isDirectory(Path.of(part))) parts.add(part);
            else {
                var made = folder.resolve(parts.size() + ".jar").toString();
                jar.run(System.out, System.err, "--create", "--file", made, "-C", part, ".");
                parts.add(made);
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private static Taken inItsOwnProgram(String classes, String... options) throws Exception {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes, PicturesAtScale.class.getName(), "cold"));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            // The virtual machine may say something of its own, too.
            return said.lines()
                    .filter(l -> l.matches("[0-9.]+ [0-9.]+"))
                    .map(Taken::of)
                    .toList()
                    .getLast();
        }
    }

    private static Taken ledger(History history) {
        return ledger(() -> history);
    }

    /// What follows an edit once it is read: the history, the pictures and the ledger.
    private static Taken ledger(Supplier<History> history) {
        return taken(() -> Ledger.of(Pictures.of(history.get(), Choices.USUAL), Slice.ALL, 1, 1));
    }

    /// The same with another preventability of one incident.
    private static Supplier<History> edited(History history, int incident) {
        var all = new ArrayList<>(history.incidents());
        var before = all.get(incident);
        var tagged = before.tagged();
        all.set(
                incident,
                new PastIncident(
                        new TaggedIncident(
                                tagged.incidentId(),
                                tagged.key(),
                                tagged.title(),
                                tagged.service(),
                                tagged.severityClass(),
                                tagged.occurred(),
                                tagged.leadershipMinutes(),
                                tagged.changeReference(),
                                TaggingState.DONE,
                                Origin.OPERATIONAL,
                                tagged.factorId(),
                                tagged.earliestStageId(),
                                Preventability.NOT,
                                tagged.confidence()),
                        before.clocks(),
                        before.team(),
                        before.measured(),
                        before.furtherFactorIds(),
                        before.slippedStageIds(),
                        before.familyId()));
        return () ->
                new History(
                        all,
                        history.codebook(),
                        history.zone(),
                        history.families(),
                        history.series(),
                        history.today(),
                        history.coders());
    }

    private static String views(Picture picture) {
        return String.join(
                ", ",
                picture.views().stream()
                        .map(v -> v.id() + (v.instead().isEmpty() ? "" : " (sentence)"))
                        .toList());
    }

    private static Long onePass(History history) {
        long known = 0;
        for (var incident : history.incidents())
            if (incident.tagged().occurred() != null
                    && incident.tagged().origin() != Origin.OPERATIONAL) known++;
        return known;
    }

    private static History history() {
        var random = new Random(7);
        var begin = Instant.parse("2021-01-04T00:00:00Z");
        var incidents = new ArrayList<PastIncident>(INCIDENTS);
        var members = new HashMap<UUID, List<UUID>>();
        for (int i = 0; i < INCIDENTS; i++) {
            var id = new UUID(1, i);
            var at = begin.plusSeconds((long) (random.nextDouble() * DAYS * 86_400));
            var family = random.nextInt(10) == 0 ? new UUID(2, random.nextInt(2000)) : null;
            if (family != null) members.computeIfAbsent(family, _ -> new ArrayList<>()).add(id);
            incidents.add(incident(random, i, id, at, family));
        }
        var series = new ArrayList<SeriesWeek>();
        for (int s = 0; s < 40; s++)
            for (int w = 0; w < DAYS / 7; w++)
                series.add(
                        SeriesWeek.deployments(
                                "svc-" + s,
                                LocalDate.of(2021, 1, 4).plusWeeks(w),
                                random.nextInt(9)));
        return new History(
                incidents,
                Past.CODEBOOK,
                Past.ZONE,
                members.entrySet().stream()
                        .map(f ->
                                new RecurrenceFamily(
                                        f.getKey(), "Family " + f.getKey(), "", f.getValue()))
                        .toList(),
                series,
                Past.TODAY,
                2);
    }

    private static PastIncident incident(
            Random random, int i, UUID id, Instant at, @Nullable UUID family) {
        var factor = Past.CODEBOOK.factors().get(random.nextInt(4));
        boolean done = random.nextInt(10) < 8;
        var detected = at.plusSeconds(random.nextInt(3600));
        var resolved = detected.plusSeconds((long) Math.exp(5 + 2 * random.nextGaussian()) + 60);
        return new PastIncident(
                new TaggedIncident(
                        id,
                        "INC-" + i,
                        "Title " + i,
                        ("svc-" + random.nextInt(40)).intern(),
                        SeverityClass.values()[random.nextInt(5)],
                        at,
                        random.nextInt(3) == 0 ? null : random.nextInt(400),
                        random.nextInt(4) == 0 ? "CHG-" + i : "",
                        done ? TaggingState.DONE : TaggingState.PENDING,
                        done ? factor.origin() : null,
                        done ? factor.id() : null,
                        done ? Past.CODEBOOK.stages().get(random.nextInt(3)).id() : null,
                        done ? Preventability.values()[random.nextInt(4)] : null,
                        null),
                new Clocks(at, detected, null, null, resolved),
                ("Team " + random.nextInt(12)).intern(),
                random.nextBoolean(),
                List.of(),
                List.of(),
                family);
    }
}
