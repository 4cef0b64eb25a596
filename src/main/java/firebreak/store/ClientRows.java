package firebreak.store;

import static firebreak.store.jooq.Tables.*;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.store.jooq.DefaultSchema;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rows of an assessment as its client gets them: no history, no names of files, and other
/// names for the people and teams that the assessment knows of.
final class ClientRows implements RowSource {
    /// What becomes of a column.
    enum Treatment {
        KEPT,
        EMPTIED,
        PERSON,
        TEAM,
        /// Each line as a word.
        LINES,
        /// Known names are replaced.
        TEXT,
        /// As a text, but two different ones stay different.
        WORD,
        /// The key of an incident: where it holds a name, it is numbered.
        KEY
    }

    /// Tables of which a client gets no row. Of an incident it gets what stands, not what each
    /// source said.
    private static final Set<String> ABSENT =
            Set.of(
                    JOURNAL_ROW.getName(),
                    WRITTEN_FILE.getName(),
                    MERGED_COPY.getName(),
                    INCIDENT_REPORT.getName(),
                    INCIDENT_CHOICE.getName(),
                    INCIDENT_APART.getName(),
                    RECURRENCE_DECLINED.getName(),
                    PSEUDONYM_SECRET.getName(),
                    IMPORT_MAPPING.getName(),
                    SAVED_FILTER.getName(),
                    IMPORT_RUNNING.getName());

    private static final Pattern NUMBERED = Pattern.compile("Incident \\d+");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, Treatment> TREATMENTS =
            Map.ofEntries(
                    Map.entry("ASSESSMENT.CLIENT", Treatment.TEXT),
                    Map.entry("ASSESSMENT.TITLE", Treatment.TEXT),
                    Map.entry("CODEBOOK.MADE_BY", Treatment.EMPTIED),
                    Map.entry("STAGE.LABEL", Treatment.TEXT),
                    Map.entry("STAGE.DEFINITION", Treatment.TEXT),
                    Map.entry("FACTOR.LABEL", Treatment.TEXT),
                    Map.entry("FACTOR.DEFINITION", Treatment.TEXT),
                    Map.entry("FACTOR.WHEN_TO_USE", Treatment.TEXT),
                    Map.entry("FACTOR.WHEN_NOT", Treatment.TEXT),
                    Map.entry("FACTOR.EXAMPLE", Treatment.TEXT),
                    Map.entry("IMPORT_BATCH.SOURCE", Treatment.WORD),
                    Map.entry("IMPORT_BATCH.FILES", Treatment.EMPTIED),
                    Map.entry("IMPORT_BATCH.SCOPE", Treatment.KEPT),
                    Map.entry("IMPORT_PROBLEM.FILE", Treatment.EMPTIED),
                    Map.entry("IMPORT_PROBLEM.SHEET", Treatment.EMPTIED),
                    Map.entry("IMPORT_PROBLEM.COLUMN_NAME", Treatment.TEXT),
                    Map.entry("IMPORT_PROBLEM.CELL", Treatment.EMPTIED),
                    Map.entry("IMPORT_PROBLEM.PROBLEM", Treatment.EMPTIED),
                    Map.entry("IMPORT_FILE.FILE", Treatment.EMPTIED),
                    Map.entry("IMPORT_FILE.SHEET", Treatment.EMPTIED),
                    Map.entry("IMPORT_FILE.SOURCE", Treatment.WORD),
                    Map.entry("IMPORT_FILE.SCOPE", Treatment.KEPT),
                    Map.entry("INCIDENT.SOURCE", Treatment.WORD),
                    Map.entry("INCIDENT.INCIDENT_KEY", Treatment.KEY),
                    Map.entry("INCIDENT.TITLE", Treatment.TEXT),
                    Map.entry("INCIDENT.DESCRIPTION", Treatment.TEXT),
                    Map.entry("INCIDENT.SEVERITY_WORD", Treatment.TEXT),
                    Map.entry("INCIDENT.SERVICE", Treatment.WORD),
                    Map.entry("INCIDENT.TEAM", Treatment.TEAM),
                    Map.entry("INCIDENT.CLIENT_CAUSE", Treatment.TEXT),
                    Map.entry("INCIDENT.CHANGE_REFERENCE", Treatment.TEXT),
                    Map.entry("INCIDENT.DESCRIPTION_RAW", Treatment.TEXT),
                    Map.entry("INCIDENT.DESCRIPTION_KIND", Treatment.KEPT),
                    Map.entry("INCIDENT.LABELS", Treatment.TEXT),
                    Map.entry("INCIDENT.PEOPLE", Treatment.EMPTIED),
                    Map.entry("INCIDENT.CLOCKS_WRITTEN", Treatment.KEPT),
                    Map.entry("SEVERITY_MEANING.WORD", Treatment.WORD),
                    Map.entry("SEVERITY_MEANING.SEVERITY_CLASS", Treatment.KEPT),
                    // Not in the copy at all.
                    Map.entry("PSEUDONYM_SECRET.SECRET", Treatment.EMPTIED),
                    Map.entry("INCIDENT.FILE", Treatment.EMPTIED),
                    Map.entry("TAGGING.CODER", Treatment.PERSON),
                    Map.entry("TAGGING.REASON", Treatment.TEXT),
                    Map.entry("TAGGING.QUOTE", Treatment.TEXT),
                    Map.entry("TAGGING.FURTHER_FACTORS", Treatment.KEPT),
                    Map.entry("TAGGING.SLIPPED_STAGES", Treatment.KEPT),
                    Map.entry("TAGGING.MEMO", Treatment.EMPTIED),
                    Map.entry("RECURRENCE_FAMILY.NAME", Treatment.TEXT),
                    Map.entry("RECURRENCE_FAMILY.NOTE", Treatment.TEXT),
                    Map.entry("RECURRENCE_MEMBER.SOURCE", Treatment.WORD),
                    Map.entry("RECURRENCE_MEMBER.INCIDENT_KEY", Treatment.KEY),
                    // Not in the copy at all.
                    Map.entry("RECURRENCE_DECLINED.SOURCE", Treatment.EMPTIED),
                    Map.entry("RECURRENCE_DECLINED.INCIDENT_KEY", Treatment.EMPTIED),
                    Map.entry("QUESTION_BANK.TITLE", Treatment.TEXT),
                    Map.entry("CHECKPOINT.TOPIC", Treatment.TEXT),
                    Map.entry("CHECKPOINT.QUESTION", Treatment.TEXT),
                    Map.entry("CHECKPOINT.WHY", Treatment.TEXT),
                    Map.entry("CHECKPOINT.AT_NONE", Treatment.TEXT),
                    Map.entry("CHECKPOINT.AT_PARTLY", Treatment.TEXT),
                    Map.entry("CHECKPOINT.AT_LARGELY", Treatment.TEXT),
                    Map.entry("CHECKPOINT.AT_FULLY", Treatment.TEXT),
                    Map.entry("CHECKPOINT.ASK_FOR", Treatment.TEXT),
                    Map.entry("ASSESSMENT_ROUND.LABEL", Treatment.TEXT),
                    Map.entry("ANSWER.ASPECT", Treatment.TEAM),
                    Map.entry("ANSWER.REASON", Treatment.TEXT),
                    Map.entry("ANSWER.NOTE", Treatment.EMPTIED),
                    Map.entry("ANSWER.SAID_BY", Treatment.PERSON),
                    Map.entry("EVIDENCE.ASPECT", Treatment.TEAM),
                    Map.entry("EVIDENCE.WORDS", Treatment.TEXT),
                    Map.entry("EVIDENCE.REFERENCE", Treatment.TEXT),
                    Map.entry("EVIDENCE.FILE", Treatment.TEXT),
                    Map.entry("EVIDENCE.SHA256", Treatment.EMPTIED),
                    Map.entry("EVIDENCE.SAID_BY", Treatment.PERSON),
                    Map.entry("MAP_LANE.LABEL", Treatment.TEXT),
                    Map.entry("MAP_NODE.LABEL", Treatment.TEXT),
                    Map.entry("MAP_NODE.USUAL", Treatment.TEXT),
                    Map.entry("MAP_NODE.NOTE", Treatment.TEXT),
                    Map.entry("MAP_LINK.LABEL", Treatment.TEXT),
                    Map.entry("FEATURE_TRACE.NAME", Treatment.TEXT),
                    Map.entry("FEATURE_TRACE.REFERENCE", Treatment.TEXT),
                    Map.entry("FEATURE_TRACE.TEAM", Treatment.TEAM),
                    Map.entry("FEATURE_TRACE.NOTE", Treatment.TEXT),
                    Map.entry("TRACE_STEP.EVIDENCE", Treatment.TEXT),
                    Map.entry("GAP.TITLE", Treatment.TEXT),
                    Map.entry("GAP.WORDS", Treatment.TEXT),
                    Map.entry("GAP.ASPECT", Treatment.TEAM),
                    Map.entry("GAP.OWNER", Treatment.TEXT),
                    Map.entry("GAP.NOTE", Treatment.TEXT),
                    Map.entry("GAP_INCIDENT.SOURCE", Treatment.WORD),
                    Map.entry("GAP_INCIDENT.INCIDENT_KEY", Treatment.KEY),
                    Map.entry("RISK_AREA.NAME", Treatment.TEXT),
                    Map.entry("RISK_AREA.SERVICES", Treatment.LINES),
                    Map.entry("RISK_AREA.PATHS", Treatment.KEPT),
                    Map.entry("RISK_AREA.NOTE", Treatment.TEXT),
                    Map.entry("TEST_TYPE.LABEL", Treatment.TEXT),
                    Map.entry("TEST_TYPE.DEFINITION", Treatment.TEXT),
                    Map.entry("MEASUREMENT.FILE", Treatment.EMPTIED),
                    Map.entry("MEASUREMENT.SHA256", Treatment.KEPT),
                    Map.entry("FOUND_DEFECTS.RELEASE_NAME", Treatment.TEXT),
                    Map.entry("SERIES_WEEK.MEASURE", Treatment.WORD),
                    Map.entry("SERIES_WEEK.SERVICE", Treatment.WORD),
                    Map.entry("SERIES_WEEK.UNIT", Treatment.TEXT));

    /// Texts that are no one's: words of the program, ids and zones.
    private static final Set<String> KEPT =
            Set.of(
                    "ASSESSMENT.ZONE",
                    "STAGE.ID",
                    "FACTOR.ID",
                    "FACTOR.ORIGIN",
                    "CODE_LINEAGE.CODE_KIND",
                    "CODE_LINEAGE.ID",
                    "CODE_LINEAGE.INTO_ID",
                    "CODE_LINEAGE.BECAME",
                    "INCIDENT.SEVERITY_CLASS",
                    "QUESTION_BANK.ID",
                    "CHECKPOINT.ID",
                    "CHECKPOINT.STAGE_ID",
                    "CHECKPOINT.FACTORS",
                    "ANSWER.POINT_KIND",
                    "ANSWER.SUBJECT",
                    "ANSWER.CLAIMED",
                    "ANSWER.EVIDENCED",
                    "ANSWER.TARGET",
                    "EVIDENCE.POINT_KIND",
                    "EVIDENCE.SUBJECT",
                    "EVIDENCE.EVIDENCE_KIND",
                    "MAP_NODE.NODE_KIND",
                    "MAP_NODE.STAGE_ID",
                    "TRACE_STEP.CHECKPOINT_ID",
                    "TRACE_STEP.PASSAGE",
                    "GAP.POINT_KIND",
                    "GAP.SUBJECT",
                    "GAP.STAGE_ID",
                    "GAP.SEVERITY",
                    "GAP.STATUS",
                    "RISK_AREA.AREA_KIND",
                    "TEST_TYPE.ID",
                    "TEST_TYPE.FACTORS",
                    "TEST_TYPE.TRIGGERS",
                    "MEASUREMENT.TEST_TYPE_ID",
                    "MEASUREMENT.FORMAT",
                    "FOUND_DEFECTS.ORIGIN_STAGE_ID",
                    "FOUND_DEFECTS.FOUND_STAGE_ID",
                    "FOUND_DEFECTS.SEVERITY_CLASS",
                    "TAGGING.BROUGHT_OUT",
                    "TAGGING.STATE",
                    "TAGGING.ORIGIN",
                    "TAGGING.FACTOR_ID",
                    "TAGGING.EARLIEST_STAGE_ID",
                    "TAGGING.PREVENTABILITY",
                    "TAGGING.CONFIDENCE");

    private final DSLContext dsl;
    private final RowSource rows;
    private final Pseudonyms pseudonyms;
    private final UUID assessment;
    private final String firstEntry;
    private final Set<String> builtIn = BuiltInWords.all();
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> wordsTaken = new HashSet<>();
    private long incident;

    /// @param assessment the identity of the copy
    /// @param actor who makes it
    ClientRows(DSLContext dsl, UUID assessment, String actor, Instant at) {
        this.dsl = dsl;
        this.rows = new DatabaseRows(dsl);
        this.assessment = assessment;
        var people = new ArrayList<String>(List.of(actor));
        dsl.selectDistinct(TAGGING.CODER).from(TAGGING).forEach(r -> people.add(r.value1()));
        dsl.selectDistinct(JOURNAL_ENTRY.ACTOR)
                .from(JOURNAL_ENTRY)
                .forEach(r -> people.add(r.value1()));
        var teams = new HashSet<String>();
        for (var column : List.of(INCIDENT.TEAM, FEATURE_TRACE.TEAM))
            dsl.selectDistinct(column).from(column.getTable()).forEach(r -> teams.add(r.value1()));
        dsl.selectDistinct(ANSWER.ASPECT)
                .from(ANSWER)
                .where(ANSWER.POINT_KIND.eq(PointColumns.CHECKPOINT))
                .forEach(r -> teams.add(r.value1()));
        this.pseudonyms = new Pseudonyms(people, teams);
        this.firstEntry = firstEntry(dsl, pseudonyms.person(actor), at);
    }

    /// What stands for a person in the copy.
    String person(String name) {
        return pseudonyms.person(name);
    }

    /// What becomes of a column of texts; null where nobody has decided yet.
    static @Nullable Treatment treatment(String table, String column) {
        var name = table + "." + column;
        return KEPT.contains(name) ? Treatment.KEPT : TREATMENTS.get(name);
    }

    @Override
    public List<String> tables() {
        return rows.tables();
    }

    @Override
    public void each(String table, Sink sink) throws IOException {
        incident = 0;
        if (ABSENT.contains(table)) return;
        if (table.equals(JOURNAL_ENTRY.getName())) sink.row(firstEntry);
        else if (table.equals(RECURRENCE_MEMBER.getName()))
            members(table, RECURRENCE_MEMBER.FAMILY_ID, families(), sink);
        else if (table.equals(GAP_INCIDENT.getName()))
            members(table, GAP_INCIDENT.GAP_ID, GapStore.byIncident(dsl), sink);
        else rows.each(table, image -> sink.row(copied(table, image)));
    }

    private Map<UUID, Set<UUID>> families() {
        var families = new HashMap<UUID, Set<UUID>>();
        FamilyStore.byIncident(dsl).forEach((id, family) -> families.put(id, Set.of(family)));
        return families;
    }

    /// Of a family or a gap the client gets the incidents, by the keys that they have in the copy.
    private void members(String table, Field<UUID> group, Map<UUID, Set<UUID>> groups, Sink sink)
            throws IOException {
        if (groups.isEmpty()) return;
        rows.each(
                INCIDENT.getName(),
                image -> {
                    var row = SnapshotJson.columns(image);
                    incident++;
                    var of = groups.get(UUID.fromString(String.valueOf(row.get("ID"))));
                    if (of == null) return;
                    var columns = new LinkedHashMap<String, @Nullable String>();
                    columns.put("SOURCE", String.valueOf(row.get("SOURCE")));
                    columns.put("INCIDENT_KEY", String.valueOf(row.get("INCIDENT_KEY")));
                    for (var column : columns.entrySet()) {
                        var treatment = treatment(table, column.getKey());
                        var value = column.getValue();
                        if (treatment != null && value != null)
                            column.setValue(cut(table, column.getKey(), treated(treatment, value)));
                    }
                    for (var id : of) {
                        columns.put(group.getName(), id.toString());
                        sink.row(JSON.writeValueAsString(columns));
                    }
                });
    }

    private String copied(String table, String image) throws IOException {
        var columns = SnapshotJson.columns(image);
        incident++;
        for (var column : columns.entrySet()) {
            var value = column.getValue();
            var treatment = TREATMENTS.get(table + "." + column.getKey());
            if (treatment == null || value == null) continue;
            column.setValue(cut(table, column.getKey(), treated(treatment, value)));
        }
        if (table.equals(ASSESSMENT.getName()))
            columns.put(ASSESSMENT.ID.getName(), assessment.toString());
        return JSON.writeValueAsString(columns);
    }

    private String treated(Treatment treatment, String value) {
        return switch (treatment) {
            case KEPT -> value;
            case EMPTIED -> "";
            case PERSON -> pseudonyms.person(value);
            case TEAM -> pseudonyms.team(value);
            case TEXT -> builtIn.contains(value) ? value : pseudonyms.text(value);
            case LINES ->
                    value.lines()
                            .map(line -> words.computeIfAbsent(line, this::word))
                            .collect(Collectors.joining("\n"));
            case WORD -> words.computeIfAbsent(value, this::word);
            case KEY ->
                    NUMBERED.matcher(value).matches() || !pseudonyms.text(value).equals(value)
                            ? "Incident " + incident
                            : value;
        };
    }

    private String word(String value) {
        var other = pseudonyms.text(value);
        var word = other;
        for (int i = 2; !wordsTaken.add(word); i++) word = other + " (" + i + ")";
        return word;
    }

    private static String cut(String table, String column, String value) {
        var known = DefaultSchema.DEFAULT_SCHEMA.getTable(table);
        var field = known == null ? null : known.field(column);
        int most = field == null ? 0 : field.getDataType().length();
        return most > 0 && value.length() > most ? value.substring(0, most) : value;
    }

    private static String firstEntry(DSLContext dsl, String actor, Instant at) {
        var entry = dsl.newRecord(JOURNAL_ENTRY);
        entry.setRevision(1L);
        entry.setAt(at.truncatedTo(ChronoUnit.MICROS));
        entry.setActor(actor);
        entry.setLabel(Text.of("snapshot.clientCopy"));
        entry.setKind("EDIT");
        entry.setTopics(
                Arrays.stream(Topic.values()).map(Topic::name).collect(Collectors.joining(",")));
        entry.setState("GONE");
        return RowImage.of(entry);
    }
}
