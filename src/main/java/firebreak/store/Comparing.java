package firebreak.store;

import firebreak.domain.Text;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.Topic;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/// Words for rows and columns, for those who look at what changed.
final class Comparing {
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_VALUE = 2000;

    private static final Map<String, Topic> TOPICS =
            Map.of(
                    "ASSESSMENT", Topic.ASSESSMENT,
                    "CODEBOOK", Topic.CODEBOOK,
                    "STAGE", Topic.CODEBOOK,
                    "FACTOR", Topic.CODEBOOK,
                    "IMPORT_BATCH", Topic.INCIDENTS,
                    "IMPORT_PROBLEM", Topic.INCIDENTS,
                    "INCIDENT", Topic.INCIDENTS,
                    "TAGGING", Topic.TAGGINGS,
                    "DEPLOYMENT_WEEK", Topic.DEPLOYMENTS);

    private Comparing() {}

    /// Under which topic a table is shown; null where it isn't: the journal always differs.
    static @Nullable Topic topic(String table) {
        return TOPICS.get(table);
    }

    /// What a row is to people.
    ///
    /// @param incidents their keys by id
    static String label(
            String table, Map<String, @Nullable String> row, Map<String, String> incidents) {
        var label =
                switch (table) {
                    case "INCIDENT" ->
                            Text.of(
                                    "compare.incident",
                                    text(row, "INCIDENT_KEY"),
                                    text(row, "TITLE"));
                    case "TAGGING" ->
                            Text.of(
                                    "compare.tagging",
                                    incidents.getOrDefault(text(row, "INCIDENT_ID"), ""),
                                    text(row, "CODER"));
                    case "IMPORT_BATCH" -> Text.of("compare.import", text(row, "SOURCE"));
                    case "IMPORT_PROBLEM" ->
                            Text.of("compare.problem", text(row, "FILE"), text(row, "LINE"));
                    case "DEPLOYMENT_WEEK" ->
                            Text.of("compare.week", text(row, "SERVICE"), text(row, "MONDAY"));
                    case "CODEBOOK" -> Text.of("compare.codebook", text(row, "VERSION"));
                    case "MERGED_COPY" -> Text.of("compare.mergedCopy");
                    case "STAGE", "FACTOR" -> text(row, "LABEL");
                    default -> text(row, "TITLE");
                };
        return shortened(label, LONGEST_LABEL);
    }

    static FieldChange field(String column, @Nullable String before, @Nullable String after) {
        return new FieldChange(
                name(column),
                before == null ? null : shortened(before, LONGEST_VALUE),
                after == null ? null : shortened(after, LONGEST_VALUE));
    }

    /// The word for a column.
    static String name(String column) {
        return Text.of("compare.field." + column.toLowerCase(Locale.ROOT));
    }

    private static String text(Map<String, @Nullable String> row, String column) {
        var text = row.get(column);
        return text == null ? "" : text;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
