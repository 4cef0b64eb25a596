package firebreak.analysis.pictures;

import firebreak.analysis.Basis;
import firebreak.analysis.Columns;
import firebreak.analysis.MonthlyOrigins;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Patterns;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.pattern.Choices;

import java.util.ArrayList;
import java.util.List;

/// Incidents per month by origin.
public final class MonthsPicture {
    private static final int ORIGINS = Origin.values().length;

    private MonthsPicture() {}

    /// Incidents by month and origin, of this slice.
    public static Picture of(History history, Choices choices) {
        return of(Facts.of(history), choices);
    }

    static Picture of(Facts facts, Choices choices) {
        var months = Patterns.months(facts.columns());
        int n = months.basis().n();
        int untagged = months.untagged().stream().mapToInt(u -> u).sum();
        return new Picture(
                Picture.Kind.MONTHS,
                List.of(view(facts, months)),
                new Cautions(facts)
                        .add(months.months().size() > 1, Text.of("picture.limit.ends"))
                        .add(untagged > 0, Text.of("picture.limit.untaggedMonths", untagged))
                        .add(n > 0, Text.of("picture.limit.noRate"))
                        .add(n > untagged && facts.coders() <= 1, Text.of("picture.limit.oneCoder"))
                        .sentences(),
                figures(months));
    }

    private static Picture.View view(Facts facts, MonthlyOrigins months) {
        var spec = PatternCharts.months(months);
        var name = Text.of("picture.months.view");
        int n = months.basis().n();
        if (n < 2)
            return Picture.View.instead(
                    "origin",
                    name,
                    spec,
                    Text.of("analysis.reading.tooFewDated", n, PatternCharts.FEWEST_TO_READ));
        if (months.months().size() == 1)
            return Picture.View.instead("origin", name, spec, inOne(months));
        var columns = facts.columns();
        int first = Basis.month(months.months().getFirst().atDay(1));
        return Picture.View.of(
                "origin",
                name,
                spec,
                facts.behind(
                        facts.rows(columns::undated),
                        (i, row, month) ->
                                columns.origin(i) == (row == ORIGINS ? Columns.NONE : row)
                                        && columns.month(i) - first == month));
    }

    /// The numbers of the only month.
    private static String inOne(MonthlyOrigins months) {
        var parts = new ArrayList<String>();
        for (var origin : Origin.values())
            parts.add(
                    Text.of(
                            "picture.severity.count",
                            Text.of(origin),
                            months.counts().get(origin.ordinal()).getFirst()));
        parts.add(
                Text.of(
                        "picture.severity.count",
                        Text.of("analysis.chart.untagged"),
                        months.untagged().getFirst()));
        return Text.of(
                "picture.months.one",
                months.basis().n(),
                PatternCharts.label(months.months().getFirst()),
                PatternCharts.listed(parts));
    }

    private static List<Figure> figures(MonthlyOrigins months) {
        var figures = new ArrayList<Figure>();
        int n = months.basis().n();
        for (int m = 0; m < months.months().size(); m++) {
            var month = months.months().get(m);
            int sum = months.untagged().get(m);
            for (var row : months.counts()) sum += row.get(m);
            figures.add(
                    Figure.count(
                            "month." + month + ".count",
                            Text.of("picture.figure.month", PatternCharts.label(month)),
                            sum,
                            n));
            for (var origin : Origin.values())
                figures.add(
                        Figure.count(
                                "month." + month + "." + origin.id() + ".count",
                                Text.of(
                                        "picture.figure.month.origin",
                                        PatternCharts.label(month),
                                        Text.of(origin)),
                                months.counts().get(origin.ordinal()).get(m),
                                n));
        }
        return figures;
    }
}
