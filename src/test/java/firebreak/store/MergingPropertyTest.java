package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Field;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.store.jooq.Tables;
import firebreak.work.Progress;

import org.jooq.UpdatableRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What holds of merging whatever two people did on their copies.
class MergingPropertyTest {
    private static final int KEYS = 6;

    @TempDir Path temp;
    private final List<AssessmentFile> open = new ArrayList<>();
    private AssessmentFile ana;
    private AssessmentFile ben;

    @BeforeEach
    void part() throws Exception {
        ana = StoreFixture.create(temp.resolve("ana"));
        open.add(ana);
        for (int i = 0; i < KEYS; i++) take(ana, "INC-" + i, "First " + i);
        for (int i = 0; i < KEYS; i++) tag(ana, "INC-" + i, "Ana", Origin.REQUIREMENTS);
        ben = restored(ana, "ben");
    }

    @AfterEach
    void close() {
        open.forEach(AssessmentFile::close);
    }

    private AssessmentFile restored(AssessmentFile from, String name) throws Exception {
        var copy = from.snapshot(SnapshotReason.MILESTONE, name, Progress.NONE).file();
        var assessments = new Assessments(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), name);
        return switch (assessments.restore(copy, temp.resolve(name), null, Progress.NONE)) {
            case Opening.Opened(var file) -> {
                open.add(file);
                yield file;
            }
            case Opening other -> throw new AssertionError(other);
        };
    }

    private static void take(AssessmentFile file, String key, String title) {
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(StoreFixture.draft(key, title))),
                        Progress.NONE);
    }

    private static void tag(AssessmentFile file, String key, String coder, Origin origin) {
        var id = file.incidents().idsByKey().get(key).getFirst();
        file.taggings().save("Tag", List.of(StoreFixture.tagging(id, coder, origin)));
    }

    private static void untag(AssessmentFile file, String key, String coder) {
        file.taggings().of(file.incidents().idsByKey().get(key).getFirst()).stream()
                .filter(t -> t.coder().equals(coder))
                .forEach(t -> file.taggings().remove("Remove", t));
    }

    private static MergePlan plan(AssessmentFile into, AssessmentFile from) throws Exception {
        var file = from.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
        return ((Merging.Planning.Planned) Merging.plan(into, file, null, Progress.NONE)).plan();
    }

    private static void apply(
            AssessmentFile into, MergePlan plan, Map<String, MergeDecision> decisions)
            throws Exception {
        assertThat(Merging.apply(into, plan, decisions, Progress.NONE)).isEmpty();
        assertThat(into.check()).isEmpty();
    }

    private static Map<String, MergeDecision> all(MergePlan plan, Side side) {
        return plan.conflicts().stream()
                .collect(Collectors.toMap(MergeConflict::id, c -> MergeDecision.of(side)));
    }

    private static Map<String, MergeDecision> anyhow(MergePlan plan, Random random) {
        var decisions = new HashMap<String, MergeDecision>();
        for (var conflict : plan.conflicts()) {
            var parts =
                    conflict.fields().stream()
                            .map(Field::part)
                            .filter(p -> random.nextBoolean())
                            .collect(Collectors.toSet());
            decisions.put(
                    conflict.id(),
                    new MergeDecision(
                            Side.values()[random.nextInt(2)],
                            conflict.byField() ? parts : java.util.Set.of()));
        }
        return decisions;
    }

    /// Every row of every table of the content, to the last byte.
    private static String bytes(AssessmentFile file) throws Exception {
        return file.beside()
                .read(
                        Progress.NONE,
                        (dsl, watched) -> {
                            var text = new StringBuilder();
                            for (var table : RowKey.TABLES)
                                dsl.selectFrom(table).fetch().stream()
                                        .map(r -> RowImage.of((UpdatableRecord<?>) r))
                                        .sorted()
                                        .forEach(r -> text.append(r).append('\n'));
                            return text.toString();
                        });
    }

    /// What the assessment says of incidents, whichever numbers its rows have.
    private static Map<String, String> says(AssessmentFile file) throws Exception {
        return file.beside()
                .read(
                        Progress.NONE,
                        (dsl, watched) -> {
                            var says = new TreeMap<String, String>();
                            var keys = new HashMap<String, String>();
                            for (var row : dsl.selectFrom(Tables.INCIDENT).fetch()) {
                                var fields = RowFields.of(RowImage.of(row));
                                var key = RowKey.of("INCIDENT", fields);
                                keys.put(fields.need("ID"), row.getIncidentKey());
                                says.put(row.getIncidentKey(), key.said(fields).image());
                            }
                            for (var row : dsl.selectFrom(Tables.TAGGING).fetch()) {
                                var fields = RowFields.of(RowImage.of(row));
                                var key = RowKey.of("TAGGING", fields);
                                says.put(
                                        keys.get(fields.need("INCIDENT_ID"))
                                                + " by "
                                                + row.getCoder(),
                                        key.said(fields).image());
                            }
                            return says;
                        });
    }

    private static void nothingLeft(AssessmentFile into, AssessmentFile from) throws Exception {
        var again = plan(into, from);
        assertThat(again.conflicts()).isEmpty();
        assertThat(again.taken()).isZero();
    }

    /// Edits that meet: the same coder, the same incidents, the same keys brought in twice.
    private static void edit(Random random, AssessmentFile file, String name) {
        edit(random, file, name, 10);
    }

    private static void edit(Random random, AssessmentFile file, String name, int kinds) {
        var keys = file.incidents().idsByKey().keySet().stream().sorted().toList();
        var one = keys.get(random.nextInt(keys.size()));
        var coder = random.nextBoolean() ? "Ana" : name;
        var id = file.incidents().idsByKey().get(one).getFirst();
        var another = keys.get(random.nextInt(keys.size()));
        var other = file.incidents().idsByKey().get(another).getFirst();
        var identity = file.incidents().identity();
        switch (random.nextInt(kinds)) {
            case 0 -> take(file, "NEW-" + random.nextInt(4), "New by " + random.nextInt(3));
            case 1 -> take(file, one, "Title " + random.nextInt(3));
            case 2 -> untag(file, one, coder);
            case 3 -> file.journal().undo();
            case 4 -> file.journal().redo();
            case 5, 6 ->
                    identity.correct(
                            id,
                            Map.of(
                                    random.nextBoolean() ? FactName.TITLE : FactName.TEAM,
                                    new Fact.Words("Said " + random.nextInt(3))));
            case 10, 11 -> identity.join(id, other);
            case 12 ->
                    identity.origins(id).orElseThrow().reports().stream()
                            .filter(r -> !r.id().key().equals(one))
                            .findFirst()
                            .ifPresent(r -> identity.split(id, r.id()));
            case 13 -> file.incidents().families().confirm("By " + name, List.of(id, other));
            case 14 ->
                    file.incidents().families().all().stream()
                            .findFirst()
                            .ifPresent(f -> file.incidents().families().add(f.id(), List.of(id)));
            case 15 -> file.incidents().families().remove(List.of(id));
            case 16, 17, 18, 19 -> ProcessDeeds.any(random, file, one);
            default -> tag(file, one, coder, Origin.values()[random.nextInt(4)]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothWaysTheyBecomeOneAndUndoGivesEveryByteBack(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            edit(random, ana, "Ana");
            edit(random, ben, "Ben");
        }
        var ours = bytes(ana);
        var first = plan(ana, ben);
        assertThat(bytes(ana)).as("a plan writes nothing").isEqualTo(ours);
        assertThat(first.summary().comesIn().stream().mapToInt(t -> t.total()).sum())
                .isEqualTo(first.taken());
        var decisions = anyhow(first, random);
        apply(ana, first, decisions);
        var merged = bytes(ana);
        nothingLeft(ana, ben);
        ana.journal().undo();
        assertThat(bytes(ana)).isEqualTo(ours);
        ana.journal().redo();
        assertThat(bytes(ana)).isEqualTo(merged);

        var theirs = bytes(ben);
        var back = plan(ben, ana);
        assertThat(back.conflicts())
                .as("what was decided is not asked on the other side")
                .isEmpty();
        apply(ben, back, Map.of());
        assertThat(says(ben)).isEqualTo(says(ana));
        nothingLeft(ben, ana);
        nothingLeft(ana, ben);
        ben.journal().undo();
        assertThat(bytes(ben)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 9})
    void theyGoOnAndMergeAgain(long seed) throws Exception {
        var random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 8; i++) {
                edit(random, ana, "Ana");
                edit(random, ben, "Ben");
            }
            var there = plan(ana, ben);
            apply(ana, there, anyhow(there, random));
            var back = plan(ben, ana);
            assertThat(back.conflicts()).isEmpty();
            apply(ben, back, Map.of());
            assertThat(says(ben)).isEqualTo(says(ana));
        }
    }

    /// Two who join what the other joins otherwise may have to decide again; but what they have is
    /// sound, and can be taken back.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 27, 48})
    void whateverBothJoinAndTakeApartStaysSoundAndCanBeUndone(long seed) throws Exception {
        var random = new Random(seed);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10; i++) {
                edit(random, ana, "Ana", 20);
                edit(random, ben, "Ben", 20);
            }
            for (var file : List.of(ana, ben)) {
                var before = bytes(file);
                var revision = file.journal().revision();
                var plan = plan(file, file == ana ? ben : ana);
                apply(file, plan, anyhow(plan, random));
                // Where there was nothing to bring in, there is nothing to undo.
                if (file.journal().revision() == revision) continue;
                var merged = bytes(file);
                file.journal().undo();
                assertThat(bytes(file)).isEqualTo(before);
                file.journal().redo();
                assertThat(bytes(file)).isEqualTo(merged);
            }
        }
    }

    @Test
    void taggingsOfTwoCodersOfOneIncidentAreKeptApart() throws Exception {
        for (int i = 0; i < KEYS; i++) {
            tag(ana, "INC-" + i, "Ana", Origin.CODE_QUALITY);
            tag(ben, "INC-" + i, "Ben", Origin.OPERATIONAL);
        }
        var plan = plan(ana, ben);
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.summary().coders()).containsExactly("Ben");
        apply(ana, plan, Map.of());
        apply(ben, plan(ben, ana), Map.of());
        for (var file : List.of(ana, ben))
            assertThat(file.taggings().all())
                    .hasSize(2 * KEYS)
                    .allMatch(t ->
                            t.origin()
                                    == (t.coder().equals("Ana")
                                            ? Origin.CODE_QUALITY
                                            : Origin.OPERATIONAL));
    }

    @Test
    void whatWasRemovedHereAndChangedThereIsAskedOnce() throws Exception {
        for (var side : Side.values()) {
            for (boolean removedHere : new boolean[] {true, false}) {
                var key = "INC-" + (side.ordinal() * 2 + (removedHere ? 1 : 0));
                untag(removedHere ? ana : ben, key, "Ana");
                tag(removedHere ? ben : ana, key, "Ana", Origin.DEPLOYMENT);
                var before = bytes(ana);
                var plan = plan(ana, ben);
                var conflict = plan.conflicts().getFirst();
                assertThat(plan.conflicts()).hasSize(1);
                assertThat(conflict.ours().there()).isEqualTo(!removedHere);
                assertThat(conflict.theirs().there()).isEqualTo(removedHere);
                assertThat(conflict.ours().by()).isEqualTo("tester");
                assertThat(conflict.theirs().by()).isEqualTo("ben");
                apply(ana, plan, all(plan, side));
                var gone = removedHere == (side == Side.OURS);
                assertThat(says(ana).containsKey(key + " by Ana")).isEqualTo(!gone);
                nothingLeft(ana, ben);
                ana.journal().undo();
                assertThat(bytes(ana)).isEqualTo(before);
                ana.journal().redo();
                var back = plan(ben, ana);
                assertThat(back.conflicts()).isEmpty();
                apply(ben, back, Map.of());
                assertThat(says(ben)).isEqualTo(says(ana));
            }
        }
    }

    @Test
    void anIncidentTakenBackHereAndTaggedThereGoesOrStaysAsOne() throws Exception {
        for (var side : Side.values()) {
            var key = "LATE-" + side;
            take(ana, key, "Late");
            var copy = restored(ana, "cleo" + side);
            ana.journal().undo();
            tag(copy, key, "Cleo", Origin.DEPLOYMENT);
            var before = bytes(ana);
            var plan = plan(ana, copy);
            assertThat(plan.conflicts()).hasSize(1);
            assertThat(plan.conflicts().getFirst().along())
                    .containsExactly("Tagging of " + key + " by Cleo");
            assertThat(plan.conflicts().getFirst().ours().by()).isEqualTo("tester");
            apply(ana, plan, all(plan, side));
            assertThat(says(ana).containsKey(key)).isEqualTo(side == Side.THEIRS);
            assertThat(says(ana).containsKey(key + " by Cleo")).isEqualTo(side == Side.THEIRS);
            nothingLeft(ana, copy);
            ana.journal().undo();
            assertThat(bytes(ana)).isEqualTo(before);
            ana.journal().redo();
            var back = plan(copy, ana);
            assertThat(back.conflicts()).isEmpty();
            apply(copy, back, Map.of());
            assertThat(says(copy)).isEqualTo(says(ana));
        }
    }

    @Test
    void anIncidentImportedAnewAfterAnUndoIsTheSameOne() throws Exception {
        take(ana, "LATE", "Late");
        var cleo = restored(ana, "cleo");
        ana.journal().undo();
        take(ana, "LATE", "Late, with the right columns");
        tag(cleo, "LATE", "Cleo", Origin.DEPLOYMENT);
        var plan = plan(ana, cleo);
        assertThat(plan.conflicts()).isEmpty();
        apply(ana, plan, Map.of());
        assertThat(says(ana)).containsKey("LATE by Cleo");
        assertThat(says(ana).get("LATE")).contains("with the right columns");
        nothingLeft(ana, cleo);
    }

    @Test
    void whatACopyLearntItKnowsAfterItWasRestored() throws Exception {
        tag(ben, "INC-1", "Ana", Origin.DEPLOYMENT);
        apply(ana, plan(ana, ben), Map.of());
        tag(ana, "INC-1", "Ana", Origin.OPERATIONAL);
        var moved = restored(ana, "moved");
        var plan = plan(ben, moved);
        assertThat(plan.conflicts()).isEmpty();
        apply(ben, plan, Map.of());
        assertThat(says(ben)).isEqualTo(says(moved));
    }

    @Test
    void theSameJudgementAtTwoTimesIsNoConflictAndTheLaterTimeCounts() throws Exception {
        tag(ana, "INC-1", "Ana", Origin.DEPLOYMENT);
        var tagging = ana.taggings().of(ana.incidents().idsByKey().get("INC-1").getFirst());
        var same = tagging.getFirst();
        ben.taggings()
                .save(
                        "Tag",
                        List.of(
                                new firebreak.domain.tagging.Tagging(
                                        same.id(),
                                        same.incidentId(),
                                        same.coder(),
                                        same.codebookVersion(),
                                        same.state(),
                                        same.origin(),
                                        same.factorId(),
                                        same.earliestStageId(),
                                        same.preventability(),
                                        same.confidence(),
                                        same.reason(),
                                        same.quote(),
                                        StoreFixture.NOW.plusSeconds(60))));
        var plan = plan(ana, ben);
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.taken()).isEqualTo(1);
        nothingLeft(ben, ana);
        apply(ana, plan, Map.of());
        nothingLeft(ana, ben);
        assertThat(bytes(ana)).isEqualTo(bytes(ben));
    }
}
