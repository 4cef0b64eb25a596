package firebreak.store;

import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.Page;
import org.h2.mvstore.db.MVPrimaryIndex;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.result.SearchRow;
import org.h2.table.Table;
import org.h2.value.VersionedValue;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;

/// The trees in which the database keeps a table and its indexes, page by page. A scan reads leaves
/// only and a lookup goes by what stands above them, so that either may be wrong while the other is
/// right; here all keys are in order, below the right parents, and each index has exactly the rows
/// of its table. Together with the digest of the table, every way to read it is right then.
///
/// What is wrong is thrown, as whatever exception or error reading it causes.
final class Trees {
    /// Far deeper than any tree; a page that is its own descendant ends here.
    private static final int DEEPEST = 50;

    /// Takes each entry of a tree; the map's key and value types are the database's own.
    private interface Entry {
        void take(Object key, Object value);
    }

    private final DSLContext dsl;

    Trees(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Walks the table and its indexes; `watch` is told the rows seen so far and may throw.
    void check(String name, LongConsumer watch) {
        var indexes = table(name).getIndexes();
        var others = indexes.stream().filter(MVSecondaryIndex.class::isInstance).toList();
        long rows = 0;
        for (var index : indexes) {
            if (index instanceof MVPrimaryIndex primary)
                rows = walk(primary.getMVMap(), new Row(others, watch));
        }
        for (var index : others) {
            var found = walk(map(index), (key, value) -> committed(value));
            require(found == rows);
        }
    }

    /// Walks what the database keeps beside the tables: which trees there are, and long texts.
    void checkOthers() {
        dsl.connection(c -> {
            var store = session(c).getDatabase().getStore().getMvStore();
            walk(store.getMetaMap(), (key, value) -> {});
            for (var name : store.getMapNames()) {
                var map =
                        store.getMap(Integer.parseInt(store.getMetaMap().get("name." + name), 16));
                if (map != null && name.startsWith("lob")) walk(map, (key, value) -> {});
            }
        });
    }

    private Table table(String name) {
        return dsl.connectionResult(c -> {
            var session = session(c);
            return session.getDatabase().getSchema("PUBLIC").getTableOrView(session, name);
        });
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)
            return session;
        throw new IllegalStateException("not an embedded database");
    }

    /// A row, which each other index of its table must have.
    private static final class Row implements Entry {
        private final List<MVMap<?, ?>> indexes;
        private final LongConsumer watch;
        private long seen;

        Row(List<Index> indexes, LongConsumer watch) {
            this.indexes = indexes.stream().<MVMap<?, ?>>map(Trees::map).toList();
            this.watch = watch;
        }

        @Override
        public void take(Object key, Object value) {
            var row = (SearchRow) committed(value);
            row.setKey((Long) key);
            for (var index : indexes) committed(index.get(row));
            watch.accept(++seen);
        }
    }

    private static MVMap<?, ?> map(Index index) {
        if (index instanceof MVSecondaryIndex secondary) return secondary.getMVMap();
        throw new IllegalStateException("an index without a tree");
    }

    /// The value of an entry; an assessment that is checked has no transaction under way.
    private static Object committed(@Nullable Object value) {
        if (!(value instanceof VersionedValue<?> versioned)
                || !versioned.isCommitted()
                || versioned.getCurrentValue() == null)
            throw new IllegalStateException("an entry is not there");
        return versioned.getCurrentValue();
    }

    private static <K, V> long walk(MVMap<K, V> map, Entry each) {
        return walk(map, map.getRootPage(), null, null, 0, each);
    }

    /// Walks a page whose keys must be at least `low` and below `high`; the number of its entries.
    private static <K, V> long walk(
            MVMap<K, V> map,
            Page<K, V> page,
            @Nullable K low,
            @Nullable K high,
            int depth,
            Entry each) {
        require(depth < DEEPEST);
        int keys = page.getKeyCount();
        for (int i = 0; i < keys; i++) {
            var key = page.getKey(i);
            if (i > 0) require(compare(map, page.getKey(i - 1), key) < 0);
            else if (low != null) require(compare(map, low, key) <= 0);
            if (i == keys - 1 && high != null) require(compare(map, key, high) < 0);
            if (page.isLeaf()) each.take(key, page.getValue(i));
        }
        long entries = page.isLeaf() ? keys : 0;
        if (!page.isLeaf()) {
            for (int i = 0; i <= keys; i++) {
                var from = i == 0 ? low : page.getKey(i - 1);
                var to = i == keys ? high : page.getKey(i);
                entries += walk(map, page.getChildPage(i), from, to, depth + 1, each);
            }
        }
        require(page.getTotalCount() == entries);
        return entries;
    }

    private static <K, V> int compare(MVMap<K, V> map, K a, K b) {
        return map.getKeyType().compare(a, b);
    }

    private static void require(boolean holds) {
        if (!holds) throw new IllegalStateException("a tree is out of order");
    }
}
