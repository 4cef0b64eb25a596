package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.JOURNAL_ROW;
import static firebreak.store.jooq.Tables.RECURRENCE_FAMILY;
import static firebreak.store.jooq.Tables.STAGE;

import firebreak.domain.Text;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.assessment.RowChange.Kind;
import firebreak.store.jooq.tables.records.JournalEntryRecord;
import firebreak.store.jooq.tables.records.JournalRowRecord;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What the lines of a journal did to rows, in words for people.
final class RowHistory {
    private static final int PART = 200;
    private static final int REMEMBERED = 5000;

    private final DSLContext dsl;
    private final PartNames.Lookup parts;
    private final Wording wording;
    private final ZoneId zone;
    private final Map<String, String> names = new Remembered();

    /// What was asked for most lately.
    private static final class Remembered extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    }

    RowHistory(DSLContext dsl, Wording wording) {
        this.dsl = dsl;
        this.parts = PartNames.in(dsl);
        this.wording = wording;
        this.zone = AssessmentRow.read(dsl).zone();
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

    /// How many changes [#each] has of a line.
    int count(long revision) {
        var line = entry(revision);
        if (line == null) return 0;
        var target = line.getTarget();
        var edit = target == null ? line : Objects.requireNonNull(entry(target));
        return (edit.getImportId() == null ? 0 : 1)
                + count(edit, JOURNAL_ROW.TABLE_NAME.ne(ASSESSMENT.getName()))
                + Math.min(1, count(edit, JOURNAL_ROW.TABLE_NAME.eq(ASSESSMENT.getName())));
    }

    private int count(JournalEntryRecord edit, Condition which) {
        return dsl.fetchCount(
                JOURNAL_ROW,
                JOURNAL_ROW.REVISION.eq(edit.getRevision()),
                JOURNAL_ROW.PLACE.lt(JournalRows.BULK_PLACE),
                which);
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
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var before = row.getBeforeRow();
                var after = row.getAfterRow();
                // The assessment with another identity is another row, and the same to people.
                if (isAssessment(row) && i + 1 < rows.size() && isAssessment(rows.get(i + 1)))
                    after = rows.get(++i).getAfterRow();
                from = rows.get(i).getPlace();
                to.accept(
                        back
                                ? change(row.getTableName(), after, before)
                                : change(row.getTableName(), before, after));
            }
            left -= rows.size();
        }
    }

    private static boolean isAssessment(JournalRowRecord row) {
        return row.getTableName().equals(ASSESSMENT.getName());
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
            if (was.isEmpty() || is.isEmpty()) {
                if (empty(old) && empty(now)) continue;
                // The row itself is new or gone, so its number says nothing to a person.
                if (wording == Wording.SHOWN && column.equals("ID")) continue;
            }
            var before = words(column, old, was);
            var after = words(column, now, is);
            fields.add(
                    wording == Wording.SHOWN
                            ? Comparing.shortened(column, before, after)
                            : new FieldChange(Comparing.name(column), before, after));
        }
        return fields;
    }

    private @Nullable String words(
            String column, @Nullable String value, Map<String, @Nullable String> row) {
        if (value == null || wording == Wording.STORED) return value;
        return switch (column) {
            case "FACTOR_ID" -> name(FACTOR, FACTOR.CODEBOOK_VERSION, FACTOR.ID, row, value);
            case "EARLIEST_STAGE_ID" -> name(STAGE, STAGE.CODEBOOK_VERSION, STAGE.ID, row, value);
            case "FURTHER_FACTORS" ->
                    names(value, id -> name(FACTOR, FACTOR.CODEBOOK_VERSION, FACTOR.ID, row, id));
            case "SLIPPED_STAGES" ->
                    names(value, id -> name(STAGE, STAGE.CODEBOOK_VERSION, STAGE.ID, row, id));
            case "FAMILY_ID" -> family(value);
            default -> referred(column, value);
        };
    }

    /// The label of a factor or stage in the codebook of the row's version.
    private String name(
            Table<?> table,
            Field<Integer> ofVersion,
            Field<String> ofId,
            Map<String, @Nullable String> row,
            String id) {
        var version = row.get("CODEBOOK_VERSION");
        if (version == null) return id;
        return names.computeIfAbsent(
                String.join("|", table.getName(), version, id),
                k -> {
                    var found =
                            dsl.select(DSL.field("LABEL", String.class))
                                    .from(table)
                                    .where(ofVersion.eq(Integer.valueOf(version)), ofId.eq(id))
                                    .fetchAny();
                    return found == null ? id : found.value1();
                });
    }

    private static String names(String ids, UnaryOperator<String> name) {
        return TaggingStore.apart(ids).stream().map(name).collect(Collectors.joining(", "));
    }

    /// The name of a family that is there.
    String family(String id) {
        return names.computeIfAbsent(
                "FAMILY|" + id,
                _ -> {
                    var family =
                            dsl.fetchOne(
                                    RECURRENCE_FAMILY,
                                    RECURRENCE_FAMILY.ID.eq(UUID.fromString(id)));
                    return family == null ? Text.of("compare.family.gone") : family.getName();
                });
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    /// What a row is to people.
    String label(String table, Map<String, @Nullable String> row) {
        return Comparing.label(table, row, this::part);
    }

    private @Nullable String part(String table, String id) {
        var name =
                names.computeIfAbsent(
                        String.join("|", table, id),
                        _ -> Objects.requireNonNullElse(parts.name(table, id), ""));
        return name.isEmpty() ? null : name;
    }

    /// In words, where the column refers to another row.
    private String referred(String column, String value) {
        if (PartNames.tables(column).isEmpty())
            return wording == Wording.WRITTEN && Comparing.isTime(column)
                    ? value
                    : Comparing.words(column, value, zone);
        var name = PartNames.of(column, value, this::part);
        return name == null ? (column.equals("INCIDENT_ID") ? "" : value) : name;
    }
}
