package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.IMPORT_FILE;
import static firebreak.store.jooq.Tables.IMPORT_PROBLEM;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.JOURNAL_ROW;

import firebreak.store.jooq.tables.records.JournalEntryRecord;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// What an assessment was at an earlier revision, out of its journal.
final class Past {
    /// What a row was. Images stay in the journal until they are asked for, so that the past of a
    /// large assessment fits into memory.
    sealed interface State {
        /// There was no such row.
        record Absent() implements State {}

        /// As it is now.
        record Now() implements State {}

        /// As the journal has it.
        record Kept(long revision, int place, boolean after) implements State {}
    }

    static final State ABSENT = new State.Absent();
    static final State NOW = new State.Now();

    private final DSLContext dsl;

    Past(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A fingerprint of the journal up to each revision, the first at index 0: where two copies
    /// have the same, they had the same past until then.
    List<String> fingerprints() {
        var all = new ArrayList<String>();
        var last = "";
        long from = 0;
        while (true) {
            var entries =
                    dsl.selectFrom(JOURNAL_ENTRY)
                            .where(JOURNAL_ENTRY.REVISION.gt(from))
                            .orderBy(JOURNAL_ENTRY.REVISION)
                            .limit(1000)
                            .fetch();
            if (entries.isEmpty()) return all;
            for (var entry : entries) {
                last = fingerprint(last, entry);
                all.add(last);
                from = entry.getRevision();
            }
        }
    }

    /// Without the state, which later edits change.
    private static String fingerprint(String before, JournalEntryRecord e) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var part :
                    new @Nullable Object[] {
                        before,
                        e.getRevision(),
                        e.getAt(),
                        e.getActor(),
                        e.getLabel(),
                        e.getKind(),
                        e.getTarget(),
                        e.getImportId(),
                        e.getTopics()
                    }) {
                hash.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (GeneralSecurityException e2) {
            throw new IllegalStateException(e2);
        }
    }

    /// Every row that an edit, undo or redo after `revision` touched, as it was at `revision`.
    Map<RowKey, State> at(long revision) {
        var rewound = new Rewound();
        for (var entry :
                dsl.selectFrom(JOURNAL_ENTRY)
                        .where(JOURNAL_ENTRY.REVISION.gt(revision))
                        .orderBy(JOURNAL_ENTRY.REVISION.desc())
                        .fetch()) {
            switch (entry.getKind()) {
                case "EDIT" -> rewound.back(entry.getRevision(), entry.getImportId());
                case "REDO" -> {
                    var target = Objects.requireNonNull(entry.getTarget());
                    rewound.back(target, importOf(target));
                }
                default -> {
                    var target = Objects.requireNonNull(entry.getTarget());
                    rewound.again(target, importOf(target));
                }
            }
        }
        return rewound.states;
    }

    /// The rows as they were; without those that weren't there.
    Map<RowKey, RowFields> read(Map<RowKey, State> states) {
        var rows = new HashMap<RowKey, RowFields>();
        var now = new ArrayList<RowKey>();
        states.forEach((key, state) -> {
            switch (state) {
                case State.Absent() -> {}
                case State.Now() -> now.add(key);
                case State.Kept kept -> rows.put(key, image(kept));
            }
        });
        rows.putAll(RowKey.read(dsl, now));
        return rows;
    }

    private RowFields image(State.Kept kept) {
        var field = kept.after() ? JOURNAL_ROW.AFTER_ROW : JOURNAL_ROW.BEFORE_ROW;
        var image =
                dsl.select(field)
                        .from(JOURNAL_ROW)
                        .where(
                                JOURNAL_ROW.REVISION.eq(kept.revision()),
                                JOURNAL_ROW.PLACE.eq(kept.place()))
                        .fetchSingle()
                        .value1();
        return RowFields.of(Objects.requireNonNull(image));
    }

    private @Nullable UUID importOf(long revision) {
        return dsl.select(JOURNAL_ENTRY.IMPORT_ID)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.REVISION.eq(revision))
                .fetchSingle()
                .value1();
    }

    /// Goes through the journal backwards.
    private final class Rewound {
        private static final int PART = 500;

        private final Map<RowKey, State> states = new HashMap<>();

        /// What rows brought in bulk were when the import was done again, by its revision: the same
        /// as when it was undone before.
        private final Map<Long, Map<RowKey, State>> redone = new HashMap<>();

        /// Takes an edit back.
        void back(long revision, @Nullable UUID importId) {
            own(revision, true);
            if (importId == null) return;
            var were = new HashMap<RowKey, State>();
            for (var key : bulk(revision, importId)) {
                were.put(key, states.getOrDefault(key, NOW));
                states.put(key, ABSENT);
            }
            redone.put(revision, were);
        }

        /// Takes the undo of an edit back. Rows brought in bulk came back last when it was undone.
        void again(long revision, @Nullable UUID importId) {
            if (importId != null) {
                var were = redone.get(revision);
                if (were != null) states.putAll(were);
                else states.putAll(kept(revision));
            }
            own(revision, false);
        }

        private void own(long revision, boolean back) {
            int from = -1;
            var rows = new HashMap<RowKey, State>();
            while (true) {
                var part =
                        dsl.selectFrom(JOURNAL_ROW)
                                .where(
                                        JOURNAL_ROW.REVISION.eq(revision),
                                        JOURNAL_ROW.PLACE.gt(from),
                                        JOURNAL_ROW.PLACE.lt(JournalRows.BULK_PLACE))
                                .orderBy(JOURNAL_ROW.PLACE)
                                .limit(PART)
                                .fetch();
                if (part.isEmpty()) break;
                for (var row : part) {
                    from = row.getPlace();
                    if (!RowKey.isContent(row.getTableName())) continue;
                    var image = back ? row.getBeforeRow() : row.getAfterRow();
                    var other = back ? row.getAfterRow() : row.getBeforeRow();
                    var one = Objects.requireNonNull(image != null ? image : other);
                    var key = RowKey.of(row.getTableName(), RowFields.of(one));
                    var state = image == null ? ABSENT : new State.Kept(revision, from, !back);
                    // Of several changes to one row, the first says what it was before, the last
                    // what it was after.
                    if (back) rows.putIfAbsent(key, state);
                    else rows.put(key, state);
                }
            }
            states.putAll(rows);
        }

        private Set<RowKey> bulk(long revision, UUID importId) {
            var keys = new HashSet<>(kept(revision).keySet());
            var id = importId.toString();
            keys.addAll(ids(IMPORT_BATCH.ID, importId, IMPORT_BATCH.ID));
            dsl.select(IMPORT_PROBLEM.PLACE)
                    .from(IMPORT_PROBLEM)
                    .where(IMPORT_PROBLEM.IMPORT_ID.eq(importId))
                    .forEach(p -> keys.add(RowKey.of(IMPORT_PROBLEM, id, p.value1().toString())));
            dsl.select(IMPORT_FILE.PLACE)
                    .from(IMPORT_FILE)
                    .where(IMPORT_FILE.IMPORT_ID.eq(importId))
                    .forEach(p -> keys.add(RowKey.of(IMPORT_FILE, id, p.value1().toString())));
            keys.addAll(ids(INCIDENT.IMPORT_ID, importId, INCIDENT.ID));
            return keys;
        }

        private <R extends UpdatableRecord<R>> Collection<RowKey> ids(
                TableField<R, UUID> which, UUID importId, TableField<R, UUID> id) {
            var table = Objects.requireNonNull(id.getTable());
            return dsl.select(id).from(table).where(which.eq(importId)).fetchSet(id).stream()
                    .map(i -> RowKey.of(table, i.toString()))
                    .toList();
        }

        private Map<RowKey, State> kept(long revision) {
            var rows = new HashMap<RowKey, State>();
            int from = JournalRows.BULK_PLACE - 1;
            while (true) {
                var part =
                        dsl.selectFrom(JOURNAL_ROW)
                                .where(
                                        JOURNAL_ROW.REVISION.eq(revision),
                                        JOURNAL_ROW.PLACE.gt(from))
                                .orderBy(JOURNAL_ROW.PLACE)
                                .limit(PART)
                                .fetch();
                if (part.isEmpty()) return rows;
                for (var row : part) {
                    from = row.getPlace();
                    var image = RowFields.of(Objects.requireNonNull(row.getBeforeRow()));
                    rows.put(
                            RowKey.of(row.getTableName(), image),
                            new State.Kept(revision, from, false));
                }
            }
        }
    }
}
