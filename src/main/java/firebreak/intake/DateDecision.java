package firebreak.intake;

import firebreak.domain.Text;
import firebreak.intake.value.DateText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides for each column of moments whether the day or the month comes first, from its values and
/// never by guessing.
final class DateDecision {
    private DateDecision() {}

    static List<DateColumn> of(Map<Column, Survey> surveys, @Nullable DateOrder chosen) {
        var decided = new LinkedHashMap<Column, DateColumn>();
        surveys.forEach((column, survey) -> decided.put(column, alone(column, survey, chosen)));
        var all = new ArrayList<DateColumn>();
        decided.forEach((column, one) ->
                all.add(one.ambiguous() ? shared(column, one, surveys, decided) : one));
        return List.copyOf(all);
    }

    private static DateColumn alone(Column column, Survey survey, @Nullable DateOrder chosen) {
        if (survey.numberLayouts.isEmpty())
            return made(
                    column,
                    survey,
                    null,
                    false,
                    survey.serial()
                            ? Text.of("intake.dates.serial")
                            : survey.layouts.isEmpty()
                                    ? Text.of("intake.dates.none")
                                    : Text.of("intake.dates.plain"));
        if (chosen != null)
            return made(column, survey, chosen, false, Text.of("intake.dates.chosen"));
        if (survey.dayFirst > 0 && survey.monthFirst > 0)
            return made(
                    column,
                    survey,
                    null,
                    true,
                    Text.of("intake.dates.mixed", survey.dayFirst, survey.monthFirst));
        if (survey.dayFirst > 0)
            return made(
                    column,
                    survey,
                    DateOrder.DAY_FIRST,
                    false,
                    Text.of("intake.dates.day", survey.dayFirst));
        if (survey.monthFirst > 0)
            return made(
                    column,
                    survey,
                    DateOrder.MONTH_FIRST,
                    false,
                    Text.of("intake.dates.month", survey.monthFirst));
        if (survey.either == 0)
            return made(column, survey, DateOrder.DAY_FIRST, false, Text.of("intake.dates.either"));
        if (survey.dotted)
            return made(column, survey, DateOrder.DAY_FIRST, false, Text.of("intake.dates.dotted"));
        return made(column, survey, null, true, Text.of("intake.dates.ambiguous"));
    }

    /// What columns written the same way say, where they agree.
    private static DateColumn shared(
            Column column,
            DateColumn undecided,
            Map<Column, Survey> surveys,
            Map<Column, DateColumn> decided) {
        var survey = surveys.get(column);
        if (survey == null || survey.dayFirst > 0) return undecided;
        var alike =
                decided.entrySet().stream()
                        .filter(e -> speaksFor(surveys.get(e.getKey()), survey))
                        .toList();
        var orders = alike.stream().map(e -> e.getValue().order()).distinct().toList();
        if (orders.size() != 1 || orders.getFirst() == null) return undecided;
        return made(
                column,
                survey,
                orders.getFirst(),
                false,
                Text.of("intake.dates.shared", alike.getFirst().getKey().address()));
    }

    private static boolean speaksFor(@Nullable Survey other, Survey survey) {
        return other != null
                && other.dayFirst + other.monthFirst > 0
                && other.numberLayouts.containsAll(survey.numberLayouts);
    }

    private static DateColumn made(
            Column column,
            Survey survey,
            @Nullable DateOrder order,
            boolean ambiguous,
            String reason) {
        var formats = survey.layouts.stream().map(l -> DateText.readable(l, order)).toList();
        return new DateColumn(
                column.address(),
                column.index(),
                formats,
                order,
                survey.serial(),
                ambiguous,
                reason);
    }
}
