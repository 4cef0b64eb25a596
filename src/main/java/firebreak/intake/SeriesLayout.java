package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.assessment.Measure;
import firebreak.intake.container.Row;
import firebreak.intake.value.Cells;
import firebreak.intake.value.DateText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// How a table of weekly numbers is laid out.
sealed interface SeriesLayout {
    /// Where each cell with a number finds its week, service, measure and unit.
    ///
    /// @param week the column of weeks, or -1 where the header holds them or year and number stand
    ///   in two columns
    /// @param year the column of years beside one of numbers, or -1
    /// @param number the column of those numbers, or -1
    /// @param service the column of services, or -1
    /// @param measure the column of measures, or -1
    /// @param unit the column of units, or -1
    /// @param values the columns of numbers, each with what its header says
    /// @param reason a sentence
    record Found(
            int week,
            int year,
            int number,
            int service,
            int measure,
            int unit,
            Map<Integer, Column> values,
            @Nullable DateOrder order,
            @Nullable String chosenUnit,
            SeriesWords words,
            List<String> notRead,
            String reason)
            implements SeriesLayout {
        /// Whether there are no numbers: each row counts as one, in the week of its date.
        boolean counted() {
            return values.containsKey(week);
        }
    }

    /// What the header of a column of numbers says; null where another column says it.
    ///
    /// @param unit of the numbers, where the header names one
    record Column(
            @Nullable String service,
            @Nullable String measure,
            @Nullable String week,
            @Nullable String unit) {}

    record Open(String question, boolean measure) implements SeriesLayout {}

    record None(String problem) implements SeriesLayout {}

    Set<String> NOTHING = Set.of("-", "--", "n/a", "#n/a", "nan", "null", "?", "–", "—");

    /// @param named what the file and its sheet are called
    static SeriesLayout of(
            List<Row> rows, SeriesWords words, SeriesIntake.Choices choices, List<String> named) {
        return new Finder(rows, words, choices, named).found();
    }

    /// A cell without the habits of exporting tools; "" where it says nothing.
    static String cell(Row row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : Cells.clean(row.cells().get(column), NOTHING);
    }

    /// Looks through the header, then through the values.
    final class Finder {
        private final List<String> header;
        private final List<Row> rows;
        private final SeriesWords words;
        private final SeriesIntake.Choices choices;
        private final List<String> named;
        private final List<String> notRead = new ArrayList<>();

        Finder(List<Row> all, SeriesWords words, SeriesIntake.Choices choices, List<String> named) {
            this.header =
                    all.getFirst().cells().stream()
                            .map(c -> c.replace("\uFEFF", "").strip())
                            .toList();
            this.rows = all.subList(1, all.size());
            this.words = words;
            this.choices = choices;
            this.named = named;
        }

        SeriesLayout found() {
            var across = new ArrayList<Integer>();
            for (var i = 0; i < header.size(); i++) if (Weeks.is(header.get(i))) across.add(i);
            var names = header.stream().filter(h -> !h.isEmpty()).count();
            return across.size() >= 2 && across.size() * 2L >= names ? across(across) : down();
        }

        /// Weeks in the header, a service in each row.
        private SeriesLayout across(List<Integer> weeks) {
            var left = columns();
            left.removeAll(weeks);
            var measure = take(left, named(left, words.measure()));
            var unit = take(left, named(left, words.unit()));
            var service = take(left, named(left, words.service()));
            left.removeIf(c -> SeriesWords.among(words.total(), header.get(c)));
            if (service < 0 && !left.isEmpty()) service = left.removeFirst();
            var chosen = measure >= 0 ? null : measure();
            if (measure < 0 && chosen == null) return askMeasure(weeks);
            var order = order(weeks.stream().map(header::get).toList());
            if (order.ambiguous()) return askOrder(order.examples());
            var values = new LinkedHashMap<Integer, Column>();
            for (var i : weeks) values.put(i, new Column(null, chosen, header.get(i), null));
            return made(-1, -1, -1, service, measure, unit, values, order.order(), "across");
        }

        /// A week in each row.
        private SeriesLayout down() {
            var left = columns();
            var year = -1;
            var number = -1;
            var week = weekColumn(left);
            if (week < 0) {
                year = named(left, words.year());
                number = named(left, words.week());
                if (year < 0 || number < 0) return new None(Text.of("intake.series.no_week"));
                left.removeAll(List.of(year, number));
            } else left.remove((Integer) week);
            var order = order(values(week));
            if (order.ambiguous()) return askOrder(order.examples());
            var measure = take(left, named(left, words.measure()));
            var unit = take(left, named(left, words.unit()));
            var numbers = new ArrayList<>(left.stream().filter(this::numbers).toList());
            left.removeAll(numbers);
            var service = take(left, named(left, words.service()));
            if (week >= 0 && measure < 0 && log(week, numbers)) {
                left.addAll(numbers);
                left.forEach(c -> notRead.add(header.get(c)));
                return counted(week, service, order.order());
            }
            if (service < 0)
                service = take(left, left.stream().filter(this::names).findFirst().orElse(-1));
            left.forEach(c -> notRead.add(header.get(c)));
            if (numbers.isEmpty()) return new None(Text.of("intake.series.no_number"));
            var values = new LinkedHashMap<Integer, Column>();
            if (measure >= 0) {
                var value = named(numbers, words.value());
                if (value < 0 && numbers.size() > 1)
                    return new None(Text.of("intake.series.which_value", shown(numbers)));
                values.put(
                        value < 0 ? numbers.getFirst() : value, new Column(null, null, null, null));
                numbers.stream()
                        .filter(n -> !values.containsKey(n))
                        .forEach(n -> notRead.add(header.get(n)));
                return made(
                        week, year, number, service, measure, unit, values, order.order(), "long");
            }
            var layout = headed(numbers, service >= 0, values);
            if (layout == null) return askMeasure(numbers);
            return made(week, year, number, service, -1, unit, values, order.order(), layout);
        }

        /// Whether each row tells of one thing that happened, such as a deployment: there are no
        /// numbers, or numbers of which nobody knows the measure beside times of day.
        private boolean log(int week, List<Integer> numbers) {
            var days = values(week).stream().map(Weeks::date).filter(Objects::nonNull).toList();
            if (days.isEmpty()) return false;
            if (numbers.isEmpty()) return true;
            var timed = days.stream().filter(DateText::timed).count();
            return timed * 2 > days.size()
                    && numbers.stream()
                            .map(header::get)
                            .noneMatch(h ->
                                    words.measureOf(h).isPresent()
                                            || SeriesWords.among(words.value(), h));
        }

        private SeriesLayout counted(int week, int service, @Nullable DateOrder order) {
            var chosen = measure();
            if (chosen == null)
                return new Open(Text.of("intake.series.ask_counted", header.get(week)), true);
            if (!Measure.ofId(chosen).map(Measure::additive).orElse(true))
                return new None(Text.of("intake.series.no_count", Measure.label(chosen)));
            var each = new Column(service < 0 ? "" : null, chosen, null, null);
            return made(week, -1, -1, service, -1, -1, Map.of(week, each), order, "counted");
        }

        /// What the headers of columns of numbers say: measures, or else services of one measure;
        /// null where nobody knows the measure.
        private @Nullable String headed(
                List<Integer> numbers, boolean services, Map<Integer, Column> values) {
            var known = new LinkedHashMap<Integer, Measure>();
            for (var i : numbers) words.measureOf(header.get(i)).ifPresent(m -> known.put(i, m));
            var chosen = choices.measure();
            if (chosen != null) known.values().removeIf(m -> !m.id().equals(chosen));
            if (!known.isEmpty()) {
                for (var i : numbers) {
                    var measure = known.get(i);
                    if (measure == null) notRead.add(header.get(i));
                    else
                        values.put(
                                i,
                                new Column(
                                        services ? null : "",
                                        measure.id(),
                                        null,
                                        unit(header.get(i))));
                }
                return "measures";
            }
            var measure = measure();
            if (measure == null) return null;
            if (services) {
                // One number beside each service: the choice says what it is.
                values.put(numbers.getFirst(), new Column(null, measure, null, null));
                numbers.stream().skip(1).forEach(n -> notRead.add(header.get(n)));
                return "measures";
            }
            for (var i : numbers) {
                if (SeriesWords.among(words.total(), header.get(i))) notRead.add(header.get(i));
                else
                    values.put(
                            i,
                            new Column(
                                    SeriesWords.among(words.value(), header.get(i))
                                            ? ""
                                            : header.get(i),
                                    measure,
                                    null,
                                    null));
            }
            return values.isEmpty() ? null : "services";
        }

        private Found made(
                int week,
                int year,
                int number,
                int service,
                int measure,
                int unit,
                Map<Integer, Column> values,
                @Nullable DateOrder order,
                String layout) {
            return new Found(
                    week,
                    year,
                    number,
                    service,
                    measure,
                    unit,
                    values,
                    order,
                    choices.unit(),
                    words,
                    notRead.stream().filter(n -> !n.isEmpty()).toList(),
                    switch (layout) {
                        case "across" -> Text.of("intake.series.across", values.size());
                        case "counted" -> Text.of("intake.series.counted", header.get(week));
                        case "long" -> Text.of("intake.series.long");
                        case "services" -> Text.of("intake.series.services", values.size());
                        default -> Text.of("intake.series.measures", values.size());
                    });
        }

        private List<Integer> columns() {
            var all = new ArrayList<Integer>();
            for (var i = 0; i < header.size(); i++) all.add(i);
            return all;
        }

        private static int take(List<Integer> from, int column) {
            if (column >= 0) from.remove((Integer) column);
            return column;
        }

        private int named(List<Integer> columns, List<java.util.regex.Pattern> patterns) {
            return columns.stream()
                    .filter(c -> SeriesWords.among(patterns, header.get(c)))
                    .findFirst()
                    .orElse(-1);
        }

        /// The column of weeks: one that is named so, or else the first, with hardly anything else.
        private int weekColumn(List<Integer> columns) {
            var fitting =
                    columns.stream()
                            .filter(c -> {
                                var all = values(c);
                                var weeks = all.stream().filter(Weeks::is).count();
                                return !all.isEmpty() && weeks * 5 >= all.size() * 4L;
                            })
                            .toList();
            var named = named(fitting, words.week());
            return named >= 0 ? named : fitting.isEmpty() ? -1 : fitting.getFirst();
        }

        private boolean numbers(int column) {
            var all = values(column);
            var numbers = all.stream().filter(Amounts::is).count();
            return !all.isEmpty() && numbers * 2 > all.size();
        }

        /// Whether nearly every row has one of few words there, as services are named.
        private boolean names(int column) {
            var all = values(column);
            var few = new FewWords();
            all.forEach(few::see);
            return all.size() * 5 >= rows.size() * 4 && few.few(all.size());
        }

        private static @Nullable String unit(String name) {
            var words = Headers.normalised(name);
            if (words.matches(".*\\b(days|tage|d)\\b.*")) return "days";
            if (words.matches(".*\\b(hours|stunden|h)\\b.*")) return "hours";
            return words.matches(".*\\b(minutes|minuten|min)\\b.*") ? "minutes" : null;
        }

        private List<String> values(int column) {
            if (column < 0) return List.of();
            return rows.stream()
                    .filter(r -> !ClosingLine.is(r.cells()))
                    .map(r -> cell(r, column))
                    .filter(v -> !v.isEmpty())
                    .toList();
        }

        private @Nullable String measure() {
            var chosen = choices.measure();
            if (chosen != null) return chosen;
            for (var name : named) {
                var known = words.measureOf(name);
                if (known.isPresent()) return known.get().id();
            }
            return null;
        }

        private record Order(@Nullable DateOrder order, boolean ambiguous, List<String> examples) {}

        /// From all values, as for incidents.
        private Order order(List<String> values) {
            var survey = new Survey();
            values.forEach(v -> survey.see(v, false));
            var column = new firebreak.intake.Column(0, "", "", "", null, 0, "");
            var decided = DateDecision.of(Map.of(column, survey), choices.dateOrder()).getFirst();
            return new Order(decided.order(), decided.ambiguous(), survey.examples());
        }

        private Open askOrder(List<String> examples) {
            return new Open(Text.of("intake.series.ask_order", String.join(", ", examples)), false);
        }

        private Open askMeasure(List<Integer> columns) {
            return new Open(Text.of("intake.series.ask_measure", shown(columns)), true);
        }

        private String shown(List<Integer> columns) {
            return columns.stream()
                    .limit(10)
                    .map(c -> Cells.shown(header.get(c)))
                    .collect(Collectors.joining(", "));
        }
    }
}
