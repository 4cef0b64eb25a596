package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.suggest.search.Found;
import firebreak.suggest.search.Numbers;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class QueueTest {
    private static final Codebook CODEBOOK = new Codebook(1, List.of(), List.of());

    /// As long as the texts can't be asked.
    private static final Queue.Texts NONE = (query, progress) -> null;

    @TempDir Path folder;

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
        return ask(queue, search, f, o).rows().stream().map(TaggedIncident::key).toList();
    }

    private static Queue.Answer ask(Queue queue, String search, QueueFilter f, QueueOrder o) {
        return queue.ask(new Queue.Question(search, f, o, Ranking.NONE), NONE, Progress.NONE);
    }

    private static Queue queue(List<TaggedIncident> all, Marks marks) {
        return Queue.of(all, CODEBOOK, marks, new Numbers(), ZoneOffset.UTC);
    }

    private static final Queue FOUR =
            queue(
                    List.of(
                            incident(0, "Queue is full", SeverityClass.LOW, 5),
                            incident(1, "Payout twice", SeverityClass.CRITICAL, null),
                            incident(2, "PAYOUT late", SeverityClass.HIGH, 90),
                            incident(3, "Login fails", SeverityClass.HIGH, 7)),
                    Marks.NONE);

    @Test
    void allWordsMustMatchSomewhere() {
        assertThat(keys(FOUR, " payout LEDGER ", QueueFilter.ALL, QueueOrder.OLDEST))
                .containsExactly("INC-1", "INC-2");
        assertThat(keys(FOUR, "payout login", QueueFilter.ALL, QueueOrder.OLDEST)).isEmpty();
        assertThat(keys(FOUR, "inc-3", QueueFilter.ALL, QueueOrder.OLDEST))
                .containsExactly("INC-3");
    }

    @Test
    void thePlaceOfTheOneSoughtIsToldWhereItIsFound() {
        assertThat(place("INC-2", "payout", QueueFilter.ALL)).isEqualTo(1);
        assertThat(place("INC-3", "", QueueFilter.ALL)).isEqualTo(2);
        assertThat(place("INC-2", "login", QueueFilter.ALL)).isEqualTo(-1);
        assertThat(place("INC-2", "", QueueFilter.TODO)).isEqualTo(-1);
        assertThat(place(null, "", QueueFilter.ALL)).isEqualTo(-1);
    }

    /// Of one of the four, oldest first; INC-2 is done.
    private static int place(@Nullable String key, String search, QueueFilter filter) {
        var all = ask(FOUR, "", QueueFilter.ALL, QueueOrder.OLDEST).rows();
        var id =
                all.stream()
                        .filter(i -> i.key().equals(key))
                        .map(TaggedIncident::incidentId)
                        .findFirst()
                        .orElse(null);
        var question = new Queue.Question(search, filter, QueueOrder.OLDEST, Ranking.NONE, id);
        return FOUR.ask(question, NONE, Progress.NONE).place();
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
        var answer = ask(FOUR, "payout", QueueFilter.TODO, QueueOrder.OLDEST);
        assertThat(answer.rows()).extracting(TaggedIncident::key).containsExactly("INC-1");
        assertThat(answer.counts())
                .containsEntry(QueueFilter.ALL, 2)
                .containsEntry(QueueFilter.TODO, 1)
                .containsEntry(QueueFilter.DONE, 1)
                .containsEntry(QueueFilter.DISCARDED, 0);
    }

    @Test
    void marksAndConfidenceHaveFilters() {
        var marks = new Marks(Set.of(new UUID(0, 1)), Set.of(new UUID(0, 2)), Set.of(), Set.of());
        var queue =
                queue(
                        List.of(
                                in(TaggingState.DONE, 1, Confidence.HIGH),
                                in(TaggingState.PENDING, 2, null),
                                in(TaggingState.DRAFT, 3, Confidence.LOW),
                                in(TaggingState.DISCARDED, 4, Confidence.LOW)),
                        marks);
        assertThat(queue.counts())
                .containsEntry(QueueFilter.DISPUTED, 1)
                .containsEntry(QueueFilter.OUTDATED, 1)
                .containsEntry(QueueFilter.UNSURE, 1)
                .containsEntry(QueueFilter.UNTAGGED, 1)
                .containsEntry(QueueFilter.FAMILY, 0);
        assertThat(keys(queue, "", QueueFilter.DISPUTED, QueueOrder.OLDEST))
                .containsExactly("INC-1");
        assertThat(keys(queue, "", QueueFilter.UNSURE, QueueOrder.OLDEST)).containsExactly("INC-3");
        var saved = marks.withDisputed(new UUID(0, 1), false).upToDate(new UUID(0, 2));
        assertThat(saved).isEqualTo(Marks.NONE);
        assertThat(saved.withDisputed(new UUID(0, 9), true).disputed()).hasSize(1);
        assertThat(saved.withFlag(new UUID(0, 9), true).flagged()).containsExactly(new UUID(0, 9));
        var after = queue.with(in(TaggingState.DONE, 1, Confidence.HIGH), saved);
        assertThat(keys(after, "", QueueFilter.DISPUTED, QueueOrder.OLDEST)).isEmpty();
    }

    private static TaggedIncident in(TaggingState state, int n, @Nullable Confidence confidence) {
        return new TaggedIncident(
                new UUID(0, n),
                "INC-" + n,
                "Incident",
                "ledger",
                SeverityClass.HIGH,
                START.plusSeconds(n),
                null,
                "",
                state,
                null,
                null,
                null,
                null,
                confidence);
    }

    @Test
    void theRankedComeFirstAndTheOthersStayInOrder() {
        var ranking = new Ranking(List.of(new UUID(0, 1), new UUID(0, 0)), 7);
        var answer =
                FOUR.ask(
                        new Queue.Question("", QueueFilter.ALL, QueueOrder.INFORMATIVE, ranking),
                        NONE,
                        Progress.NONE);
        assertThat(answer.rows())
                .extracting(TaggedIncident::key)
                .containsExactly("INC-1", "INC-0", "INC-3", "INC-2");
        assertThat(keys(FOUR, "", QueueFilter.ALL, QueueOrder.INFORMATIVE))
                .containsExactly("INC-3", "INC-2", "INC-1", "INC-0");
    }

    @Test
    void whatTheTextsSayIsAskedWithTheTags() {
        var numbers = new Numbers();
        var queue =
                Queue.of(
                        List.of(
                                incident(1, "a", SeverityClass.LOW, null),
                                incident(2, "b", SeverityClass.LOW, null),
                                incident(3, "c", SeverityClass.LOW, null)),
                        CODEBOOK,
                        Marks.NONE,
                        numbers,
                        ZoneOffset.UTC);
        Queue.Texts texts =
                (query, progress) -> {
                    var hits = new BitSet();
                    hits.set(numbers.of(new UUID(0, 1)));
                    hits.set(numbers.of(new UUID(0, 3)));
                    return new Found(hits, true);
                };
        var answer =
                queue.ask(
                        new Queue.Question(
                                "word -state:draft",
                                QueueFilter.ALL,
                                QueueOrder.OLDEST,
                                Ranking.NONE),
                        texts,
                        Progress.NONE);
        assertThat(answer.rows()).extracting(TaggedIncident::key).containsExactly("INC-3");
        assertThat(answer.similar()).isTrue();
    }

    @Test
    void thousandsOfIncidentsAreFoundBesideTheWindowAndOnlyTheLastAnswerIsShown() throws Exception {
        try (var file = StoreFixture.create(folder.resolve("many"));
                var window = Executors.newSingleThreadExecutor()) {
            file.imports().take("Import", List.of(StoreFixture.many(5000)), Progress.NONE);
            var all = file.incidents().tagged();
            var fake = new FakeDesk();
            try (var jobs = new ThreadJobs(window, fake::fault)) {
                var desk = new Desk(jobs, fake.changes, fake, fake, fake);
                var over = new CompletableFuture<Boolean>();
                var threads = new HashSet<String>();
                var sizes = new HashSet<Integer>();
                window.submit(
                                () -> {
                                    var queue = model(file, desk);
                                    queue.rows()
                                            .addListener(
                                                    (ListChangeListener<TaggedIncident>)
                                                            c -> {
                                                                threads.add(
                                                                        Thread.currentThread()
                                                                                .getName());
                                                                if (!c.getList().isEmpty())
                                                                    sizes.add(c.getList().size());
                                                            });
                                    queue.onFound(_ -> over.complete(true));
                                    queue.filter().set(QueueFilter.ALL);
                                    queue.show(queue(all, Marks.NONE));
                                    queue.search().set("9");
                                    queue.search().set("99");
                                    queue.order().set(QueueOrder.LEADERSHIP);
                                    queue.search().set("incident 4999");
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

    private static QueueViewModel model(AssessmentFile file, Desk desk) {
        return new QueueViewModel(
                desk,
                new TextSearch(file, desk),
                new MostInformative(file, desk, _ -> true),
                new Pace(InstantSource.system()));
    }

    @Test
    void aReplacedRowMovesNoOther() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var queue = model(file, new FakeDesk().desk());
            queue.filter().set(QueueFilter.ALL);
            queue.show(FOUR);
            var changes = new ArrayList<Integer>();
            queue.rows()
                    .addListener(
                            (ListChangeListener<TaggedIncident>)
                                    c -> {
                                        while (c.next()) changes.add(c.getRemovedSize());
                                    });
            queue.replace(incident(8, "", SeverityClass.LOW, 1), false, false);
            assertThat(changes).isEmpty();
            var row = queue.incident(new UUID(0, 1)).orElseThrow();
            queue.replace(row, true, false);
            assertThat(changes).containsExactly(1);
            assertThat(queue.totals().get()).containsEntry(QueueFilter.DISPUTED, 1);
            assertThat(queue.counts().get()).containsEntry(QueueFilter.DISPUTED, 1);
            assertThat(queue.stand().get()).isEqualTo(new QueueViewModel.Stand(4, 1, 1));
        }
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
                .containsExactly("23:30", "23:42", "2 Mar, 02:00", "02:47");
        assertThat(moments)
                .extracting(Moment::below)
                .containsExactly("1 Mar 2026", "+12 min", "47 min before Mitigated", "+47 min");
        assertThat(moments)
                .extracting(Moment::backwards)
                .containsExactly(false, false, true, false);
    }
}
