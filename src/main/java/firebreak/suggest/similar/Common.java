package firebreak.suggest.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// What incidents of one proposal have in common.
final class Common {
    private static final double TITLE = 0.5;
    private static final int SHOWN_WORDS = 5;

    private final SimilarIncidents similar;
    private final History history;
    private final Known known;

    Common(SimilarIncidents similar, Known known) {
        this.similar = similar;
        this.history = similar.history();
        this.known = known;
    }

    /// @param ones of identical incidents one is enough
    /// @param all those whose times are told
    List<Why> of(List<Integer> ones, List<Integer> all) {
        var why = new ArrayList<Why>();
        titles(ones, why);
        factor(ones, why);
        var words = words(ones);
        if (!words.words().isEmpty()) why.add(words);
        int service = history.at(ones.getFirst()).service();
        if (service >= 0 && ones.stream().allMatch(i -> history.at(i).service() == service))
            why.add(new Why.SameService(history.service(service)));
        var times =
                all.stream()
                        .mapToDouble(i -> history.at(i).day())
                        .filter(d -> !Double.isNaN(d))
                        .summaryStatistics();
        if (times.getCount() > 1)
            why.add(new Why.DaysApart(Math.round(times.getMax() - times.getMin())));
        return why;
    }

    private void titles(List<Integer> ones, List<Why> why) {
        double least = 1;
        for (var one : ones)
            least =
                    Math.min(
                            least,
                            SimilarIncidents.titles(history.at(ones.getFirst()), history.at(one)));
        if (least >= TITLE) why.add(new Why.TitlesAlike(least == 1));
    }

    private void factor(List<Integer> ones, List<Why> why) {
        var factors =
                ones.stream()
                        .map(i -> known.factors().get(history.at(i).id()))
                        .filter(Objects::nonNull)
                        .toList();
        if (factors.size() > 1 && new HashSet<>(factors).size() == 1)
            why.add(new Why.SameFactor(Objects.requireNonNull(factors.getFirst())));
    }

    /// Telling words that more than half of them have.
    private Why.WordsShared words(List<Integer> ones) {
        var having = new HashMap<Integer, Integer>();
        for (var one : ones)
            for (int word : similar.postings().asked(one)) having.merge(word, 1, Integer::sum);
        var least = Math.max(2, ones.size() / 2 + 1);
        var telling =
                having.keySet().stream()
                        .filter(w -> having.getOrDefault(w, 0) >= Math.min(least, ones.size()))
                        .sorted(
                                Comparator.<Integer>comparingInt(w -> -having.getOrDefault(w, 0))
                                        .thenComparingInt(w -> similar.postings().having(w)))
                        .map(history::shown)
                        .toList();
        var shown = telling.subList(0, Math.min(SHOWN_WORDS, telling.size()));
        return new Why.WordsShared(shown, telling.size() - shown.size());
    }
}
