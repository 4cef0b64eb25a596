package firebreak.analysis.pictures;

import firebreak.analysis.PatternCharts;
import firebreak.analysis.control.RunRules;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.rates.Dispersion;
import firebreak.analysis.rates.PoissonRate;
import firebreak.analysis.trend.MannKendall;
import firebreak.analysis.trend.SenSlope;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.pattern.Choices;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// One of the two ways to count incidents over time, with its chart, sentences and figures.
///
/// @param id `all` or `preventable`
record FrequencyView(
        String id,
        FrequencyCount count,
        Deployments deployments,
        Choices choices,
        Outcome<FrequencyChart> chart,
        FrequencyTrend trend) {
    private static final double LEVEL = 0.95;
    private static final int NAMED_AT_MOST = 3;

    static FrequencyView of(
            String id, FrequencyCount count, Deployments deployments, Choices choices) {
        var chart = FrequencyChart.of(count, deployments, choices);
        var amounts = new double[count.weeks().count()];
        Arrays.fill(amounts, 1);
        return new FrequencyView(
                id,
                count,
                deployments,
                choices,
                chart,
                FrequencyTrend.of(
                        count,
                        count.amounts(byDeployments(chart) ? deployments.amounts() : amounts)));
    }

    private static boolean byDeployments(Outcome<FrequencyChart> chart) {
        return chart.toOptional().filter(c -> c.kind().deployments()).isPresent();
    }

    private Figure.Exposure exposure() {
        return byDeployments(chart) ? Figure.Exposure.DEPLOYMENTS : Figure.Exposure.WEEKS;
    }

    String unit() {
        return Text.of(byDeployments(chart) ? "frequency.unit.deployment" : "frequency.unit.week");
    }

    String axis() {
        return Text.of(
                byDeployments(chart) ? "frequency.axis.deployment" : "frequency.axis.perWeek");
    }

    String basisLine() {
        return PatternCharts.basisLine(
                chart.toOptional().map(FrequencyChart::basis).orElseGet(count::basis));
    }

    Picture.View view() {
        var name = Text.of(id.equals("all") ? "frequency.view.all" : "frequency.view.preventable");
        return switch (chart) {
            case Outcome.Undefined<FrequencyChart> undefined ->
                    Picture.View.either(
                            false, id, name, spec(null, instead(undefined)), Behind.NOTHING);
            case Outcome.Known<FrequencyChart>(var known) ->
                    Picture.View.of(
                            id,
                            name,
                            spec(known, reading(known)),
                            (_, point) -> count.at(known.pointOf(), point));
        };
    }

    private String instead(Outcome.Undefined<FrequencyChart> undefined) {
        int n = count.eligible();
        if (n == 0)
            return Text.of(
                    id.equals("all") ? "frequency.none.all" : "frequency.none.preventable",
                    count.untagged());
        if (count.weeks().count() == 0) return Text.of("frequency.none.week", n);
        return Text.of(
                "frequency.none.chart",
                n,
                count.weeks().count(),
                undefined.reason() == Outcome.Reason.TOO_FEW
                        ? Text.of("frequency.none.points", FrequencyChart.FEWEST_POINTS)
                        : Text.of(undefined.reason()));
    }

    private ChartSpec.ControlLine spec(@Nullable FrequencyChart known, String reading) {
        boolean between = known != null && known.kind().between();
        var value = between ? Text.of("frequency.axis.between") : axis();
        return new ChartSpec.ControlLine(
                new ChartText(
                        Text.of(
                                id.equals("all")
                                        ? "frequency.title.all"
                                        : "frequency.title.preventable"),
                        Text.of(between ? "frequency.axis.incident" : "frequency.axis.week"),
                        value,
                        Text.of("analysis.chart.unit"),
                        reading,
                        basisLine()),
                value,
                known == null ? List.of() : known.categories(),
                known == null ? List.of() : points(known),
                known == null || !known.frozen() ? 0 : known.chart().baseline(),
                known != null && known.provisional());
    }

    private static List<ChartSpec.ControlPoint> points(FrequencyChart known) {
        var signals = new HashMap<Integer, List<String>>();
        for (var signal : known.signals())
            signals.computeIfAbsent(signal.index(), _ -> new ArrayList<>())
                    .add(words(known, signal));
        var points = new ArrayList<ChartSpec.ControlPoint>();
        for (int i = 0; i < known.chart().n(); i++) {
            var point = known.chart().points().get(i);
            points.add(
                    new ChartSpec.ControlPoint(
                            point.value(),
                            point.center(),
                            point.lower() > 0 ? point.lower() : null,
                            point.upper(),
                            known.counts()[i],
                            String.join("; ", signals.getOrDefault(i, List.of()))));
        }
        return points;
    }

    private static String words(FrequencyChart known, RunRules.Signal signal) {
        boolean above = known.chart().points().get(signal.index()).z() > 0;
        if (known.kind().between())
            return switch (signal.rule()) {
                case NINE_ON_ONE_SIDE ->
                        Text.of(above ? "frequency.nine.longer" : "frequency.nine.shorter");
                case TWO_OF_THREE ->
                        Text.of(above ? "frequency.two.longer" : "frequency.two.shorter");
                default -> Text.of(above ? "frequency.beyond.longer" : "frequency.beyond.shorter");
            };
        return switch (signal.rule()) {
            case NINE_ON_ONE_SIDE ->
                    Text.of(above ? "frequency.nine.above" : "frequency.nine.below");
            case TWO_OF_THREE -> Text.of(above ? "frequency.two.above" : "frequency.two.below");
            default -> Text.of(above ? "frequency.beyond.above" : "frequency.beyond.below");
        };
    }

    private String reading(FrequencyChart known) {
        int n = known.n();
        if (n < PatternCharts.FEWEST_TO_READ)
            return Text.of("analysis.reading.tooFewDated", n, PatternCharts.FEWEST_TO_READ);
        var verdict = verdict(known);
        var incidents =
                Text.of(id.equals("all") ? "frequency.some.all" : "frequency.some.preventable", n);
        if (known.kind().between())
            return Text.of(
                    "frequency.reading.between",
                    incidents,
                    ChartNumbers.duration(known.chart().points().getFirst().center() * 24 * 60),
                    verdict);
        var per = PoissonRate.of(n, known.exposure(), LEVEL);
        var rate = Figures.rate("reading", "", exposure(), per);
        return Text.of(
                count.whole()
                        ? known.kind().deployments()
                                ? "frequency.reading.deployment"
                                : "frequency.reading.week"
                        : known.kind().deployments()
                                ? "frequency.reading.deployment.part"
                                : "frequency.reading.week.part",
                incidents,
                known.exposure(),
                Figures.shown(rate),
                verdict);
    }

    private static String verdict(FrequencyChart known) {
        var signals = known.signals();
        if (signals.isEmpty()) return Text.of("frequency.verdict.none");
        var names =
                signals.stream()
                        .map(s ->
                                Text.of(
                                        "frequency.verdict.one",
                                        known.categories().get(s.index()),
                                        words(known, s)))
                        .toList();
        return Text.of("frequency.verdict.some", signals.size(), Labels.some(names, NAMED_AT_MOST));
    }

    /// The incidents of a block of [FrequencyTrend].
    List<UUID> inBlock(int block) {
        int from = trend.first().get(block);
        boolean held = byDeployments(chart);
        return IntStream.range(0, count.why().length)
                .filter(i -> count.why()[i] == null)
                .filter(i -> {
                    int week = count.weeks().place(count.times().day()[i]);
                    return week >= from
                            && week < from + trend.block()
                            && (!held || deployments.amounts()[week] > 0);
                })
                .mapToObj(i -> count.history().incidents().get(i).id())
                .toList();
    }

    /// What the trend says, or why it says nothing.
    String trendSentence() {
        if (!(trend.slope() instanceof Outcome.Known<SenSlope>(var slope))
                || !(trend.test() instanceof Outcome.Known<MannKendall>(var test)))
            return Text.of(
                    "frequency.trend.none",
                    trend.slope() instanceof Outcome.Undefined<SenSlope>(var reason, _)
                            ? Text.of(reason)
                            : trend.test() instanceof Outcome.Undefined<MannKendall>(var why, _)
                                    ? Text.of(why)
                                    : "");
        var figure = slopeFigure();
        return Text.of(
                test.p() >= 0.05
                        ? "frequency.trend.level"
                        : slope.estimate() > 0 ? "frequency.trend.up" : "frequency.trend.down",
                unit(),
                Figures.shown(figure),
                p().shown());
    }

    private String words(String words) {
        return id.equals("all") ? words : Text.of("frequency.figure.preventable", words);
    }

    private String prefix() {
        return id.equals("all") ? "frequency." : "frequency.preventable.";
    }

    private Figure slopeFigure() {
        var id = prefix() + "trend.slope";
        var words = words(Text.of("frequency.figure.slope", unit()));
        return switch (trend.slope()) {
            case Outcome.Undefined<SenSlope>(var reason, _) ->
                    Figure.none(id, words, Figure.Unit.RATE, Text.of(reason));
            case Outcome.Known<SenSlope>(var slope) ->
                    Figure.of(
                            id,
                            words,
                            Figure.Unit.RATE,
                            slope.estimate(),
                            slope.interval().toOptional().orElse(null),
                            slope.n());
        };
    }

    private Figure p() {
        var id = prefix() + "trend.p";
        var words = words(Text.of("frequency.figure.p"));
        return switch (trend.test()) {
            case Outcome.Undefined<MannKendall>(var reason, _) ->
                    Figure.none(id, words, Figure.Unit.P_VALUE, Text.of(reason));
            case Outcome.Known<MannKendall>(var test) ->
                    Figure.of(id, words, Figure.Unit.P_VALUE, test.p(), null, test.n());
        };
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.count(
                        prefix() + "n",
                        words(Text.of("frequency.figure.n")),
                        count.eligible(),
                        count.why().length));
        double told = Arrays.stream(count.told()).sum();
        var perWeek = words(Text.of("frequency.figure.rate"));
        figures.add(
                told == 0
                        ? Figure.none(
                                        prefix() + "rate",
                                        perWeek,
                                        Figure.Unit.RATE,
                                        Text.of("frequency.why.week"))
                                .per(Figure.Exposure.WEEKS)
                        : Figures.rate(
                                prefix() + "rate",
                                perWeek,
                                Figure.Exposure.WEEKS,
                                PoissonRate.of(count.inWeeks(), told, LEVEL)));
        figures.add(perDeployment());
        figures.addAll(dispersion());
        var words = words(Text.of("frequency.figure.signals"));
        figures.add(
                switch (chart) {
                    case Outcome.Undefined<FrequencyChart>(var reason, _) ->
                            Figure.none(
                                    prefix() + "signals",
                                    words,
                                    Figure.Unit.COUNT,
                                    Text.of(reason));
                    case Outcome.Known<FrequencyChart>(var known) ->
                            Figure.count(
                                    prefix() + "signals",
                                    words,
                                    known.signals().stream()
                                            .map(RunRules.Signal::index)
                                            .distinct()
                                            .count(),
                                    known.chart().n());
                });
        var shown = new ArrayList<>(figures.stream().map(f -> f.in(id)).toList());
        shown.add(slopeFigure().per(exposure()).in("trend"));
        shown.add(p().in("trend"));
        return shown;
    }

    private Figure perDeployment() {
        var id = prefix() + "perDeployment";
        var words = words(Text.of("frequency.figure.deployment"));
        double held = 0;
        int incidents = 0;
        var amounts = count.amounts(deployments.amounts());
        for (int w = 0; w < amounts.length; w++) {
            if (Double.isNaN(amounts[w])) continue;
            held += amounts[w];
            incidents += count.perWeek()[w];
        }
        return held > 0
                ? Figures.rate(
                        id,
                        words,
                        Figure.Exposure.DEPLOYMENTS,
                        PoissonRate.of(incidents, held, LEVEL))
                : Figure.none(id, words, Figure.Unit.RATE, Text.of("frequency.why.deployments"))
                        .per(Figure.Exposure.DEPLOYMENTS);
    }

    private List<Figure> dispersion() {
        var counts = new ArrayList<Integer>();
        var exposures = new ArrayList<Double>();
        var amounts = byDeployments(chart) ? count.amounts(deployments.amounts()) : count.told();
        for (int w = 0; w < amounts.length; w++) {
            if (!(amounts[w] > 0)) continue;
            counts.add(count.perWeek()[w]);
            exposures.add(amounts[w]);
        }
        var index = prefix() + "dispersion";
        var words = words(Text.of("frequency.figure.dispersion"));
        var chance = words(Text.of("frequency.figure.dispersion.p"));
        return switch (Dispersion.of(counts, exposures)) {
            case Outcome.Undefined<Dispersion>(var reason, _) ->
                    List.of(
                            Figure.none(index, words, Figure.Unit.NUMBER, Text.of(reason)),
                            Figure.none(
                                    index + ".p", chance, Figure.Unit.P_VALUE, Text.of(reason)));
            case Outcome.Known<Dispersion>(var known) ->
                    List.of(
                            Figure.of(
                                    index,
                                    words,
                                    Figure.Unit.NUMBER,
                                    known.index(),
                                    null,
                                    known.n()),
                            Figure.of(
                                    index + ".p",
                                    chance,
                                    Figure.Unit.P_VALUE,
                                    known.pOver(),
                                    null,
                                    known.n()));
        };
    }

    List<String> limits() {
        return FrequencyLimits.of(this);
    }
}
