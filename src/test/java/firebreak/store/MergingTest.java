package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.tagging.Tagging;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

class MergingTest {
    @TempDir Path temp;

    private AssessmentFile ours;
    private AssessmentFile theirs;

    @BeforeEach
    void part() throws Exception {
        ours = StoreFixture.create(temp.resolve("ours"));
        take(ours, StoreFixture.draft("INC-1", "One"), StoreFixture.draft("INC-2", "Two"));
        tag(ours, "INC-1", "Ana", Origin.REQUIREMENTS);
        var copy = ours.snapshot(SnapshotReason.MILESTONE, "copy", Progress.NONE).file();
        theirs = restored(copy, "theirs");
    }

    @AfterEach
    void close() {
        ours.close();
        theirs.close();
    }

    private AssessmentFile restored(Path copy, String name) {
        var assessments =
                new Assessments(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), "colleague");
        return switch (assessments.restore(copy, temp.resolve(name), null, Progress.NONE)) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }

    private static void take(AssessmentFile file, IncidentDraft... drafts) {
        file.imports().take("Import", List.of(StoreFixture.reading(drafts)), Progress.NONE);
    }

    private static UUID id(AssessmentFile file, String key) {
        return file.incidents().idsByKey().get(key).getFirst();
    }

    private static void tag(AssessmentFile file, String key, String coder, Origin origin) {
        file.taggings().save("Tag", List.of(StoreFixture.tagging(id(file, key), coder, origin)));
    }

    private static void untag(AssessmentFile file, String key, String coder) {
        file.taggings().of(id(file, key)).stream()
                .filter(t -> t.coder().equals(coder))
                .forEach(t -> file.taggings().remove("Remove", t));
    }

    private static Map<String, Origin> judgements(AssessmentFile file) {
        var keys = new HashMap<UUID, String>();
        file.incidents().forEach(i -> keys.put(i.id(), i.facts().key()));
        var found = new TreeMap<String, Origin>();
        for (Tagging t : file.taggings().all())
            found.put(keys.get(t.incidentId()) + " " + t.coder(), t.origin());
        return found;
    }

    private Path copy() throws SnapshotException {
        return theirs.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
    }

    private MergePlan plan() throws SnapshotException {
        return ((Merging.Planning.Planned) Merging.plan(ours, copy(), null, Progress.NONE)).plan();
    }

    private void apply(MergePlan plan, Side side) throws SnapshotException {
        var decisions = new HashMap<String, MergeDecision>();
        plan.conflicts().forEach(c -> decisions.put(c.id(), MergeDecision.of(side)));
        assertThat(Merging.apply(ours, plan, decisions, Progress.NONE)).isEmpty();
        assertThat(ours.check()).isEmpty();
    }

    private void nothingLeft() throws SnapshotException {
        var again = plan();
        assertThat(again.taken()).isZero();
        assertThat(again.conflicts()).isEmpty();
    }

    @Test
    void whatOnlyTheyChangedIsTakenAndUndoneInOneStep() throws Exception {
        tag(theirs, "INC-1", "Ana", Origin.DEPLOYMENT);
        tag(theirs, "INC-2", "Ben", Origin.OPERATIONAL);
        take(theirs, StoreFixture.draft("INC-3", "Three"));
        tag(theirs, "INC-3", "Ben", Origin.OPERATIONAL);
        tag(ours, "INC-2", "Ana", Origin.CODE_QUALITY);
        var before = StoreFixture.contents(ours);
        var plan = plan();
        assertThat(plan.conflicts()).isEmpty();
        assertThat(StoreFixture.contents(ours)).isEqualTo(before);
        assertThat(plan.shown()).hasSize(plan.taken());
        apply(plan, Side.OURS);
        assertThat(judgements(ours))
                .containsExactly(
                        Map.entry("INC-1 Ana", Origin.DEPLOYMENT),
                        Map.entry("INC-2 Ana", Origin.CODE_QUALITY),
                        Map.entry("INC-2 Ben", Origin.OPERATIONAL),
                        Map.entry("INC-3 Ben", Origin.OPERATIONAL));
        assertThat(ours.imports().all()).hasSize(2);
        nothingLeft();
        ours.journal().undo();
        assertThat(StoreFixture.contents(ours)).isEqualTo(before);
        assertThat(ours.check()).isEmpty();
        assertThat(temp.resolve("ours/work")).isEmptyDirectory();
    }

    /// They are columns of their week, so that they come, conflict and go with it.
    @Test
    void theDaysOfAWeekComeWithIt() throws Exception {
        var days = deployments(1, 0, 2, 0, 0, 0, 0);
        theirs.series().take("Days", List.of(days), Progress.NONE);
        var before = StoreFixture.contents(ours);
        apply(plan(), Side.OURS);
        assertThat(ours.series().all()).containsExactly(days);
        nothingLeft();
        ours.journal().undo();
        assertThat(StoreFixture.contents(ours)).isEqualTo(before);
        // The same sum on other days is another week.
        ours.series().take("Other days", List.of(deployments(0, 3, 0, 0, 0, 0, 0)), Progress.NONE);
        var plan = plan();
        assertThat(plan.conflicts()).hasSize(1);
        apply(plan, Side.THEIRS);
        assertThat(ours.series().all()).containsExactly(days);
    }

    private static SeriesWeek deployments(double... days) {
        return SeriesWeek.ofDays(
                "deployments",
                "shop",
                LocalDate.of(2026, 3, 2),
                "",
                Arrays.stream(days).boxed().toList());
    }

    @Test
    void aTaggingThatBothChangedIsDecidedAndNotAskedAgain() throws Exception {
        for (var side : Side.values()) {
            tag(ours, "INC-1", "Ana", Origin.CODE_QUALITY);
            tag(theirs, "INC-1", "Ana", Origin.DEPLOYMENT);
            var plan = plan();
            assertThat(plan.taken()).isZero();
            assertThat(plan.conflicts()).hasSize(1);
            assertThat(plan.conflicts().getFirst().label()).isEqualTo("Tagging of INC-1 by Ana");
            assertThat(plan.conflicts().getFirst().fields())
                    .containsExactly(
                            new MergeConflict.Field(
                                    "ORIGIN",
                                    "ORIGIN",
                                    "Origin",
                                    "REQUIREMENTS",
                                    "CODE_QUALITY",
                                    "DEPLOYMENT"));
            var revision = ours.journal().revision();
            assertThat(Merging.apply(ours, plan, Map.of(), Progress.NONE)).isPresent();
            assertThat(ours.journal().revision()).isEqualTo(revision);
            apply(plan, side);
            assertThat(judgements(ours))
                    .containsEntry(
                            "INC-1 Ana",
                            side == Side.OURS ? Origin.CODE_QUALITY : Origin.DEPLOYMENT);
            nothingLeft();
            ours.journal().undo();
            assertThat(judgements(ours)).containsEntry("INC-1 Ana", Origin.CODE_QUALITY);
        }
    }

    @Test
    void whatTheyEditAfterAMergeIsTakenByTheNext() throws Exception {
        tag(theirs, "INC-1", "Ana", Origin.DEPLOYMENT);
        tag(theirs, "INC-2", "Ben", Origin.DEPLOYMENT);
        apply(plan(), Side.OURS);
        tag(theirs, "INC-1", "Ana", Origin.OPERATIONAL);
        tag(theirs, "INC-2", "Ben", Origin.CODE_QUALITY);
        var next = plan();
        assertThat(next.conflicts()).isEmpty();
        apply(next, Side.OURS);
        assertThat(judgements(ours)).isEqualTo(judgements(theirs));
        nothingLeft();
    }

    @Test
    void fieldsOfAnIncidentAreMergedOneByOne() throws Exception {
        take(ours, StoreFixture.draft("INC-1", "Our title"));
        var plan = plan();
        assertThat(plan.taken()).isZero();
        take(theirs, StoreFixture.draft("INC-1", "Their title"));
        plan = plan();
        assertThat(plan.conflicts()).hasSize(1);
        assertThat(plan.conflicts().getFirst().fields())
                .containsExactly(
                        new MergeConflict.Field(
                                "TITLE", "TITLE", "Title", "One", "Our title", "Their title"));
        apply(plan, Side.THEIRS);
        assertThat(ours.incidents().find(id(ours, "INC-1")).orElseThrow().facts().title())
                .isEqualTo("Their title");
        nothingLeft();
    }

    @Test
    void theSameIncidentUnderTwoIdsIsOne() throws Exception {
        take(ours, StoreFixture.draft("INC-9", "Nine"));
        take(theirs, StoreFixture.draft("INC-9", "Nine"));
        tag(theirs, "INC-9", "Ben", Origin.DEPLOYMENT);
        tag(theirs, "INC-9", "Ana", Origin.DEPLOYMENT);
        tag(ours, "INC-9", "Ana", Origin.CODE_QUALITY);
        var plan = plan();
        assertThat(plan.conflicts())
                .extracting(MergeConflict::label)
                .containsExactly("Tagging of INC-9 by Ana");
        apply(plan, Side.THEIRS);
        assertThat(ours.incidents().count()).isEqualTo(3);
        assertThat(judgements(ours))
                .containsEntry("INC-9 Ana", Origin.DEPLOYMENT)
                .containsEntry("INC-9 Ben", Origin.DEPLOYMENT);
        nothingLeft();
    }

    @Test
    void removedHereAndChangedThereIsAConflict() throws Exception {
        untag(ours, "INC-1", "Ana");
        tag(theirs, "INC-1", "Ana", Origin.DEPLOYMENT);
        var plan = plan();
        assertThat(plan.conflicts()).hasSize(1);
        apply(plan, Side.THEIRS);
        assertThat(judgements(ours)).containsEntry("INC-1 Ana", Origin.DEPLOYMENT);
    }

    @Test
    void anIncidentRemovedByUndoAndTaggedThereIsAConflict() throws Exception {
        untag(theirs, "INC-1", "Ana");
        tag(theirs, "INC-2", "Ben", Origin.DEPLOYMENT);
        while (ours.incidents().count() > 0) ours.journal().undo();
        var before = StoreFixture.contents(ours);
        var plan = plan();
        assertThat(plan.conflicts()).extracting(MergeConflict::label).contains("INC-2: Two");
        apply(plan, Side.THEIRS);
        assertThat(judgements(ours)).containsKey("INC-2 Ben");
        ours.journal().undo();
        assertThat(StoreFixture.contents(ours)).isEqualTo(before);
        assertThat(ours.check()).isEmpty();
    }

    @Test
    void anotherAssessmentIsRefused() throws Exception {
        try (var other = StoreFixture.create(temp.resolve("other"))) {
            var file = other.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
            var no = (Merging.Planning.No) Merging.plan(ours, file, null, Progress.NONE);
            assertThat(no.problem().problem()).contains("another assessment");
        }
    }

    @Test
    void aSealedCopyTakesItsPassphraseAndAPlanHoldsForOneRevision() throws Exception {
        tag(theirs, "INC-2", "Ben", Origin.DEPLOYMENT);
        try (var passphrase = Passphrase.of("correct horse".toCharArray());
                var wrong = Passphrase.of("wrong".toCharArray())) {
            var file = temp.resolve("copy.firebreak");
            theirs.export(file, Audience.COLLEAGUE, passphrase, Progress.NONE);
            assertThat(Merging.plan(ours, file, null, Progress.NONE))
                    .isInstanceOf(Merging.Planning.No.class);
            var planned =
                    (Merging.Planning.Planned) Merging.plan(ours, file, passphrase, Progress.NONE);
            assertThat(Merging.plan(ours, file, wrong, Progress.NONE))
                    .isInstanceOf(Merging.Planning.No.class);
            assertThat(planned.plan().taken()).isEqualTo(1);
            tag(ours, "INC-2", "Ana", Origin.DEPLOYMENT);
            assertThat(Merging.apply(ours, planned.plan(), Map.of(), Progress.NONE)).isPresent();
            assertThat(judgements(ours)).doesNotContainKey("INC-2 Ben");
            assertThat(Files.list(temp.resolve("ours/work"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyEditsOfTwoCodersComeTogether(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            edit(random, ours, "Ana", "O" + i);
            edit(random, theirs, "Ben", "T" + i);
        }
        var expected = new TreeMap<>(judgements(ours));
        judgements(theirs)
                .forEach((k, origin) -> {
                    if (k.endsWith(" Ben")) expected.put(k, origin);
                });
        var before = StoreFixture.contents(ours);
        var plan = plan();
        assertThat(plan.conflicts()).isEmpty();
        apply(plan, Side.OURS);
        assertThat(judgements(ours)).isEqualTo(expected);
        nothingLeft();
        ours.journal().undo();
        assertThat(StoreFixture.contents(ours)).isEqualTo(before);
        ours.journal().redo();
        assertThat(judgements(ours)).isEqualTo(expected);
        assertThat(ours.check()).isEmpty();
    }

    private static void edit(Random random, AssessmentFile file, String coder, String key) {
        var keys = file.incidents().idsByKey().keySet().stream().sorted().toList();
        var one = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(5)) {
            case 0 -> take(file, StoreFixture.draft(key, "New " + key));
            case 1 -> untag(file, one, coder);
            default -> tag(file, one, coder, Origin.values()[random.nextInt(4)]);
        }
    }
}
