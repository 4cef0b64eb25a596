package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.ScopeCounts;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

class FamilyStoreTest {
    @TempDir Path folder;
    private AssessmentFile file;
    private FamilyStore families;

    @BeforeEach
    void sixIncidentsOfTwoTools() {
        file = StoreFixture.create(folder.resolve("ours"));
        families = file.incidents().families();
        for (int i = 1; i <= 4; i++) take(file, "Desk", "INC-" + i);
        for (int i = 1; i <= 2; i++) take(file, "Pager", "PD-" + i);
    }

    @AfterEach
    void everythingIsSoundAndCanBeTakenBack() {
        assertThat(file.check()).isEmpty();
        while (file.journal().undo().isPresent()) {}
        assertThat(families.all()).isEmpty();
        assertThat(file.incidents().count()).isZero();
        while (file.journal().redo().isPresent()) {}
        assertThat(file.check()).isEmpty();
        file.close();
    }

    private static void take(AssessmentFile file, String source, String key) {
        file.imports()
                .take(
                        "Import",
                        List.of(
                                new ImportStore.Reading(
                                        source,
                                        List.of("a.csv"),
                                        List.of(StoreFixture.draft(key, "Title of " + key)),
                                        1,
                                        0,
                                        ScopeCounts.NONE,
                                        0,
                                        List.of())),
                        Progress.NONE);
    }

    private UUID id(String key) {
        return id(file, key);
    }

    private static UUID id(AssessmentFile file, String key) {
        return file.incidents().idsByKey().get(key).getFirst();
    }

    private List<UUID> ids(String... keys) {
        return java.util.Arrays.stream(keys).map(this::id).toList();
    }

    private UUID confirm(String name, String... keys) {
        return families.confirm(name, ids(keys)).orElseThrow();
    }

    /// The families by name, with the keys of their members.
    private static Map<String, Set<String>> told(AssessmentFile file) {
        var keys = file.incidents().keys();
        return file.incidents().families().all().stream()
                .collect(
                        Collectors.toMap(
                                RecurrenceFamily::name,
                                f ->
                                        f.members().stream()
                                                .map(m -> keys.getOrDefault(m, "?"))
                                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private Map<String, Set<String>> told() {
        return told(file);
    }

    @Test
    void aFamilyIsConfirmedNamedAndDissolvedEachAsOneEdit() {
        var family = confirm("Certificates", "INC-1", "INC-2");
        assertThat(file.journal().undoLabel())
                .contains("Confirm the family \"Certificates\" of 2 incidents");
        assertThat(told()).isEqualTo(Map.of("Certificates", Set.of("INC-1", "INC-2")));
        assertThat(families.byIncident())
                .isEqualTo(Map.of(id("INC-1"), family, id("INC-2"), family));
        assertThat(families.rename(family, "Expired certificates", "Nobody renews.")).isTrue();
        assertThat(families.rename(family, "Expired certificates", "Nobody renews.")).isFalse();
        assertThat(families.rename(family, " ", "")).isFalse();
        assertThat(families.all().getFirst().note()).isEqualTo("Nobody renews.");
        assertThat(families.dissolve(family)).isTrue();
        assertThat(file.journal().undoLabel())
                .contains("Dissolve the family \"Expired certificates\"");
        assertThat(told()).isEmpty();
        file.journal().undo();
        assertThat(told()).isEqualTo(Map.of("Expired certificates", Set.of("INC-1", "INC-2")));
    }

    @Test
    void anIncidentMovesAndAFamilyLeftWithoutAnyGoes() {
        var one = confirm("One", "INC-1");
        confirm("Two", "INC-2", "INC-3");
        assertThat(families.add(one, ids("INC-2"))).isTrue();
        assertThat(told())
                .isEqualTo(Map.of("One", Set.of("INC-1", "INC-2"), "Two", Set.of("INC-3")));
        assertThat(families.add(one, ids("INC-2"))).isFalse();
        assertThat(families.add(one, ids("INC-3"))).isTrue();
        assertThat(told()).containsOnlyKeys("One");
        file.journal().undo();
        assertThat(told()).containsOnlyKeys("One", "Two");
        assertThat(families.remove(ids("INC-3", "INC-4"))).isTrue();
        assertThat(told()).containsOnlyKeys("One");
        assertThat(families.remove(ids("INC-3"))).isFalse();
    }

    @Test
    void familiesAreSplitAndMerged() {
        var all = confirm("All", "INC-1", "INC-2", "INC-3", "INC-4");
        var some = families.split(all, "Some", ids("INC-3", "INC-4", "PD-1")).orElseThrow();
        assertThat(file.journal().undoLabel())
                .contains("Split 2 incidents off as the family \"Some\"");
        assertThat(told())
                .isEqualTo(
                        Map.of(
                                "All", Set.of("INC-1", "INC-2"),
                                "Some", Set.of("INC-3", "INC-4")));
        families.rename(some, "Some", "A note");
        assertThat(families.merge(all, some)).isTrue();
        assertThat(told()).isEqualTo(Map.of("All", Set.of("INC-1", "INC-2", "INC-3", "INC-4")));
        assertThat(families.all().getFirst().note()).isEqualTo("A note");
        assertThat(families.merge(all, all)).isFalse();
        assertThat(families.merge(all, some)).isFalse();
    }

    @Test
    void whatHasNotTheSameCauseIsRemembered() {
        assertThat(families.decline(ids("INC-1", "INC-2", "INC-3"))).isTrue();
        var declined = families.declined();
        assertThat(declined).containsOnlyKeys(id("INC-1"), id("INC-2"), id("INC-3"));
        assertThat(declined.get(id("INC-1"))).isEqualTo(declined.get(id("INC-3")));
        assertThat(families.decline(ids("INC-1"))).isFalse();
        file.journal().undo();
        assertThat(families.declined()).isEmpty();
    }

    @Test
    void ofATwinThatIsJoinedTheFamilyComesAlongAndGoesBack() {
        var family = confirm("Certificates", "PD-1", "INC-2");
        var identity = file.incidents().identity();
        var desk = id("INC-1");
        identity.join(desk, id("PD-1"));
        assertThat(families.byIncident()).containsEntry(desk, family);
        assertThat(told()).isEqualTo(Map.of("Certificates", Set.of("INC-1", "INC-2")));
        var report =
                identity.origins(desk).orElseThrow().reports().stream()
                        .filter(r -> r.id().key().equals("PD-1"))
                        .findFirst()
                        .orElseThrow();
        identity.split(desk, report.id());
        assertThat(told()).isEqualTo(Map.of("Certificates", Set.of("PD-1", "INC-2")));
    }

    @Test
    void ofTwoFamiliesThatAJoinBringsTogetherItsOwnCountsAndNeitherIsLost() {
        confirm("Kept", "INC-1", "INC-2");
        confirm("Joined", "PD-1", "PD-2");
        var identity = file.incidents().identity();
        identity.join(id("INC-1"), id("PD-1"));
        assertThat(told())
                .isEqualTo(Map.of("Kept", Set.of("INC-1", "INC-2"), "Joined", Set.of("PD-2")));
        file.journal().undo();
        assertThat(told().get("Joined")).isEqualTo(Set.of("PD-1", "PD-2"));
        file.journal().redo();
        assertThat(families.remove(ids("INC-1"))).isTrue();
        assertThat(families.byIncident()).doesNotContainKey(id("INC-1"));
    }

    @Test
    void afterAnImportIsUndoneAndRepeatedItsFamilyIsThereAgain() throws Exception {
        take(file, "Desk", "INC-9");
        var family = confirm("Certificates", "INC-1", "INC-9");
        var copy = restored("theirs");
        take(copy, "Desk", "INC-10");
        copy.incidents().families().add(family, List.of(id(copy, "INC-10")));
        copy.journal().undo();
        copy.journal().undo();
        assertThat(told(copy)).isEqualTo(Map.of("Certificates", Set.of("INC-1", "INC-9")));
        copy.close();
    }

    private AssessmentFile restored(String name) throws Exception {
        var snapshot = file.snapshot(SnapshotReason.MILESTONE, name, Progress.NONE).file();
        var assessments =
                new Assessments(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), "colleague");
        return StoreFixture.opened(
                assessments.restore(snapshot, folder.resolve(name), null, Progress.NONE));
    }

    private MergePlan plan(AssessmentFile from) throws Exception {
        var copy = from.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
        return ((Merging.Planning.Planned) Merging.plan(file, copy, null, Progress.NONE)).plan();
    }

    @Test
    void aSnapshotHasThemAndAComparisonTellsThem() throws Exception {
        var before = file.snapshot(SnapshotReason.MILESTONE, "before", Progress.NONE);
        confirm("Certificates", "INC-1", "INC-2");
        families.decline(ids("INC-3", "INC-4"));
        var after = file.snapshot(SnapshotReason.MILESTONE, "after", Progress.NONE);
        var topic = file.snapshots().compare(before, after, 100, Progress.NONE).topics().getFirst();
        assertThat(topic.topic()).isEqualTo(Topic.FAMILIES);
        assertThat(topic.rows())
                .extracting(r -> r.label())
                .contains(
                        "Family \"Certificates\"",
                        "INC-1 in a family",
                        "INC-4: not the same cause as others");
        try (var copy = restored("copy")) {
            assertThat(told(copy)).isEqualTo(told());
            assertThat(copy.incidents().families().declined()).hasSize(2);
        }
    }

    @Test
    void whatBothCopiesConfirmedComesTogetherAndWhatMeetsIsAsked() throws Exception {
        var all = confirm("Certificates", "INC-1", "INC-2");
        try (var theirs = restored("theirs")) {
            var other = theirs.incidents().families();
            other.add(all, List.of(id(theirs, "INC-3")));
            other.confirm("Queues", List.of(id(theirs, "PD-1"), id(theirs, "INC-4")));
            other.decline(List.of(id(theirs, "PD-1"), id(theirs, "PD-2")));
            confirm("Disks", "INC-4", "PD-2");
            families.rename(all, "Expired certificates", "");
            var plan = plan(theirs);
            var conflict = plan.conflicts().getFirst();
            assertThat(plan.conflicts()).hasSize(1);
            assertThat(conflict.label()).isEqualTo("INC-4 in a family");
            assertThat(conflict.fields().getFirst().ours()).isEqualTo("Disks");
            assertThat(conflict.fields().getFirst().theirs()).isEqualTo("Queues");
            var decisions = new HashMap<String, MergeDecision>();
            plan.conflicts().forEach(c -> decisions.put(c.id(), MergeDecision.of(Side.THEIRS)));
            assertThat(Merging.apply(file, plan, decisions, Progress.NONE)).isEmpty();
            assertThat(told())
                    .isEqualTo(
                            Map.of(
                                    "Expired certificates",
                                    Set.of("INC-1", "INC-2", "INC-3"),
                                    "Queues",
                                    Set.of("PD-1", "INC-4"),
                                    "Disks",
                                    Set.of("PD-2")));
            assertThat(families.declined()).hasSize(2);
            file.journal().undo();
            assertThat(told()).containsKeys("Expired certificates", "Disks").hasSize(2);
            file.journal().redo();
        }
    }

    @Test
    void aFamilyDissolvedHereAndGrownThereGoes() throws Exception {
        var all = confirm("Certificates", "INC-1", "INC-2");
        try (var theirs = restored("theirs")) {
            theirs.incidents().families().add(all, List.of(id(theirs, "INC-3")));
            families.dissolve(all);
            var plan = plan(theirs);
            assertThat(plan.conflicts()).isEmpty();
            assertThat(Merging.apply(file, plan, Map.of(), Progress.NONE)).isEmpty();
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void theClientsCopyHasTheFamiliesByTheKeysOfTheCopy() throws Exception {
        confirm("Certificates", "PD-1", "INC-2");
        file.incidents().identity().join(id("INC-1"), id("PD-1"));
        var target = folder.resolve("client.firebreak");
        try (var typed = Passphrase.of("a long sentence for a test".toCharArray())) {
            file.export(target, Audience.CLIENT, typed, Progress.NONE);
            var opening =
                    StoreFixture.cheap()
                            .restore(target, folder.resolve("client"), typed, Progress.NONE);
            try (var copy = StoreFixture.opened(opening)) {
                assertThat(told(copy)).isEqualTo(Map.of("Certificates", Set.of("INC-1", "INC-2")));
                assertThat(copy.check()).isEmpty();
            }
        }
    }
}
