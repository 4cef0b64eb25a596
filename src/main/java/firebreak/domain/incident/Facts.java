package firebreak.domain.incident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Facts out of what is said of each field.
final class Facts {
    private final Map<IncidentField, Fact> all;

    private Facts(Map<IncidentField, Fact> all) {
        this.all = all;
    }

    static IncidentFacts together(String key, Map<IncidentField, Fact> all) {
        return new Facts(all).of(key);
    }

    private IncidentFacts of(String key) {
        var story = as(Fact.Story.class, IncidentField.TEXT);
        var leadership = as(Fact.Minutes.class, IncidentField.LEADERSHIP_MINUTES);
        var responders = as(Fact.Minutes.class, IncidentField.RESPONDER_MINUTES);
        return new IncidentFacts(
                key,
                words(IncidentField.TITLE),
                story.text(),
                as(Fact.Graded.class, IncidentField.SEVERITY).severity(),
                words(IncidentField.SERVICE),
                words(IncidentField.TEAM),
                new Clocks(
                        at(Clock.IMPACT_START),
                        at(Clock.DETECTED),
                        at(Clock.ACKNOWLEDGED),
                        at(Clock.MITIGATED),
                        at(Clock.RESOLVED)),
                new Effort(
                        leadership.minutes(),
                        responders.minutes(),
                        // One flag is kept for both; that of the responders says more.
                        responders.known() ? responders.measured() : leadership.measured()),
                words(IncidentField.CLIENT_CAUSE),
                words(IncidentField.CHANGE_REFERENCE),
                new AsWritten(
                        story.marked(),
                        story.markup(),
                        as(Fact.Items.class, IncidentField.LABELS).items(),
                        as(Fact.Items.class, IncidentField.PEOPLE).items(),
                        List.of(),
                        written()));
    }

    private String words(IncidentField field) {
        return as(Fact.Words.class, field).text();
    }

    private @Nullable Instant at(Clock clock) {
        return as(Fact.Moment.class, IncidentField.of(clock)).at();
    }

    private Map<Clock, String> written() {
        var written = new EnumMap<Clock, String>(Clock.class);
        for (var clock : Clock.values()) {
            var text = as(Fact.Moment.class, IncidentField.of(clock)).written();
            if (!text.isEmpty()) written.put(clock, text);
        }
        return written;
    }

    private <T extends Fact> T as(Class<T> kind, IncidentField field) {
        var fact = all.get(field);
        if (!kind.isInstance(fact))
            throw new IllegalArgumentException(field + " is not told by " + fact);
        return kind.cast(fact);
    }
}
