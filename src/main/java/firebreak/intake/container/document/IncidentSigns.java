package firebreak.intake.container.document;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Signs that a document tells of an incident: its title, the parts that post-mortems have, a day,
/// and the words in it. One sign alone is no proof: guides and answers to questions have a day,
/// too.
final class IncidentSigns {
    static final int ENOUGH = 2;
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?iU)incident|outage|post-?\\s?mortem|downtime|disruption|degrad|unavailab|(?:is|are|was|were|went|goes) down|broke|broken|crash|breach|root cause analysis|\\brca\\b|ausfall|störung|panne|caída|interruption");

    /// Words of trouble, in stories that are told without the words of the trade.
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "(?iU)\\b(?:incident|outage|post-?mortem|problem|fail(?:ed|ure|ures|ing|s)?|error|errors|bug|down|downtime|slow|slowness|lag|lost|loss|unreachable|unavailable|inaccessible|broken|broke|stuck|crash(?:ed|es|ing)?|overload(?:ed)?|time-?outs?|alerts?|paged|restored|fixed|resolved|mitigated|reverted|rollback|rolled back|root cause|impact|affected|degraded|deleted|caused|wrong|issue|interruption|disruption|störung|ausfall|fehler|ursache)\\b");

    /// Columns that only what is written about an incident has; "Summary" and "Status" are
    /// anywhere.
    private static final List<String> PARTS =
            List.of(
                    "Impact",
                    "Root cause",
                    "Trigger",
                    "Detection",
                    "Resolution",
                    Labels.TIMELINE,
                    "Lessons learned",
                    "Action items",
                    "Severity",
                    "Duration",
                    Labels.STARTED,
                    Labels.DETECTED,
                    Labels.ACKNOWLEDGED,
                    Labels.MITIGATED,
                    Labels.RESOLVED);

    private IncidentSigns() {}

    /// How many there are, up to enough.
    ///
    /// @param stem the file's name without folders and ending
    /// @param told what was found in the document, by columns
    static int in(String stem, Map<String, String> told) {
        var title = told.getOrDefault(Labels.TITLE, "");
        var kind = told.getOrDefault(Labels.CATEGORY, "");
        var link = told.getOrDefault(Labels.LINK, "");
        for (var said : List.of(title, kind, link, stem.replace('_', ' ')))
            if (TITLE.matcher(said).find()) return ENOUGH;
        var signs = (int) PARTS.stream().filter(p -> said(told, p)).limit(ENOUGH).count();
        if (said(told, Labels.DATE)) signs++;
        if (said(told, Labels.COMPANY)) signs++;
        if (troubled(told.getOrDefault(Labels.TEXT, ""))) signs++;
        return Math.min(ENOUGH, signs);
    }

    /// Whether two different words of trouble occur.
    private static boolean troubled(String text) {
        return TROUBLE.matcher(text)
                        .results()
                        .map(m -> Story.lower(m.group()))
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }

    private static boolean said(Map<String, String> told, String column) {
        return !told.getOrDefault(column, "").isBlank();
    }
}
