package firebreak.suggest;

import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Severity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/// Incidents for tests, each told bit by bit.
final class Incidents {
    private final String source;
    private final String key;
    private final Map<Clock, Instant> clocks = new EnumMap<>(Clock.class);
    private final Map<Clock, String> written = new EnumMap<>(Clock.class);
    private String title = "";
    private String text = "";
    private String service = "";
    private String marked = "";

    private Incidents(String source, String key) {
        this.source = source;
        this.key = key;
    }

    static Incidents of(String source, String key) {
        return new Incidents(source, key);
    }

    /// The same facts by another key in another source.
    static Incident of(UUID id, String source, String key, IncidentFacts facts) {
        return new Incident(
                id,
                source,
                new IncidentFacts(
                        key,
                        facts.title(),
                        facts.text(),
                        facts.severity(),
                        facts.service(),
                        facts.team(),
                        facts.clocks(),
                        facts.effort(),
                        facts.clientCause(),
                        facts.changeReference(),
                        facts.written()));
    }

    Incidents title(String words) {
        title = words;
        return this;
    }

    Incidents text(String words) {
        text = words;
        return this;
    }

    Incidents marked(String words) {
        marked = words;
        return this;
    }

    Incidents service(String name) {
        service = name;
        return this;
    }

    Incidents at(Clock clock, String moment) {
        clocks.put(clock, Instant.parse(moment));
        return this;
    }

    Incidents detected(String moment) {
        return at(Clock.DETECTED, moment);
    }

    /// Only the day is known.
    Incidents on(String day) {
        written.put(Clock.DETECTED, day);
        return detected(day + "T00:00:00Z");
    }

    UUID id() {
        return UUID.nameUUIDFromBytes((source + ' ' + key).getBytes(StandardCharsets.UTF_8));
    }

    Incident told() {
        return new Incident(
                id(),
                source,
                new IncidentFacts(
                        key,
                        title,
                        text,
                        Severity.of(""),
                        service,
                        "",
                        new Clocks(
                                clocks.get(Clock.IMPACT_START),
                                clocks.get(Clock.DETECTED),
                                clocks.get(Clock.ACKNOWLEDGED),
                                clocks.get(Clock.MITIGATED),
                                clocks.get(Clock.RESOLVED)),
                        Effort.UNKNOWN,
                        "",
                        "",
                        new AsWritten(
                                marked,
                                null,
                                java.util.List.of(),
                                java.util.List.of(),
                                java.util.List.of(),
                                written)));
    }
}
