package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// What holds, for any history, of the pictures of time, recurrence, recovery, services and teams.
class TimeAndPlaceLawsTest {
    private static final Set<Picture.Kind> KINDS =
            EnumSet.of(
                    Picture.Kind.FREQUENCY,
                    Picture.Kind.RECURRENCE,
                    Picture.Kind.WHEN,
                    Picture.Kind.SERVICES,
                    Picture.Kind.TEAMS,
                    Picture.Kind.RECOVERY);

    private static List<Picture> pictures(History history, Choices choices) {
        var pictures =
                Pictures.of(history, choices).stream()
                        .filter(p -> KINDS.contains(p.kind()))
                        .toList();
        assertThat(pictures).hasSameSizeAs(KINDS);
        return pictures;
    }

    private static void check(History history, Choices choices) {
        var pictures = pictures(history, choices);
        for (var picture : pictures) Marks.check(picture, history.incidents().size());
        // Two figures with one id would not get in.
        Ledger.of(pictures, Slice.ALL, 1, 1);
    }

    private static void check(Past... incidents) {
        check(history(incidents), Choices.USUAL);
    }

    @Property(tries = 300, seed = "20261101")
    void holdForAnyHistory(@ForAll long seed) {
        var random = new Random(seed);
        var history = any(random);
        var slice = Slice.ALL.withFamiliesOnce(random.nextBoolean());
        if (random.nextBoolean())
            slice =
                    slice.withPeriod(
                            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)),
                            LocalDate.of(2026, 3, 1).plusDays(random.nextInt(100)));
        if (random.nextBoolean()) slice = slice.withServices(Set.of("checkout", ""));
        var choices =
                Choices.USUAL
                        .withExposure(one(random, Choices.Exposure.values()))
                        .withTeamNames(random.nextBoolean());
        if (random.nextBoolean())
            choices =
                    choices.withBaselineEnd(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200)));
        check(history, choices);
        check(slice.of(history), choices);
    }

    private static History any(Random random) {
        var incidents = new ArrayList<Past>();
        int n = random.nextInt(random.nextInt(4) == 0 ? 4 : 80);
        int days = 1 + random.nextInt(random.nextInt(3) == 0 ? 3 : 200);
        for (int i = 0; i < n; i++) incidents.add(any(random, "K" + i, days));
        var series = new ArrayList<SeriesWeek>();
        if (random.nextBoolean())
            for (int w = 0; w < 30; w++)
                for (var service : List.of("checkout", "ledger"))
                    if (random.nextInt(4) > 0)
                        series.add(week(random, service, LocalDate.of(2026, 1, 5).plusWeeks(w)));
        return history(incidents, series);
    }

    private static SeriesWeek week(Random random, String service, LocalDate monday) {
        int deployments = random.nextInt(3);
        if (random.nextBoolean()) return SeriesWeek.deployments(service, monday, deployments);
        var days =
                IntStream.range(0, SeriesWeek.DAYS)
                        .mapToObj(d ->
                                d > 0 && random.nextInt(9) == 0
                                        ? Double.NaN
                                        : (double) random.nextInt(1 + deployments))
                        .toList();
        return SeriesWeek.ofDays("deployments", service, monday, "", days);
    }

    private static Past any(Random random, String key, int days) {
        var past =
                done(key, day(random, days))
                        .with(one(random, TaggingState.values()))
                        .tags(
                                one(random, Origin.values()),
                                "limits",
                                "req",
                                one(random, Preventability.values()))
                        .of(
                                one(random, "checkout", "ledger", "", "risk"),
                                one(random, "Anna's", "Ops", "", " "))
                        .with(one(random, SeverityClass.values()))
                        .change(one(random, "", "", "CHG-1", "CHG-2; CHG-3"));
        if (random.nextInt(3) > 0) past = past.leaders(random.nextInt(300) - 5, true);
        if (random.nextInt(3) == 0) past = past.family(one(random, "cert", "slow", "lost"));
        if (random.nextInt(2) == 0) past = past.with(clocks(random, days));
        return past;
    }

    private static @Nullable String day(Random random, int days) {
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> "2027-05-05";
            case 2 -> "1950-01-01";
            case 3, 4, 5 -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(days)).toString();
            default ->
                    Instant.parse("2026-01-01T00:00:00Z")
                            .plusSeconds(random.nextInt(days * 86_400))
                            .toString();
        };
    }

    private static Clocks clocks(Random random, int days) {
        var at =
                IntStream.range(0, 5)
                        .mapToObj(_ -> random.nextInt(3) == 0 ? null : day(random, days))
                        .map(d ->
                                d == null
                                        ? null
                                        : Instant.parse(d.contains("T") ? d : d + "T12:00:00Z"))
                        .toArray(Instant[]::new);
        return new Clocks(at[0], at[1], at[2], at[3], at[4]);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void holdWhereThereIsNothing() {
        check();
        for (var picture : pictures(history(), Choices.USUAL))
            for (var view : picture.views())
                assertThat(view.instead()).as(picture.kind() + " " + view.id()).isNotBlank();
    }

    @Test
    void holdForOneIncident() {
        check(done("A", "2026-03-04"));
        check(done("A", "2026-03-04").family("cert"));
    }

    @Test
    void holdWhereAllAreInOneCell() {
        check(same(40, "2026-03-04T10:00:00Z"));
    }

    private static Past[] same(int n, @Nullable String day) {
        return IntStream.range(0, n).mapToObj(i -> done("K" + i, day)).toArray(Past[]::new);
    }

    @Test
    void holdWithoutDates() {
        check(same(12, null));
    }

    @Test
    void holdForDatesInTheFutureOnly() {
        check(same(12, "2027-01-04"));
    }

    @Test
    void holdForOneMonth() {
        check(
                IntStream.range(0, 25)
                        .mapToObj(i ->
                                done("K" + i, "2026-03-%02dT%02d:15:00Z".formatted(1 + i, i % 24)))
                        .toArray(Past[]::new));
    }

    /// One incident a day, all in all respects alike.
    @Test
    void holdForTies() {
        check(
                IntStream.range(0, 140)
                        .mapToObj(i ->
                                done("K" + i, LocalDate.of(2026, 1, 5).plusDays(i).toString())
                                        .leaders(30, true)
                                        .family("F" + i % 10))
                        .toArray(Past[]::new));
    }

    @Test
    void holdWhereNothingIsDeployed() {
        var series = new ArrayList<SeriesWeek>();
        for (int w = 0; w < 20; w++)
            series.add(
                    SeriesWeek.deployments("checkout", LocalDate.of(2026, 1, 5).plusWeeks(w), 0));
        var incidents =
                IntStream.range(0, 100)
                        .mapToObj(
                                i -> done("K" + i, LocalDate.of(2026, 1, 5).plusDays(i).toString()))
                        .toList();
        for (var exposure : Choices.Exposure.values())
            check(history(incidents, series), Choices.USUAL.withExposure(exposure));
    }
}
