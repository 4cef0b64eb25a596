package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Clocks;
import firebreak.intake.value.Minutes;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Fills clocks that a tool doesn't write down from the spans that it does, and says where the two
/// disagree.
final class Spans {
    /// Spans are rounded by the tools, to a minute or to the unit that they are written in.
    private static final Duration ROUNDING = Duration.ofMinutes(1);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}(?:\\.\\d{1,6})?");

    /// A span and the column that has it.
    private record Watched(SpanColumn span, Column column) {}

    /// A span that doesn't lead from one clock to the other.
    record Disagreement(Column column, String value, String problem) {}

    private final List<Watched> watched = new ArrayList<>();

    Spans(List<Column> columns, Profile profile) {
        for (var span : profile.spans())
            span.columns().stream()
                    .flatMap(n -> columns.stream().filter(c -> c.normalised().equals(n)))
                    .findFirst()
                    .ifPresent(c -> watched.add(new Watched(span, c)));
    }

    /// The clocks with what the spans add to them.
    ///
    /// @param cell the text of a column in the row, "" where it says nothing
    Clocks filled(Clocks clocks, Function<Column, String> cell, List<Disagreement> disagreements) {
        if (watched.isEmpty()) return clocks;
        Map<Clock, Instant> filled = new EnumMap<>(Clock.class);
        for (var clock : Clock.values()) {
            var at = clocks.at(clock);
            if (at != null) filled.put(clock, at);
        }
        for (var one : watched) {
            var value = cell.apply(one.column());
            var from = filled.get(one.span().from());
            var took = value.isEmpty() ? null : took(value, one.span());
            if (took == null || from == null) continue;
            var at = from.plus(took);
            var known = filled.putIfAbsent(one.span().clock(), at);
            if (known != null
                    && Duration.between(known, at).abs().compareTo(rounding(one.span())) > 0)
                disagreements.add(
                        new Disagreement(
                                one.column(),
                                value,
                                Text.of(
                                        "intake.value.span",
                                        Text.of(one.span().from()),
                                        Text.of(one.span().clock()),
                                        Duration.between(from, known).toMinutes())));
        }
        return new Clocks(
                filled.get(Clock.IMPACT_START),
                filled.get(Clock.DETECTED),
                filled.get(Clock.ACKNOWLEDGED),
                filled.get(Clock.MITIGATED),
                filled.get(Clock.RESOLVED));
    }

    private static Duration rounding(SpanColumn span) {
        var unit = Duration.ofSeconds(span.secondsInUnit());
        return unit.compareTo(ROUNDING) > 0 ? unit : ROUNDING;
    }

    private static @Nullable Duration took(String value, SpanColumn span) {
        if (NUMBER.matcher(value).matches())
            return Duration.ofSeconds(Math.round(Double.parseDouble(value) * span.secondsInUnit()));
        // With a unit of its own, such as PT1H30M.
        var minutes = Minutes.of(value);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
