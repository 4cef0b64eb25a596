package firebreak.analysis.pictures;

import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.analysis.NumberTable;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How severe incidents were, over time, and the share of the severe ones.
public final class SeverityPicture {
    private static final int CLASSES = SeverityClass.values().length;

    /// Vermilion, orange, sky blue, green and, for the unknown ones, grey.
    private static final int[] COLOURS = {5, 1, 4, 2, 7};

    private final Facts facts;
    private final Columns columns;
    private final Rows all;
    private final Rows dated;
    private final Periods periods;
    private final int[] counts = new int[CLASSES];
    private final int[][] mix;

    private SeverityPicture(Facts facts) {
        this.facts = facts;
        columns = facts.columns();
        all = facts.rows(columns::discarded);
        dated = facts.rows(columns::undated);
        periods = Periods.of(dated.basis());
        for (int i : all.places()) counts[columns.severity(i)]++;
        mix = new int[CLASSES][periods.size()];
        for (int i : dated.places()) mix[columns.severity(i)][periods.place(columns.month(i))]++;
    }

    /// Incidents by severity over time, of this slice.
    public static Picture of(History history, Choices choices) {
        return of(Facts.of(history), choices);
    }

    static Picture of(Facts facts, Choices choices) {
        return new SeverityPicture(facts).picture();
    }

    private int unknown() {
        return counts[SeverityClass.UNKNOWN.ordinal()];
    }

    private int severeOnes() {
        return counts[SeverityClass.CRITICAL.ordinal()] + counts[SeverityClass.HIGH.ordinal()];
    }

    private Proportion severe() {
        return Proportions.wilson(severeOnes(), all.n() - unknown());
    }

    private Picture picture() {
        return new Picture(Picture.Kind.SEVERITY, List.of(view()), limits(), figures());
    }

    private Picture.View view() {
        var series = new ArrayList<ChartSpec.Series>();
        var rows = NumberTable.of(mix);
        for (var severity : SeverityClass.values())
            series.add(
                    new ChartSpec.Series(
                            Text.of(severity),
                            COLOURS[severity.ordinal()],
                            rows.get(severity.ordinal())));
        var spec =
                new ChartSpec.StackedBars(
                        new ChartText(
                                Text.of("picture.severity.title"),
                                periods.axis(),
                                Text.of("analysis.chart.axis.incidents"),
                                Text.of("analysis.chart.unit"),
                                reading(),
                                PatternCharts.basisLine(dated.basis())),
                        periods.labels(),
                        series);
        var name = Text.of("picture.severity.view");
        if (dated.n() < 2)
            return Picture.View.instead(
                    "mix",
                    name,
                    spec,
                    Text.of("picture.severity.undated", dated.n(), all.n(), told()));
        if (periods.size() == 1)
            return Picture.View.instead(
                    "mix",
                    name,
                    spec,
                    Text.of(
                            "picture.severity.one",
                            dated.n(),
                            periods.labels().getFirst(),
                            told()));
        return Picture.View.of(
                "mix",
                name,
                spec,
                facts.behind(
                        dated,
                        (i, severity, period) ->
                                columns.severity(i) == severity
                                        && periods.place(columns.month(i)) == period));
    }

    /// How many of each severity there are, of all.
    private String told() {
        return PatternCharts.listed(
                Arrays.stream(SeverityClass.values())
                        .map(s ->
                                Text.of("picture.severity.count", Text.of(s), counts[s.ordinal()]))
                        .toList());
    }

    private String reading() {
        int known = all.n() - unknown();
        if (known < PatternCharts.FEWEST_TO_READ)
            return Text.of("picture.severity.tooFew", known, PatternCharts.FEWEST_TO_READ);
        return Text.of(
                "picture.severity.reading",
                severeOnes(),
                known,
                PatternCharts.interval(severe()),
                unknown());
    }

    private List<String> limits() {
        return new Cautions(facts)
                .add(unknown() > 0, Text.of("picture.limit.severityUnknown", unknown(), all.n()))
                .add(
                        dated.n() < all.n(),
                        Text.of("picture.limit.shareOfAll", all.n(), all.n() - dated.n()))
                .add(periods.size() > 1, Text.of("picture.limit.ends"))
                .add(all.n() > 0, Text.of("picture.limit.severityWords"))
                .repeats(all)
                .sentences();
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.share("severity.severe.share", Text.of("picture.figure.severe"), severe()));
        figures.add(
                Counts.ratio(
                        "severity.severe.lowest",
                        Text.of("picture.figure.severe.lowest"),
                        severeOnes(),
                        all.n()));
        figures.add(
                Counts.ratio(
                        "severity.severe.highest",
                        Text.of("picture.figure.severe.highest"),
                        (long) severeOnes() + unknown(),
                        all.n()));
        for (var severity : SeverityClass.values())
            figures.add(
                    Figure.share(
                            "severity." + severity.name().toLowerCase(Locale.ROOT) + ".share",
                            Text.of("picture.figure.severity", Text.of(severity)),
                            Proportions.wilson(counts[severity.ordinal()], all.n())));
        for (int period = 0; period < periods.size(); period++)
            for (var severity : SeverityClass.values())
                figures.add(
                        Figure.count(
                                "severity."
                                        + periods.id(period)
                                        + "."
                                        + severity.name().toLowerCase(Locale.ROOT)
                                        + ".count",
                                Text.of(
                                        "picture.figure.severity.period",
                                        Text.of(severity),
                                        periods.labels().get(period)),
                                mix[severity.ordinal()][period],
                                dated.n()));
        return figures;
    }
}
