package firebreak.cli;

import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything that is known of an incident, by the names that programs read.
final class IncidentColumns {
    static final List<String> NAMES =
            List.of(
                    "id",
                    "source",
                    "key",
                    "title",
                    "text",
                    "severity",
                    "severityClass",
                    "service",
                    "team",
                    "impactStart",
                    "detected",
                    "acknowledged",
                    "mitigated",
                    "resolved",
                    "leadershipMinutes",
                    "responderMinutes",
                    "effortMeasured",
                    "clientCause",
                    "changeReference",
                    "labels",
                    "people",
                    "textAsWritten",
                    "markup",
                    "clocksAsWritten");

    private IncidentColumns() {}

    /// The values in a stable order: texts, whole numbers, truth values, or null where unknown.
    static Map<String, @Nullable Object> of(Incident incident) {
        IncidentFacts f = incident.facts();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", incident.id().toString());
        columns.put("source", incident.source());
        columns.put("key", f.key());
        columns.put("title", f.title());
        columns.put("text", f.text());
        columns.put("severity", f.severity().word());
        columns.put("severityClass", f.severity().severityClass().name().toLowerCase(Locale.ROOT));
        columns.put("service", f.service());
        columns.put("team", f.team());
        columns.put("impactStart", text(f.clocks().impactStart()));
        columns.put("detected", text(f.clocks().detected()));
        columns.put("acknowledged", text(f.clocks().acknowledged()));
        columns.put("mitigated", text(f.clocks().mitigated()));
        columns.put("resolved", text(f.clocks().resolved()));
        columns.put("leadershipMinutes", f.effort().leadershipMinutes());
        columns.put("responderMinutes", f.effort().responderMinutes());
        columns.put("effortMeasured", f.effort().measured());
        columns.put("clientCause", f.clientCause());
        columns.put("changeReference", f.changeReference());
        var written = f.written();
        columns.put("labels", AsWritten.text(written.labels()));
        columns.put("people", AsWritten.text(written.people()));
        columns.put("textAsWritten", written.text());
        columns.put("markup", markup(written));
        columns.put("clocksAsWritten", AsWritten.text(written.clocks()));
        return columns;
    }

    private static @Nullable String markup(AsWritten written) {
        var markup = written.markup();
        return markup == null ? null : markup.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
