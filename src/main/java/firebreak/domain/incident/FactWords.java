package firebreak.domain.incident;

import firebreak.domain.DateForm;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/// Facts as a person reads them.
///
/// @param zone in which moments are told
public record FactWords(ZoneId zone) {

    /// A fact in words; "" where nothing is said.
    public String of(Fact fact) {
        return switch (fact) {
            case Fact.Words(var text) -> text;
            case Fact.Story(var text, _, _) -> text;
            case Fact.Graded(var severity) -> severity(severity);
            case Fact.Moment(var at, _) -> moment(at);
            case Fact.Minutes(var minutes, _) ->
                    minutes == null ? "" : Text.of("identity.minutes", minutes);
            case Fact.Items(var items) -> String.join(", ", items);
        };
    }

    /// The same on one line, cut where it is longer than `most` characters.
    public String line(Fact fact, int most) {
        var words = of(fact).replaceAll("\\s+", " ").strip();
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }

    private static String severity(Severity severity) {
        var of = Text.of(severity.severityClass());
        return severity.word().isBlank() || severity.word().equalsIgnoreCase(of)
                ? of
                : Text.of("incidents.severity", of, severity.word());
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : DateForm.MINUTE.of(at.atZone(zone));
    }
}
