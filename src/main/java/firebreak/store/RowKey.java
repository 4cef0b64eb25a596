package firebreak.store;

import static firebreak.store.jooq.Tables.AGENDA_ITEM;
import static firebreak.store.jooq.Tables.ANSWER;
import static firebreak.store.jooq.Tables.ASSESSMENT;
import static firebreak.store.jooq.Tables.ASSESSMENT_ROUND;
import static firebreak.store.jooq.Tables.ATTENDANCE;
import static firebreak.store.jooq.Tables.CHECKPOINT;
import static firebreak.store.jooq.Tables.CODEBOOK;
import static firebreak.store.jooq.Tables.CODE_LINEAGE;
import static firebreak.store.jooq.Tables.EVIDENCE;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.FEATURE_TRACE;
import static firebreak.store.jooq.Tables.FINDING;
import static firebreak.store.jooq.Tables.FIT_ANSWER;
import static firebreak.store.jooq.Tables.FOUND_DEFECTS;
import static firebreak.store.jooq.Tables.GAP;
import static firebreak.store.jooq.Tables.GAP_INCIDENT;
import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.IMPORT_FILE;
import static firebreak.store.jooq.Tables.IMPORT_PROBLEM;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_APART;
import static firebreak.store.jooq.Tables.INCIDENT_CHOICE;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;
import static firebreak.store.jooq.Tables.MAP_LANE;
import static firebreak.store.jooq.Tables.MAP_LINK;
import static firebreak.store.jooq.Tables.MAP_NODE;
import static firebreak.store.jooq.Tables.MEASUREMENT;
import static firebreak.store.jooq.Tables.PATTERN_CHOICE;
import static firebreak.store.jooq.Tables.PLAN_CHOICE;
import static firebreak.store.jooq.Tables.PLAN_ITEM;
import static firebreak.store.jooq.Tables.QUESTION_BANK;
import static firebreak.store.jooq.Tables.RECURRENCE_DECLINED;
import static firebreak.store.jooq.Tables.RECURRENCE_FAMILY;
import static firebreak.store.jooq.Tables.RECURRENCE_MEMBER;
import static firebreak.store.jooq.Tables.REPORT_CHOICE;
import static firebreak.store.jooq.Tables.REPORT_TEXT;
import static firebreak.store.jooq.Tables.RISK_AREA;
import static firebreak.store.jooq.Tables.ROOM_VOTE;
import static firebreak.store.jooq.Tables.SERIES_WEEK;
import static firebreak.store.jooq.Tables.SESSION_OUTCOME;
import static firebreak.store.jooq.Tables.SEVERITY_MEANING;
import static firebreak.store.jooq.Tables.STAGE;
import static firebreak.store.jooq.Tables.TAGGING;
import static firebreak.store.jooq.Tables.TEST_TYPE;
import static firebreak.store.jooq.Tables.TRACE_STEP;
import static firebreak.store.jooq.Tables.VOTE_ROUND;
import static firebreak.store.jooq.Tables.WORK_SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One row of the assessment by its table and primary key, as its image writes it.
record RowKey(String table, List<String> id) implements Comparable<RowKey> {
    /// What an assessment is made of, each table behind those that its rows refer to.
    static final List<Table<?>> TABLES =
            List.of(
                    ASSESSMENT,
                    CODEBOOK,
                    STAGE,
                    FACTOR,
                    CODE_LINEAGE,
                    IMPORT_BATCH,
                    IMPORT_PROBLEM,
                    IMPORT_FILE,
                    INCIDENT,
                    INCIDENT_REPORT,
                    INCIDENT_CHOICE,
                    INCIDENT_APART,
                    TAGGING,
                    SERIES_WEEK,
                    RECURRENCE_FAMILY,
                    RECURRENCE_MEMBER,
                    RECURRENCE_DECLINED,
                    SEVERITY_MEANING,
                    QUESTION_BANK,
                    CHECKPOINT,
                    ASSESSMENT_ROUND,
                    ANSWER,
                    EVIDENCE,
                    MAP_LANE,
                    MAP_NODE,
                    MAP_LINK,
                    FEATURE_TRACE,
                    TRACE_STEP,
                    GAP,
                    GAP_INCIDENT,
                    RISK_AREA,
                    TEST_TYPE,
                    MEASUREMENT,
                    FOUND_DEFECTS,
                    PATTERN_CHOICE,
                    FINDING,
                    REPORT_CHOICE,
                    REPORT_TEXT,
                    FIT_ANSWER,
                    PLAN_CHOICE,
                    PLAN_ITEM,
                    WORK_SESSION,
                    AGENDA_ITEM,
                    ATTENDANCE,
                    SESSION_OUTCOME,
                    ROOM_VOTE,
                    VOTE_ROUND);

    private static final List<String> ORDER = TABLES.stream().map(Table::getName).toList();

    private static final Set<String> PLACE = Set.of("PLACE");

    private static final Map<String, Set<String>> CIRCUMSTANCES =
            Map.ofEntries(
                    Map.entry(CODEBOOK.getName(), Set.of("MADE", "MADE_BY")),
                    Map.entry(INCIDENT.getName(), Set.of("ID", "IMPORT_ID", "FILE", "LINE")),
                    Map.entry(
                            INCIDENT_REPORT.getName(),
                            Set.of("OWN_ID", "IMPORT_ID", "FILE", "LINE")),
                    Map.entry(TAGGING.getName(), Set.of("ID", "INCIDENT_ID", "AT")),
                    Map.entry(ANSWER.getName(), Set.of("AT", "SAID_BY")),
                    Map.entry(EVIDENCE.getName(), Set.of("AT", "SAID_BY")),
                    Map.entry(ASSESSMENT_ROUND.getName(), Set.of("STARTED")),
                    Map.entry(MEASUREMENT.getName(), Set.of("IMPORTED")),
                    // One more at the top moves all others, which nobody has to decide about.
                    Map.entry(CHECKPOINT.getName(), PLACE),
                    Map.entry(MAP_LANE.getName(), PLACE),
                    Map.entry(FEATURE_TRACE.getName(), PLACE),
                    Map.entry(GAP.getName(), PLACE),
                    Map.entry(RISK_AREA.getName(), PLACE),
                    Map.entry(TEST_TYPE.getName(), PLACE),
                    Map.entry(PLAN_ITEM.getName(), PLACE),
                    Map.entry(AGENDA_ITEM.getName(), PLACE),
                    Map.entry(ATTENDANCE.getName(), PLACE),
                    Map.entry(SESSION_OUTCOME.getName(), PLACE));

    /// What nobody decides about by itself, as it follows what stands of incidents.
    private static final Set<String> FOLLOWING =
            Set.of(
                    INCIDENT_REPORT.getName(),
                    INCIDENT_CHOICE.getName(),
                    INCIDENT_APART.getName(),
                    RECURRENCE_DECLINED.getName());

    /// Rows that several people work on, each on another part.
    private static final Set<String> BY_FIELD =
            Set.of(
                    INCIDENT.getName(),
                    CHECKPOINT.getName(),
                    ANSWER.getName(),
                    EVIDENCE.getName(),
                    MAP_NODE.getName(),
                    FEATURE_TRACE.getName(),
                    GAP.getName(),
                    RISK_AREA.getName(),
                    TEST_TYPE.getName(),
                    FINDING.getName(),
                    PLAN_ITEM.getName(),
                    WORK_SESSION.getName(),
                    AGENDA_ITEM.getName(),
                    SESSION_OUTCOME.getName(),
                    ROOM_VOTE.getName());

    static RowKey of(Table<?> table, String... id) {
        return new RowKey(table.getName(), List.of(id));
    }

    static RowKey of(String table, RowFields row) {
        var id = new ArrayList<String>(2);
        for (var field : primary(table(table)).getFields()) id.add(row.need(field.getName()));
        return new RowKey(table, id);
    }

    /// Whether rows of this table are part of what an assessment says.
    static boolean isContent(String table) {
        return ORDER.contains(table);
    }

    static Table<?> table(String name) {
        return TABLES.get(ORDER.indexOf(name));
    }

    /// What the row says, without the circumstances: which number and place it has, from which file
    /// it was read, at what time it was said.
    RowFields said(RowFields row) {
        return row.without(CIRCUMSTANCES.getOrDefault(table, Set.of()));
    }

    boolean mergedByField() {
        return BY_FIELD.contains(table);
    }

    boolean follows() {
        return FOLLOWING.contains(table);
    }

    Table<?> table0() {
        return table(table);
    }

    boolean in(Table<?> other) {
        return table.equals(other.getName());
    }

    @Override
    public int compareTo(RowKey other) {
        int tables = Integer.compare(ORDER.indexOf(table), ORDER.indexOf(other.table));
        if (tables != 0) return tables;
        for (int i = 0; i < id.size(); i++) {
            int parts = id.get(i).compareTo(other.id.get(i));
            if (parts != 0) return parts;
        }
        return 0;
    }

    /// The row as it stands, for writing; null where there is none.
    @Nullable UpdatableRecord<?> row(DSLContext dsl) {
        return (UpdatableRecord<?>) dsl.selectFrom(table0()).where(condition()).fetchOne();
    }

    /// The images of those of `keys` that have a row.
    static Map<RowKey, RowFields> read(DSLContext dsl, Collection<RowKey> keys) {
        var byTable = new HashMap<String, List<RowKey>>();
        for (var key : keys) byTable.computeIfAbsent(key.table, t -> new ArrayList<>()).add(key);
        var found = new HashMap<RowKey, RowFields>();
        byTable.forEach((name, wanted) -> {
            var table = table(name);
            if (primary(table).getFields().size() == 1) {
                fetch(dsl, table, anyOf(primary(table).getFields().getFirst(), wanted))
                        .forEach(row -> found.put(of(name, row), row));
            } else {
                for (var key : wanted)
                    fetch(dsl, table, key.condition()).forEach(row -> found.put(key, row));
            }
        });
        return found;
    }

    private static List<RowFields> fetch(DSLContext dsl, Table<?> table, Condition which) {
        var rows = new ArrayList<RowFields>();
        for (Record row : dsl.selectFrom(table).where(which).fetch())
            rows.add(RowFields.of(RowImage.of((UpdatableRecord<?>) row)));
        return rows;
    }

    private Condition condition() {
        var all = DSL.noCondition();
        var fields = primary(table0()).getFields();
        for (int i = 0; i < id.size(); i++) all = all.and(equal(fields.get(i), id.get(i)));
        return all;
    }

    private static <T> Condition equal(Field<T> field, String text) {
        return field.eq(field.getDataType().convert(text));
    }

    private static <T> Condition anyOf(Field<T> field, List<RowKey> keys) {
        return field.in(
                keys.stream().map(k -> field.getDataType().convert(k.id.getFirst())).toList());
    }

    private static UniqueKey<?> primary(Table<?> table) {
        return Objects.requireNonNull(table.getPrimaryKey());
    }
}
