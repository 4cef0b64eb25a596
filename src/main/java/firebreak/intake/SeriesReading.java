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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the rows of one table into weeks.
final class SeriesReading {
    private static final int LONGEST_SERVICE = 300;
    private static final int LONGEST_WORD = 100;

    private record Key(String measure, String service, LocalDate monday) {}

    private final RowPlace place;
    private final List<Row> rows;
    private final SeriesLayout.Found layout;
    private final Amounts amounts;
    private final Map<Key, SeriesWeek> weeks = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int cells;
    private int merged;
    private int empty;
    private int rejected;

    SeriesReading(RowPlace place, List<Row> rows, SeriesLayout.Found layout) {
        this.place = place;
        this.rows = rows;
        this.layout = layout;
        var numbers = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size()))
            for (var column : layout.values().keySet()) numbers.add(SeriesLayout.cell(row, column));
        amounts = Amounts.of(numbers);
    }

    SeriesIntake.Outcome read() {
        var header = rows.getFirst();
        if (layout.counted()) problems.add(problem(header, "", "", layout.reason()));
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
        return new SeriesIntake.Outcome.Read(
                place,
                layout.reason(),
                new ArrayList<>(weeks.values()),
                cells,
                merged,
                empty,
                rejected,
                problems);
    }

    private void read(Row row, int index, SeriesLayout.Column column) {
        var value = SeriesLayout.cell(row, index);
        if (value.isEmpty() && !layout.counted()) {
            empty++;
            return;
        }
        cells++;
        var name = rows.getFirst().cells().get(index).strip();
        if (!row.problem().isEmpty() || row.badQuote()) {
            reject(row, name, value, Text.of("intake.row.quote"));
            return;
        }
        var measure = measure(row, column);
        var service =
                column.service() != null
                        ? column.service()
                        : SeriesLayout.cell(row, layout.service());
        var monday = monday(row, column);
        var unit = unit(row, column, measure);
        var amount = layout.counted() ? Double.valueOf(1) : amounts.number(value, unit);
        if (measure.isEmpty()) reject(row, name, value, Text.of("intake.series.no_measure"));
        else if (monday == null) reject(row, name, value, Text.of("intake.series.bad_week"));
        else if (amount == null) reject(row, name, value, Text.of("intake.series.bad_number"));
        else if (service.length() > LONGEST_SERVICE
                || measure.length() > LONGEST_WORD
                || unit.length() > LONGEST_WORD)
            reject(row, name, value, Text.of("intake.series.long_word", LONGEST_WORD));
        else add(row, name, value, new SeriesWeek(measure, service, monday, amount, unit));
    }

    private void add(Row row, String name, String value, SeriesWeek week) {
        var key = new Key(week.measure(), week.service(), week.monday());
        var before = weeks.putIfAbsent(key, week);
        if (before == null) return;
        var additive =
                layout.counted()
                        || Measure.ofId(week.measure()).map(Measure::additive).orElse(false);
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

    private String unit(Row row, SeriesLayout.Column column, String measure) {
        var chosen = layout.chosenUnit() != null ? layout.chosenUnit() : column.unit();
        if (chosen != null) return chosen;
        var written = SeriesLayout.cell(row, layout.unit());
        return written.isEmpty() ? Measure.ofId(measure).map(Measure::unit).orElse("") : written;
    }

    private @Nullable LocalDate monday(Row row, SeriesLayout.Column column) {
        if (layout.year() < 0) {
            var week = column.week();
            return Weeks.monday(
                    week != null ? week : SeriesLayout.cell(row, layout.week()), layout.order());
        }
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
