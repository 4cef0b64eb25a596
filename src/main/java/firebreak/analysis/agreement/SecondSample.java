package firebreak.analysis.agreement;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/// Which incidents a second coder judges without seeing what the first one said: a random part, the
/// same each time, so that nothing has to be kept, and growing with what the first one finishes.
///
/// A fifth to a third, and thirty at least, is the usual size (Lombard, Snyder-Duch and Bracken
/// 2002, Human Communication Research 28:587; Neuendorf 2002, The Content Analysis Guidebook).
public final class SecondSample {
    /// Fewer tell little.
    public static final int LEAST = 30;

    private SecondSample() {}

    /// Draws it.
    ///
    /// @param coder the second one; another one draws other incidents
    /// @param finished what others have finished
    /// @param judged what this coder has judged of them already, which stays in
    /// @param share of what is finished, from 0 to 1
    public static Set<UUID> of(String coder, Set<UUID> finished, Set<UUID> judged, double share) {
        if (share < 0 || share > 1) throw new IllegalArgumentException("a share is from 0 to 1");
        int size =
                (int)
                        Math.max(
                                Math.ceil(share * finished.size()),
                                Math.min(LEAST, finished.size()));
        var sample = new HashSet<UUID>();
        for (var id : judged) if (finished.contains(id)) sample.add(id);
        finished.stream()
                .sorted(
                        Comparator.<UUID>comparingDouble(id -> number(coder, id))
                                .thenComparing(id -> id))
                .limit(size)
                .forEach(sample::add);
        return sample;
    }

    private static double number(String coder, UUID id) {
        var seed = id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
        return new SplittableRandom(seed * 31 + coder.hashCode()).nextDouble();
    }
}
