package firebreak.analysis.pictures;

import firebreak.analysis.PatternCharts;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartText;

import java.util.ArrayList;
import java.util.List;

/// Incidents per week and per deployment of each service.
final class ServicesPicture {
    private final RatesBy rates;
    private final List<RatesBy.Rated> perWeek;
    private final List<RatesBy.Rated> perDeployment;

    private ServicesPicture(RatesBy rates) {
        this.rates = rates;
        perWeek = rates.perWeek();
        perDeployment = rates.perDeployment();
    }

    /// Edges: a service without known deployments has no rate per deployment; those without any
    /// name stand together.
    static Picture of(History history, LocalTimes times) {
        var picture =
                new ServicesPicture(RatesBy.of(history, times, i -> i.tagged().service().strip()));
        return new Picture(
                Picture.Kind.SERVICES,
                List.of(picture.week(), picture.deployment()),
                picture.limits(),
                picture.figures());
    }

    private String name(RatesBy.Rated rated) {
        var key = rates.key(rated.key());
        return key.isEmpty() ? Text.of("slice.noService") : key;
    }

    private Picture.View week() {
        var spec =
                RatesBy.estimates(
                        text("services.title.week", Figure.Exposure.WEEKS, perWeek),
                        perWeek,
                        this::name);
        var name = Text.of("rates.view.week");
        return Picture.View.either(
                !perWeek.isEmpty(),
                "week",
                name,
                spec,
                (_, place) -> rates.incidents(perWeek.get(place).key()));
    }

    private Picture.View deployment() {
        var spec =
                RatesBy.estimates(
                        text(
                                "services.title.deployment",
                                Figure.Exposure.DEPLOYMENTS,
                                perDeployment),
                        perDeployment,
                        this::name);
        var name = Text.of("rates.view.deployment");
        return Picture.View.either(
                !perDeployment.isEmpty(),
                "deployment",
                name,
                spec,
                (_, place) -> rates.incidentsHeld(perDeployment.get(place).key()));
    }

    private ChartText text(String title, Figure.Exposure per, List<RatesBy.Rated> rated) {
        boolean weeks = per == Figure.Exposure.WEEKS;
        return new ChartText(
                Text.of(title),
                Text.of("services.axis"),
                Text.of(weeks ? "frequency.axis.perWeek" : "frequency.axis.deployment"),
                Text.of("analysis.chart.unit"),
                reading(rated, per),
                weeks ? rates.basisLine() : rates.basisLineHeld());
    }

    private String reading(List<RatesBy.Rated> rated, Figure.Exposure per) {
        boolean weeks = per == Figure.Exposure.WEEKS;
        if (rated.isEmpty()) return Text.of(weeks ? "rates.none" : "services.none.deployment");
        int n = rates.tally().n();
        if (n < PatternCharts.FEWEST_TO_READ)
            return Text.of("analysis.reading.tooFewDated", n, PatternCharts.FEWEST_TO_READ);
        var first = rated.getFirst();
        var figure = RatesBy.figure("first", "", per, first);
        var most =
                Text.of(
                        weeks ? "services.reading.week" : "services.reading.deployment",
                        name(first),
                        first.rate().n(),
                        Figures.shown(figure));
        if (rated.size() == 1) return Text.of("services.reading.one", most);
        int below = RatesBy.below(rated);
        return below == 0
                ? Text.of("services.reading.unranked", most, rated.size() - 1)
                : Text.of("services.reading.above", most, below, rated.size() - 1);
    }

    private List<String> limits() {
        var limits = rates.limits(perWeek, this::name);
        limits.add(Text.of("services.limit.blame"));
        if (!perDeployment.isEmpty()) limits.add(Text.of("services.limit.deployment"));
        return limits;
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.count(
                        "services.n",
                        Text.of("services.figure.n"),
                        rates.tally().n(),
                        rates.history().incidents().size()));
        for (var rated : perWeek)
            figures.add(
                    RatesBy.figure(
                            id("week", rated),
                            Text.of("services.figure.week", name(rated)),
                            Figure.Exposure.WEEKS,
                            rated));
        for (var rated : perDeployment)
            figures.add(
                    RatesBy.figure(
                                    id("deployment", rated),
                                    Text.of("services.figure.deployment", name(rated)),
                                    Figure.Exposure.DEPLOYMENTS,
                                    rated)
                            .in("deployment"));
        return figures;
    }

    private String id(String rate, RatesBy.Rated rated) {
        var key = rates.key(rated.key());
        return key.isEmpty() ? "services.unnamed." + rate : "services." + rate + "." + key;
    }
}
