package firebreak.cli;

import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.incident.FactWords;
import firebreak.domain.incident.IncidentOrigins;
import firebreak.domain.incident.ReportKey;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What each source says of a field of an incident that was corrected or joined, and what stands.
final class OriginColumns {
    static final List<String> NAMES =
            List.of("incident", "field", "by", "stands", "source", "key", "says", "differs");

    private OriginColumns() {}

    /// A row for each field and source that knows it, and one where only a person does.
    static List<Map<String, @Nullable Object>> of(IncidentOrigins incident, FactWords words) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var field : FactName.values()) {
            var told = new ArrayList<Map<String, @Nullable Object>>();
            for (var report : incident.reports()) {
                var says = Fact.of(field, report.facts());
                if (says.known()) told.add(row(incident, field, words, report.id(), says));
            }
            var byPerson = incident.origin(field).equals(FactOrigin.PERSON);
            if (told.isEmpty() && byPerson) told.add(row(incident, field, words, null, null));
            rows.addAll(told);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(
            IncidentOrigins incident,
            FactName field,
            FactWords words,
            @Nullable ReportKey report,
            @Nullable Fact says) {
        var stands = incident.standing(field);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("incident", incident.facts().key());
        row.put("field", field.name().toLowerCase(Locale.ROOT));
        row.put(
                "by",
                switch (incident.origin(field)) {
                    case FactOrigin.ByPerson() -> "person";
                    case FactOrigin.BySource(var by) -> by.source() + " " + by.key();
                });
        row.put("stands", words.of(stands));
        row.put("source", report == null ? null : report.source());
        row.put("key", report == null ? null : report.key());
        row.put("says", says == null ? null : words.of(says));
        row.put("differs", says != null && !says.says(stands));
        return row;
    }
}
