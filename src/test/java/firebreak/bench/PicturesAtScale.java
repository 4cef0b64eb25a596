package firebreak.bench;

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

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/// All pictures over 100,000 incidents of five years: how long they take cold and warm, and as a
/// ratio to one pass over the incidents. Run it with `mvn -q test-compile exec:exec@bench
/// -Dbench=PicturesAtScale`.
final class PicturesAtScale {
    private static final int INCIDENTS = Integer.getInteger("bench.incidents", 100_000);
    private static final int DAYS = 1826;
    private static final int ROUNDS = 15;
    private static final double NANOS = 1e6;

    private PicturesAtScale() {}

    static void main() {
        Locale.setDefault(Locale.ROOT);
        var history = history();
        long begin = System.nanoTime();
        ledger(history);
        System.out.printf("cold %.0f ms%n", (System.nanoTime() - begin) / NANOS);
        var whole = new double[ROUNDS];
        var pass = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            begin = System.nanoTime();
            ledger(history);
            whole[i] = (System.nanoTime() - begin) / NANOS;
            begin = System.nanoTime();
            long known = onePass(history);
            pass[i] = (System.nanoTime() - begin) / NANOS;
            if (known < 0) throw new IllegalStateException();
        }
        Arrays.sort(whole);
        Arrays.sort(pass);
        System.out.printf(
                "warm %.0f ms (best %.0f), one pass %.2f ms, ratio %.0f%n",
                whole[ROUNDS / 2],
                whole[0],
                pass[ROUNDS / 2],
                whole[ROUNDS / 2] / pass[ROUNDS / 2]);
        for (var picture : Pictures.of(history, Choices.USUAL))
            System.out.println(picture.kind() + " " + views(picture));
    }

    /// What follows an edit: the pictures and the ledger.
    private static void ledger(History history) {
        var ledger = Ledger.of(Pictures.of(history, Choices.USUAL), Slice.ALL, 1, 1);
        if (ledger.figures().isEmpty()) throw new IllegalStateException();
    }

    private static String views(Picture picture) {
        return String.join(
                ", ",
                picture.views().stream()
                        .map(v -> v.id() + (v.instead().isEmpty() ? "" : " (sentence)"))
                        .toList());
    }

    private static long onePass(History history) {
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
