package firebreak.store;

import static firebreak.store.jooq.Tables.TABLE_DIGEST;

import firebreak.store.jooq.DefaultSchema;

import org.jooq.DSLContext;
import org.jooq.Table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// The digests that are kept of all tables, and the same computed anew from what the tables hold.
/// [Rows] keeps them.
final class Digests {
    /// In the place of a table: what the tables are.
    static final String SCHEMA = "(schema)";

    private Digests() {}

    /// Every table of which a digest is kept: all but that of the digests.
    static List<Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(t -> !t.equals(TABLE_DIGEST))
                .toList();
    }

    /// What is kept, by table.
    static Map<String, Digest> kept(DSLContext dsl) {
        var kept = new HashMap<String, Digest>();
        dsl.selectFrom(TABLE_DIGEST)
                .forEach(
                        r -> kept.put(r.getTableName(), Digest.of(r.getRowCount(), r.getDigest())));
        return kept;
    }

    /// Computes all digests anew and keeps them, as is right only after a change of the schema.
    static void renew(DSLContext dsl) {
        dsl.deleteFrom(TABLE_DIGEST).execute();
        for (var table : tables()) keep(dsl, table.getName(), computed(dsl, table.getName()));
        keep(dsl, SCHEMA, schema(dsl));
    }

    private static void keep(DSLContext dsl, String table, Digest digest) {
        dsl.insertInto(TABLE_DIGEST).values(table, digest.rows(), digest.bytes()).execute();
    }

    static Digest computed(DSLContext dsl, String table) {
        return computed(dsl, table, rows -> {});
    }

    /// The digest of what `table` holds, with the columns it has in the database. `watch` is told
    /// the rows read so far and may throw.
    static Digest computed(DSLContext dsl, String table, LongConsumer watch) {
        return dsl.connectionResult(c -> computed(c, table, watch));
    }

    private static Digest computed(Connection connection, String table, LongConsumer watch)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table)) {
            var row = new RowImage.Reader(rows);
            var digest = new DigestSum(table, row.names());
            while (rows.next()) {
                row.addTo(digest);
                watch.accept(digest.rows());
            }
            return digest.digest();
        }
    }

    /// The digest of the definitions of all tables, indexes and constraints.
    static Digest schema(DSLContext dsl) {
        return dsl.connectionResult(c -> {
            var digest = Digest.EMPTY;
            for (var line : definitions(c)) digest = digest.plus(SCHEMA, line);
            return digest;
        });
    }

    private static List<String> definitions(Connection connection) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var script = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
            while (script.next()) {
                // Not the comments, which count rows, nor who may open the database, nor what the
                // database guesses, once many rows were written, about how often values repeat.
                var line = script.getString(1);
                if (!line.startsWith("-") && !line.startsWith("CREATE USER"))
                    lines.add(line.replaceAll(" SELECTIVITY \\d+", ""));
            }
        }
        return lines;
    }
}
