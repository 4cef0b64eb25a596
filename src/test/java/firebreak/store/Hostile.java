package firebreak.store;

import org.h2.engine.Database;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.SearchRow;
import org.h2.value.ValueInteger;
import org.h2.value.ValueVarchar;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// The ways in which a database file can hold a stranger's code, each added to an assessment of
/// ours. `MARK` in a statement leaves the mark.
enum Hostile {
    TRIGGER("", "") {
        @Override
        List<String> statements(Path marker) {
            return List.of(
                    "CREATE TRIGGER evil BEFORE INSERT ON series_week AS $$\n"
                            + "org.h2.api.Trigger create() throws Exception {\n"
                            + "  java.nio.file.Files.writeString(java.nio.file.Path.of(\""
                            + marker
                            + "\"), \"ran\");\n"
                            + "  return (c, o, n) -> {};\n"
                            + "}$$");
        }
    },
    LINKED_TABLE(
            "CREATE LINKED TABLE evil('org.h2.Driver', 'jdbc:h2:mem:evil;INIT=CREATE TABLE IF NOT EXISTS T(A INT)\\;CALL FILE_WRITE(CAST(X''01'' AS VARBINARY), ''MARKER'')', '', '', 'T')",
            ""),
    VIEW("CREATE VIEW evil AS SELECT MARK AS a", "SELECT * FROM evil"),
    TABLE_AS_VIEW("CREATE VIEW evil AS SELECT * FROM (SELECT MARK AS a) x", "SELECT * FROM evil"),
    DEFAULT(
            "ALTER TABLE series_week ADD COLUMN evil BIGINT DEFAULT MARK",
            "INSERT INTO series_week(measure, service, monday, amount, unit) VALUES('m', 'a', DATE '2026-01-05', 1, '')"),
    GENERATED(
            "ALTER TABLE series_week ADD COLUMN evil BIGINT GENERATED ALWAYS AS (MARK)",
            "INSERT INTO series_week(measure, service, monday, amount, unit) VALUES('m', 'a', DATE '2026-01-05', 1, '')"),
    ON_UPDATE(
            "ALTER TABLE schema_version ADD COLUMN evil BIGINT ON UPDATE MARK",
            "UPDATE schema_version SET version = version + 10"),
    CHECK(
            "ALTER TABLE series_week ADD CONSTRAINT evil CHECK (MARK > 0)",
            "INSERT INTO series_week(measure, service, monday, amount, unit) VALUES('m', 'a', DATE '2026-01-05', 1, '')"),
    DOMAIN(
            "CREATE DOMAIN evil AS BIGINT DEFAULT MARK; ALTER TABLE series_week ADD COLUMN e evil",
            "INSERT INTO series_week(measure, service, monday, amount, unit) VALUES('m', 'a', DATE '2026-01-05', 1, '')"),
    DOMAIN_CHECK("CREATE DOMAIN evil AS BIGINT CHECK (VALUE < MARK)", "SELECT CAST(0 AS evil)"),
    ALIAS("CREATE ALIAS evil FOR 'firebreak.store.HostileCode.call'", "CALL evil()"),
    ALIAS_WITH_SOURCE("", "CALL evil()") {
        @Override
        List<String> statements(Path marker) {
            return List.of(
                    "CREATE ALIAS evil AS $$\nint evil() throws Exception {\n"
                            + "  java.nio.file.Files.writeString(java.nio.file.Path.of(\""
                            + marker
                            + "\"), \"ran\"); return 1;\n}$$");
        }
    },
    AGGREGATE("CREATE AGGREGATE evil FOR 'firebreak.store.HostileCode'", "SELECT evil(1)"),
    TABLE_ENGINE("CREATE TABLE evil(a INT) ENGINE \"firebreak.store.HostileCode\"", ""),
    SYNONYM("CREATE VIEW v AS SELECT MARK AS a; CREATE SYNONYM evil FOR v", "SELECT * FROM evil"),
    OTHER_SCHEMA(
            "CREATE SCHEMA evil; CREATE VIEW evil.v AS SELECT MARK AS a", "SELECT * FROM evil.v"),
    /// What H2 itself writes of a constant is its value; a forged file may hold a computation.
    FORGED_CONSTANT("", "") {
        @Override
        void add(Path database, Path marker) throws SQLException {
            forge(database, "CREATE CONSTANT \"PUBLIC\".\"EVIL\" VALUE " + mark(marker), false);
        }
    },
    FORGED_CALL("", "") {
        @Override
        void add(Path database, Path marker) throws SQLException {
            forge(
                    database,
                    "CREATE CACHED TABLE \"PUBLIC\".\"EVIL\"(\n    \"A\" INTEGER NOT NULL\n) AS SELECT "
                            + mark(marker),
                    false);
        }
    },
    /// Stands only in what an unfinished transaction would bring back.
    ROLLED_BACK("", "") {
        @Override
        void add(Path database, Path marker) throws SQLException {
            forge(database, "CREATE CONSTANT \"PUBLIC\".\"EVIL\" VALUE " + mark(marker), true);
        }
    },
    LISTED_TYPE("", "") {
        @Override
        void add(Path database, Path marker) {
            try (var store = new MVStore.Builder().fileName("ordered:" + database).open()) {
                var types =
                        store.openMap(
                                "_",
                                new MVMap.Builder<String, String>()
                                        .keyType(StringDataType.INSTANCE)
                                        .valueType(new Named()));
                types.clear();
                types.put("0", HostileCode.class.getName());
                store.commit();
            }
        }
    },
    JAVA_OBJECT("", "") {
        @Override
        void add(Path database, Path marker) {
            try (var store = new MVStore.Builder().fileName("ordered:" + database).open()) {
                var all = transactions(store);
                var transaction = all.begin();
                TransactionMap<Object, Object> map = transaction.openMap("temp.1");
                map.put(ValueInteger.get(1), ValueInteger.get(1));
                MVMap<Integer, Object[]> prepared = store.openMap("openTransactions");
                prepared.put(transaction.getId(), new Object[] {1, new HostileCode()});
                store.commit();
                store.closeImmediately();
            }
        }
    },
    /// These run nothing by themselves, and have no business in a database of ours.
    CONSTANT("CREATE CONSTANT evil VALUE 1", null),
    SEQUENCE("CREATE SEQUENCE evil", null),
    ROLE("CREATE ROLE evil; GRANT SELECT ON incident TO evil", null),
    USER("CREATE USER evil PASSWORD 'x'", null),
    COMMENT("COMMENT ON TABLE incident IS 'x'", null),
    CASCADE(
            "ALTER TABLE tagging ADD CONSTRAINT evil FOREIGN KEY (incident_id) REFERENCES incident(id) ON DELETE CASCADE",
            null),
    MODE("SET COLLATION ENGLISH", null) {
        @Override
        void add(Path database, Path marker) throws SQLException {
            forge(database, "SET COLLATION ENGLISH", false);
        }
    },
    LISTENER("", null) {
        @Override
        void add(Path database, Path marker) throws SQLException {
            forge(database, "SET DATABASE_EVENT_LISTENER 'firebreak.store.HostileCode'", false);
        }
    };

    private final String statements;

    /// What runs the code where opening alone doesn't; null where nothing runs.
    final String use;

    Hostile(String statements, String use) {
        this.statements = statements;
        this.use = use;
    }

    List<String> statements(Path marker) {
        return List.of(statements.split("; "));
    }

    /// Adds the hostile thing to the database file.
    void add(Path database, Path marker) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database));
                var statement = connection.createStatement()) {
            for (var sql : statements(marker))
                statement.execute(
                        sql.replace("MARKER", marker.toString()).replace("MARK", mark(marker)));
        }
    }

    static String url(Path database) {
        return "jdbc:h2:ordered:file:" + database.toString().replaceFirst("\\.mv\\.db$", "");
    }

    private static String mark(Path marker) {
        return "FILE_WRITE(CAST(X'01' AS VARBINARY), '" + marker + "')";
    }

    /// Puts a statement among the objects of the database, past SQL.
    private static void forge(Path database, String sql, boolean onlyInLog) {
        var store = new MVStore.Builder().fileName("ordered:" + database).open();
        try {
            var all = transactions(store);
            var transaction = all.begin();
            TransactionMap<Long, SearchRow> objects = transaction.openMap("table.0");
            var last = objects.lastKey();
            var row =
                    org.h2.result.Row.get(
                            new org.h2.value.Value[] {
                                ValueInteger.get((int) (last + 1)),
                                ValueInteger.get(0),
                                ValueInteger.get(
                                        sql.startsWith("CREATE CACHED TABLE")
                                                ? org.h2.engine.DbObject.TABLE_OR_VIEW
                                                : org.h2.engine.DbObject.CONSTANT),
                                ValueVarchar.get(sql)
                            },
                            1);
            row.setKey(last + 1);
            objects.put(last + 1, row);
            transaction.commit();
            if (onlyInLog) {
                Transaction unfinished = all.begin();
                TransactionMap<Long, SearchRow> again = unfinished.openMap("table.0");
                again.remove(last + 1);
            }
            store.commit();
        } finally {
            store.closeImmediately();
        }
    }

    private static TransactionStore transactions(MVStore store) {
        var all =
                new TransactionStore(
                        store, new MetaType<Database>(null, null), new ValueDataType(), 0);
        all.init();
        return all;
    }

    /// A type in the list of types, as its name.
    private static final class Named extends BasicDataType<String> {
        @Override
        public int getMemory(String name) {
            return 0;
        }

        @Override
        public void write(WriteBuffer buff, String name) {
            buff.putVarInt(name.length()).putStringData(name, name.length());
        }

        @Override
        public String read(ByteBuffer buff) {
            buff.position(buff.limit());
            return "";
        }

        @Override
        public String[] createStorage(int size) {
            return new String[size];
        }
    }
}
