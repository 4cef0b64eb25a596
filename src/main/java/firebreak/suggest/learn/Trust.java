package firebreak.suggest.learn;

/// How much each voice counts, how sharp its scores are, and how often the best answer is right:
/// all from incidents that the voices had not been taught.
///
/// @param weights by voice: the emphases, then the lexicon
/// @param sharpness by voice, see [SoftmaxRegression#softmax]
/// @param asked of how many incidents
/// @param slope, `shift` how the odds of being right follow from the odds that the voices gave
record Trust(double[] weights, double[] sharpness, int asked, double slope, double shift) {
    /// A voice counts by the likelihood of what it did not know, tempered because neighbouring
    /// incidents are no independent witnesses.
    private static final double TEMPER = 0.5;

    private static final double LEAST = 1e-3;

    /// The lexicon may be wrong about a client, so that it begins with less.
    private static final double LEXICON = 0.25;

    private static final int ENOUGH_TO_CALIBRATE = 20;

    static Trust ofLexicon(boolean guesses) {
        return new Trust(
                new double[] {0, 0, 0, guesses ? 1 : 0}, new double[] {1, 1, 1, 1}, 0, 1, 0);
    }

    double weight(int voice) {
        return weights[voice];
    }

    /// @param scores by incident asked and voice
    /// @param truth by incident asked
    static Trust of(double[][][] scores, int[] truth, boolean guesses) {
        int n = truth.length;
        int voices = scores[0].length;
        int k = scores[0][0].length;
        var cost = Expert.costs(truth, k);
        var sharpness = new double[voices];
        var weights = new double[voices];
        double most = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < voices; v++) {
            sharpness[v] = sharpest(scores, v, truth, cost);
            double before = v < voices - 1 ? Emphasis.values()[v].trust() : guesses ? LEXICON : 0;
            weights[v] =
                    StrictMath.log(before) - TEMPER * loss(scores, v, truth, cost, sharpness[v]);
            most = Math.max(most, weights[v]);
        }
        double sum = 0;
        for (int v = 0; v < voices; v++) sum += weights[v] = StrictMath.exp(weights[v] - most);
        for (int v = 0; v < voices; v++) weights[v] /= sum;
        var odds = new double[n];
        var right = new boolean[n];
        for (int i = 0; i < n; i++) {
            var p = new double[k];
            for (int v = 0; v < voices; v++) mix(p, scores[i][v], sharpness[v], weights[v]);
            int best = best(p);
            odds[i] = logit(p[best]);
            right[i] = best == truth[i];
        }
        var line = calibrate(odds, right);
        return new Trust(weights, sharpness, n, line[0], line[1]);
    }

    static void mix(double[] into, double[] scores, double sharpness, double weight) {
        if (weight == 0) return;
        var p = scores.clone();
        SoftmaxRegression.softmax(p, sharpness);
        for (int c = 0; c < p.length; c++) into[c] += weight * p[c];
    }

    static int best(double[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) if (p[c] > p[best]) best = c;
        return best;
    }

    private static double logit(double p) {
        double q = Math.clamp(p, 1e-6, 1 - 1e-6);
        return StrictMath.log(q / (1 - q));
    }

    /// How often a suggestion is right that the voices give the probability `p`. Never more than as
    /// many right answers in a row bear out.
    double right(double p) {
        double right = 1 / (1 + StrictMath.exp(-(slope * logit(p) + shift)));
        return asked == 0 ? right : Math.min(right, (asked + 1.0) / (asked + 2.0));
    }

    private static double loss(
            double[][][] scores, int v, int[] truth, double[] cost, double sharpness) {
        double loss = 0;
        for (int i = 0; i < truth.length; i++) {
            var p = scores[i][v].clone();
            SoftmaxRegression.softmax(p, sharpness);
            loss -= cost[truth[i]] * StrictMath.log(Math.max(p[truth[i]], LEAST));
        }
        return loss;
    }

    /// The sharpness of least loss, between a quarter and eight, by steps of a tenth of an octave
    /// and more.
    private static double sharpest(double[][][] scores, int v, int[] truth, double[] cost) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double s = 0.25; s <= 8; s *= 1.25) {
            double loss = loss(scores, v, truth, cost, s);
            if (loss < least) {
                least = loss;
                best = s;
            }
        }
        return best;
    }

    /// Platt's line through what was right and wrong, held near slope 1 and shift 0 where little is
    /// known.
    private static double[] calibrate(double[] odds, boolean[] right) {
        double a = 1;
        double b = 0;
        if (odds.length < ENOUGH_TO_CALIBRATE) return new double[] {a, b};
        for (int step = 0; step < 50; step++) {
            double ga = a - 1;
            double gb = b * 0.1;
            double haa = 1;
            double hab = 0;
            double hbb = 0.1;
            for (int i = 0; i < odds.length; i++) {
                double p = 1 / (1 + StrictMath.exp(-(a * odds[i] + b)));
                double g = p - (right[i] ? 1 : 0);
                double h = p * (1 - p);
                ga += g * odds[i];
                gb += g;
                haa += h * odds[i] * odds[i];
                hab += h * odds[i];
                hbb += h;
            }
            double det = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / det;
            double db = (haa * gb - hab * ga) / det;
            a -= da;
            b -= db;
            if (Math.abs(da) + Math.abs(db) < 1e-9) break;
        }
        // A better score never means a worse suggestion.
        return new double[] {Math.max(a, 0), b};
    }
}
