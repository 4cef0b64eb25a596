package firebreak.intake.container.document;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names that people give to the parts of a post-mortem, and the column that each one means.
final class Labels {
    private static final int LONGEST = 80;
    static final String KEY = "Key";
    static final String DOCUMENT = "Document";
    static final String TITLE = "Title";
    static final String DATE = "Date";
    static final String STARTED = "Started";
    static final String DETECTED = "Detected";
    static final String ACKNOWLEDGED = "Acknowledged";
    static final String MITIGATED = "Mitigated";
    static final String RESOLVED = "Resolved";
    static final String TIMELINE = "Timeline";
    static final String CATEGORY = "Category";
    static final String COMPANY = "Company";
    static final String LINK = "Link";
    static final String TEXT = "Text";
    static final String MARKDOWN = "Markdown";

    private static final Map<String, List<String>> KNOWN =
            Map.ofEntries(
                    Map.entry(
                            KEY,
                            List.of(
                                    "id",
                                    "uuid",
                                    "incident",
                                    "incident id",
                                    "incident number",
                                    "incident no",
                                    "incident key",
                                    "ticket",
                                    "key",
                                    "number",
                                    "reference",
                                    "case")),
                    Map.entry(TITLE, List.of("title", "name", "incident title", "headline")),
                    Map.entry(
                            DATE,
                            List.of(
                                    "date",
                                    "incident date",
                                    "date of incident",
                                    "date of the incident",
                                    "when",
                                    "day",
                                    "datum")),
                    Map.entry(
                            STARTED,
                            List.of(
                                    "start",
                                    "started",
                                    "start time",
                                    "start date",
                                    "started at",
                                    "impact start",
                                    "impact started",
                                    "incident start",
                                    "incident began",
                                    "incident started",
                                    "began",
                                    "beginning",
                                    "outage start",
                                    "outage began",
                                    "outage started")),
                    Map.entry(
                            DETECTED,
                            List.of(
                                    "detected",
                                    "detected at",
                                    "time detected",
                                    "incident detected",
                                    "issue detected",
                                    "problem detected",
                                    "detection time",
                                    "first detected")),
                    Map.entry(
                            ACKNOWLEDGED,
                            List.of(
                                    "acknowledged",
                                    "acknowledged at",
                                    "incident acknowledged",
                                    "alert acknowledged",
                                    "page acknowledged",
                                    "acked")),
                    Map.entry(
                            MITIGATED,
                            List.of(
                                    "mitigated",
                                    "mitigated at",
                                    "incident mitigated",
                                    "issue mitigated",
                                    "impact mitigated")),
                    Map.entry(
                            RESOLVED,
                            List.of(
                                    "resolved",
                                    "resolved at",
                                    "incident resolved",
                                    "issue resolved",
                                    "problem resolved",
                                    "fully resolved",
                                    "end",
                                    "ended",
                                    "end time",
                                    "end date",
                                    "ended at",
                                    "incident end",
                                    "incident ended",
                                    "outage end",
                                    "outage ended",
                                    "incident over",
                                    "incident closed",
                                    "outage over")),
                    Map.entry(
                            "Severity",
                            List.of(
                                    "severity",
                                    "sev",
                                    "priority",
                                    "incident severity",
                                    "severity level",
                                    "schweregrad")),
                    Map.entry("Status", List.of("status", "state")),
                    Map.entry(
                            "Service",
                            List.of(
                                    "service",
                                    "services",
                                    "affected service",
                                    "affected services",
                                    "service affected",
                                    "services affected",
                                    "component",
                                    "components",
                                    "system",
                                    "systems",
                                    "product",
                                    "affected systems")),
                    Map.entry("Team", List.of("team", "teams", "owning team", "responsible team")),
                    Map.entry(LINK, List.of("link", "url", "source", "source url")),
                    Map.entry(
                            CATEGORY,
                            List.of(
                                    "category",
                                    "categories",
                                    "tags",
                                    "type",
                                    "incident type",
                                    "labels")),
                    Map.entry(
                            COMPANY, List.of("company", "organisation", "organization", "client")),
                    Map.entry(
                            "Duration",
                            List.of(
                                    "duration",
                                    "incident duration",
                                    "outage duration",
                                    "time to resolve")),
                    Map.entry(
                            "Summary",
                            List.of(
                                    "summary",
                                    "incident summary",
                                    "executive summary",
                                    "overview",
                                    "tl;dr",
                                    "tldr",
                                    "what happened",
                                    "abstract",
                                    "synopsis",
                                    "short summary",
                                    "zusammenfassung")),
                    Map.entry(
                            "Impact",
                            List.of(
                                    "impact",
                                    "customer impact",
                                    "user impact",
                                    "business impact",
                                    "impact on customers",
                                    "who was affected",
                                    "scope of impact",
                                    "auswirkung",
                                    "auswirkungen")),
                    Map.entry(
                            "Root cause",
                            List.of(
                                    "root cause",
                                    "root causes",
                                    "root cause(s)",
                                    "root cause analysis",
                                    "cause",
                                    "causes",
                                    "identified cause",
                                    "contributing factors",
                                    "contributing causes",
                                    "why did it happen",
                                    "underlying cause",
                                    "what caused it",
                                    "ursache",
                                    "ursachen")),
                    Map.entry(
                            "Trigger", List.of("trigger", "triggers", "triggered by", "auslöser")),
                    Map.entry(
                            "Detection",
                            List.of("detection", "how was it detected", "how did we detect it")),
                    Map.entry(
                            "Resolution",
                            List.of(
                                    "resolution",
                                    "mitigation",
                                    "remediation",
                                    "recovery",
                                    "resolution and recovery",
                                    "response",
                                    "incident response",
                                    "fix",
                                    "the fix",
                                    "how was it resolved",
                                    "lösung",
                                    "behebung")),
                    Map.entry(
                            TIMELINE,
                            List.of(
                                    "timeline",
                                    "timeline summary",
                                    "incident timeline",
                                    "timeline of events",
                                    "chronology",
                                    "sequence of events",
                                    "zeitlicher verlauf")),
                    Map.entry(
                            "Lessons learned",
                            List.of(
                                    "lessons learned",
                                    "lessons learnt",
                                    "lessons",
                                    "learnings",
                                    "what did we learn",
                                    "key takeaways",
                                    "what we learned",
                                    "insights")),
                    Map.entry(
                            "Action items",
                            List.of(
                                    "action items",
                                    "actions",
                                    "actionables",
                                    "follow-ups",
                                    "follow ups",
                                    "followups",
                                    "follow-up actions",
                                    "follow-up",
                                    "next steps",
                                    "corrective actions",
                                    "preventive actions",
                                    "corrective and preventative measures",
                                    "corrective and preventive measures",
                                    "how are we preventing it from happening again",
                                    "moving forward",
                                    "maßnahmen")),
                    Map.entry("Involved", List.of("involved", "technologies")));
    private static final Map<String, String> COLUMNS = new HashMap<>();
    private static final Set<String> PEOPLE =
            Set.of(
                    "author",
                    "authors",
                    "owner",
                    "owners",
                    "lead",
                    "incident lead",
                    "incident commander",
                    "participants",
                    "attendees",
                    "attendance",
                    "responders",
                    "reviewers",
                    "assignee",
                    "reporter",
                    "written by",
                    "peer-review committee",
                    "commander");

    static {
        KNOWN.forEach((column, names) -> names.forEach(n -> COLUMNS.put(n, column)));
    }

    private Labels() {}

    /// The column that a label means, or null.
    static @Nullable String column(String label) {
        if (label.length() > LONGEST) return null;
        var plain = plain(label);
        var known = COLUMNS.get(plain);
        if (known == null && plain.startsWith("the ")) known = COLUMNS.get(plain.substring(4));
        return known;
    }

    /// Whether the label tells of people, who are not read.
    static boolean tellsOfPeople(String label) {
        return label.length() <= LONGEST && PEOPLE.contains(plain(label));
    }

    /// The label in lower case, without numbering, brackets at its end, and colon.
    static String plain(String label) {
        var plain =
                label.replace('_', ' ')
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip()
                        .replaceFirst("^\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\s+", "")
                        .replaceFirst("^[^\\p{L}\\p{N}]+", "")
                        .replaceFirst("\\s+\\([^()]*\\)\\s*$", "");
        while (plain.endsWith(":") || plain.endsWith("?") || plain.endsWith("."))
            plain = plain.substring(0, plain.length() - 1).strip();
        return plain.toLowerCase(Locale.ROOT);
    }
}
