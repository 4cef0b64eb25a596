package firebreak.domain.incident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Facts out of what is said of each field.
final class Facts {
    private final Map<FactName, Fact> all;

    private Facts(Map<FactName, Fact> all) {
        this.all = all;
    }

    static IncidentFacts together(String key, Map<FactName, Fact> all) {
        return new Facts(all).of(key);
    }

    private IncidentFacts of(String key) {
        var story = as(Fact.Story.class, FactName.TEXT);
        var leadership = as(Fact.Minutes.class, FactName.LEADERSHIP_MINUTES);
        var responders = as(Fact.Minutes.class, FactName.RESPONDER_MINUTES);
        return new IncidentFacts(
                key,
                words(FactName.TITLE),
                story.text(),
                as(Fact.Graded.class, FactName.SEVERITY).severity(),
                words(FactName.SERVICE),
                words(FactName.TEAM),
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
                words(FactName.CLIENT_CAUSE),
                words(FactName.CHANGE_REFERENCE),
                new AsWritten(
                        story.marked(),
                        story.markup(),
                        as(Fact.Items.class, FactName.LABELS).items(),
                        as(Fact.Items.class, FactName.PEOPLE).items(),
                        List.of(),
                        written()));
    }

    private String words(FactName field) {
        return as(Fact.Words.class, field).text();
    }

    private @Nullable Instant at(Clock clock) {
        return as(Fact.Moment.class, FactName.of(clock)).at();
    }

    private Map<Clock, String> written() {
        var written = new EnumMap<Clock, String>(Clock.class);
        for (var clock : Clock.values()) {
            var text = as(Fact.Moment.class, FactName.of(clock)).written();
            if (!text.isEmpty()) written.put(clock, text);
        }
        return written;
    }

    private <T extends Fact> T as(Class<T> kind, FactName field) {
        var fact = all.get(field);
        if (!kind.isInstance(fact))
            throw new IllegalArgumentException(field + " is not told by " + fact);
        return kind.cast(fact);
    }
}
