package firebreak.bench;

import firebreak.analysis.Patterns;
import firebreak.analysis.pictures.EscapesPicture;
import firebreak.analysis.pictures.FactorsPicture;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.LeadershipPicture;
import firebreak.analysis.pictures.MonthsPicture;
import firebreak.analysis.pictures.OriginByStagePicture;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.PreventablePicture;
import firebreak.analysis.pictures.PublishedMapping;
import firebreak.analysis.pictures.PublishedPicture;
import firebreak.analysis.pictures.SeverityPicture;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;

/// What the pictures cost over 100,000 incidents, all of them and those of taggings each by itself,
/// beside one pass that only adds up their leadership minutes by day. Time is that of the
/// processor. Run it with `mvn -q test-compile exec:exec@bench -Dbench=TaggingPictures`.
final class TaggingPictures {
    private static final int INCIDENTS = 100_000;
    private static final int ROUNDS = 12;
    private static final int FACTORS = 30;
    private static final int STAGES = 9;
    private static final double BAR = 80;

    private TaggingPictures() {}

    static void main() {
        var history = history(INCIDENTS);
        var published = PublishedMapping.distribution("teams_root_causes").orElseThrow();
        var choices =
                Choices.USUAL
                        .withPublished(published.id())
                        .withMapping(PublishedMapping.suggested(published));
        var works = new LinkedHashMap<String, BiFunction<History, Choices, ?>>();
        works.put("origin by stage", OriginByStagePicture::of);
        works.put("factors", FactorsPicture::of);
        works.put("preventable", PreventablePicture::of);
        works.put("months", MonthsPicture::of);
        works.put("escapes", EscapesPicture::of);
        works.put("leadership", LeadershipPicture::of);
        works.put("severity", SeverityPicture::of);
        works.put("published", PublishedPicture::of);
        double cold = millis(() -> Pictures.of(history, choices));
        for (var work : works.entrySet())
            System.out.printf(
                    "%-44s %8.1f ms, with reading the history%n",
                    work.getKey(), best(() -> work.getValue().apply(history, choices)));
        double warm = best(() -> Pictures.of(history, choices));
        // Where tests of thin tables are exact or simulated.
        for (int size : new int[] {100, 500, 2_000, 4_000, 9_000, 20_000}) {
            var smaller = history(size);
            System.out.printf(
                    "%-44s %8.1f ms%n",
                    "all pictures of " + size, best(() -> Pictures.of(smaller, choices)));
        }
        double pass = best(() -> pass(history));
        double patterns =
                best(() ->
                        Patterns.of(
                                history.tagged(),
                                history.codebook(),
                                history.zone(),
                                history.today()));
        System.out.printf("%-44s %8.1f ms%n", "one pass by day", pass);
        System.out.printf("%-44s %8.1f ms%n", "Patterns.of", patterns);
        System.out.printf(
                "%-44s %8.1f ms, first %8.1f ms, %.1f passes (bar %.0f ms) %s%n",
                "all pictures", warm, cold, warm / pass, BAR, warm <= BAR ? "kept" : "BROKEN");
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) best = Math.min(best, millis(work));
        return best;
    }

    private static long pass(History history) {
        long sum = 0;
        for (var incident : history.incidents()) {
            var day = history.day(incident);
            var minutes = incident.tagged().leadershipMinutes();
            if (day.isPresent() && minutes != null) sum += minutes * (day.get().toEpochDay() % 7);
        }
        return sum;
    }

    private static double millis(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static History history(int size) {
        var random = new Random(7);
        var factors = new ArrayList<Factor>();
        for (int i = 0; i < FACTORS; i++)
            factors.add(new Factor("f" + i, Origin.values()[i % 4], "Factor " + i, "", "", "", ""));
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < STAGES; i++) stages.add(new Stage("s" + i, "Stage " + i, ""));
        var incidents = new ArrayList<PastIncident>();
        var at = Instant.parse("2022-01-01T00:00:00Z");
        for (int i = 0; i < size; i++) {
            at = at.plusSeconds(random.nextInt(3000));
            incidents.add(incident(random, i, at));
        }
        return new History(
                incidents,
                new Codebook(1, factors, stages),
                ZoneId.of("Europe/Berlin"),
                List.of(),
                List.of(),
                LocalDate.of(2027, 1, 1),
                2);
    }

    private static PastIncident incident(Random random, int i, Instant at) {
        boolean done = random.nextInt(10) > 0;
        int factor = (int) Math.min(FACTORS - 1, Math.abs(random.nextGaussian() * 10));
        int stage = (int) Math.min(STAGES - 1, Math.abs(random.nextGaussian() * 3));
        var tagged =
                new TaggedIncident(
                        new UUID(random.nextLong(), i),
                        "INC-" + i,
                        "Title " + i,
                        "service-" + i % 40,
                        SeverityClass.values()[random.nextInt(5)],
                        random.nextInt(50) == 0 ? null : at,
                        random.nextInt(3) == 0 ? null : random.nextInt(600),
                        "",
                        done ? TaggingState.DONE : TaggingState.PENDING,
                        done ? Origin.values()[random.nextInt(4)] : null,
                        done ? "f" + factor : null,
                        done ? "s" + stage : null,
                        done ? Preventability.values()[random.nextInt(4)] : null,
                        null);
        return new PastIncident(
                tagged,
                Clocks.UNKNOWN,
                "team-" + i % 12,
                random.nextBoolean(),
                List.of(),
                random.nextInt(4) == 0 ? List.of("s" + random.nextInt(STAGES)) : List.of(),
                random.nextInt(8) == 0 ? new UUID(1, random.nextInt(300)) : null);
    }
}
