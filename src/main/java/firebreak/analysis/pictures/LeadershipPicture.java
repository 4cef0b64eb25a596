package firebreak.analysis.pictures;

import firebreak.analysis.Columns.Rows;
import firebreak.analysis.NumberTable;
import firebreak.analysis.PatternCharts;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.domain.chart.ChartText;
import firebreak.domain.codebook.Origin;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.Preventability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The minutes that leaders spent in incidents: those from logs and those from estimates, never
/// added up.
public final class LeadershipPicture {
    private final Facts facts;
    private final LeaderTimes times;

    private LeadershipPicture(Facts facts) {
        this.facts = facts;
        times = new LeaderTimes(facts);
    }

    /// Leaders' time by origin and preventability, of this slice.
    public static Picture of(History history, Choices choices) {
        return of(Facts.of(history), choices);
    }

    static Picture of(Facts facts, Choices choices) {
        return new LeadershipPicture(facts).picture();
    }

    private Picture picture() {
        return new Picture(
                Picture.Kind.LEADERSHIP,
                List.of(byPeriod(), byOrigin(), byPreventability()),
                limits(),
                times.figures());
    }

    /// Two lines, and rows below, as bars on top of each other would add them up.
    private Picture.View byPeriod() {
        var lines = new ArrayList<ChartSpec.LineSeries>();
        for (int kind = 0; kind < LeaderTimes.KINDS; kind++) {
            var values = new ArrayList<Double>();
            for (long minutes : times.byPeriod[kind]) values.add((double) minutes);
            lines.add(new ChartSpec.LineSeries(LeaderTimes.name(kind), kind, values));
        }
        return view(
                "period",
                Text.of("picture.leadership.view.period"),
                times.dated,
                new ChartSpec.Lines(
                        new ChartText(
                                Text.of("picture.leadership.title"),
                                times.periods.axis(),
                                Text.of("picture.axis.minutes"),
                                Text.of("picture.unit.minutes"),
                                reading(),
                                PatternCharts.basisLine(times.dated.basis())),
                        times.periods.labels(),
                        lines),
                times.periods.labels(),
                times.byPeriod,
                facts.behind(
                        times.dated,
                        (i, kind, period) -> times.kind(i) == kind && times.period(i) == period));
    }

    private Picture.View byOrigin() {
        var names = LeaderTimes.names(Origin.values());
        return groups(
                "origin",
                Text.of("picture.leadership.view.origin"),
                Text.of("picture.leadership.origin.title"),
                Text.of("analysis.chart.axis.origin"),
                originReading(times.byOrigin, names),
                names,
                times.byOrigin,
                times::origin);
    }

    private Picture.View byPreventability() {
        return groups(
                "preventable",
                Text.of("picture.leadership.view.preventable"),
                Text.of("picture.leadership.preventable.title"),
                Text.of("picture.axis.preventability"),
                preventableReading(),
                LeaderTimes.names(Preventability.values()),
                times.byPreventability,
                times::preventability);
    }

    private Picture.View groups(
            String id,
            String name,
            String title,
            String axis,
            String reading,
            List<String> names,
            long[][] values,
            IntUnaryOperator place) {
        return view(
                id,
                name,
                times.timed,
                new ChartSpec.HeatMap(
                        new ChartText(
                                title,
                                axis,
                                Text.of("picture.axis.minutes"),
                                Text.of("picture.unit.minutes"),
                                reading,
                                PatternCharts.basisLine(times.timed.basis())),
                        List.of(LeaderTimes.name(0), LeaderTimes.name(1)),
                        names,
                        NumberTable.of(Cells.ints(values)),
                        thin(names.size(), place)),
                names,
                values,
                facts.behind(
                        times.timed,
                        (i, kind, group) -> times.kind(i) == kind && place.applyAsInt(i) == group));
    }

    private List<List<CellMark>> thin(int groups, IntUnaryOperator place) {
        var incidents = new int[LeaderTimes.KINDS][groups];
        for (int i : times.timed.places()) incidents[times.kind(i)][place.applyAsInt(i)]++;
        return Cells.thin(incidents);
    }

    /// @param names of the groups or periods
    /// @param values of each, by kind
    private Picture.View view(
            String id,
            String name,
            Rows counted,
            ChartSpec spec,
            List<String> names,
            long[][] values,
            Behind behind) {
        if (counted.n() < 2)
            return Picture.View.instead(
                    id,
                    name,
                    spec,
                    times.timed.n() > counted.n() ? undated(counted.n()) : tooFew());
        if (!Cells.fit(values))
            return Picture.View.instead(id, name, spec, Text.of("picture.tooLarge"));
        int filled = 0;
        int last = 0;
        for (int c = 0; c < names.size(); c++)
            if (values[0][c] + values[1][c] > 0) {
                filled++;
                last = c;
            }
        if (filled == 0) return Picture.View.instead(id, name, spec, Text.of("picture.allZero"));
        return filled == 1
                ? Picture.View.instead(
                        id,
                        name,
                        spec,
                        Text.of(
                                "picture.leadership.one",
                                Spans.effort(values[0][last]),
                                Spans.effort(values[1][last]),
                                names.get(last),
                                counted.n()))
                : Picture.View.of(id, name, spec, behind);
    }

    private String tooFew() {
        return Text.of("picture.leadership.tooFew", times.timed.n(), PatternCharts.FEWEST_TO_READ);
    }

    private String undated(int n) {
        return Text.of("picture.leadership.undated", n, times.timed.n());
    }

    private String reading() {
        if (times.timed.n() < PatternCharts.FEWEST_TO_READ) return tooFew();
        return Text.of(
                "picture.leadership.reading",
                Spans.effort(times.minutes[0]),
                times.incidents[0],
                Spans.effort(times.minutes[1]),
                times.incidents[1],
                times.timed.n(),
                times.all);
    }

    private String originReading(long[][] values, List<String> names) {
        if (times.timed.n() < PatternCharts.FEWEST_TO_READ) return tooFew();
        var parts = new ArrayList<String>();
        for (int kind = 0; kind < LeaderTimes.KINDS; kind++) {
            // What nobody tagged leads nothing.
            int origins = names.size() - 1;
            long most = Arrays.stream(values[kind]).limit(origins).max().orElse(0);
            if (most == 0) continue;
            var leaders = new ArrayList<String>();
            for (int c = 0; c < origins; c++)
                if (values[kind][c] == most) leaders.add(names.get(c));
            parts.add(
                    Text.of(
                            kind == LeaderTimes.MEASURED
                                    ? "picture.leadership.origin.measured"
                                    : "picture.leadership.origin.estimated",
                            PatternCharts.listed(leaders),
                            Percent.of((double) most / times.minutes[kind]),
                            Spans.effort(times.minutes[kind]),
                            leaders.size()));
        }
        return parts.isEmpty()
                ? Text.of("picture.leadership.origin.none", times.untagged)
                : Text.of("picture.leadership.origin", String.join("; ", parts));
    }

    private String preventableReading() {
        if (times.timed.n() < PatternCharts.FEWEST_TO_READ) return tooFew();
        var parts = new ArrayList<String>();
        for (int kind = 0; kind < LeaderTimes.KINDS; kind++)
            if (times.minutes[kind] > 0)
                parts.add(
                        Text.of(
                                kind == LeaderTimes.MEASURED
                                        ? "picture.leadership.preventable.measured"
                                        : "picture.leadership.preventable.estimated",
                                Percent.of((double) times.preventable[kind] / times.minutes[kind]),
                                Spans.effort(times.minutes[kind])));
        return parts.isEmpty()
                ? Text.of("picture.allZero")
                : Text.of("picture.leadership.preventable", PatternCharts.listed(parts));
    }

    private List<String> limits() {
        int n = times.timed.n();
        return new Cautions(facts)
                .add(
                        n > 0 && n < times.all,
                        Text.of("picture.limit.timeUnknown", times.all - n, times.all))
                .add(
                        times.incidents[1] > 0,
                        Text.of("picture.limit.estimated", times.incidents[1], n))
                .add(times.untagged > 0, Text.of("picture.limit.untaggedTime", times.untagged))
                .add(n > times.untagged && facts.coders() <= 1, Text.of("picture.limit.oneCoder"))
                .add(n > 0, noMean())
                .thin(times.timed)
                .sentences();
    }

    /// Why there is no mean, with how much the longest incidents took where that is known.
    private String noMean() {
        var parts = new ArrayList<String>();
        for (int kind = 0; kind < LeaderTimes.KINDS; kind++) {
            var longest = times.longest(kind);
            if (longest.value() != null)
                parts.add(
                        Text.of(
                                kind == LeaderTimes.MEASURED
                                        ? "picture.leadership.preventable.measured"
                                        : "picture.leadership.preventable.estimated",
                                longest.shown(),
                                Spans.effort(times.minutes[kind])));
        }
        return parts.isEmpty()
                ? Text.of("picture.limit.noMean")
                : Text.of("picture.limit.noMean.longest", PatternCharts.listed(parts));
    }
}
