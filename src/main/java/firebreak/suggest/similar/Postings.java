package firebreak.suggest.similar;

import firebreak.work.Progress;

import java.util.Arrays;

/// Which incidents have which word, and how much each word of an incident asks of the others: BM25
/// (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). A long text is asked by
/// its most telling words only, which finds more than all of them do, and faster.
final class Postings {
    private static final double K1 = 2;
    private static final double B = 0.75;

    /// How soon a word that is repeated in the asking text says no more.
    private static final double ASKED = 8;

    private static final int TELLING = 24;
    private static final int ASK_EVERY = 1024;

    private final int[] begins;
    private final int[] incidents;
    private final byte[] counts;
    private final float[] norms;
    private final int[][] asked;
    private final float[][] asks;
    private final float[] own;

    Postings(History history, Progress progress) {
        int n = history.size();
        int words = history.vocabulary().size();
        begins = new int[words + 1];
        for (int w = 0; w < words; w++)
            begins[w + 1] = begins[w] + history.vocabulary().incidents(w);
        incidents = new int[begins[words]];
        counts = new byte[begins[words]];
        norms = new float[n];
        asked = new int[n][];
        asks = new float[n][];
        own = new float[n];
        var filled = Arrays.copyOf(begins, words);
        long length = 0;
        for (int i = 0; i < n; i++) {
            if (i % ASK_EVERY == 0) progress.step(i, 2L * n);
            var said = history.said(i);
            length += history.at(i).length();
            for (int j = 0; j < said.words().length; j++) {
                int at = filled[said.words()[j]]++;
                incidents[at] = i;
                counts[at] = said.counts()[j];
            }
        }
        double usual = Math.max(1, (double) length / Math.max(1, n));
        for (int i = 0; i < n; i++) {
            if (i % ASK_EVERY == 0) progress.step(n + i, 2L * n);
            norms[i] = (float) (K1 * (1 - B + B * history.at(i).length() / usual));
            ask(i, history.said(i), n);
            own[i] = text(i, i);
        }
        history.settle();
    }

    private void ask(int incident, History.Said said, int n) {
        int size = said.words().length;
        var worth = new float[size];
        var order = new Integer[size];
        for (int j = 0; j < size; j++) {
            int having = having(said.words()[j]);
            double rare = StrictMath.log(1 + (n - having + 0.5) / (having + 0.5));
            int often = said.counts()[j];
            // What nobody else has finds nobody.
            worth[j] = having < 2 ? 0 : (float) (rare * often * (ASKED + 1) / (often + ASKED));
            order[j] = j;
        }
        Arrays.sort(order, (a, b) -> Float.compare(worth[b], worth[a]));
        int most = 0;
        while (most < Math.min(TELLING, size) && worth[order[most]] > 0) most++;
        asked[incident] = new int[most];
        asks[incident] = new float[most];
        for (int k = 0; k < most; k++) {
            asked[incident][k] = said.words()[order[k]];
            asks[incident][k] = worth[order[k]];
        }
    }

    /// In how many incidents a word occurs.
    int having(int word) {
        return begins[word + 1] - begins[word];
    }

    /// The words by which an incident asks, the most telling first.
    int[] asked(int incident) {
        return asked[incident];
    }

    /// What an incident's text would score if it asked for itself.
    float own(int incident) {
        return own[incident];
    }

    /// How well the text of one incident answers that of another.
    float text(int asking, int answering) {
        float score = 0;
        for (int k = 0; k < asked[asking].length; k++) {
            int at = find(asked[asking][k], answering);
            if (at >= 0) score += asks[asking][k] * weight(at);
        }
        return score;
    }

    /// From 0, no telling word in common, to 1, the same text; seen from both sides.
    double alike(int a, int b) {
        double whole = own[a] + own[b];
        return whole == 0 ? 0 : Math.min(1, (text(a, b) + text(b, a)) / whole);
    }

    private int find(int word, int incident) {
        return Arrays.binarySearch(incidents, begins[word], begins[word + 1], incident);
    }

    boolean has(int incident, int word) {
        return find(word, incident) >= 0;
    }

    private float weight(int at) {
        return counts[at] / (counts[at] + norms[incidents[at]]);
    }

    /// Sums up how well all others answer, in `scores`, and notes in `met` whom it reached.
    ///
    /// @param mostHaving words of more incidents are passed over
    /// @return how many were reached
    int answers(int asking, int mostHaving, float[] scores, int[] met) {
        int reached = 0;
        for (int k = 0; k < asked[asking].length; k++) {
            int word = asked[asking][k];
            if (having(word) > mostHaving) continue;
            for (int at = begins[word]; at < begins[word + 1]; at++) {
                int other = incidents[at];
                if (other == asking) continue;
                if (scores[other] == 0) met[reached++] = other;
                scores[other] += asks[asking][k] * weight(at);
            }
        }
        return reached;
    }
}
