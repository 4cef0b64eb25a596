package firebreak.store;

import static firebreak.store.jooq.Tables.*;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.finding.FindingState;
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
                    IMPORT_RUNNING.getName(),
                    REPORT_CHOICE.getName(),
                    REPORT_TEXT.getName(),
                    AGENDA_CLOCK.getName(),
                    ROOM_VOTE.getName(),
                    VOTE_ROUND.getName(),
                    VOTE_BOX.getName());

    private static final Pattern NUMBERED = Pattern.compile("Incident \\d+");
    private static final JsonMapper JSON = JsonMapper.shared();

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
        dsl.selectDistinct(ATTENDANCE.NAMES)
                .from(ATTENDANCE)
                .forEach(r -> people.addAll(List.of(r.value1().split("[,;\\n]"))));
        people.replaceAll(String::strip);
        people.removeIf(String::isEmpty);
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
        else if (table.equals(FINDING.getName()))
            rows.each(
                    table,
                    image -> {
                        // What people declined is no one else's.
                        if (accepted(image)) sink.row(copied(table, image));
                    });
        else rows.each(table, image -> sink.row(copied(table, image)));
    }

    private static boolean accepted(String image) throws IOException {
        var state = SnapshotJson.columns(image).get(FINDING.FINDING_STATE.getName());
        return FindingState.ACCEPTED.name().equals(state);
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
                        var treatment = ClientColumns.of(table, column.getKey());
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
            var treatment = ClientColumns.of(table, column.getKey());
            if (treatment == null || value == null) continue;
            column.setValue(cut(table, column.getKey(), treated(treatment, value)));
        }
        if (table.equals(ASSESSMENT.getName()))
            columns.put(ASSESSMENT.ID.getName(), assessment.toString());
        return JSON.writeValueAsString(columns);
    }

    private String treated(ClientColumns.Treatment treatment, String value) {
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
