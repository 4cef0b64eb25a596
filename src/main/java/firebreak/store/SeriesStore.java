package firebreak.store;

import static firebreak.store.jooq.Tables.SERIES_WEEK;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.assessment.Topic;
import firebreak.store.jooq.tables.records.SeriesWeekRecord;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was counted or measured by week, and by its days where they are known.
public final class SeriesStore {
    /// What an import does: weeks that are new, weeks whose number changes, and those that are
    /// known.
    public record Outcome(int added, int updated, int unchanged) {}

    /// Monday to Sunday.
    private static final List<Field<@Nullable Double>> DAYS =
            List.of(
                    SERIES_WEEK.DAY_1,
                    SERIES_WEEK.DAY_2,
                    SERIES_WEEK.DAY_3,
                    SERIES_WEEK.DAY_4,
                    SERIES_WEEK.DAY_5,
                    SERIES_WEEK.DAY_6,
                    SERIES_WEEK.DAY_7);

    private final DSLContext dsl;
    private final Journal journal;

    SeriesStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// By measure, then week, then service.
    public List<SeriesWeek> all() {
        return dsl.selectFrom(SERIES_WEEK)
                .orderBy(SERIES_WEEK.MEASURE, SERIES_WEEK.MONDAY, SERIES_WEEK.SERVICE)
                .fetch(SeriesStore::week);
    }

    /// What [#take] would do; changes nothing.
    public Outcome preview(List<SeriesWeek> weeks) {
        var known = known(dsl);
        int added = 0;
        int updated = 0;
        for (var week : weeks) {
            var row = known.get(week.key());
            if (row == null) added++;
            else if (!week.over(week(row)).equals(week(row))) updated++;
        }
        return new Outcome(added, updated, weeks.size() - added - updated);
    }

    /// Adds weeks, and gives weeks that are there already their new numbers, as one edit. Nothing
    /// is edited where nothing is new. A cancelled or failed import leaves the assessment as it
    /// was.
    public Outcome take(String label, List<SeriesWeek> weeks, Progress progress) {
        var outcome = preview(weeks);
        if (outcome.added() + outcome.updated() == 0) return outcome;
        journal.edit(
                label,
                Set.of(Topic.SERIES),
                tx -> {
                    var known = known(tx.dsl());
                    long done = 0;
                    for (var week : weeks) {
                        progress.step(done++, weeks.size());
                        var row = known.get(week.key());
                        if (row == null) tx.insert(fill(tx.dsl().newRecord(SERIES_WEEK), week));
                        else tx.update(fill(row, week.over(week(row))));
                    }
                    return null;
                });
        return outcome;
    }

    private static Map<SeriesWeek.Key, SeriesWeekRecord> known(DSLContext dsl) {
        var known = new HashMap<SeriesWeek.Key, SeriesWeekRecord>();
        dsl.selectFrom(SERIES_WEEK).forEach(r -> known.put(week(r).key(), r));
        return known;
    }

    /// Days that don't add up to their week, as only another program can have written them, are not
    /// known.
    private static SeriesWeek week(SeriesWeekRecord r) {
        var days = new ArrayList<Double>(SeriesWeek.DAYS);
        for (var day : DAYS) {
            var amount = r.get(day);
            days.add(amount == null ? Double.NaN : amount);
        }
        return new SeriesWeek(
                r.getMeasure(),
                r.getService(),
                r.getMonday(),
                r.getAmount(),
                r.getUnit(),
                Double.compare(SeriesWeek.sum(days), r.getAmount()) == 0 ? days : List.of());
    }

    private static SeriesWeekRecord fill(SeriesWeekRecord row, SeriesWeek week) {
        row.setMeasure(week.measure());
        row.setService(week.service());
        row.setMonday(week.monday());
        row.setAmount(week.amount());
        row.setUnit(week.unit());
        for (int d = 0; d < SeriesWeek.DAYS; d++)
            row.set(
                    DAYS.get(d),
                    week.days().isEmpty() || week.days().get(d).isNaN()
                            ? null
                            : week.days().get(d));
        return row;
    }
}
