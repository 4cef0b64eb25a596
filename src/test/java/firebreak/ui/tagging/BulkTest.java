package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.JournalLine;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class BulkTest {
    private static final String CODER = "Ada";

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private BulkViewModel bulk;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("a"));
        file.imports().take("Import", List.of(StoreFixture.many(6)), Progress.NONE);
        bulk = model(desk.desk());
    }

    @AfterEach
    void close() {
        assertThat(desk.faults).isEmpty();
        file.close();
    }

    private BulkViewModel model(Desk with) {
        return new BulkViewModel(
                file, with, () -> Seat.of(CODER), InstantSource.fixed(StoreFixture.NOW));
    }

    private UUID id(int n) {
        return file.incidents().idsByKey().get("INC-" + n).getFirst();
    }

    private void tag(int n, String coder, TaggingState state, Origin origin) {
        var t = StoreFixture.tagging(id(n), coder, origin);
        var said = Judgement.of(t, file.codebooks().current()).withReason("because");
        var saved = said.tagging(t.id(), t.incidentId(), coder, 1, state, t.at());
        file.taggings().save("Tag", List.of(saved));
    }

    private Tagging own(int n) {
        return file.taggings().of(id(n)).stream()
                .filter(t -> t.coder().equals(CODER))
                .findFirst()
                .orElseThrow();
    }

    private void begin() {
        bulk.begin(file.incidents().tagged(), List.of());
    }

    private void say(BulkChange change) {
        bulk.change().set(change);
    }

    private static final BulkChange COMPLETE =
            BulkChange.NOTHING
                    .withOrigin(Origin.DEPLOYMENT)
                    .withPreventability(Preventability.NOT)
                    .withConfidence(Confidence.LOW);

    @Test
    void everyIncidentGetsWhatIsSaidAsOneEditWithOneUndo() {
        begin();
        assertThat(bulk.plan().get()).isEqualTo(BulkPlan.NONE);
        say(COMPLETE);
        assertThat(bulk.plan().get().saves()).hasSize(6);
        assertThat(bulk.plan().get().after()).containsEntry(TaggingState.DONE, 6);
        assertThat(file.taggings().all()).isEmpty();
        bulk.apply();
        assertThat(bulk.open().get()).isFalse();
        assertThat(file.taggings().all())
                .hasSize(6)
                .allMatch(t -> t.state() == TaggingState.DONE && t.coder().equals(CODER))
                .allMatch(t -> t.origin() == Origin.DEPLOYMENT)
                .allMatch(t -> t.confidence() == Confidence.LOW);
        assertThat(file.journal().lines(1))
                .extracting(JournalLine::label)
                .containsExactly("Tag 6 incidents together");
        assertThat(desk.said).containsExactly("6 incidents are tagged. Undo takes all of it back.");
        assertThat(file.journal().undo()).contains("Tag 6 incidents together");
        assertThat(file.taggings().all()).isEmpty();
        assertThat(file.journal().redo()).isPresent();
        assertThat(file.taggings().all()).hasSize(6);
        assertThat(file.check()).isEmpty();
    }

    @Test
    void whatIsFinishedStaysUnlessItIsAskedFor() {
        tag(0, CODER, TaggingState.DONE, Origin.OPERATIONAL);
        tag(1, CODER, TaggingState.DRAFT, Origin.OPERATIONAL);
        tag(2, CODER, TaggingState.DISCARDED, Origin.OPERATIONAL);
        tag(3, "Bo", TaggingState.DONE, Origin.OPERATIONAL);
        begin();
        say(BulkChange.NOTHING.withOrigin(Origin.DEPLOYMENT));
        var plan = bulk.plan().get();
        assertThat(plan.saves()).hasSize(3);
        assertThat(plan.finished()).isEqualTo(3);
        assertThat(plan.replaced()).as("the draft's origin goes").isEqualTo(1);
        assertThat(plan.after())
                .containsEntry(TaggingState.DONE, 1)
                .containsEntry(TaggingState.DRAFT, 2);

        bulk.finishedToo().set(true);
        plan = bulk.plan().get();
        assertThat(plan.saves()).hasSize(6);
        assertThat(plan.finished()).isZero();
        assertThat(plan.replaced()).isEqualTo(4);
        bulk.apply();
        assertThat(own(0).origin()).isEqualTo(Origin.DEPLOYMENT);
        assertThat(own(0).state()).isEqualTo(TaggingState.DONE);
        assertThat(own(0).reason()).isEqualTo("because");
        assertThat(own(2).state()).as("tags don't take up again").isEqualTo(TaggingState.DISCARDED);
        assertThat(own(3).earliestStageId())
                .as("as the other coder has it")
                .isEqualTo("requirements");
        assertThat(file.taggings().of(id(3))).hasSize(2);
        assertThat(own(4).state()).isEqualTo(TaggingState.DRAFT);
    }

    @Test
    void onlyWhatIsSelectedAndWhatHasItAlreadyStays() {
        tag(1, CODER, TaggingState.DRAFT, Origin.DEPLOYMENT);
        var all = file.incidents().tagged();
        var first = all.stream().filter(i -> List.of("INC-1", "INC-2").contains(i.key())).toList();
        bulk.begin(all, first);
        assertThat(bulk.selected()).isEqualTo(2);
        say(BulkChange.NOTHING.withConfidence(Confidence.LOW).withOrigin(Origin.DEPLOYMENT));
        assertThat(bulk.plan().get().saves()).hasSize(2);
        say(BulkChange.NOTHING.withOrigin(Origin.DEPLOYMENT));
        assertThat(bulk.plan().get().after())
                .as("complete now")
                .containsEntry(TaggingState.DONE, 1);
        bulk.onlySelected().set(false);
        assertThat(bulk.plan().get().saves()).hasSize(6);
        bulk.begin(all, all.subList(0, 1));
        assertThat(bulk.selected()).as("one alone is only where one stands").isZero();
    }

    @Test
    void discardingSetsAsideWithoutTouchingTags() {
        tag(0, CODER, TaggingState.DRAFT, Origin.OPERATIONAL);
        begin();
        say(BulkChange.NOTHING.withDiscard(true));
        assertThat(bulk.plan().get().replaced()).isZero();
        assertThat(bulk.plan().get().first())
                .extracting(BulkPlan.Line::to)
                .containsOnly(TaggingState.DISCARDED);
        bulk.apply();
        assertThat(own(0).origin()).isEqualTo(Origin.OPERATIONAL);
        assertThat(file.taggings().standingStates()).containsOnlyKeys(TaggingState.DISCARDED);
        assertThat(file.journal().undoLabel()).contains("Discard 6 incidents together");
        begin();
        say(BulkChange.NOTHING.withDiscard(true));
        assertThat(bulk.plan().get().saves()).isEmpty();
        bulk.apply();
        assertThat(bulk.open().get()).as("nothing to do").isTrue();
    }

    @Test
    void aFactorBringsItsOriginAndAnotherOriginTakesItAway() {
        var factor = file.codebooks().current().factors(Origin.OPERATIONAL).getFirst();
        var change = BulkChange.NOTHING.withFactor(factor);
        assertThat(change.origin()).isEqualTo(Origin.OPERATIONAL);
        assertThat(change.withOrigin(Origin.OPERATIONAL).factor()).isEqualTo(factor);
        assertThat(change.withOrigin(Origin.DEPLOYMENT).factor()).isNull();
        assertThat(change.withOrigin(null).factor()).isNull();
        var said = BulkChange.NOTHING.withOrigin(Origin.DEPLOYMENT).on(change.on(Judgement.NONE));
        assertThat(said.factorId()).isNull();
        assertThat(change.on(change.on(Judgement.NONE)).factorId())
                .as("saying it twice takes nothing back")
                .isEqualTo(factor.id());
    }

    @Test
    void whatIsStoppedHasNotHappened() throws Exception {
        file.imports().take("Import", List.of(StoreFixture.many(3000)), Progress.NONE);
        var all = file.incidents().tagged();
        var revision = file.journal().revision();
        try (var window = Executors.newSingleThreadExecutor();
                var jobs = new ThreadJobs(window, desk::fault)) {
            var busy = new Desk(jobs, desk.changes, desk, desk, desk);
            var model = new BulkViewModel[1];
            var ended = new CompletableFuture<Boolean>();
            var shares = new ArrayList<Double>();
            window.submit(() -> begin(model, busy, all, ended, shares)).get(60, TimeUnit.SECONDS);
            assertThat(ended.get(60, TimeUnit.SECONDS)).as("still open").isTrue();
            assertThat(shares).isNotEmpty();
        }
        assertThat(file.journal().revision()).isEqualTo(revision);
        assertThat(file.taggings().all()).isEmpty();
        assertThat(file.check()).isEmpty();
    }

    /// Saves, and stops as soon as it is told of progress.
    private void begin(
            BulkViewModel[] model,
            Desk busy,
            List<TaggedIncident> all,
            CompletableFuture<Boolean> ended,
            List<Double> shares) {
        var bulk = model(busy);
        model[0] = bulk;
        bulk.progress()
                .subscribe(share -> {
                    if (share.doubleValue() <= 0) return;
                    shares.add(share.doubleValue());
                    bulk.stop();
                });
        bulk.running()
                .subscribe((was, is) -> {
                    if (!is) ended.complete(bulk.open().get());
                });
        bulk.plan()
                .subscribe((was, is) -> {
                    if (!is.saves().isEmpty()) bulk.apply();
                });
        bulk.begin(all, List.of());
        bulk.change().set(COMPLETE);
    }
}
