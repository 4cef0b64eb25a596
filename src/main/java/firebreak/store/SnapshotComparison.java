package firebreak.store;

import firebreak.domain.assessment.Comparison;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.assessment.RowChange.Kind;
import firebreak.domain.assessment.Topic;
import firebreak.store.SnapshotReader.Contents;
import firebreak.store.jooq.DefaultSchema;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What changed between two states of an assessment, each of which is read one row at a time, some
/// of them twice: only a hash per row is held, and the rows that are shown.
final class SnapshotComparison {
    /// One of the two states.
    interface Side {
        void read(Contents contents) throws SnapshotException;

        /// A snapshot.
        static Side of(SnapshotReader reader, firebreak.work.Progress progress) {
            return contents -> reader.read(contents, progress);
        }

        /// What is open.
        static Side of(DSLContext dsl) {
            return contents -> {
                var rows = new DatabaseRows(dsl);
                try {
                    for (var table : rows.tables()) {
                        contents.table(table);
                        rows.each(table, image -> row(contents, table, image));
                    }
                } catch (IOException | DataAccessException e) {
                    throw SnapshotException.sourceDamaged(e);
                }
            };
        }

        private static void row(Contents contents, String table, String image) throws IOException {
            try {
                contents.row(table, image);
            } catch (SnapshotException e) {
                throw new IOException(e);
            }
        }
    }

    /// A row by its key, and what it holds.
    private record Hash(long high, long low) {
        static Hash of(String table, String text) {
            var sum = new BigInteger(1, Digest.EMPTY.plus(table, text).bytes());
            return new Hash(sum.shiftRight(192).longValue(), sum.shiftRight(128).longValue());
        }
    }

    private record Found(
            String table,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        Map<String, @Nullable String> known() {
            return after.isEmpty() ? before : after;
        }

        Kind kind() {
            if (before.isEmpty()) return Kind.ADDED;
            return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        }
    }

    private final Side old;
    private final Side now;
    private final int most;
    private final Map<Hash, Hash> unmatched = new HashMap<>();
    private final Map<Hash, Found> found = new HashMap<>();
    private final Map<Topic, Map<Kind, Long>> counts = new EnumMap<>(Topic.class);
    private final Map<Topic, Integer> shown = new EnumMap<>(Topic.class);
    private final Map<String, String> names = new HashMap<>();

    private SnapshotComparison(Side old, Side now, int most) {
        this.old = old;
        this.now = now;
        this.most = most;
    }

    /// @param most how many rows are shown of each topic; all are counted
    static Comparison compare(Side old, Side now, int most) throws SnapshotException {
        return new SnapshotComparison(old, now, most).compare();
    }

    private Comparison compare() throws SnapshotException {
        old.read(rows((table, key, image) -> unmatched.put(key, Hash.of(table, image))));
        now.read(rows(this::match));
        if (!unmatched.isEmpty() || !found.isEmpty()) old.read(rows(this::before));
        found.values().forEach(this::want);
        if (!names.isEmpty()) for (var side : List.of(old, now)) side.read(rows(this::name));
        return result();
    }

    private interface Row {
        void row(String table, Hash key, String image) throws IOException;
    }

    private static Contents rows(Row row) {
        return (table, image) -> {
            if (Comparing.topic(table) != null) row.row(table, key(table, image), image);
        };
    }

    private static Hash key(String table, String image) throws IOException {
        // There is one row, whatever its identity.
        if (table.equals("ASSESSMENT")) return Hash.of(table + " key", "");
        var known = DefaultSchema.DEFAULT_SCHEMA.getTable(table);
        var key = known == null ? null : known.getPrimaryKey();
        if (key == null) return Hash.of(table, image);
        var columns = SnapshotJson.columns(image);
        var values = new ArrayList<String>();
        for (var field : key.getFields()) values.add(String.valueOf(columns.get(field.getName())));
        return Hash.of(table + " key", String.join("\0", values));
    }

    private void match(String table, Hash key, String image) throws IOException {
        var before = unmatched.remove(key);
        if (Hash.of(table, image).equals(before)) return;
        if (count(table, before == null ? Kind.ADDED : Kind.CHANGED))
            found.put(key, new Found(table, Map.of(), SnapshotJson.columns(image)));
    }

    /// What is still unmatched was removed; what was found as new may have been changed.
    private void before(String table, Hash key, String image) throws IOException {
        var changed = found.get(key);
        if (changed != null)
            found.put(key, new Found(table, SnapshotJson.columns(image), changed.after()));
        else if (unmatched.remove(key) != null && count(table, Kind.REMOVED))
            found.put(key, new Found(table, SnapshotJson.columns(image), Map.of()));
    }

    private void want(Found row) {
        row.known()
                .forEach((column, value) -> {
                    if (value != null)
                        for (var table : PartNames.tables(column))
                            names.put(name(table, value), "");
                });
    }

    private void name(String table, Hash key, String image) throws IOException {
        var namedBy = PartNames.namedBy(table);
        if (namedBy == null) return;
        var columns = SnapshotJson.columns(image);
        var id = columns.get("ID");
        if (id != null && names.containsKey(name(table, id)))
            names.put(name(table, id), String.valueOf(columns.get(namedBy)));
    }

    private static String name(String table, String id) {
        return table + "|" + id;
    }

    /// Whether the row is still to be shown.
    private boolean count(String table, Kind kind) {
        var topic = Objects.requireNonNull(Comparing.topic(table));
        counts.computeIfAbsent(topic, t -> new EnumMap<>(Kind.class)).merge(kind, 1L, Long::sum);
        return shown.merge(topic, 1, Integer::sum) <= most;
    }

    private Comparison result() {
        Map<Topic, Map<String, RowChange>> rows = new EnumMap<>(Topic.class);
        int place = 0;
        for (var row : found.values()) {
            var topic = Objects.requireNonNull(Comparing.topic(row.table()));
            var change = change(row);
            rows.computeIfAbsent(topic, t -> new TreeMap<>())
                    .put(change.label() + "\0" + place++, change);
        }
        var topics = new ArrayList<Comparison.OfTopic>();
        counts.forEach((topic, kinds) ->
                topics.add(
                        new Comparison.OfTopic(
                                topic,
                                kinds.getOrDefault(Kind.ADDED, 0L),
                                kinds.getOrDefault(Kind.REMOVED, 0L),
                                kinds.getOrDefault(Kind.CHANGED, 0L),
                                List.copyOf(rows.getOrDefault(topic, Map.of()).values()))));
        return new Comparison(topics);
    }

    private @Nullable String named(String table, String id) {
        var name = names.get(name(table, id));
        return name == null || name.isEmpty() ? null : name;
    }

    private RowChange change(Found row) {
        var label = Comparing.label(row.table(), row.known(), this::named);
        var fields = new ArrayList<FieldChange>();
        if (row.kind() == Kind.CHANGED)
            for (var column : row.after().keySet()) {
                var before = row.before().get(column);
                var after = row.after().get(column);
                if (!Objects.equals(before, after))
                    fields.add(Comparing.field(column, before, after));
            }
        return new RowChange(row.kind(), label, fields);
    }
}
