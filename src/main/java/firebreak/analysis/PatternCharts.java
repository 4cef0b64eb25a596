package firebreak.analysis;

import static java.util.stream.Collectors.joining;

import firebreak.domain.DateForm;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Series;
import firebreak.domain.chart.ChartText;
import firebreak.domain.chart.Palette;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The pictures of the pattern analysis, each with a sentence that says no more than its numbers.
public final class PatternCharts {
    /// Below this many incidents a picture is not read: one more incident could turn it round.
    public static final int FEWEST_TO_READ = 5;

    private static final int UNTAGGED_COLOUR = 7;
    private static final int VITAL_PERCENT = 80;
    private static final int NAMED_AT_MOST = 3;

    private PatternCharts() {}

    /// Origins (rows) by earliest preventable stage (columns), in incidents.
    public static ChartSpec.HeatMap originByStage(PatternAnalysis analysis) {
        return originByStage(analysis.matrix());
    }

    /// The same of the numbers themselves.
    public static ChartSpec.HeatMap originByStage(OriginStageMatrix matrix) {
        return new ChartSpec.HeatMap(
                new ChartText(
                        Text.of("analysis.chart.matrix.title"),
                        Text.of("analysis.chart.axis.stage"),
                        Text.of("analysis.chart.axis.origin"),
                        Text.of("analysis.chart.unit"),
                        matrixReading(matrix),
                        basisLine(matrix.basis())),
                matrix.origins().stream().map(Text::of).toList(),
                labels(matrix.stages()),
                matrix.counts());
    }

    /// Incidents per month in the assessment's zone, stacked by origin, those not tagged in grey.
    public static ChartSpec.StackedBars months(PatternAnalysis analysis) {
        return months(analysis.months());
    }

    /// The same of the numbers themselves.
    public static ChartSpec.StackedBars months(MonthlyOrigins months) {
        var series = new ArrayList<Series>();
        for (var origin : Origin.values())
            series.add(
                    new Series(
                            Text.of(origin),
                            Palette.colourOf(origin),
                            months.counts().get(origin.ordinal())));
        series.add(
                new Series(Text.of("analysis.chart.untagged"), UNTAGGED_COLOUR, months.untagged()));
        return new ChartSpec.StackedBars(
                new ChartText(
                        Text.of("analysis.chart.months.title"),
                        Text.of("analysis.chart.axis.month"),
                        Text.of("analysis.chart.axis.incidents"),
                        Text.of("analysis.chart.unit"),
                        monthsReading(months),
                        basisLine(months.basis())),
                months.months().stream().map(DateForm.MONTH::of).toList(),
                series);
    }

    /// Primary factors in falling order with their cumulative share.
    public static ChartSpec.Pareto factors(PatternAnalysis analysis) {
        return factors(analysis.factors());
    }

    /// The same of the numbers themselves.
    public static ChartSpec.Pareto factors(FactorPareto factors) {
        return new ChartSpec.Pareto(
                new ChartText(
                        Text.of("analysis.chart.factors.title"),
                        Text.of("analysis.chart.axis.factor"),
                        Text.of("analysis.chart.axis.incidents"),
                        Text.of("analysis.chart.unit"),
                        factorsReading(factors),
                        basisLine(factors.basis())),
                factors.factors().stream().map(f -> f.factor().label()).toList(),
                factors.factors().stream().map(f -> f.proportion().count()).toList(),
                factors.factors().stream().map(FactorCount::cumulativeShare).toList());
    }

    /// The numbers of [#originByStage] as one bar per stage, stacked by origin, for documents that
    /// have no heat map.
    public static ChartSpec.StackedBars stagesByOrigin(PatternAnalysis analysis) {
        var matrix = analysis.matrix();
        var series = new ArrayList<Series>();
        for (int row = 0; row < matrix.origins().size(); row++) {
            var origin = matrix.origins().get(row);
            series.add(
                    new Series(
                            Text.of(origin), Palette.colourOf(origin), matrix.counts().get(row)));
        }
        return new ChartSpec.StackedBars(
                new ChartText(
                        Text.of("analysis.chart.stages.title"),
                        Text.of("analysis.chart.axis.stage"),
                        Text.of("analysis.chart.axis.incidents"),
                        Text.of("analysis.chart.unit"),
                        stagesReading(matrix),
                        basisLine(matrix.basis())),
                labels(matrix.stages()),
                series);
    }

    /// What a number stands on in one line: "n = 108 · 1 Sep 2025 – 30 Jun 2026 · left out: 70 not
    /// tagged yet, 2 discarded".
    public static String basisLine(Basis basis) {
        var parts = new ArrayList<String>();
        parts.add(Text.of("analysis.basis.n", basis.n()));
        if (basis.first() != null && basis.last() != null)
            parts.add(period(basis.first(), basis.last()));
        else if (basis.n() > 0) parts.add(Text.of("analysis.basis.undated"));
        if (!basis.leftOut().isEmpty())
            parts.add(
                    Text.of(
                            "analysis.basis.leftOut",
                            basis.leftOut().stream()
                                    .map(l ->
                                            Text.of("analysis.basis.reason", l.count(), l.reason()))
                                    .collect(joining(", "))));
        return String.join(" · ", parts);
    }

    private static String period(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? DateForm.DAY.of(first)
                : Text.of("analysis.basis.period", DateForm.DAY.of(first), DateForm.DAY.of(last));
    }

    private static String matrixReading(OriginStageMatrix matrix) {
        int n = matrix.basis().n();
        if (n < FEWEST_TO_READ) return tooFew(n);
        int most = matrix.counts().stream().flatMap(List::stream).max(Integer::compare).orElse(0);
        var cells = new ArrayList<String>();
        var only = "";
        for (int row = 0; row < matrix.origins().size(); row++)
            for (int column = 0; column < matrix.stages().size(); column++) {
                if (matrix.counts().get(row).get(column) != most) continue;
                var origin = Text.of(matrix.origins().get(row));
                var stage = matrix.stages().get(column).label();
                cells.add(Text.of("analysis.reading.matrix.cell", origin, stage));
                only =
                        Text.of(
                                "analysis.reading.matrix",
                                most,
                                n,
                                interval(Proportions.wilson(most, n)),
                                origin.toLowerCase(Locale.ENGLISH),
                                stage);
            }
        if (cells.size() == 1) return only;
        return cells.size() <= NAMED_AT_MOST
                ? Text.of("analysis.reading.matrix.tie", listed(cells), most, n)
                : Text.of("analysis.reading.matrix.even", cells.size(), most, n);
    }

    private static String stagesReading(OriginStageMatrix matrix) {
        int n = matrix.basis().n();
        if (n < FEWEST_TO_READ) return tooFew(n);
        var totals = new ArrayList<Integer>();
        for (int column = 0; column < matrix.stages().size(); column++) {
            int total = 0;
            for (var row : matrix.counts()) total += row.get(column);
            totals.add(total);
        }
        int most = totals.stream().max(Integer::compare).orElse(0);
        var leaders = new ArrayList<String>();
        for (int column = 0; column < totals.size(); column++)
            if (totals.get(column) == most) leaders.add(matrix.stages().get(column).label());
        return leaders.size() == 1
                ? Text.of(
                        "analysis.reading.stages",
                        most,
                        n,
                        interval(Proportions.wilson(most, n)),
                        leaders.getFirst())
                : Text.of("analysis.reading.stages.tie", listed(leaders), most, n);
    }

    private static String monthsReading(MonthlyOrigins months) {
        int n = months.basis().n();
        if (n < FEWEST_TO_READ) return Text.of("analysis.reading.tooFewDated", n, FEWEST_TO_READ);
        var totals = new ArrayList<Integer>();
        for (int m = 0; m < months.months().size(); m++) {
            int total = months.untagged().get(m);
            for (var row : months.counts()) total += row.get(m);
            totals.add(total);
        }
        int untagged = months.untagged().stream().mapToInt(Integer::intValue).sum();
        if (totals.size() == 1)
            return Text.of(
                    "analysis.reading.months.one", n, label(months.months().getFirst()), untagged);
        int least = totals.stream().min(Integer::compare).orElse(0);
        int most = totals.stream().max(Integer::compare).orElse(0);
        return least == most
                ? Text.of("analysis.reading.months.even", n, totals.size(), most, untagged)
                : Text.of(
                        "analysis.reading.months",
                        n,
                        totals.size(),
                        extreme(months.months(), totals, least),
                        extreme(months.months(), totals, most),
                        untagged);
    }

    private static String extreme(List<YearMonth> months, List<Integer> totals, int value) {
        var first = label(months.get(totals.indexOf(value)));
        long times = totals.stream().filter(t -> t == value).count();
        return times == 1
                ? Text.of("analysis.reading.months.extreme", value, first)
                : Text.of("analysis.reading.months.extremes", value, times);
    }

    /// A month as pictures name it, such as "Sep 25".
    public static String label(YearMonth month) {
        return DateForm.MONTH.of(month);
    }

    private static String factorsReading(FactorPareto pareto) {
        int n = pareto.basis().n();
        if (n < FEWEST_TO_READ) return Text.of("analysis.reading.tooFewFactors", n, FEWEST_TO_READ);
        var factors = pareto.factors();
        var counts = factors.stream().map(f -> f.proportion().count()).toList();
        var few = VitalFew.of(counts, VITAL_PERCENT);
        var last = factors.get(few.size() - 1);
        var leaders =
                factors.stream()
                        .limit(Math.min(few.size(), NAMED_AT_MOST))
                        .map(f ->
                                Text.of(
                                        "analysis.reading.factor",
                                        f.factor().label(),
                                        f.proportion().count()))
                        .toList();
        var share = Percent.of(last.cumulativeShare());
        String sentence;
        if (factors.size() == 1)
            sentence = Text.of("analysis.reading.factors.one", n, leaders.getFirst());
        else if (2 * few.size() > factors.size())
            sentence =
                    Text.of(
                            "analysis.reading.factors.spread",
                            few.size(),
                            factors.size(),
                            share,
                            n,
                            listed(leaders));
        else
            sentence =
                    Text.of(
                            few.size() <= NAMED_AT_MOST
                                    ? "analysis.reading.factors"
                                    : "analysis.reading.factors.led",
                            few.size(),
                            factors.size(),
                            share,
                            n,
                            listed(leaders));
        if (!few.tieAtCut()) return Text.of("analysis.reading.sentence", sentence);
        int tied = last.proportion().count();
        long outside = counts.stream().skip(few.size()).filter(c -> c == tied).count();
        return Text.of("analysis.reading.factors.tie", sentence, outside, tied);
    }

    private static String tooFew(int n) {
        return Text.of("analysis.reading.tooFew", n, FEWEST_TO_READ);
    }

    /// A share with its interval, such as "41 %, 95 % interval 32–50 %".
    public static String interval(Proportion p) {
        return Text.of(
                "analysis.interval", Percent.of(p.share()), Percent.range(p.low(), p.high()));
    }

    /// A day as sentences name it, such as "1 Sep 2025".
    public static String day(LocalDate day) {
        return DateForm.DAY.of(day);
    }

    /// Words as a sentence lists them: "a, b and c".
    public static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : Text.of(
                        "analysis.and",
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
    }

    private static List<String> labels(List<Stage> stages) {
        return stages.stream().map(Stage::label).toList();
    }
}
