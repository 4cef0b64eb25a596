package firebreak.store;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What rows about process, coverage, and what was concluded are to people.
final class ProcessLabels {
    private ProcessLabels() {}

    /// Null where the table is another's.
    static @Nullable String of(
            String table, Map<String, @Nullable String> row, PartNames.Lookup names) {
        return switch (table) {
            case "QUESTION_BANK" -> Text.of("compare.bank", text(row, "TITLE"));
            case "CHECKPOINT" -> text(row, "QUESTION");
            case "ASSESSMENT_ROUND" -> Text.of("compare.round", text(row, "NUMBER"));
            case "ANSWER" -> Text.of("compare.answer", point(row, names));
            case "EVIDENCE" -> Text.of("compare.evidence", point(row, names));
            case "MAP_LANE" -> Text.of("compare.lane", text(row, "LABEL"));
            case "MAP_NODE" -> Text.of("compare.node", text(row, "LABEL"));
            case "MAP_LINK" ->
                    Text.of(
                            "compare.link",
                            name("FROM_NODE", row, names),
                            name("TO_NODE", row, names));
            case "FEATURE_TRACE" -> Text.of("compare.trace", text(row, "NAME"));
            case "TRACE_STEP" ->
                    Text.of(
                            "compare.step",
                            name("TRACE_ID", row, names),
                            name("CHECKPOINT_ID", row, names));
            case "GAP" -> Text.of("compare.gap", text(row, "TITLE"));
            case "GAP_INCIDENT" ->
                    Text.of(
                            "compare.gapIncident",
                            text(row, "INCIDENT_KEY"),
                            name("GAP_ID", row, names));
            case "RISK_AREA" -> Text.of("compare.area", text(row, "NAME"));
            case "TEST_TYPE" -> Text.of("compare.testType", text(row, "LABEL"));
            case "MEASUREMENT" ->
                    Text.of("compare.measurement", text(row, "FILE"), name("AREA_ID", row, names));
            case "FOUND_DEFECTS" -> Text.of("compare.defects", text(row, "RELEASE_NAME"));
            case "PATTERN_CHOICE" -> Text.of("compare.patternChoice", text(row, "NAME"));
            case "FINDING" -> Text.of("compare.finding", text(row, "WORDS"));
            case "REPORT_CHOICE" -> Text.of("compare.reportChoice", text(row, "NAME"));
            case "WORK_SESSION" -> Text.of("compare.session", text(row, "TITLE"));
            case "AGENDA_ITEM" -> Text.of("compare.agenda", text(row, "TITLE"));
            case "ATTENDANCE" -> Text.of("compare.attendance", text(row, "ROLE"));
            case "SESSION_OUTCOME" -> Text.of("compare.outcome", text(row, "WORDS"));
            case "ROOM_VOTE" -> Text.of("compare.vote", point(row, names));
            case "VOTE_ROUND" -> Text.of("compare.voteRound", text(row, "BALLOT_ROUND"));
            case "REPORT_TEXT" -> Text.of("compare.reportText", text(row, "SECTION_ID"));
            case "FIT_ANSWER" -> Text.of("compare.fitAnswer", text(row, "FIT_TOPIC"));
            case "PLAN_CHOICE" -> Text.of("compare.planChoice", text(row, "NAME"));
            case "PLAN_ITEM" -> Text.of("compare.planItem", text(row, "TITLE"));
            default -> null;
        };
    }

    private static String point(Map<String, @Nullable String> row, PartNames.Lookup names) {
        var aspect = name("ASPECT", row, names);
        var subject = name("SUBJECT", row, names);
        return aspect.isEmpty() ? subject : Text.of("compare.point", subject, aspect);
    }

    private static String name(
            String column, Map<String, @Nullable String> row, PartNames.Lookup names) {
        var value = text(row, column);
        if (value.isEmpty()) return "";
        var name = PartNames.of(column, value, names);
        return name == null ? value : name;
    }

    private static String text(Map<String, @Nullable String> row, String column) {
        var text = row.get(column);
        return text == null ? "" : text;
    }
}
