package firebreak.cli;

import firebreak.domain.assessment.Series;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Series for programs.
final class SeriesView {
    private SeriesView() {}

    static Map<String, Object> of(Series series) {
        var object = new LinkedHashMap<String, Object>();
        object.put("measure", series.measure());
        object.put("service", series.service());
        object.put("unit", series.last().unit());
        object.put(
                "weeks",
                series.weeks().stream()
                        .map(w -> {
                            var week = new LinkedHashMap<String, Object>();
                            week.put("monday", w.monday().toString());
                            week.put("value", w.amount());
                            // Null where nobody told of the day.
                            if (!w.days().isEmpty())
                                week.put(
                                        "days",
                                        w.days().stream().map(d -> d.isNaN() ? null : d).toList());
                            return week;
                        })
                        .toList());
        object.put("gaps", gaps(series));
        return object;
    }

    static List<String> gaps(Series series) {
        return series.gaps().stream().map(Object::toString).toList();
    }

    /// Without the point of a whole number.
    static BigDecimal number(double amount) {
        var exact = BigDecimal.valueOf(amount).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
