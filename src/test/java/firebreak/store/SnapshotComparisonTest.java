package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.RowChange.Kind;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Origin;
import firebreak.store.jooq.DefaultSchema;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class SnapshotComparisonTest {
    @TempDir Path folder;

    @Test
    void twoSnapshotsAndTheOpenAssessmentAreCompared() throws Exception {
        SnapshotFixture.assessment(folder);
        var before = take();
        try (var file = StoreFixture.open(folder)) {
            var ids = new ArrayList<UUID>();
            file.incidents().forEach(i -> ids.add(i.id()));
            file.taggings().remove("Untag", file.taggings().all().getFirst());
            file.taggings()
                    .save("T", List.of(StoreFixture.tagging(ids.get(1), "Cy", Origin.DEPLOYMENT)));
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    StoreFixture.reading(
                                            StoreFixture.draft("INC-1", "Another title"))),
                            Progress.NONE);
        }
        var after = take();
        var snapshots = new Snapshots(folder, null);
        var comparison = snapshots.compare(before, after, 100, Progress.NONE);
        assertThat(comparison.topics())
                .extracting(t -> t.topic() + " " + t.added() + t.removed() + t.changed())
                .containsExactly("INCIDENTS 301", "TAGGINGS 110");
        assertThat(comparison.topics().get(1).rows())
                .extracting(r -> r.kind() + " " + r.label())
                .containsExactly("REMOVED Tagging of INC-1 by Ann", "ADDED Tagging of INC-2 by Cy");
        assertThat(comparison.topics().getFirst().rows())
                .filteredOn(r -> r.kind() == Kind.CHANGED)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.label()).isEqualTo("INC-1: Another title");
                    assertThat(r.fields())
                            .containsExactly(
                                    new FieldChange(
                                            "Title", "Lost \"payments\" €", "Another title"));
                });
        try (var database = SnapshotFixture.database(folder)) {
            assertThat(snapshots.compare(before, database.dsl(), 100, Progress.NONE))
                    .isEqualTo(comparison);
            assertThat(snapshots.compare(after, database.dsl(), 100, Progress.NONE).topics())
                    .isEmpty();
        }
        var few = snapshots.compare(before, after, 1, Progress.NONE).topics().getFirst();
        assertThat(few.rows()).hasSize(1);
        assertThat(few.added() + few.changed()).isEqualTo(4);
    }

    @Test
    void everyTableHasATopicAndEveryColumnAWord() {
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            var name = table.getName();
            if (List.of(
                            "SCHEMA_VERSION",
                            "TABLE_DIGEST",
                            "JOURNAL_ENTRY",
                            "JOURNAL_ROW",
                            "WRITTEN_FILE",
                            "IMPORT_MAPPING",
                            "SAVED_FILTER",
                            "AGENDA_CLOCK",
                            "VOTE_BOX",
                            "MERGED_COPY",
                            "IMPORT_RUNNING")
                    .contains(name)) continue;
            assertThat(Comparing.topic(name)).as(name).isIn((Object[]) Topic.values());
            for (var field : table.fields())
                assertThat(Comparing.field(field.getName(), "a", null).field()).isNotBlank();
        }
    }

    private SnapshotInfo take() throws Exception {
        try (var database = SnapshotFixture.database(folder)) {
            return new Snapshots(folder, null)
                    .take(
                            database.dsl(),
                            null,
                            SnapshotFixture.order(SnapshotReason.TIMER),
                            Progress.NONE);
        }
    }
}
