package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class QueueTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static TaggedIncident incident(
            int n, String title, SeverityClass severity, @Nullable Integer minutes) {
        return new TaggedIncident(
                new UUID(0, n),
                "INC-" + n,
                title,
                "ledger",
                severity,
                n == 0 ? null : START.plusSeconds(n),
                minutes,
                "",
                TaggingState.values()[n % 4],
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> keys(Queue queue, String search, QueueFilter f, QueueOrder o) {
        return queue.ask(new Queue.Question(search, f, o), Progress.NONE).rows().stream()
                .map(TaggedIncident::key)
                .toList();
    }

    private static final Queue FOUR =
            Queue.of(
                    List.of(
                            incident(0, "Queue is full", SeverityClass.LOW, 5),
                            incident(1, "Payout twice", SeverityClass.CRITICAL, null),
                            incident(2, "PAYOUT late", SeverityClass.HIGH, 90),
                            incident(3, "Login fails", SeverityClass.HIGH, 7)));

    @Test
    void allWordsMustMatchSomewhere() {
        assertThat(keys(FOUR, " payout LEDGER ", QueueFilter.ALL, QueueOrder.OLDEST))
                .containsExactly("INC-1", "INC-2");
        assertThat(keys(FOUR, "payout login", QueueFilter.ALL, QueueOrder.OLDEST)).isEmpty();
        assertThat(keys(FOUR, "inc-3", QueueFilter.ALL, QueueOrder.OLDEST))
                .containsExactly("INC-3");
    }

    @Test
    void theUnknownStandsLastInEveryOrder() {
        assertThat(keys(FOUR, "", QueueFilter.ALL, QueueOrder.NEWEST))
                .containsExactly("INC-3", "INC-2", "INC-1", "INC-0");
        assertThat(keys(FOUR, "", QueueFilter.ALL, QueueOrder.OLDEST))
                .containsExactly("INC-1", "INC-2", "INC-3", "INC-0");
        assertThat(keys(FOUR, "", QueueFilter.ALL, QueueOrder.SEVERITY))
                .containsExactly("INC-1", "INC-3", "INC-2", "INC-0");
        assertThat(keys(FOUR, "", QueueFilter.ALL, QueueOrder.LEADERSHIP))
                .containsExactly("INC-2", "INC-3", "INC-0", "INC-1");
    }

    @Test
    void filtersCountWhatTheSearchFinds() {
        var answer =
                FOUR.ask(
                        new Queue.Question("payout", QueueFilter.TODO, QueueOrder.OLDEST),
                        Progress.NONE);
        assertThat(answer.rows()).extracting(TaggedIncident::key).containsExactly("INC-1");
        assertThat(answer.counts())
                .containsEntry(QueueFilter.ALL, 2)
                .containsEntry(QueueFilter.TODO, 1)
                .containsEntry(QueueFilter.DONE, 1)
                .containsEntry(QueueFilter.DISCARDED, 0);
    }

    @Test
    void aHundredThousandIncidentsAreFoundBesideTheWindowAndSetOnce() throws Exception {
        var all =
                IntStream.range(0, 100_000)
                        .mapToObj(n -> incident(n, "Incident " + n, SeverityClass.HIGH, n))
                        .toList();
        try (var window = Executors.newSingleThreadExecutor()) {
            var fake = new FakeDesk();
            try (var jobs = new ThreadJobs(window, fake::fault)) {
                var desk = new Desk(jobs, fake.changes, fake, fake, fake);
                var over = new CompletableFuture<Boolean>();
                var threads = new HashSet<String>();
                var sizes = new ArrayList<Integer>();
                window.submit(
                                () -> {
                                    var queue = new QueueViewModel(desk);
                                    queue.rows()
                                            .addListener(
                                                    (ListChangeListener<TaggedIncident>)
                                                            c -> {
                                                                threads.add(
                                                                        Thread.currentThread()
                                                                                .getName());
                                                                sizes.add(c.getList().size());
                                                            });
                                    queue.onFound(_ -> over.complete(true));
                                    queue.filter().set(QueueFilter.ALL);
                                    queue.show(Queue.of(all));
                                    queue.search().set("9");
                                    queue.search().set("99");
                                    queue.order().set(QueueOrder.LEADERSHIP);
                                    queue.search().set("incident 99999");
                                    return true;
                                })
                        .get(60, TimeUnit.SECONDS);
                over.get(60, TimeUnit.SECONDS);
                assertThat(sizes).containsExactly(1);
                assertThat(threads).hasSize(1);
                assertThat(fake.faults).isEmpty();
            }
        }
    }

    @Test
    void aReplacedRowMovesNoOther() {
        var queue = new QueueViewModel(new FakeDesk().desk());
        queue.filter().set(QueueFilter.ALL);
        queue.show(FOUR);
        var changes = new ArrayList<Integer>();
        queue.rows()
                .addListener(
                        (ListChangeListener<TaggedIncident>)
                                c -> {
                                    while (c.next()) changes.add(c.getRemovedSize());
                                });
        queue.replace(incident(8, "", SeverityClass.LOW, 1));
        assertThat(changes).isEmpty();
        var row = queue.incident(new UUID(0, 1)).orElseThrow();
        queue.replace(row);
        assertThat(changes).containsExactly(1);
        assertThat(queue.stand().get()).isEqualTo(new QueueViewModel.Stand(4, 1, 1));
    }

    @Test
    void stageKeysFollowTheNames() {
        var stages =
                List.of("Requirements", "Design", "Review", "Deployment", "Éé").stream()
                        .map(l -> new Stage(l, l, ""))
                        .toList();
        assertThat(StageKeys.of(stages).values()).containsExactly('R', 'D', 'E', 'P', 'A');
    }

    @Test
    void clocksAreReadInTheZoneWithWhatLiesBetween() {
        var clocks =
                new Clocks(
                        Instant.parse("2026-03-01T22:30:00Z"),
                        Instant.parse("2026-03-01T22:42:30Z"),
                        null,
                        Instant.parse("2026-03-02T01:47:00Z"),
                        Instant.parse("2026-03-02T01:00:00Z"));
        var moments = Moment.of(clocks, ZoneId.of("Europe/Berlin"));
        assertThat(moments)
                .extracting(Moment::time)
                .containsExactly("1 Mar 2026, 23:30", "23:42", "2 Mar 2026, 02:47", "02:00");
        assertThat(moments)
                .extracting(Moment::since)
                .containsExactly(
                        "", "12 min later", "3 h 4 min later", "47 min before the clock above");
        assertThat(moments)
                .extracting(Moment::backwards)
                .containsExactly(false, false, false, true);
    }
}
