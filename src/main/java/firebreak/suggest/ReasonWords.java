package firebreak.suggest;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;

import java.time.Duration;
import java.util.List;

/// The reasons of a proposal as sentences.
///
/// @param first the key of its first incident
/// @param second that of its second
public record ReasonWords(String first, String second) {
    private static final int MINUTES_OF_HOUR = 60;

    /// One sentence for each reason, the strongest first.
    public List<String> of(Proposal proposal) {
        return proposal.reasons().stream().map(r -> sentence(r, proposal)).toList();
    }

    private String sentence(Reason reason, Proposal proposal) {
        return switch (reason) {
            case Reason.KeyNamed named -> named(named, proposal);
            case Reason.SameKey(var key, var certain) ->
                    Text.of(certain ? "twins.reason.sameKey" : "twins.reason.sameKey.number", key);
            case Reason.TitlesAlike(var same) ->
                    Text.of(same ? "twins.reason.title.same" : "twins.reason.title.alike");
            case Reason.TimesNear(var one, var other, var apart) -> near(one, other, apart);
            case Reason.SameDay(var clock, _) -> Text.of("twins.reason.day", Text.of(clock));
            case Reason.HoursApart(_, _, var apart) ->
                    Text.of("twins.reason.hours", hours(apart.abs()));
            case Reason.WordsShared(var words, var more) ->
                    more == 0
                            ? Text.of("twins.reason.words", String.join(", ", words))
                            : Text.of("twins.reason.words.more", String.join(", ", words), more);
            case Reason.SameService(var service) -> Text.of("twins.reason.service", service);
        };
    }

    private String named(Reason.KeyNamed named, Proposal proposal) {
        var by = named.by().equals(proposal.first()) ? first : second;
        if (!named.certain()) return Text.of("twins.reason.key.perhaps", by, named.key());
        return Text.of(
                named.place() == Reason.Place.TITLE
                        ? "twins.reason.key.title"
                        : "twins.reason.key.text",
                by,
                named.key());
    }

    private String near(Clock one, Clock other, Duration apart) {
        var minutes = apart.abs().toMinutes();
        if (one != other)
            return Text.of(
                    "twins.reason.times",
                    Text.of(one),
                    first,
                    Text.of(other),
                    second,
                    span(minutes));
        return minutes == 0
                ? Text.of("twins.reason.minute", Text.of(one))
                : Text.of("twins.reason.time", Text.of(one), span(minutes));
    }

    private static String span(long minutes) {
        return minutes < MINUTES_OF_HOUR
                ? Text.of("incidents.minutes", minutes)
                : Text.of("incidents.hours", minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR);
    }

    private static String hours(Duration apart) {
        return apart.toMinutesPart() == 0
                ? Text.of("twins.hours", apart.toHours())
                : span(apart.toMinutes());
    }
}
