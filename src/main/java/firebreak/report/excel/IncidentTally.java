package firebreak.report.excel;

import static java.util.stream.Collectors.joining;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// The incidents of which all conditions hold, or the minutes that leaders spent in them: as a
/// formula over the sheet of the incidents, and counted row by row while it is written.
final class IncidentTally {
    /// What a formula asks of a cell, and the same asked of the row that is written.
    record Condition(String column, String criterion, Predicate<IncidentSheets.Cells> test) {}

    private final TableSheets sheets;
    private final boolean minutes;
    private final List<Condition> conditions;
    private long sum;

    private IncidentTally(TableSheets sheets, boolean minutes, List<Condition> conditions) {
        this.sheets = sheets;
        this.minutes = minutes;
        this.conditions = List.copyOf(conditions);
    }

    /// The incidents themselves.
    static IncidentTally of(TableSheets sheets, Condition... conditions) {
        return new IncidentTally(sheets, false, List.of(conditions));
    }

    /// Those with finished taggings that say what they must.
    static IncidentTally done(TableSheets sheets, Condition... more) {
        var conditions = new ArrayList<Condition>();
        conditions.add(state(TaggingState.DONE));
        conditions.add(filled("origin", IncidentSheets.Cells::origin));
        conditions.add(filled("preventability", IncidentSheets.Cells::preventability));
        conditions.addAll(List.of(more));
        return new IncidentTally(sheets, false, conditions);
    }

    /// The minutes that leaders are known to have spent in all that count.
    static IncidentTally leadership(TableSheets sheets) {
        return new IncidentTally(sheets, true, List.of(counted(), known()));
    }

    /// Counts rows whose cells are the same.
    ///
    /// @param leadership the known minutes of leaders in all of them
    void add(IncidentSheets.Cells cells, int rows, long leadership) {
        // From the last, which fewest rows meet.
        for (var i = conditions.size() - 1; i >= 0; i--)
            if (!conditions.get(i).test().test(cells)) return;
        sum += minutes ? leadership : rows;
    }

    /// Of the rows until now.
    long sum() {
        return sum;
    }

    String text() {
        var asked =
                conditions.stream()
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

    /// Minutes that nobody knows are no number: no sum has them.
    private static Condition known() {
        return new Condition("leadership", "\">=0\"", _ -> true);
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
        return moment(">=", month, at -> !at.isBefore(month));
    }

    static Condition before(YearMonth month) {
        return moment("<", month, at -> at.isBefore(month));
    }

    private static Condition moment(String sign, YearMonth month, Predicate<YearMonth> test) {
        return new Condition(
                "occurred",
                "\"%s\"&DATE(%d,%d,1)".formatted(sign, month.getYear(), month.getMonthValue()),
                c -> {
                    var at = c.month();
                    return at != null && test.test(at);
                });
    }
}
