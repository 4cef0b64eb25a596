package firebreak.analysis.pictures;

import firebreak.analysis.Basis;
import firebreak.analysis.PatternCharts;
import firebreak.domain.Text;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// Months; or quarters, or years, where months would be more bars than can be read.
///
/// @param first month, as [Basis#month] counts them
/// @param months how many there are
/// @param span months of one period
record Periods(int first, int months, int span) {
    static final int MOST = 36;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /// The periods of what was counted; none where nothing has a day.
    static Periods of(Basis basis) {
        if (basis.first() == null || basis.last() == null) return new Periods(0, 0, 1);
        int first = Basis.month(basis.first());
        int months = Basis.month(basis.last()) - first + 1;
        for (int span : List.of(1, QUARTER)) {
            var periods = new Periods(first, months, span);
            if (periods.size() <= MOST) return periods;
        }
        return new Periods(first, months, YEAR);
    }

    int size() {
        return months == 0 ? 0 : place(first + months - 1) + 1;
    }

    /// The period of a month, from 0.
    int place(int month) {
        return Math.floorDiv(month, span) - Math.floorDiv(first, span);
    }

    private YearMonth begin(int place) {
        return Basis.month((Math.floorDiv(first, span) + place) * span);
    }

    List<String> labels() {
        return IntStream.range(0, size()).mapToObj(this::label).toList();
    }

    private String label(int place) {
        var month = begin(place);
        return switch (span) {
            case 1 -> PatternCharts.label(month);
            case QUARTER -> Text.of("picture.quarter", quarter(month), year(month));
            default -> year(month);
        };
    }

    /// Names a period in ids: "2026-01", "2026-q1" or "2026".
    String id(int place) {
        var month = begin(place);
        return switch (span) {
            case 1 -> month.toString();
            case QUARTER -> year(month) + "-q" + quarter(month);
            default -> year(month);
        };
    }

    private static int quarter(YearMonth month) {
        return (month.getMonthValue() - 1) / QUARTER + 1;
    }

    private static String year(YearMonth month) {
        return String.valueOf(month.getYear());
    }

    /// What a bar is: "Month", "Quarter" or "Year".
    String axis() {
        return switch (span) {
            case 1 -> Text.of("analysis.chart.axis.month");
            case QUARTER -> Text.of("picture.axis.quarter");
            default -> Text.of("picture.axis.year");
        };
    }
}
