package firebreak.domain.incident;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The client's words for severity that a person placed on the common scale. An incident whose word
/// meant nothing when it came in has the class that is said of the word now.
public record PlacedWords(Map<String, SeverityClass> classes) {
    public PlacedWords {
        var plain = new LinkedHashMap<String, SeverityClass>();
        classes.forEach((word, to) -> plain.put(plain(word), to));
        classes = Collections.unmodifiableMap(plain);
    }

    /// Words are the same in any case, and with blanks around them.
    public static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /// What a severity means that was stored as `kept`.
    public Severity of(Severity kept) {
        var to = of(kept.word(), kept.severityClass());
        return to == kept.severityClass() ? kept : new Severity(kept.word(), to);
    }

    /// The class of a word that was stored with the class `kept`.
    public SeverityClass of(String word, SeverityClass kept) {
        return kept != SeverityClass.UNKNOWN || classes.isEmpty() || word.isEmpty()
                ? kept
                : classes.getOrDefault(plain(word), kept);
    }

    public IncidentFacts of(IncidentFacts facts) {
        var meant = of(facts.severity());
        return meant == facts.severity() ? facts : facts.with(meant);
    }

    public Incident of(Incident incident) {
        var meant = of(incident.facts());
        return meant == incident.facts()
                ? incident
                : new Incident(incident.id(), incident.source(), meant);
    }
}
