package firebreak.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.scoring.Standing.Agreement;
import firebreak.domain.process.Verdict;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Jobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The view model on the sample: areas from its services, ratings beside its incidents.
class CoverageIncidentsTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private CoverageViewModel model;

    @BeforeEach
    void open() {
        file =
                switch (SampleFixture.write(folder.resolve("sample"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                };
        NothingRated.leave(file);
        file.journal().listen(desk.changes::tell);
        model = new CoverageViewModel(file, desk.desk());
        model.shown();
    }

    @AfterEach
    void close() {
        model.hidden();
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private Loaded now() {
        var now = model.loaded().get();
        assertThat(now).isNotNull();
        return now;
    }

    @Test
    void servicesBecomeAreasAndGoodRatingsAreContradicted() {
        var decide = new AreaDecisions(file, desk.desk(), model);
        var services = List.copyOf(now().incidents().services().keySet());
        decide.addServices(services.subList(0, 3));
        assertThat(now().sheet().areas())
                .extracting(a -> a.name())
                .containsExactlyElementsOf(services.subList(0, 3));
        assertThat(WholePane.free(now())).doesNotContainAnyElementsOf(services.subList(0, 3));
        decide.addServices(services.subList(0, 3));
        assertThat(desk.problems).hasSize(1);
        model.move(new Spot(0, 0), false);
        var at = now().sheet().point(new Spot(0, 0));
        assertThat(now().round().standings().get(at).agreement()).isEqualTo(Agreement.TO_BE_ASKED);
        model.advance().set(Advance.STAY);
        model.rate(Verdict.L);
        var standing = now().round().standings().get(at);
        assertThat(standing.agreement()).isEqualTo(Agreement.CONTRADICTED);
        model.openIncidents();
        assertThat(desk.shownIncidents).containsExactlyInAnyOrderElementsOf(standing.incidents());
        model.rate(Verdict.N);
        assertThat(now().round().standings().get(at).agreement())
                .isEqualTo(Agreement.WEAK_AND_CONFIRMED);
    }

    @Test
    void theCursorGoesOnAsChosenAndStaysWithItsAreaWhenThatMoves() {
        var decide = new AreaDecisions(file, desk.desk(), model);
        decide.addServices(List.copyOf(now().incidents().services().keySet()).subList(0, 2));
        model.move(new Spot(0, now().sheet().columns() - 1), false);
        model.rate(Verdict.P);
        assertThat(model.cursor().get()).isEqualTo(new Spot(1, 0));
        model.advance().set(Advance.DOWN);
        model.rate(Verdict.P);
        assertThat(model.cursor().get()).isEqualTo(new Spot(0, 1));
        var area = model.area().orElseThrow();
        decide.move(area.id(), 1);
        assertThat(model.cursor().get()).isEqualTo(new Spot(1, 1));
        assertThat(model.area().orElseThrow().id()).isEqualTo(area.id());
    }

    @Test
    void removingAnAreaTakesItsRatingsAndUndoBringsThemBack() {
        var decide = new AreaDecisions(file, desk.desk(), model);
        decide.addServices(List.copyOf(now().incidents().services().keySet()).subList(0, 2));
        model.chooseAll();
        model.rate(Verdict.F);
        var before = StoreFixture.contents(file);
        decide.remove(now().sheet().areas().getFirst());
        assertThat(file.process().answers().of(1)).hasSize(now().sheet().columns());
        file.journal().undo();
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
        assertThat(now().sheet().rows()).isEqualTo(2);
    }

    /// What is typed quickly must not be lost to a reading that began before it.
    @Test
    void whatIsTypedOnTopOfWhatIsNotKeptYetStays() {
        var waiting = new WaitingJobs();
        var quick =
                new CoverageViewModel(
                        file, new firebreak.ui.kit.Desk(waiting, desk.changes, desk, desk, desk));
        new AreaDecisions(file, desk.desk(), model).add();
        quick.shown();
        waiting.run();
        quick.advance().set(Advance.STAY);
        quick.move(new Spot(0, 0), false);
        quick.shown();
        quick.rate(Verdict.P);
        waiting.one();
        quick.sure(4);
        waiting.run();
        var answer = file.process().answers().of(1).values().stream().findFirst().orElseThrow();
        assertThat(answer.claimed()).isEqualTo(Verdict.P);
        assertThat(answer.confidence()).isEqualTo(4);
        quick.hidden();
    }

    /// Jobs that wait until they are let go, in their order.
    private static final class WaitingJobs implements Jobs {
        private final java.util.ArrayDeque<Runnable> queue = new java.util.ArrayDeque<>();
        private final firebreak.work.InlineJobs inline = new firebreak.work.InlineJobs();

        void one() {
            queue.remove().run();
        }

        void run() {
            while (!queue.isEmpty()) queue.remove().run();
        }

        @Override
        public <T> firebreak.work.Job database(
                String title,
                firebreak.work.Work<T> work,
                java.util.function.Consumer<? super T> done,
                java.util.function.Consumer<Throwable> failed) {
            queue.add(() -> inline.database(title, work, done, failed));
            return new firebreak.work.Job() {
                @Override
                public String title() {
                    return title;
                }

                @Override
                public double share() {
                    return 0;
                }

                @Override
                public boolean running() {
                    return true;
                }

                @Override
                public void cancel() {}
            };
        }

        @Override
        public <T> firebreak.work.Job background(
                String title,
                firebreak.work.Work<T> work,
                java.util.function.Consumer<? super T> done,
                java.util.function.Consumer<Throwable> failed) {
            return database(title, work, done, failed);
        }

        @Override
        public Latest latest() {
            return inline.latest();
        }

        @Override
        public void listen(Runnable changed) {}

        @Override
        public List<firebreak.work.Job> running() {
            return List.of();
        }
    }
}
