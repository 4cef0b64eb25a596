package firebreak.report;

import static java.util.stream.Collectors.joining;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The incidents of which all conditions hold, or the minutes that leaders spent in them: as a
/// formula over the sheet of the incidents, and counted row by row while it is written.
final class IncidentTally {
    /// What a formula asks of a cell, and the same asked of the row that is written.
    record Condition(String column, String criterion, Predicate<IncidentSheets.Cells> test) {}

    /// Conditions that many tallies begin with, asked once of each row.
    static final class Shared {
        private final List<Condition> conditions;
        private IncidentSheets.@Nullable Cells asked;
        private boolean held;

        private Shared(List<Condition> conditions) {
            this.conditions = List.copyOf(conditions);
        }

        boolean hold(IncidentSheets.Cells cells) {
            if (asked != cells) held = allHold(conditions, cells);
            asked = cells;
            return held;
        }
    }

    private final TableSheets sheets;
    private final boolean minutes;
    private final Shared first;
    private final List<Condition> more;
    private long sum;

    private IncidentTally(TableSheets sheets, boolean minutes, Shared first, List<Condition> more) {
        this.sheets = sheets;
        this.minutes = minutes;
        this.first = first;
        this.more = List.copyOf(more);
    }

    /// The incidents themselves.
    static IncidentTally of(TableSheets sheets, Condition... conditions) {
        return new IncidentTally(sheets, false, new Shared(List.of()), List.of(conditions));
    }

    /// Those of which certain conditions hold, and more.
    static IncidentTally of(TableSheets sheets, Shared first, Condition... more) {
        return new IncidentTally(sheets, false, first, List.of(more));
    }

    /// That a tagging is finished and says what it must.
    static Shared done() {
        return new Shared(
                List.of(
                        state(TaggingState.DONE),
                        filled("origin", IncidentSheets.Cells::origin),
                        filled("preventability", IncidentSheets.Cells::preventability)));
    }

    /// The minutes that leaders are known to have spent in all that count.
    static IncidentTally leadership(TableSheets sheets) {
        return new IncidentTally(sheets, true, new Shared(List.of()), List.of(counted(), known()));
    }

    void add(IncidentSheets.Cells cells) {
        if (!first.hold(cells) || !allHold(more, cells)) return;
        var leadership = cells.leadership();
        if (!minutes) sum++;
        else if (leadership != null) sum += leadership;
    }

    private static boolean allHold(List<Condition> conditions, IncidentSheets.Cells cells) {
        for (var c : conditions) if (!c.test().test(cells)) return false;
        return true;
    }

    /// Of the rows until now.
    long sum() {
        return sum;
    }

    String text() {
        var asked =
                Stream.concat(first.conditions.stream(), more.stream())
                        .map(c -> sheets.cells("incidents", c.column()) + "," + c.criterion())
                        .collect(joining(","));
        return minutes
                ? "SUMIFS(" + sheets.cells("incidents", "leadership") + "," + asked + ")"
                : "COUNTIFS(" + asked + ")";
    }

    // --- conditions

    static Condition filled(String column, Function<IncidentSheets.Cells, String> part) {
        return new Condition(column, "\"?*\"", c -> !part.apply(c).isEmpty());
    }

    private static Condition is(
            String column, String word, Function<IncidentSheets.Cells, String> part) {
        return new Condition(column, "\"" + word + "\"", c -> part.apply(c).equals(word));
    }

    static Condition state(TaggingState state) {
        return is("state", Text.of(state), IncidentSheets.Cells::state);
    }

    /// What was discarded is no incident.
    static Condition counted() {
        var word = Text.of(TaggingState.DISCARDED);
        return new Condition("state", "\"<>" + word + "\"", c -> !c.state().equals(word));
    }

    private static Condition known() {
        return new Condition(
                "leadership",
                "\">=0\"",
                c -> {
                    var minutes = c.leadership();
                    return minutes != null && minutes >= 0;
                });
    }

    static Condition origin(Origin origin) {
        return is("origin", Text.of(origin), IncidentSheets.Cells::origin);
    }

    static Condition preventability(Preventability p) {
        return is("preventability", Text.of(p), IncidentSheets.Cells::preventability);
    }

    /// What a cell says, whose signs that stand for others in a criterion are taken as they are.
    ///
    /// @param cell where the label stands
    static Condition same(
            String column, String cell, String label, Function<IncidentSheets.Cells, String> part) {
        return new Condition(
                column,
                "\"=\"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(%s,\"~\",\"~~\"),\"*\",\"~*\"),\"?\",\"~?\")"
                        .formatted(cell),
                c -> part.apply(c).equals(label));
    }

    static Condition from(YearMonth month) {
        var begin = month.atDay(1).atStartOfDay();
        return moment(">=", month, at -> !at.isBefore(begin));
    }

    static Condition before(YearMonth month) {
        var begin = month.atDay(1).atStartOfDay();
        return moment("<", month, at -> at.isBefore(begin));
    }

    private static Condition moment(String sign, YearMonth month, Predicate<LocalDateTime> test) {
        return new Condition(
                "occurred",
                "\"%s\"&DATE(%d,%d,1)".formatted(sign, month.getYear(), month.getMonthValue()),
                c -> {
                    var at = c.occurred();
                    return at != null && test.test(at);
                });
    }
}
