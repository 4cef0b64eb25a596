package firebreak.suggest.learn;

import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Which untagged incidents would teach most: those of which the suggestion is least sure, one
/// after the other, each counting less the more it is like one that was taken before.
///
/// Uncertainty sampling (Lewis and Gale, *A sequential algorithm for training text classifiers*,
/// 1994) alone asks the same question many times; ranking a batch with what is alike put behind is
/// of Cardoso et al., *Ranked batch-mode active learning*, 2017.
public final class Informative {
    /// Of more open incidents so many are looked at, evenly over time: who tags a few hundred of
    /// them next does not need all of them ranked.
    private static final int LOOKED_AT = 4000;

    /// So many of the least sure may be taken.
    private static final int UNSURE = 1000;

    /// So many are taken one after the other; the others follow by how unsure they are.
    private static final int SPREAD = 200;

    private record Open(int incident, double doubt) {}

    private Informative() {}

    /// The open incidents that were looked at, the one that would teach most first.
    ///
    /// @param open places in the corpus
    /// @throws firebreak.work.Cancelled when it was asked to stop
    public static List<Integer> rank(
            Corpus corpus, Suggester suggester, List<Integer> open, Progress progress) {
        int step = Math.max(1, (open.size() + LOOKED_AT - 1) / LOOKED_AT);
        var found = new ArrayList<Open>();
        for (int i = 0; i < open.size(); i += step) {
            if (i / step % 16 == 0) progress.step(i, open.size());
            found.add(new Open(open.get(i), suggester.doubt(open.get(i))));
        }
        found.sort(Comparator.comparingDouble(Open::doubt).reversed());
        int unsure = Math.min(UNSURE, found.size());
        var ranked = new ArrayList<>(spread(corpus, found.subList(0, unsure), progress));
        for (var rest : found.subList(unsure, found.size())) ranked.add(rest.incident());
        return ranked;
    }

    private static List<Integer> spread(Corpus corpus, List<Open> unsure, Progress progress) {
        var vectors = new Vector[unsure.size()];
        Arrays.setAll(vectors, i -> Vector.of(corpus, corpus.row(unsure.get(i).incident())));
        var alike = new double[vectors.length];
        var taken = new boolean[vectors.length];
        var order = new ArrayList<Integer>();
        int most = Math.min(SPREAD, vectors.length);
        for (int n = 0; n < most; n++) {
            progress.step(n, most);
            int best = -1;
            for (int i = 0; i < vectors.length; i++)
                if (!taken[i] && (best < 0 || worth(unsure, alike, i) > worth(unsure, alike, best)))
                    best = i;
            taken[best] = true;
            order.add(unsure.get(best).incident());
            for (int i = 0; i < vectors.length; i++)
                if (!taken[i]) alike[i] = Math.max(alike[i], vectors[i].cosine(vectors[best]));
        }
        for (int i = 0; i < vectors.length; i++) if (!taken[i]) order.add(unsure.get(i).incident());
        return order;
    }

    private static double worth(List<Open> unsure, double[] alike, int i) {
        return unsure.get(i).doubt() * (1 - alike[i]);
    }

    /// The words of an incident, each by its rarity, of length one.
    private record Vector(int[] ids, double[] weights) {
        static Vector of(Corpus corpus, Corpus.Row row) {
            var places = new Integer[row.ids().length];
            Arrays.setAll(places, i -> i);
            Arrays.sort(places, Comparator.comparingInt(i -> row.ids()[i]));
            var ids = new int[places.length];
            var weights = new double[places.length];
            double square = 0;
            for (int i = 0; i < ids.length; i++) {
                ids[i] = row.ids()[places[i]];
                weights[i] = row.counts()[places[i]] * corpus.rarity(ids[i]);
                square += weights[i] * weights[i];
            }
            double length = square == 0 ? 1 : StrictMath.sqrt(square);
            for (int i = 0; i < weights.length; i++) weights[i] /= length;
            return new Vector(ids, weights);
        }

        double cosine(Vector other) {
            double sum = 0;
            for (int i = 0, j = 0; i < ids.length && j < other.ids.length; ) {
                int order = Integer.compare(ids[i], other.ids[j]);
                if (order == 0) sum += weights[i++] * other.weights[j++];
                else if (order < 0) i++;
                else j++;
            }
            return sum;
        }
    }
}
