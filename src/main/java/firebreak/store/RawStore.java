package firebreak.store;

import org.h2.engine.Database;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.Value;
import org.h2.value.VersionedValue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What stands in the store of an H2 database, read below SQL: nothing that is read is run.
///
/// H2 keeps every object of a database as a statement in the map `table.0`, and runs those
/// statements when it opens the database. Two other places are read on opening too and can do harm:
/// the list of types, by which H2 makes objects of any class that is named there, and the logs of
/// transactions that were not finished, which H2 rolls back, `table.0` included.
final class RawStore implements AutoCloseable {
    /// The store holds something that Firebreak never writes.
    static final class Strange extends RuntimeException {
        private static final long serialVersionUID = 1;

        Strange() {
            super(null, null, false, false);
        }
    }

    private static final String OBJECTS = "table.0";
    private static final String TYPES = "_";
    private static final int MOST_MAPS = 2_000;
    private static final int MOST_OBJECTS = 2_000;
    private static final int MOST_COLUMNS = 1_000;
    private static final int OBJECT_COLUMNS = 4;
    private static final int SQL_COLUMN = 3;

    private static final Pattern MAPS =
            Pattern.compile(
                    "_|openTransactions|undoLog[.-]\\d{1,9}|(?:table|index|temp)\\.\\d{1,9}|lobRef|lobMap|lobData|tempLobMap");
    private static final Pattern UNDOABLE = Pattern.compile("(?:table|index)\\.\\d{1,9}");

    private static final String VERSIONED = "org.h2.mvstore.tx.VersionedValueType$Factory";
    private static final String ROW = "org.h2.mvstore.db.RowDataType$Factory";

    /// None of them can hold an object of a class that the file chooses.
    private static final Set<String> PLAIN_TYPES =
            Set.of(
                    "org.h2.mvstore.db.NullValueDataType",
                    "org.h2.mvstore.type.ByteArrayDataType",
                    "org.h2.mvstore.type.LongDataType",
                    "org.h2.mvstore.type.StringDataType",
                    "org.h2.mvstore.db.LobStorageMap$BlobReference$Type",
                    "org.h2.mvstore.db.LobStorageMap$BlobMeta$Type");

    private final MVStore store;
    private final Consumer<String> statements;
    private final DataType<VersionedValue<SearchRow>> objects = objects();
    private final Map<Integer, Undone> undoable = new HashMap<>();

    /// How the values of a map stand in a transaction's log.
    private record Undone(boolean ofObjects, DataType<?> key, DataType<?> value) {}

    private RawStore(MVStore store, Consumer<String> statements) {
        this.store = store;
        this.statements = statements;
    }

    /// Reads the whole of the store that matters.
    ///
    /// @param statements gets every statement that H2 would run on opening, now or after a rollback
    /// @throws Strange where there is more in the store than in any of ours
    static void read(String file, char[] password, Consumer<String> statements) {
        // The file is opened here and not by the store, which leaves it open where it can't use it.
        var files = new SingleFileStore(new HashMap<>());
        try {
            files.open(file, true, password.length == 0 ? null : password);
            var builder = new MVStore.Builder().fileStore(files).readOnly().autoCommitDisabled();
            try (var raw = new RawStore(builder.open(), statements)) {
                raw.readMaps();
                raw.readObjects();
                raw.readLogs();
            }
        } catch (MVStoreException e) {
            // H2 wraps what is thrown while it reads a page.
            for (Throwable t = e; t != null; t = t.getCause())
                if (t instanceof Strange strange) throw strange;
            throw e;
        } finally {
            files.close();
        }
    }

    private void readMaps() {
        if (store.getMetaMap().sizeAsLong() > 2L * MOST_MAPS + 100) throw new Strange();
        var types = new HashMap<String, DataType<?>>();
        if (store.hasMap(TYPES)) {
            var listed = store.openMap(TYPES, map(StringDataType.INSTANCE, new ListedType()));
            listed.forEach(types::put);
        }
        // Prepared transactions are stored as Java objects; we never prepare any.
        if (store.hasData("openTransactions")) throw new Strange();
        for (var name : store.getMapNames()) {
            if (!MAPS.matcher(name).matches()) throw new Strange();
            var id = store.getMetaMap().get("name." + name);
            var facts = DataUtils.parseMap(store.getMetaMap().get("map." + id));
            if (facts.containsKey("type")) throw new Strange();
            if (!UNDOABLE.matcher(name).matches()) continue;
            var key = types.get(facts.get("key"));
            var value = types.get(facts.get("val"));
            if (key == null || value == null) throw new Strange();
            var undone =
                    name.equals(OBJECTS)
                            ? new Undone(true, LongDataType.INSTANCE, objects)
                            : new Undone(false, key, value);
            undoable.put(DataUtils.parseHexInt(id), undone);
        }
    }

    private void readObjects() {
        if (!store.hasData(OBJECTS)) return;
        var all = store.openMap(OBJECTS, map(LongDataType.INSTANCE, objects)).cursor(null);
        for (int n = 0; all.hasNext(); n++) {
            if (n == MOST_OBJECTS) throw new Strange();
            all.next();
            take(all.getValue());
        }
    }

    private void readLogs() {
        for (var name : store.getMapNames()) {
            if (!name.startsWith("undoLog") || !store.hasData(name)) continue;
            var log =
                    store.openMap(name, map(LongDataType.INSTANCE, new LoggedType()).singleWriter())
                            .cursor(null);
            while (log.hasNext()) log.next();
        }
    }

    /// Both of what a value is and of what it becomes when its transaction is rolled back.
    private void take(VersionedValue<SearchRow> value) {
        take(value.getCurrentValue());
        take(value.getCommittedValue());
    }

    private void take(SearchRow row) {
        if (row == null) return;
        var sql = row.getValue(SQL_COLUMN);
        if (sql == null || sql.getValueType() != Value.VARCHAR) throw new Strange();
        statements.accept(sql.getString());
    }

    private static <K, V> MVMap.Builder<K, V> map(DataType<K> key, DataType<V> value) {
        return new MVMap.Builder<K, V>().keyType(key).valueType(value);
    }

    /// The rows of `table.0`: id, unused, kind of object, statement.
    private static DataType<VersionedValue<SearchRow>> objects() {
        RowDataType rows =
                RowFactory.getDefaultRowFactory()
                        .createRowFactory(
                                null,
                                CompareMode.getInstance(null, 0),
                                null,
                                new int[OBJECT_COLUMNS],
                                null,
                                null,
                                OBJECT_COLUMNS,
                                false)
                        .getRowDataType();
        return new VersionedValueType<SearchRow, Database>(rows);
    }

    @Override
    public void close() {
        store.closeImmediately();
    }

    /// A type in the store's list of types: looked at before H2 makes an object of it.
    private static final class ListedType extends ReadOnlyType<DataType<?>> {
        @Override
        public DataType<?> read(ByteBuffer buff) {
            check(buff.duplicate());
            return new MetaType<Database>(null, null).read(buff);
        }

        private static void check(ByteBuffer buff) {
            var name = name(buff);
            if (name.equals(VERSIONED)) name = name(buff);
            if (name.equals(ROW)) {
                number(buff);
                for (int list = 0; list < 2; list++)
                    for (int left = number(buff); left > 1; left--) number(buff);
            } else if (!PLAIN_TYPES.contains(name)) {
                throw new Strange();
            }
        }

        private static String name(ByteBuffer buff) {
            var bytes = new byte[number(buff)];
            buff.get(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        private static int number(ByteBuffer buff) {
            var number = DataUtils.readVarInt(buff);
            if (number < 0 || number > MOST_COLUMNS) throw new Strange();
            return number;
        }

        @Override
        public DataType<?>[] createStorage(int size) {
            return new DataType<?>[size];
        }
    }

    /// An entry of a transaction's log: the map it changed, the key, and the value from before.
    private final class LoggedType extends ReadOnlyType<Boolean> {
        @Override
        public Boolean read(ByteBuffer buff) {
            var map = DataUtils.readVarInt(buff);
            if (map < 0) return true;
            var undone = undoable.get(map);
            if (undone == null) throw new Strange();
            undone.key().read(buff);
            if (buff.get() == 1) {
                if (undone.ofObjects()) take(objects.read(buff));
                else undone.value().read(buff);
            }
            return false;
        }

        @Override
        public Boolean[] createStorage(int size) {
            return new Boolean[size];
        }
    }

    private abstract static class ReadOnlyType<T> extends BasicDataType<T> {
        @Override
        public int getMemory(T value) {
            return 0;
        }

        @Override
        public void write(WriteBuffer buff, T value) {
            throw new UnsupportedOperationException();
        }
    }
}
