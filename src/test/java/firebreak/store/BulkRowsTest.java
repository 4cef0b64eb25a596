package firebreak.store;

import static firebreak.store.StoreFixture.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.store.jooq.Tables;
import firebreak.store.jooq.tables.records.IncidentRecord;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Rows that go in below SQL are what SQL would have made of them.
class BulkRowsTest {
    private static final String ODD = "half a letter \uD83D, \u0000, \"quoted\\\", ü, 漢, 🔥";

    @TempDir Path folder;
    private SnapshotFixture.Database database;

    @BeforeEach
    void open() throws Exception {
        database = SnapshotFixture.database(folder);
        Schema.complete(database.dsl());
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private static IncidentRecord row(String key, String text) {
        var facts = draft(key, text);
        var row = IncidentRows.fresh(Ids.next(), UUID.randomUUID(), "Test", facts);
        row.setDetected(Instant.parse("1969-12-31T23:59:59.123456789Z"));
        return row;
    }

    private void write(List<IncidentRecord> rows) {
        var bulk = BulkRows.of(rows);
        Rows.transaction(
                database.dsl(),
                r -> {
                    r.insertAll(bulk);
                    return bulk;
                });
    }

    @Test
    void theyAreReadBackAndHaveTheirDigest() {
        var rows = List.of(row("A-1", "plain"), row("A-2", ODD), row("A-3", ""));
        write(rows);
        var read =
                database.dsl()
                        .selectFrom(Tables.INCIDENT)
                        .orderBy(Tables.INCIDENT.INCIDENT_KEY)
                        .fetch();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setDetected(Instant.parse("1969-12-31T23:59:59.123456Z"));
            assertThat(RowImage.of(read.get(i))).isEqualTo(RowImage.of(rows.get(i)));
        }
        assertThat(new IntegrityCheck(database.dsl()).digests()).isEmpty();
        assertThat(
                        database.dsl()
                                .fetchCount(
                                        Tables.INCIDENT,
                                        Tables.INCIDENT.ID.eq(rows.get(1).getId())))
                .isOne();
    }

    @Test
    void whatAColumnCannotHaveIsRefusedWithAllThatCameWithIt() {
        var tooLong = row("A-1", "x");
        tooLong.setIncidentKey("k".repeat(501));
        var unknown = row("A-2", "x");
        unknown.setTitle(null);
        for (var bad : List.of(tooLong, unknown)) {
            assertThatThrownBy(() -> write(List.of(row("A-0", "good"), bad)))
                    .isInstanceOf(RuntimeException.class);
            assertThat(database.dsl().fetchCount(Tables.INCIDENT)).isZero();
        }
        assertThat(new IntegrityCheck(database.dsl()).digests()).isEmpty();
    }

    @Test
    void theSameNumberTwiceIsRefusedAsBySql() {
        var one = row("A-1", "x");
        var other = row("A-2", "x");
        other.setId(one.getId());
        assertThatThrownBy(() -> write(List.of(one, other)))
                .isInstanceOf(DataAccessException.class);
        assertThat(database.dsl().fetchCount(Tables.INCIDENT)).isZero();
    }
}
