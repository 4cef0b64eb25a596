package firebreak.analysis.pictures;

import static java.util.stream.Collectors.groupingBy;

import firebreak.analysis.LeftOutReason;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.ThinSlices;
import firebreak.analysis.rates.PoissonRate;
import firebreak.domain.Text;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.tagging.PastIncident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Incidents of each service or team, and their rates with exact intervals.
final class RatesBy {
    /// More bars than this can't be read; the others are told.
    static final int MOST_DRAWN = 30;

    static final double LEVEL = 0.95;

    private final History history;
    private final LocalTimes times;
    private final Weeks weeks;

    /// As the client calls them, empty where unknown.
    private final List<String> keys = new ArrayList<>();

    /// The key of each incident; -1 where it doesn't count.
    private final int[] keyOf;

    private final List<int[]> counts = new ArrayList<>();
    private final Tally tally = new Tally();

    /// Of the keys of which deployments are known.
    private final Map<Integer, Deployments> known;

    private RatesBy(History history, LocalTimes times, Function<PastIncident, String> key) {
        this.history = history;
        this.times = times;
        weeks = Weeks.of(history.watched());
        keyOf = new int[history.incidents().size()];
        var places = new HashMap<String, Integer>();
        int i = 0;
        for (var incident : history.incidents()) {
            keyOf[i] = place(i, incident, key, places);
            i++;
        }
        known = deployments();
    }

    private int place(
            int i,
            PastIncident incident,
            Function<PastIncident, String> key,
            Map<String, Integer> places) {
        var undated = times.undated(i, incident);
        if (undated != null) {
            tally.leave(undated);
            return -1;
        }
        if (weeks.place(times.day()[i]) < 0) {
            tally.leave(LeftOutReason.INCOMPLETE_WEEK);
            return -1;
        }
        var name = key.apply(incident);
        var place = places.get(name);
        if (place == null) {
            place = keys.size();
            places.put(name, place);
            keys.add(name);
            counts.add(new int[1]);
        }
        counts.get(place)[0]++;
        tally.take(times.day()[i]);
        return place;
    }

    static RatesBy of(History history, LocalTimes times, Function<PastIncident, String> key) {
        return new RatesBy(history, times, key);
    }

    /// A rate of one key.
    ///
    /// @param key its place among the keys
    record Rated(int key, PoissonRate rate) {
        boolean thin() {
            return rate.n() < ThinSlices.FEWEST;
        }
    }

    History history() {
        return history;
    }

    Tally tally() {
        return tally;
    }

    String key(int place) {
        return keys.get(place);
    }

    int keys() {
        return keys.size();
    }

    int count(int place) {
        return counts.get(place)[0];
    }

    /// Per complete week, the most first; of equal ones by name.
    List<Rated> perWeek() {
        return ordered(IntStream.range(0, keys.size()).boxed().toList()).stream()
                .limit(MOST_DRAWN)
                .map(k -> new Rated(k, PoissonRate.of(count(k), weeks.count(), LEVEL)))
                .toList();
    }

    private List<Integer> ordered(List<Integer> places) {
        return places.stream()
                .sorted(Comparator.comparing((Integer k) -> -count(k)).thenComparing(keys::get))
                .toList();
    }

    /// Per deployment, of those of which deployments are known: the incidents of the weeks of which
    /// they are, against their sum. The most first.
    List<Rated> perDeployment() {
        if (known.isEmpty()) return List.of();
        var held = new int[keys.size()];
        for (int i = 0; i < keyOf.length; i++) if (holds(i)) held[keyOf[i]]++;
        return known.entrySet().stream()
                .map(e ->
                        new Rated(
                                e.getKey(),
                                PoissonRate.of(held[e.getKey()], e.getValue().sum(), LEVEL)))
                .sorted(
                        Comparator.comparing((Rated r) -> -r.rate().estimate())
                                .thenComparing(r -> keys.get(r.key())))
                .limit(MOST_DRAWN)
                .toList();
    }

    private Map<Integer, Deployments> deployments() {
        var series = history.series().stream().collect(groupingBy(SeriesWeek::service));
        var known = new HashMap<Integer, Deployments>();
        for (int k = 0; k < keys.size(); k++) {
            var told = series.get(keys.get(k));
            if (keys.get(k).isEmpty() || told == null) continue;
            var deployments = Deployments.of(told, weeks);
            if (deployments.sum() > 0) known.put(k, deployments);
        }
        return known;
    }

    private boolean holds(int i) {
        if (keyOf[i] < 0) return false;
        var deployments = known.get(keyOf[i]);
        int week = deployments == null ? -1 : weeks.place(times.day()[i]);
        return week >= 0 && deployments != null && !Double.isNaN(deployments.amounts()[week]);
    }

    /// The incidents of one key.
    List<UUID> incidents(int key) {
        return IntStream.range(0, keyOf.length)
                .filter(i -> keyOf[i] == key)
                .mapToObj(i -> history.incidents().get(i).id())
                .toList();
    }

    /// Those of them that [#perDeployment] counts.
    List<UUID> incidentsHeld(int key) {
        return IntStream.range(0, keyOf.length)
                .filter(i -> keyOf[i] == key && holds(i))
                .mapToObj(i -> history.incidents().get(i).id())
                .toList();
    }

    /// Of how many others the first differs: whose interval ends below where its own begins.
    static int below(List<Rated> rates) {
        double low = rates.getFirst().rate().interval().low();
        return (int) rates.stream().skip(1).filter(r -> r.rate().interval().high() < low).count();
    }

    static ChartSpec.Estimates estimates(
            ChartText text, List<Rated> rates, Function<Rated, String> name) {
        return new ChartSpec.Estimates(
                text,
                Labels.apart(rates.stream().map(name).toList()),
                rates.stream().map(r -> Figures.mark(r.rate(), r.thin())).toList(),
                ChartSpec.Format.NUMBER);
    }

    static Figure figure(String id, String words, Figure.Exposure per, Rated rated) {
        return Figures.rate(id, words, per, rated.rate());
    }

    String basisLine() {
        return PatternCharts.basisLine(tally.basis());
    }

    /// What [#perDeployment] stands on.
    String basisLineHeld() {
        var held = tally.again();
        for (int i = 0; i < keyOf.length; i++) {
            if (holds(i)) held.take(times.day()[i]);
            else if (keyOf[i] >= 0) held.leave(LeftOutReason.UNKNOWN_DEPLOYMENTS);
        }
        return PatternCharts.basisLine(held.basis());
    }

    /// What both pictures can't say.
    List<String> limits(List<Rated> rates, Function<Rated, String> name) {
        var limits = new ArrayList<String>();
        var thin = rates.stream().filter(Rated::thin).map(name).toList();
        if (!thin.isEmpty())
            limits.add(Text.of("rates.limit.thin", ThinSlices.FEWEST, Labels.some(thin, 4)));
        if (keys.size() > MOST_DRAWN)
            limits.add(Text.of("rates.limit.most", MOST_DRAWN, keys.size() - MOST_DRAWN));
        limits.add(Text.of("rates.limit.overlap"));
        limits.add(Text.of("rates.limit.poisson"));
        return limits;
    }
}
