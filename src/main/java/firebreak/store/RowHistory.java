package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.JOURNAL_ROW;

import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.assessment.RowChange.Kind;
import firebreak.store.jooq.tables.records.JournalEntryRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/// What the lines of a journal did to rows, in words for people.
final class RowHistory {
    private static final int PART = 200;
    private static final int REMEMBERED = 5000;

    private final DSLContext dsl;
    private final boolean shortened;
    private final Map<String, String> incidents =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// @param shortened whether long texts are cut
    RowHistory(DSLContext dsl, boolean shortened) {
        this.dsl = dsl;
        this.shortened = shortened;
    }

    /// Hands out what the line with this revision did; rows brought in bulk as one, their ledger.
    void each(long revision, int most, Consumer<RowChange> to) {
        var line = entry(revision);
        if (line == null) return;
        var target = line.getTarget();
        var edit = target == null ? line : Objects.requireNonNull(entry(target));
        boolean back = line.getKind().equals(JournalLine.Kind.UNDO.name());
        int left = most;
        var ledger = ledger(edit);
        if (ledger != null && left > 0) {
            to.accept(
                    back
                            ? change("IMPORT_BATCH", ledger, null)
                            : change("IMPORT_BATCH", null, ledger));
            left--;
        }
        own(edit.getRevision(), back, left, to);
    }

    private @Nullable JournalEntryRecord entry(long revision) {
        return dsl.fetchOne(JOURNAL_ENTRY, JOURNAL_ENTRY.REVISION.eq(revision));
    }

    /// Of an import that is undone, the journal has it.
    private @Nullable String ledger(JournalEntryRecord edit) {
        var id = edit.getImportId();
        if (id == null) return null;
        var batch = dsl.fetchOne(IMPORT_BATCH, IMPORT_BATCH.ID.eq(id));
        if (batch != null) return RowImage.of(batch);
        return dsl.select(JOURNAL_ROW.BEFORE_ROW)
                .from(JOURNAL_ROW)
                .where(
                        JOURNAL_ROW.REVISION.eq(edit.getRevision()),
                        JOURNAL_ROW.PLACE.ge(JournalRows.BULK_PLACE),
                        JOURNAL_ROW.TABLE_NAME.eq(IMPORT_BATCH.getName()))
                .limit(1)
                .fetchOne(JOURNAL_ROW.BEFORE_ROW);
    }

    private void own(long revision, boolean back, int most, Consumer<RowChange> to) {
        int from = -1;
        int left = most;
        while (left > 0) {
            var rows =
                    dsl.selectFrom(JOURNAL_ROW)
                            .where(
                                    JOURNAL_ROW.REVISION.eq(revision),
                                    JOURNAL_ROW.PLACE.gt(from),
                                    JOURNAL_ROW.PLACE.lt(JournalRows.BULK_PLACE))
                            .orderBy(JOURNAL_ROW.PLACE)
                            .limit(Math.min(PART, left))
                            .fetch();
            if (rows.isEmpty()) return;
            for (var row : rows) {
                from = row.getPlace();
                var before = row.getBeforeRow();
                var after = row.getAfterRow();
                to.accept(
                        back
                                ? change(row.getTableName(), after, before)
                                : change(row.getTableName(), before, after));
            }
            left -= rows.size();
        }
    }

    /// What became of a row, of whose images one may be missing.
    RowChange change(String table, @Nullable String before, @Nullable String after) {
        Map<String, @Nullable String> was =
                before == null ? Map.of() : RowFields.of(before).columns();
        Map<String, @Nullable String> is = after == null ? Map.of() : RowFields.of(after).columns();
        var known = after == null ? was : is;
        var kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        return new RowChange(kind, label(table, known), fields(known, was, is));
    }

    private List<FieldChange> fields(
            Map<String, @Nullable String> known,
            Map<String, @Nullable String> was,
            Map<String, @Nullable String> is) {
        var fields = new ArrayList<FieldChange>();
        for (var column : known.keySet()) {
            var old = was.get(column);
            var now = is.get(column);
            if (Objects.equals(old, now)) continue;
            if ((was.isEmpty() || is.isEmpty()) && empty(old) && empty(now)) continue;
            fields.add(
                    shortened
                            ? Comparing.field(column, old, now)
                            : new FieldChange(Comparing.name(column), old, now));
        }
        return fields;
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    /// What a row is to people.
    String label(String table, Map<String, @Nullable String> row) {
        var incident = row.get("INCIDENT_ID");
        if (incident != null && !incidents.containsKey(incident))
            incidents.put(incident, key(incident));
        return Comparing.label(table, row, incidents);
    }

    private String key(String incident) {
        var key =
                dsl.select(INCIDENT.INCIDENT_KEY)
                        .from(INCIDENT)
                        .where(INCIDENT.ID.eq(UUID.fromString(incident)))
                        .fetchOne(INCIDENT.INCIDENT_KEY);
        return key == null ? "" : key;
    }
}
