package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.assessment.Measure;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;
import firebreak.intake.container.Row;
import firebreak.intake.value.Cells;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the rows of one table into weeks, with their days where it has a date for each.
final class SeriesReading {
    private static final int LONGEST_SERVICE = 300;
    private static final int LONGEST_WORD = 100;

    private final RowPlace place;
    private final List<Row> rows;
    private final SeriesLayout.Found layout;
    private final Amounts amounts;
    private final ZoneId zone;
    private final Map<SeriesWeek.Key, SeriesWeek> weeks = new LinkedHashMap<>();
    private final SeriesDays days = new SeriesDays();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int cells;
    private int merged;
    private int empty;
    private int rejected;

    SeriesReading(RowPlace place, List<Row> rows, SeriesLayout.Found layout, ZoneId zone) {
        this.place = place;
        this.rows = rows;
        this.layout = layout;
        this.zone = zone;
        var numbers = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size()))
            for (var column : layout.values().keySet()) numbers.add(SeriesLayout.cell(row, column));
        amounts = Amounts.of(numbers);
    }

    SeriesIntake.Outcome read() {
        var header = rows.getFirst();
        for (var name : layout.notRead())
            problems.add(problem(header, name, "", Text.of("intake.series.not_read")));
        for (var row : rows.subList(1, rows.size())) {
            if (row.cells().equals(header.cells())) continue;
            if (ClosingLine.is(row.cells())) {
                problems.add(problem(row, "", "", ClosingLine.words(row.cells())));
                continue;
            }
            layout.values().forEach((index, column) -> read(row, index, column));
        }
        boolean byDay = days.known(layout.counted());
        var reason =
                byDay ? layout.reason() + " " + Text.of("intake.series.days") : layout.reason();
        if (layout.counted()) problems.addFirst(problem(header, "", "", reason));
        return new SeriesIntake.Outcome.Read(
                place,
                reason,
                weeks.values().stream().map(w -> byDay ? days.of(w) : w).toList(),
                cells,
                merged,
                empty,
                rejected,
                problems);
    }

    private void read(Row row, int index, SeriesLayout.Column column) {
        var value = SeriesLayout.cell(row, index);
        var day = day(row, column);
        if (value.isEmpty() && !layout.counted()) {
            empty++;
            if (day != null)
                days.leave(
                        new SeriesWeek.Key(
                                measure(row, column), service(row, column), Weeks.monday(day)),
                        day);
            return;
        }
        cells++;
        var name = rows.getFirst().cells().get(index).strip();
        if (!row.problem().isEmpty() || row.badQuote()) {
            reject(row, name, value, Text.of("intake.row.quote"));
            return;
        }
        var measure = measure(row, column);
        var service = service(row, column);
        var monday = day == null ? monday(row, column) : Weeks.monday(day);
        var unit = unit(row, column, measure);
        var amount = layout.counted() ? Double.valueOf(1) : amounts.number(value, unit);
        if (measure.isEmpty()) reject(row, name, value, Text.of("intake.series.no_measure"));
        else if (monday == null) reject(row, name, value, Text.of("intake.series.bad_week"));
        else if (amount == null) reject(row, name, value, Text.of("intake.series.bad_number"));
        else if (service.length() > LONGEST_SERVICE
                || measure.length() > LONGEST_WORD
                || unit.length() > LONGEST_WORD)
            reject(row, name, value, Text.of("intake.series.long_word", LONGEST_WORD));
        else add(row, name, value, new SeriesWeek(measure, service, monday, amount, unit), day);
    }

    private void add(Row row, String name, String value, SeriesWeek week, @Nullable LocalDate day) {
        var key = week.key();
        var before = weeks.putIfAbsent(key, week);
        var additive =
                layout.counted()
                        || Measure.ofId(week.measure()).map(Measure::additive).orElse(false);
        if (additive) days.add(key, day, week.amount());
        if (before == null) return;
        if (additive) {
            merged++;
            weeks.put(
                    key,
                    new SeriesWeek(
                            week.measure(),
                            week.service(),
                            week.monday(),
                            before.amount() + week.amount(),
                            week.unit()));
        } else if (before.equals(week)) merged++;
        else reject(row, name, value, Text.of("intake.series.twice"));
    }

    private String measure(Row row, SeriesLayout.Column column) {
        var measure = column.measure();
        if (measure != null) return measure;
        var word = SeriesLayout.cell(row, layout.measure());
        return layout.words().measureOf(word).map(Measure::id).orElse(word);
    }

    private String service(Row row, SeriesLayout.Column column) {
        var service = column.service();
        return service != null ? service : SeriesLayout.cell(row, layout.service());
    }

    private String unit(Row row, SeriesLayout.Column column, String measure) {
        var chosen = layout.chosenUnit() != null ? layout.chosenUnit() : column.unit();
        if (chosen != null) return chosen;
        var written = SeriesLayout.cell(row, layout.unit());
        return written.isEmpty() ? Measure.ofId(measure).map(Measure::unit).orElse("") : written;
    }

    private String when(Row row, SeriesLayout.Column column) {
        var week = column.week();
        return week != null ? week : SeriesLayout.cell(row, layout.week());
    }

    private @Nullable LocalDate day(Row row, SeriesLayout.Column column) {
        return layout.year() < 0 ? Weeks.day(when(row, column), layout.order(), zone) : null;
    }

    private @Nullable LocalDate monday(Row row, SeriesLayout.Column column) {
        if (layout.year() < 0) return Weeks.monday(when(row, column), layout.order(), zone);
        try {
            return Weeks.monday(
                    Integer.parseInt(SeriesLayout.cell(row, layout.year())),
                    Integer.parseInt(
                            SeriesLayout.cell(row, layout.number()).replaceFirst("^\\D+", "")));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void reject(Row row, String column, String value, String words) {
        rejected++;
        problems.add(problem(row, column, value, words));
    }

    private ImportProblem problem(Row row, String column, String value, String words) {
        return new ImportProblem(
                new RowPlace(place.file(), place.sheet(), row.line()),
                column,
                Cells.shown(value),
                words);
    }
}
