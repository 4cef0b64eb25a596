package firebreak.domain.incident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is said of one [FactName].
public sealed interface Fact {
    /// Words; "" where nothing is said.
    record Words(String text) implements Fact {
        @Override
        public boolean known() {
            return !text.isEmpty();
        }
    }

    /// What happened, with its markup.
    record Story(String text, String marked, @Nullable Markup markup) implements Fact {
        @Override
        public boolean known() {
            return !text.isEmpty();
        }
    }

    record Graded(Severity severity) implements Fact {
        @Override
        public boolean known() {
            return !severity.word().isEmpty();
        }
    }

    /// A moment, to the microsecond.
    ///
    /// @param written as the client wrote it, "" where that says no more
    record Moment(@Nullable Instant at, String written) implements Fact {
        public Moment {
            at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public boolean known() {
            return at != null;
        }
    }

    record Minutes(@Nullable Integer minutes, boolean measured) implements Fact {
        public Minutes {
            if (minutes != null && minutes < 0)
                throw new IllegalArgumentException("less than no minute");
        }

        @Override
        public boolean known() {
            return minutes != null;
        }
    }

    record Items(List<String> items) implements Fact {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public boolean known() {
            return !items.isEmpty();
        }
    }

    /// Whether anything is said.
    boolean known();

    /// Whether another says the same, however it is written.
    default boolean says(Fact other) {
        return switch (this) {
            case Words(var text) -> other instanceof Words(var b) && text.equals(b);
            case Story(var text, _, _) -> other instanceof Story(var b, _, _) && text.equals(b);
            case Graded(var severity) -> other instanceof Graded(var b) && severity.equals(b);
            case Moment(var at, _) -> other instanceof Moment(var b, _) && Objects.equals(at, b);
            case Minutes(var minutes, _) ->
                    other instanceof Minutes(var b, _) && Objects.equals(minutes, b);
            case Items(var items) -> other instanceof Items(var b) && items.equals(b);
        };
    }

    /// What `facts` say of a field.
    static Fact of(FactName field, IncidentFacts facts) {
        return switch (field) {
            case TITLE -> new Words(facts.title());
            case TEXT -> new Story(facts.text(), facts.written().text(), facts.written().markup());
            case SEVERITY -> new Graded(facts.severity());
            case SERVICE -> new Words(facts.service());
            case TEAM -> new Words(facts.team());
            case IMPACT_START -> moment(Clock.IMPACT_START, facts);
            case DETECTED -> moment(Clock.DETECTED, facts);
            case ACKNOWLEDGED -> moment(Clock.ACKNOWLEDGED, facts);
            case MITIGATED -> moment(Clock.MITIGATED, facts);
            case RESOLVED -> moment(Clock.RESOLVED, facts);
            case LEADERSHIP_MINUTES ->
                    new Minutes(facts.effort().leadershipMinutes(), facts.effort().measured());
            case RESPONDER_MINUTES ->
                    new Minutes(facts.effort().responderMinutes(), facts.effort().measured());
            case CLIENT_CAUSE -> new Words(facts.clientCause());
            case CHANGE_REFERENCE -> new Words(facts.changeReference());
            case LABELS -> new Items(facts.written().labels());
            case PEOPLE -> new Items(facts.written().people());
        };
    }

    private static Moment moment(Clock clock, IncidentFacts facts) {
        return new Moment(
                facts.clocks().at(clock), facts.written().clocks().getOrDefault(clock, ""));
    }

    /// All that `facts` say, field by field.
    static Map<FactName, Fact> all(IncidentFacts facts) {
        var all = new EnumMap<FactName, Fact>(FactName.class);
        for (var field : FactName.values()) all.put(field, of(field, facts));
        return all;
    }

    /// The facts that say `all`, of every field something that fits it.
    static IncidentFacts together(String key, Map<FactName, Fact> all) {
        return Facts.together(key, all);
    }
}
