package firebreak.analysis.pictures;

import firebreak.analysis.PatternCharts;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartText;
import firebreak.domain.pattern.Choices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Incidents per week of the teams that handled them, by pseudonyms unless a person chose names.
final class TeamsPicture {
    private static final int LETTERS = 26;

    private final RatesBy rates;
    private final Choices choices;
    private final List<RatesBy.Rated> perWeek;
    private final Map<String, Integer> places = new HashMap<>();

    private TeamsPicture(History history, LocalTimes times, Choices choices) {
        this.choices = choices;
        rates = RatesBy.of(history, times, i -> i.team().isBlank() ? "" : i.team());
        perWeek = rates.perWeek();
        for (var team : history.watched().teams()) places.put(team, places.size());
    }

    /// Edge: incidents without a team stand together.
    static Picture of(History history, LocalTimes times, Choices choices) {
        var picture = new TeamsPicture(history, times, choices);
        return new Picture(
                Picture.Kind.TEAMS, List.of(picture.week()), picture.limits(), picture.figures());
    }

    /// A, B, ... Z, AA, AB by the first incident of each team in the whole history.
    static String letters(int place) {
        var last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : letters(place / LETTERS - 1) + last;
    }

    private String name(RatesBy.Rated rated) {
        var team = rates.key(rated.key());
        if (team.isEmpty()) return Text.of("teams.none");
        return choices.teamNames() ? team : Text.of("teams.pseudonym", letter(team));
    }

    private String letter(String team) {
        return letters(places.getOrDefault(team, places.size()));
    }

    private Picture.View week() {
        var spec =
                RatesBy.estimates(
                        new ChartText(
                                Text.of("teams.title"),
                                Text.of("teams.axis"),
                                Text.of("frequency.axis.perWeek"),
                                Text.of("analysis.chart.unit"),
                                reading(),
                                rates.basisLine()),
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

    private String reading() {
        int n = rates.tally().n();
        if (perWeek.isEmpty()) return Text.of("rates.none");
        if (n < PatternCharts.FEWEST_TO_READ)
            return Text.of("analysis.reading.tooFewDated", n, PatternCharts.FEWEST_TO_READ);
        if (perWeek.size() == 1) return Text.of("teams.reading.one", n, name(perWeek.getFirst()));
        var most = RatesBy.figure("most", "", Figure.Exposure.WEEKS, perWeek.getFirst());
        var least = RatesBy.figure("least", "", Figure.Exposure.WEEKS, perWeek.getLast());
        return Text.of(
                RatesBy.below(perWeek) == 0 ? "teams.reading.even" : "teams.reading.differ",
                n,
                perWeek.size(),
                Figures.shown(least),
                Figures.shown(most));
    }

    private List<String> limits() {
        var limits = rates.limits(perWeek, this::name);
        limits.add(Text.of("teams.limit.blame"));
        limits.add(Text.of(choices.teamNames() ? "teams.limit.names" : "teams.limit.pseudonyms"));
        return limits;
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.count(
                        "teams.n",
                        Text.of("teams.figure.n"),
                        rates.tally().n(),
                        rates.history().incidents().size()));
        for (var rated : perWeek) {
            var team = rates.key(rated.key());
            figures.add(
                    RatesBy.figure(
                            "teams.week." + (team.isEmpty() ? "none" : letter(team)),
                            Text.of("teams.figure.week", name(rated)),
                            Figure.Exposure.WEEKS,
                            rated));
        }
        return figures;
    }
}
