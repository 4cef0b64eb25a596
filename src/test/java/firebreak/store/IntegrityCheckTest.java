package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.result.DefaultRow;
import org.h2.value.ValueUuid;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Rows changed behind the program's back are noticed.
class IntegrityCheckTest {
    @TempDir Path folder;

    private List<String> faultsAfter(String damage) throws SQLException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            assertThat(file.check(Progress.NONE)).isEmpty();
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(damage);
        }
        assertThat(StoreFixture.ASSESSMENTS.open(folder)).isInstanceOf(Opening.Damaged.class);
        try (var database = SnapshotFixture.database(folder)) {
            return new IntegrityCheck(database.dsl()).full(Progress.NONE);
        }
    }

    @Test
    void aLedgerThatDoesNotAddUp() throws SQLException {
        assertThat(faultsAfter("UPDATE import_batch SET rows_read = 99"))
                .contains("An import ledger does not add up: 99 rows read, 3 accounted for.");
    }

    @Test
    void aValueThatNobodyKnows() throws SQLException {
        assertThat(faultsAfter("UPDATE incident SET severity_class = 'PURPLE'"))
                .contains("A row holds a value that this program does not know.");
    }

    @Test
    void aFamilyThatIsNotThere() throws SQLException {
        assertThat(
                        faultsAfter(
                                "INSERT INTO recurrence_member VALUES ('Test', 'INC-1',"
                                        + " '00000000-0000-0000-0000-000000000001')"))
                .contains("1 incident is in a recurrence family that is not there.");
    }

    @Test
    void aRowChangedBehindTheProgramsBack() throws SQLException {
        assertThat(
                        faultsAfter(
                                "UPDATE incident SET title = 'another' WHERE incident_key = 'INC-1'"))
                .containsExactly("Table INCIDENT differs from what was saved in it.");
    }

    @Test
    void anIncidentThatSaysSomethingElseThanItsSourcesAndAReportOfNobody() throws SQLException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            var ids = file.incidents().idsByKey();
            var identity = file.incidents().identity();
            identity.join(ids.get("INC-0").getFirst(), ids.get("INC-1").getFirst());
            identity.correct(
                    ids.get("INC-2").getFirst(), Map.of(FactName.TEAM, new Fact.Words("another")));
            assertThat(file.check()).isEmpty();
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE incident SET team = 'x' WHERE incident_key = 'INC-2'");
            var check = new IntegrityCheck(DSL.using(connection, SQLDialect.H2));
            assertThat(check.full(Progress.NONE))
                    .as("a person's value is what stands, whatever it is")
                    .hasSize(1);
            statement.execute("UPDATE incident SET title = 'x' WHERE incident_key = 'INC-2'");
            assertThat(check.full(Progress.NONE))
                    .contains(
                            "One incident says something else than its sources and a person's choices.");
            statement.execute(
                    "UPDATE incident_report SET incident_id = RANDOM_UUID() WHERE incident_key = 'INC-1'");
            assertThat(check.full(Progress.NONE))
                    .contains(
                            "One report of a source belongs to no incident, or to another than its own.");
        }
    }

    @Test
    void aDefinitionThatIsGone() throws SQLException {
        assertThat(faultsAfter("ALTER TABLE tagging DROP CONSTRAINT tagging_coder_uq"))
                .containsExactly("The definitions of the tables differ from what was saved.");
    }

    @Test
    void aDigestThatIsGone() throws SQLException {
        assertThat(faultsAfter("DELETE FROM table_digest WHERE table_name = 'TAGGING'"))
                .containsExactly(
                        "Table TABLE_DIGEST or one of its indexes can't be read completely.");
    }

    /// A scan is right then, and only the lookup by this index goes wrong.
    @Test
    void anIndexThatLeadsToAnotherRow() throws SQLException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
        }
        try (var connection = connect()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            var table =
                    session.getDatabase().getSchema("PUBLIC").getTableOrView(session, "INCIDENT");
            var column = table.getColumn("ID").getColumnId();
            for (var index : table.getIndexes()) {
                if (index.getColumnIndex(table.getColumn(column)) < 0
                        || index.getColumns().length > 2) continue;
                var row = table.getRow(session, 2);
                index.remove(session, row);
                var wrong = new DefaultRow(row.getValueList().clone());
                wrong.setKey(2);
                wrong.setValue(column, ValueUuid.get(1, 1));
                index.add(session, wrong);
            }
            connection.commit();
            var dsl = DSL.using(connection, SQLDialect.H2);
            var check = new IntegrityCheck(dsl);
            assertThat(check.digests()).isEmpty();
            assertThat(check.full(Progress.NONE))
                    .containsExactly(
                            "Table INCIDENT or one of its indexes can't be read completely.");
        }
    }

    @Test
    void theQuickCheckOfALargeAssessmentCountsAndReadsTheSmallTables() throws SQLException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(100)), Progress.NONE);
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var check = new IntegrityCheck(DSL.using(connection, SQLDialect.H2), 50);
            assertThat(check.quick()).isEmpty();
            statement.execute("UPDATE incident SET title = 'another'");
            assertThat(check.quick()).isEmpty();
            statement.execute("DELETE FROM incident WHERE incident_key = 'INC-7'");
            assertThat(check.quick())
                    .containsExactly("Table INCIDENT has 99 rows, but 100 were saved in it.");
            statement.execute("UPDATE assessment SET client = 'another'");
            assertThat(check.quick())
                    .contains("Table ASSESSMENT differs from what was saved in it.");
        }
    }

    @Test
    void theFullCheckCanBeStopped() throws SQLException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(1000)), Progress.NONE);
        }
        try (var connection = connect()) {
            var check = new IntegrityCheck(DSL.using(connection, SQLDialect.H2));
            assertThatThrownBy(() ->
                            check.full((done, total) -> {
                                throw new Cancelled();
                            }))
                    .isInstanceOf(Cancelled.class);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:ordered:file:" + folder.resolve("assessment"));
    }
}
