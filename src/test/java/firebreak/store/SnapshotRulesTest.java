package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.SnapshotInfo.Condition;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

class SnapshotRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");

    @Property(tries = 300, seed = "20261101")
    void whatIsKeptIsWhatTheRulesSay(@ForAll("histories") List<SnapshotInfo> all) {
        var removed = new HashSet<>(SnapshotRules.toRemove(all, ZONE));
        var kept = all.stream().filter(s -> !removed.contains(s)).toList();
        assertThat(all).containsAll(removed);
        assertThat(removed).allMatch(s -> readable(s) && reason(s) != SnapshotReason.MILESTONE);
        var newest = readable(all);
        assertThat(kept).containsAll(newest.subList(0, Math.min(10, newest.size())));
        newest.stream()
                .filter(s -> s.condition() == Condition.GOOD)
                .findFirst()
                .ifPresent(s -> assertThat(kept).contains(s));
        if (newest.stream().noneMatch(s -> s.condition() == Condition.GOOD))
            assertThat(removed).isEmpty();
    }

    @Property(tries = 300, seed = "20261101")
    void everyDayKeepsItsNewestAndNothingElseStaysBehindTheLastTen(
            @ForAll("histories") List<SnapshotInfo> all) {
        var removed = new HashSet<>(SnapshotRules.toRemove(all, ZONE));
        var newest = readable(all);
        if (newest.stream().noneMatch(s -> s.condition() == Condition.GOOD)) return;
        var days = new ArrayList<java.time.LocalDate>();
        for (var s : newest) {
            var day = manifest(s).taken().atZone(ZONE).toLocalDate();
            if (!days.contains(day)) {
                days.add(day);
                if (days.size() <= 31) assertThat(removed).doesNotContain(s);
            }
        }
        var kept =
                newest.stream()
                        .filter(s -> !removed.contains(s))
                        .filter(s -> reason(s) != SnapshotReason.MILESTONE)
                        .count();
        assertThat(kept).isLessThanOrEqualTo(10 + 31 + 1);
    }

    @Property(tries = 100, seed = "20261101")
    void removingTwiceRemovesNothingMore(@ForAll("histories") List<SnapshotInfo> all) {
        var removed = SnapshotRules.toRemove(all, ZONE);
        var left = all.stream().filter(s -> !removed.contains(s)).toList();
        assertThat(SnapshotRules.toRemove(left, ZONE)).isEmpty();
    }

    @Example
    void aClockThatWasSetBackDoesNotMakeNewerWorkGo() {
        var all = new ArrayList<SnapshotInfo>();
        for (int i = 0; i < 40; i++)
            all.add(info(i, START.plus(Duration.ofMinutes(i)), SnapshotReason.TIMER));
        // Ten years back from here on.
        for (int i = 40; i < 50; i++)
            all.add(
                    info(
                            i,
                            START.minus(Duration.ofDays(3650)).plusSeconds(i),
                            SnapshotReason.TIMER));
        var removed = SnapshotRules.toRemove(all, ZONE);
        assertThat(removed)
                .extracting(s -> manifest(s).revision())
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.LongStream.range(0, 39).boxed().toList());
    }

    @Example
    void aYearOfWorkKeepsAMonthOfDays() {
        var all = new ArrayList<SnapshotInfo>();
        for (int i = 0; i < 365 * 4; i++)
            all.add(info(i, START.plus(Duration.ofHours(6L * i)), SnapshotReason.TIMER));
        assertThat(all.size() - SnapshotRules.toRemove(all, ZONE).size()).isBetween(31, 41);
    }

    @Provide
    static Arbitrary<List<SnapshotInfo>> histories() {
        var one =
                Combinators.combine(
                                Arbitraries.longs().between(0, 60),
                                Arbitraries.longs().between(-200, 200),
                                Arbitraries.of(
                                        SnapshotReason.TIMER,
                                        SnapshotReason.CLOSE,
                                        SnapshotReason.MILESTONE),
                                Arbitraries.of(Condition.class))
                        .as((revision, hours, reason, condition) ->
                                info(
                                        revision,
                                        START.plus(Duration.ofHours(7 * hours)),
                                        reason,
                                        condition));
        return one.list().ofMaxSize(120);
    }

    private static List<SnapshotInfo> readable(List<SnapshotInfo> all) {
        return all.stream()
                .filter(SnapshotRulesTest::readable)
                .sorted(SnapshotRules.NEWEST_FIRST)
                .collect(Collectors.toList());
    }

    private static boolean readable(SnapshotInfo s) {
        return s.condition() == Condition.GOOD || s.condition() == Condition.READABLE;
    }

    private static SnapshotManifest manifest(SnapshotInfo s) {
        return java.util.Objects.requireNonNull(s.manifest());
    }

    private static SnapshotReason reason(SnapshotInfo s) {
        return manifest(s).reason();
    }

    private static SnapshotInfo info(long revision, Instant taken, SnapshotReason reason) {
        return info(revision, taken, reason, Condition.GOOD);
    }

    private static SnapshotInfo info(
            long revision, Instant taken, SnapshotReason reason, Condition condition) {
        var readable = condition == Condition.GOOD || condition == Condition.READABLE;
        return new SnapshotInfo(
                Path.of(UUID.randomUUID() + ".firebreak"),
                1,
                readable
                        ? new SnapshotManifest(
                                1,
                                new UUID(0, 1),
                                "",
                                "0",
                                1,
                                "2",
                                revision,
                                taken,
                                reason,
                                null,
                                "tester",
                                false,
                                List.of(),
                                List.of())
                        : null,
                condition);
    }
}
