package firebreak.bench;

import firebreak.domain.tagging.Tagging;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The floor under an edit: H2 alone with one prepared, committed update of the table of taggings,
/// encrypted and written at each commit as in the program, but not forced to the disk, with no
/// journal, digest or anchor.
final class BareUpdates implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement update;
    private final PreparedStatement insert;
    private final List<UUID> ids;

    BareUpdates(Path database, List<UUID> ids) throws SQLException {
        this.ids = ids;
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        connection =
                DriverManager.getConnection(
                        "jdbc:h2:"
                                + database
                                + ";CIPHER=AES;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;CACHE_SIZE=65536",
                        "",
                        HexFormat.of().formatHex(key) + " ");
        try (var statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM 'classpath:/firebreak/db/V001__assessment.sql'");
            // The rows that the table refers to are of no interest here.
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
        }
        fill();
        update =
                connection.prepareStatement(
                        "UPDATE tagging SET origin = ?, preventability = ?, reason = ?, at = ?"
                                + " WHERE id = ?");
        insert =
                connection.prepareStatement(
                        "INSERT INTO tagging (id, incident_id, coder, codebook_version, state,"
                                + " origin, earliest_stage_id, preventability, reason, quote, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /// Inserts a row and updates another, as one transaction.
    void insertAndUpdate(int i, Tagging tagging) throws SQLException {
        connection.setAutoCommit(false);
        insert.setObject(1, tagging.id());
        insert.setObject(2, tagging.incidentId());
        insert.setString(3, "coder " + i);
        insert.setInt(4, tagging.codebookVersion());
        insert.setString(5, tagging.state().name());
        insert.setString(6, String.valueOf(tagging.origin()));
        insert.setString(7, tagging.earliestStageId());
        insert.setString(8, String.valueOf(tagging.preventability()));
        insert.setString(9, tagging.reason());
        insert.setString(10, tagging.quote());
        insert.setTimestamp(11, new Timestamp(i));
        insert.executeUpdate();
        update(i, tagging);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Forces to the disk what was committed.
    void force() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private void fill() throws SQLException {
        connection.setAutoCommit(false);
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO tagging (id, incident_id, coder, codebook_version, state,"
                                + " reason, quote, at) VALUES (?, ?, 'bench', 1, 'OPEN', '', '', ?)")) {
            for (var id : ids) {
                insert.setObject(1, id);
                insert.setObject(2, id);
                insert.setTimestamp(3, new Timestamp(0));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    void update(int i, Tagging tagging) throws SQLException {
        update.setString(1, String.valueOf(tagging.origin()));
        update.setString(2, String.valueOf(tagging.preventability()));
        update.setString(3, tagging.reason());
        update.setTimestamp(4, new Timestamp(i));
        update.setObject(5, ids.get(i % ids.size()));
        if (update.executeUpdate() != 1) throw new IllegalStateException("no such row");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
