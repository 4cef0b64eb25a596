package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.ScopeCounts;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class IncidentReadingTest {
    /// More than are looked up together.
    private static final int MANY = 1_203;

    private final AssessmentFile file;

    IncidentReadingTest(@TempDir Path folder) {
        file = StoreFixture.create(folder.resolve("a"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void take(String source, int from, int count) {
        var drafts =
                IntStream.range(from, from + count).mapToObj(IncidentReadingTest::draft).toList();
        file.imports()
                .take(
                        "Import",
                        List.of(
                                new ImportStore.Reading(
                                        source,
                                        List.of("a.csv"),
                                        drafts,
                                        count,
                                        0,
                                        ScopeCounts.NONE,
                                        0,
                                        List.of())),
                        Progress.NONE);
    }

    private static IncidentDraft draft(int day) {
        var draft = StoreFixture.draft("INC-" + day, "Incident " + day);
        var facts = draft.facts();
        var detected = StoreFixture.NOW.plus(Duration.ofDays(day));
        return new IncidentDraft(
                draft.place(),
                draft.rows(),
                new IncidentFacts(
                        facts.key(),
                        facts.title(),
                        facts.text(),
                        facts.severity(),
                        facts.service(),
                        facts.team(),
                        day % 100 == 7
                                ? Clocks.UNKNOWN
                                : new Clocks(null, detected, null, null, null),
                        facts.effort(),
                        facts.clientCause(),
                        facts.changeReference()));
    }

    private List<Incident> all() {
        var all = new ArrayList<Incident>();
        file.incidents().forEach(all::add);
        return all;
    }

    @Test
    void allAreHandedOutBySourceAndKeyHoweverMany() {
        take("Zenith", 0, 5);
        take("Acme", 0, MANY);
        take("Zenith", 5, 3);
        var keys = all().stream().map(Incident::report).toList();
        assertThat(keys).hasSize(MANY + 8).isSorted();
        assertThat(keys).last().isEqualTo(new ReportKey("Zenith", "INC-7"));
        assertThat(new HashSet<>(keys)).hasSize(MANY + 8);
    }

    @Test
    void ofManyThoseJudgedAndTheNewestAreChosenInTheOrderOfTime() throws Exception {
        take("Acme", 0, 40);
        var byTime = new ArrayList<>(all());
        byTime.sort(
                Comparator.comparing(
                        i -> i.facts().clocks().occurred().orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder())));
        var old = byTime.get(3).id();
        file.taggings().save("Tag", List.of(StoreFixture.tagging(old, "Ada", Origin.OPERATIONAL)));
        var some = file.incidents().beside(Progress.NONE, i -> i.judgedAndNewest(11));
        var newest = byTime.subList(30, 40).stream().map(Incident::id).toList();
        assertThat(some).hasSize(11).startsWith(old).endsWith(newest.toArray(UUID[]::new));
        assertThat(
                        file.incidents()
                                .<Integer>beside(Progress.NONE, i -> i.judgedAndNewest(99).size()))
                .isEqualTo(40);
    }

    @Test
    void thoseAskedForComeInTheOrderAsked() throws Exception {
        take("Acme", 0, MANY);
        var asked = new ArrayList<>(all().stream().map(Incident::id).toList());
        Collections.reverse(asked);
        var got = new ArrayList<Incident>();
        file.incidents()
                .<Boolean>beside(
                        Progress.NONE,
                        i -> {
                            i.these(asked, got::add);
                            return true;
                        });
        assertThat(got.stream().map(Incident::id).toList()).isEqualTo(asked);
    }

    @Test
    void itCanBeStopped() {
        take("Acme", 0, 5);
        Progress stop =
                (_, _) -> {
                    throw new Cancelled();
                };
        assertThatThrownBy(() ->
                        file.incidents()
                                .<Boolean>beside(
                                        stop,
                                        i -> {
                                            i.each(5, _ -> {});
                                            return true;
                                        }))
                .isInstanceOf(Cancelled.class);
    }
}
