package firebreak.store;

import org.jooq.DSLContext;
import org.jooq.Field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The rows of an open database, whatever the version of its schema. The caller sees to it that
/// nobody writes meanwhile, or that the connection doesn't see it.
final class DatabaseRows implements RowSource {
    /// What says something about the database rather than the assessment.
    private static final Set<String> OWN = Set.of("SCHEMA_VERSION", "TABLE_DIGEST");

    private static final String NAMES =
            """
            SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES
            WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME
            """;
    private static final String REFERENCES =
            """
            SELECT DISTINCT C.TABLE_NAME, P.TABLE_NAME
            FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R
            JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS C
              ON C.CONSTRAINT_SCHEMA = R.CONSTRAINT_SCHEMA
              AND C.CONSTRAINT_NAME = R.CONSTRAINT_NAME
            JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS P
              ON P.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA
              AND P.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME
            """;

    private final DSLContext dsl;
    private final List<String> tables;

    DatabaseRows(DSLContext dsl) {
        this.dsl = dsl;
        this.tables = inOrder(dsl);
    }

    @Override
    public List<String> tables() {
        return tables;
    }

    /// The columns of a table of this database.
    Field<?>[] columns(String table) {
        return dsl.fetch("SELECT * FROM " + table + " WHERE FALSE").fields();
    }

    @Override
    public void each(String table, Sink sink) throws IOException {
        try {
            dsl.connection(c -> {
                try {
                    each(c, table, sink);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void each(Connection connection, String table, Sink sink)
            throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table)) {
            var image = new RowImage.Reader(rows);
            while (rows.next()) sink.row(image.read());
        }
    }

    private static List<String> inOrder(DSLContext dsl) {
        var waiting = new TreeSet<String>();
        dsl.fetch(NAMES).forEach(r -> waiting.add(r.get(0, String.class)));
        waiting.removeAll(OWN);
        Map<String, Set<String>> parents = new HashMap<>();
        dsl.fetch(REFERENCES)
                .forEach(r ->
                        parents.computeIfAbsent(r.get(0, String.class), t -> new LinkedHashSet<>())
                                .add(r.get(1, String.class)));
        var ordered = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var next =
                    waiting.stream()
                            .filter(t ->
                                    parents.getOrDefault(t, Set.of()).stream()
                                            .noneMatch(p -> !p.equals(t) && waiting.contains(p)))
                            .toList();
            if (next.isEmpty()) throw new IllegalStateException("tables refer to each other");
            ordered.addAll(next);
            next.forEach(waiting::remove);
        }
        return List.copyOf(ordered);
    }
}
