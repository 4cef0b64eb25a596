package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactWords;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Facts as a person types them, and what is typed as facts.
final class FactInput {
    /// What came of reading.
    sealed interface Read {
        record Good(Fact fact) implements Read {}

        /// A sentence that says what is wrong and what would be right.
        record Bad(String why) implements Read {}
    }

    private static final int MOST_MINUTES = 1_000_000;
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,9})(?: ?m(?:in(?:utes?)?)?)?");
    private static final Pattern HOURS =
            Pattern.compile(
                    "(?:(\\d{1,6}) ?d(?:ays?)?,? ?)?(?:(\\d{1,6}) ?h(?:ours?)?,? ?)?(?:(\\d{1,6}) ?m(?:in(?:utes?)?)?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):([0-5]\\d)");

    private static final List<DateTimeFormatter> MOMENTS =
            Stream.of(
                            "d MMM uuuu[,] H:mm[:ss]",
                            "uuuu-M-d H:mm[:ss]",
                            "uuuu-M-d'T'H:mm[:ss]",
                            "d.M.uuuu[,] H:mm[:ss]")
                    .map(p ->
                            new DateTimeFormatterBuilder()
                                    .parseCaseInsensitive()
                                    .appendPattern(p)
                                    .toFormatter(Locale.ENGLISH)
                                    .withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private final ZoneId zone;
    private final Moments moments;

    FactInput(ZoneId zone) {
        this.zone = zone;
        this.moments = new Moments(zone);
    }

    /// A fact as it stands in its field, "" where nothing is known.
    String shown(Fact fact) {
        return switch (fact) {
            case Fact.Moment(var at, _) -> moments.of(at);
            case Fact.Minutes(var minutes, _) -> minutes == null ? "" : Moments.span(minutes);
            default -> new FactWords(zone).of(fact);
        };
    }

    /// The severity that a person chooses; the word is that of the scale, as no client said it.
    static Fact severity(SeverityClass chosen) {
        return new Fact.Graded(
                new Severity(chosen == SeverityClass.UNKNOWN ? "" : Text.of(chosen), chosen));
    }

    /// What is typed into a field.
    Read read(FactName field, String typed) {
        var text = typed.strip();
        return switch (field) {
            case TITLE ->
                    text.isEmpty()
                            ? new Read.Bad(Text.of("incidents.bad.title"))
                            : new Read.Good(new Fact.Words(text));
            case SERVICE, TEAM, CLIENT_CAUSE, CHANGE_REFERENCE ->
                    new Read.Good(new Fact.Words(text));
            case IMPACT_START, DETECTED, ACKNOWLEDGED, MITIGATED, RESOLVED -> moment(text);
            case LEADERSHIP_MINUTES, RESPONDER_MINUTES -> minutes(text);
            case SEVERITY, TEXT, LABELS, PEOPLE ->
                    throw new IllegalArgumentException(field + " is not typed");
        };
    }

    private Read moment(String text) {
        if (text.isEmpty()) return new Read.Good(new Fact.Moment(null, ""));
        var local = local(text.replaceAll("\\s+", " "));
        if (local == null) return new Read.Bad(Text.of("incidents.bad.moment", text));
        if (zone.getRules().getValidOffsets(local).isEmpty())
            return new Read.Bad(Text.of("incidents.bad.gap", text, zone.getId()));
        return new Read.Good(new Fact.Moment(local.atZone(zone).toInstant(), ""));
    }

    private static @Nullable LocalDateTime local(String text) {
        for (var format : MOMENTS)
            try {
                return LocalDateTime.parse(text, format);
            } catch (DateTimeParseException e) {
                continue;
            }
        return null;
    }

    private static Read minutes(String text) {
        if (text.isEmpty()) return new Read.Good(new Fact.Minutes(null, false));
        long minutes = span(text.toLowerCase(Locale.ROOT));
        return minutes < 0 || minutes > MOST_MINUTES
                ? new Read.Bad(Text.of("incidents.bad.minutes", text))
                : new Read.Good(new Fact.Minutes((int) minutes, false));
    }

    /// Minutes of "95", "95 min", "1 h 35 min" or "1:35"; -1 where it is none.
    private static long span(String text) {
        var plain = MINUTES.matcher(text);
        if (plain.matches()) return Long.parseLong(plain.group(1));
        var clock = CLOCK.matcher(text);
        if (clock.matches())
            return 60 * Long.parseLong(clock.group(1)) + Long.parseLong(clock.group(2));
        var hours = HOURS.matcher(text);
        if (!hours.matches()) return -1;
        return 1440 * number(hours.group(1)) + 60 * number(hours.group(2)) + number(hours.group(3));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
