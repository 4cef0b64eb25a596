package firebreak.suggest;

import firebreak.domain.incident.ReportKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which incidents name the keys of others, and what that says: much where one names one other, and
/// little where many name the same or one names many, as a list of related tickets does.
final class Naming {
    private static final double CERTAIN = 24;
    private static final double UNCERTAIN = 6;
    private static final double SAME_UNCERTAIN = 2;
    private static final double IN_TITLE = 2;
    private static final double EACH_DOUBLING = 6;
    private static final int DIGITS_BESIDE_A_TOOL = 3;
    private static final int MOST_OWNERS = 8;

    private final List<Trace> all;
    private final Map<Integer, List<Integer>> owners = new HashMap<>();
    private final Map<Couple, Double> weights = new HashMap<>();
    private final Map<Couple, List<Reason>> reasons = new HashMap<>();

    Naming(List<Trace> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            for (var key : all.get(i).keys)
                if (key >= 0) owners.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
        }
        owners.forEach(this::sameKey);
        mentions();
    }

    /// All of which one names the other.
    Iterable<Couple> couples() {
        return weights.keySet();
    }

    /// How much speaks for a pair.
    double weight(int a, int b) {
        return weights.getOrDefault(Couple.of(a, b), 0.0);
    }

    List<Reason> reasons(int a, int b) {
        return reasons.getOrDefault(Couple.of(a, b), List.of());
    }

    private void sameKey(int key, List<Integer> owning) {
        if (owning.size() > MOST_OWNERS) return;
        for (int i = 0; i < owning.size(); i++)
            for (int j = i + 1; j < owning.size(); j++) {
                var report = report(all.get(owning.get(i)), key);
                if (all.get(owning.get(i)).shares(all.get(owning.get(j)))) continue;
                var certain = Keys.kindOf(report.key()) == Keys.Kind.CERTAIN;
                add(
                        owning.get(i),
                        owning.get(j),
                        certain ? CERTAIN : SAME_UNCERTAIN,
                        new Reason.SameKey(report.key(), certain));
            }
    }

    private static ReportKey report(Trace trace, int key) {
        for (int i = 0; i < trace.keys.length; i++)
            if (trace.keys[i] == key) return trace.reports.get(i);
        throw new IllegalArgumentException("not its key");
    }

    private record Named(int by, int whom, ReportKey report, Reason.Place place, boolean certain) {}

    private void mentions() {
        var named = new ArrayList<Named>();
        var namedBy = new HashMap<Long, Integer>();
        var naming = new HashMap<Long, Integer>();
        for (int by = 0; by < all.size(); by++) {
            var best = new HashMap<Integer, Named>();
            for (var mention : all.get(by).mentions)
                for (int whom : owners.getOrDefault(mention.key(), List.of()))
                    named(by, whom, mention, best);
            for (var one : best.values()) {
                namedBy.merge((long) one.whom << 32 | all.get(by).source(), 1, Integer::sum);
                naming.merge((long) by << 32 | all.get(one.whom).source(), 1, Integer::sum);
            }
            named.addAll(best.values());
        }
        for (var one : named) {
            int others =
                    namedBy.getOrDefault((long) one.whom << 32 | all.get(one.by).source(), 1)
                            * naming.getOrDefault(
                                    (long) one.by << 32 | all.get(one.whom).source(), 1);
            var weight =
                    (one.certain ? CERTAIN : UNCERTAIN)
                            + (one.place == Reason.Place.TITLE ? IN_TITLE : 0)
                            - EACH_DOUBLING * Bits.log2(others);
            if (weight > 0)
                add(
                        one.by,
                        one.whom,
                        weight,
                        new Reason.KeyNamed(
                                all.get(one.by).id, one.report.key(), one.place, one.certain));
        }
    }

    private void named(int by, int whom, Keys.Mention mention, Map<Integer, Named> best) {
        var other = all.get(whom);
        if (other.shares(all.get(by))) return;
        var report = report(other, mention.key());
        var certain = certain(mention, report);
        var isShort = Keys.kindOf(report.key()) == Keys.Kind.SHORT;
        if (!certain && !mention.signed() && !isShort) return;
        var before = best.get(whom);
        var better =
                before == null
                        || certain && !before.certain
                        || certain == before.certain && mention.place() == Reason.Place.TITLE;
        if (better) best.put(whom, new Named(by, whom, report, mention.place(), certain));
    }

    private static boolean certain(Keys.Mention mention, ReportKey report) {
        return switch (Keys.kindOf(report.key())) {
            case CERTAIN -> true;
            case SHORT -> false;
            case WORD -> mention.signed();
            case NUMBER ->
                    report.key().length() >= DIGITS_BESIDE_A_TOOL
                            && fits(mention.tool(), report.source());
        };
    }

    /// Whether the word or address before a number is that of the tool.
    private static boolean fits(String tool, String source) {
        for (var word : new HashSet<>(List.of(source.toLowerCase(Locale.ROOT).split("\\W+"))))
            if (word.length() >= 4 && tool.contains(word)) return true;
        return false;
    }

    private void add(int a, int b, double weight, Reason reason) {
        weights.merge(Couple.of(a, b), weight, (x, y) -> Math.max(x, y) + Math.min(x, y) / 2);
        reasons.computeIfAbsent(Couple.of(a, b), p -> new ArrayList<>(2)).add(reason);
    }
}
