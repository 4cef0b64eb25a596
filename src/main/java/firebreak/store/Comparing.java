package firebreak.store;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.Measure;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Lineage;
import firebreak.domain.codebook.Origin;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.finding.FindingState;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.SessionKind;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words for rows and columns, for those who look at what changed.
final class Comparing {
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_VALUE = 2000;

    private static final Map<String, Topic> TOPICS =
            Map.ofEntries(
                    Map.entry("ASSESSMENT", Topic.ASSESSMENT),
                    Map.entry("QUESTION_BANK", Topic.PROCESS),
                    Map.entry("CHECKPOINT", Topic.PROCESS),
                    Map.entry("ASSESSMENT_ROUND", Topic.PROCESS),
                    Map.entry("ANSWER", Topic.PROCESS),
                    Map.entry("EVIDENCE", Topic.PROCESS),
                    Map.entry("MAP_LANE", Topic.PROCESS),
                    Map.entry("MAP_NODE", Topic.PROCESS),
                    Map.entry("MAP_LINK", Topic.PROCESS),
                    Map.entry("FEATURE_TRACE", Topic.PROCESS),
                    Map.entry("TRACE_STEP", Topic.PROCESS),
                    Map.entry("GAP", Topic.PROCESS),
                    Map.entry("GAP_INCIDENT", Topic.PROCESS),
                    Map.entry("RISK_AREA", Topic.COVERAGE),
                    Map.entry("TEST_TYPE", Topic.COVERAGE),
                    Map.entry("MEASUREMENT", Topic.COVERAGE),
                    Map.entry("FOUND_DEFECTS", Topic.COVERAGE),
                    Map.entry("PATTERN_CHOICE", Topic.PATTERNS),
                    Map.entry("FINDING", Topic.FINDINGS),
                    Map.entry("REPORT_CHOICE", Topic.REPORT),
                    Map.entry("REPORT_TEXT", Topic.REPORT),
                    Map.entry("FIT_ANSWER", Topic.PLAN),
                    Map.entry("PLAN_CHOICE", Topic.PLAN),
                    Map.entry("PLAN_ITEM", Topic.PLAN),
                    Map.entry("WORK_SESSION", Topic.SESSIONS),
                    Map.entry("AGENDA_ITEM", Topic.SESSIONS),
                    Map.entry("ATTENDANCE", Topic.SESSIONS),
                    Map.entry("SESSION_OUTCOME", Topic.SESSIONS),
                    Map.entry("ROOM_VOTE", Topic.SESSIONS),
                    Map.entry("VOTE_ROUND", Topic.SESSIONS),
                    Map.entry("CODEBOOK", Topic.CODEBOOK),
                    Map.entry("STAGE", Topic.CODEBOOK),
                    Map.entry("FACTOR", Topic.CODEBOOK),
                    Map.entry("CODE_LINEAGE", Topic.CODEBOOK),
                    Map.entry("IMPORT_BATCH", Topic.INCIDENTS),
                    Map.entry("IMPORT_PROBLEM", Topic.INCIDENTS),
                    Map.entry("IMPORT_FILE", Topic.INCIDENTS),
                    Map.entry("INCIDENT", Topic.INCIDENTS),
                    Map.entry("INCIDENT_REPORT", Topic.INCIDENTS),
                    Map.entry("INCIDENT_CHOICE", Topic.INCIDENTS),
                    Map.entry("INCIDENT_APART", Topic.INCIDENTS),
                    Map.entry("TAGGING", Topic.TAGGINGS),
                    Map.entry("SERIES_WEEK", Topic.SERIES),
                    Map.entry("RECURRENCE_FAMILY", Topic.FAMILIES),
                    Map.entry("RECURRENCE_MEMBER", Topic.FAMILIES),
                    Map.entry("RECURRENCE_DECLINED", Topic.FAMILIES),
                    Map.entry("SEVERITY_MEANING", Topic.INCIDENTS),
                    Map.entry("PSEUDONYM_SECRET", Topic.INCIDENTS));

    private static final Set<String> TIMES =
            Set.of(
                    "CREATED",
                    "MADE",
                    "AT",
                    "STARTED",
                    "IMPORTED",
                    "OPENED",
                    "IMPACT_START",
                    "DETECTED",
                    "ACKNOWLEDGED",
                    "MITIGATED",
                    "RESOLVED");

    private Comparing() {}

    /// Under which topic a table is shown; null where it isn't: the journal always differs.
    static @Nullable Topic topic(String table) {
        return TOPICS.get(table);
    }

    /// What a row is to people.
    ///
    /// @param names of the rows that it refers to
    static String label(String table, Map<String, @Nullable String> row, PartNames.Lookup names) {
        var process = ProcessLabels.of(table, row, names);
        if (process != null) return shortened(process, LONGEST_LABEL);
        var label =
                switch (table) {
                    case "INCIDENT" ->
                            Text.of(
                                    "compare.incident",
                                    text(row, "INCIDENT_KEY"),
                                    text(row, "TITLE"));
                    case "INCIDENT_REPORT" ->
                            Text.of(
                                    "compare.report",
                                    text(row, "INCIDENT_KEY"),
                                    text(row, "SOURCE"));
                    case "INCIDENT_CHOICE" ->
                            Text.of(
                                    "compare.choice",
                                    words("FIELD", text(row, "FIELD"), ZoneOffset.UTC),
                                    incident(row, names));
                    case "INCIDENT_APART" ->
                            Text.of(
                                    "compare.apart",
                                    text(row, "INCIDENT_KEY"),
                                    text(row, "OTHER_KEY"));
                    case "TAGGING" ->
                            Text.of("compare.tagging", incident(row, names), text(row, "CODER"));
                    case "IMPORT_BATCH" -> Text.of("compare.import", text(row, "SOURCE"));
                    case "IMPORT_PROBLEM" ->
                            Text.of("compare.problem", text(row, "FILE"), text(row, "LINE"));
                    case "SERIES_WEEK" ->
                            text(row, "SERVICE").isEmpty()
                                    ? Text.of(
                                            "compare.week.all",
                                            Measure.label(text(row, "MEASURE")),
                                            text(row, "MONDAY"))
                                    : Text.of(
                                            "compare.week",
                                            Measure.label(text(row, "MEASURE")),
                                            text(row, "SERVICE"),
                                            text(row, "MONDAY"));
                    case "IMPORT_FILE" ->
                            Text.of("compare.importFile", text(row, "FILE"), text(row, "SHEET"))
                                    .replace("  ", " ");
                    case "CODEBOOK" -> Text.of("compare.codebook", text(row, "VERSION"));
                    case "SEVERITY_MEANING" -> Text.of("compare.severity", text(row, "WORD"));
                    case "RECURRENCE_FAMILY" -> Text.of("compare.family", text(row, "NAME"));
                    case "RECURRENCE_MEMBER" ->
                            Text.of("compare.member", text(row, "INCIDENT_KEY"));
                    case "RECURRENCE_DECLINED" ->
                            Text.of("compare.declined", text(row, "INCIDENT_KEY"));
                    case "PSEUDONYM_SECRET" -> Text.of("compare.secret");
                    case "MERGED_COPY" -> Text.of("compare.mergedCopy");
                    case "CODE_LINEAGE" -> Text.of("compare.lineage", text(row, "ID"));
                    case "STAGE", "FACTOR" -> text(row, "LABEL");
                    default -> text(row, "TITLE");
                };
        return shortened(label, LONGEST_LABEL);
    }

    static FieldChange field(String column, @Nullable String before, @Nullable String after) {
        return shortened(
                column,
                before == null ? null : words(column, before, ZoneOffset.UTC),
                after == null ? null : words(column, after, ZoneOffset.UTC));
    }

    /// A field whose values are in words already.
    static FieldChange shortened(String column, @Nullable String before, @Nullable String after) {
        return new FieldChange(
                name(column),
                before == null ? null : shortened(before, LONGEST_VALUE),
                after == null ? null : shortened(after, LONGEST_VALUE));
    }

    static boolean isTime(String column) {
        return TIMES.contains(column);
    }

    /// A value as a person reads it; what no word is known for stays as it is.
    static String words(String column, String value, ZoneId zone) {
        try {
            return switch (column) {
                case "ORIGIN" -> Text.of(Origin.valueOf(value));
                case "PREVENTABILITY" -> Text.of(Preventability.valueOf(value));
                case "CONFIDENCE" -> Text.of(Confidence.valueOf(value));
                case "BECAME" -> Text.of(Lineage.Became.valueOf(value));
                case "CODE_KIND" -> kind(Code.Kind.valueOf(value));
                case "STATE" -> Text.of(TaggingState.valueOf(value));
                case "CLAIMED", "EVIDENCED" -> Text.of(Verdict.valueOf(value));
                case "TARGET" -> Text.of(Rating.valueOf(value));
                case "EVIDENCE_KIND" -> Text.of(EvidenceKind.valueOf(value));
                case "NODE_KIND" -> Text.of(NodeKind.valueOf(value));
                case "AREA_KIND" -> Text.of(AreaKind.valueOf(value));
                case "PASSAGE" -> Text.of(Passage.valueOf(value));
                case "SEVERITY" -> Text.of(GapSeverity.valueOf(value));
                case "STATUS" -> Text.of(GapStatus.valueOf(value));
                case "FINDING_STATE" -> Text.of(FindingState.valueOf(value));
                case "SESSION_KIND" -> Text.of(SessionKind.valueOf(value));
                case "OUTCOME_KIND" -> Text.of(OutcomeKind.valueOf(value));
                case "FIGURES" -> PinnedFigures.words(value);
                case "FORMAT" -> Text.of(CoverageFormat.valueOf(value));
                case "BROUGHT_OUT" -> Text.of(Trigger.valueOf(value));
                case "SEVERITY_CLASS" -> Text.of(SeverityClass.valueOf(value));
                case "FIELD" -> Text.of(FactName.valueOf(value));
                case "SECRET" -> Text.of("compare.secret.hidden");
                case "SAMPLE",
                        "EFFORT_MEASURED",
                        "RETIRED",
                        "FINISHED",
                        "SETTLED",
                        "PARKED",
                        "SUPPORTS",
                        "SHOW_EARLIER" ->
                        Text.of(Boolean.parseBoolean(value) ? "compare.yes" : "compare.no");
                default ->
                        isTime(column)
                                ? DateForm.SECOND.of(Instant.parse(value).atZone(zone))
                                : value;
            };
        } catch (IllegalArgumentException | DateTimeParseException unknown) {
            return value;
        }
    }

    private static String kind(Code.Kind kind) {
        return switch (kind) {
            case FACTOR -> Text.of("compare.code.factor");
            case STAGE -> Text.of("compare.code.stage");
        };
    }

    /// The word for a column.
    static String name(String column) {
        return Text.of("compare.field." + column.toLowerCase(Locale.ROOT));
    }

    private static String incident(Map<String, @Nullable String> row, PartNames.Lookup names) {
        var key = PartNames.of("INCIDENT_ID", text(row, "INCIDENT_ID"), names);
        return key == null ? "" : key;
    }

    private static String text(Map<String, @Nullable String> row, String column) {
        var text = row.get(column);
        return text == null ? "" : text;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
