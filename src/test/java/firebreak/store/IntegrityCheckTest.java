package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Rows changed behind the program's back are noticed.
class IntegrityCheckTest {
    @TempDir Path folder;

    private List<String> faultsAfter(String damage) throws SQLException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            assertThat(file.check()).isEmpty();
        }
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + folder.resolve("assessment"));
                var statement = connection.createStatement()) {
            statement.execute(damage);
        }
        try (var file = StoreFixture.open(folder)) {
            return file.check();
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
}
