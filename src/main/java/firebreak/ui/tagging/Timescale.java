package firebreak.ui.tagging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Where moments stand on a line, from 0 to 1. The gaps between them are to scale, but where some
/// would leave no room for the others: those are broken, and drawn no shorter than any that is to
/// scale.
///
/// @param places of the moments, in their order
/// @param broken which gaps are not to scale; gap 0 lies before moment 1
record Timescale(List<Double> places, Set<Integer> broken) {
    /// A gap that is a smaller share of all that are to scale can't be seen.
    private static final double SEEN = 0.02;

    /// A broken gap takes at least so much of the room of all that are to scale.
    private static final double BREAK = 0.4;

    Timescale {
        places = List.copyOf(places);
        broken = Set.copyOf(broken);
    }

    /// @param moments the earliest first
    static Timescale of(List<Instant> moments) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < moments.size(); i++)
            gaps.add(seconds(Duration.between(moments.get(i - 1), moments.get(i))));
        var scaled =
                new ArrayList<>(
                        IntStream.range(0, gaps.size())
                                .filter(i -> gaps.get(i) > 0)
                                .boxed()
                                .sorted(Comparator.comparing(gaps::get))
                                .toList());
        var broken = new HashSet<Integer>();
        while (scaled.size() > 1 && gaps.get(scaled.getFirst()) < SEEN * sum(gaps, scaled))
            broken.add(scaled.removeLast());
        return new Timescale(places(gaps, scaled, broken), broken);
    }

    private static double seconds(Duration gap) {
        return gap.toSeconds() + gap.getNano() / 1e9;
    }

    private static double sum(List<Double> gaps, List<Integer> which) {
        return which.stream().mapToDouble(gaps::get).sum();
    }

    private static List<Double> places(
            List<Double> gaps, List<Integer> scaled, Set<Integer> broken) {
        var places = new ArrayList<Double>();
        double all = scaled.isEmpty() ? 1 : sum(gaps, scaled);
        double longest = scaled.isEmpty() ? 0 : gaps.get(scaled.getLast()) / all;
        double each = Math.max(longest, BREAK);
        double whole = 1 + broken.size() * each;
        double at = 0;
        places.add(at);
        for (int i = 0; i < gaps.size(); i++) {
            at += (broken.contains(i) ? each : gaps.get(i) / all) / whole;
            places.add(Math.min(1, at));
        }
        return places;
    }
}
