package firebreak.analysis.control;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/// Patterns in a control chart that chance seldom makes. All eight of Nelson's together raise many
/// false alarms; [#USUAL] is the set to begin with.
///
/// Conventions: comparisons are strict, so that a point on the centre line breaks a run and equal
/// values break a trend; trend and alternation look at the values plotted, the other rules at z,
/// which allows for limits that differ between points; a signal stands at each point that completes
/// a pattern; at the start two of the first two points are enough for two of three, and four of the
/// first four for four of five.
///
/// Sources: L. S. Nelson (1984), Journal of Quality Technology 16:237-239; Western Electric (1956),
/// Statistical Quality Control Handbook.
public final class RunRules {
    /// Rules 1, 2 and 5 of Nelson.
    public static final Set<Rule> USUAL =
            Set.copyOf(EnumSet.of(Rule.BEYOND_LIMITS, Rule.NINE_ON_ONE_SIDE, Rule.TWO_OF_THREE));

    private RunRules() {}

    public enum Rule {
        /// Nelson 1: a point beyond three sigma.
        BEYOND_LIMITS,
        /// Nelson 2: nine points in a row on one side of the centre.
        NINE_ON_ONE_SIDE,
        /// Nelson 3: six points in a row that rise, or that fall.
        SIX_RISING_OR_FALLING,
        /// Nelson 4: fourteen points in a row that alternate.
        FOURTEEN_ALTERNATING,
        /// Nelson 5: two of three points beyond two sigma on the same side, the last one of them.
        TWO_OF_THREE,
        /// Nelson 6: four of five points beyond one sigma on the same side, the last one of them.
        FOUR_OF_FIVE,
        /// Nelson 7: fifteen points in a row within one sigma; often a sign of wrong limits.
        FIFTEEN_NEAR_CENTER,
        /// Nelson 8: eight points in a row beyond one sigma, on both sides.
        EIGHT_AWAY_BOTH_SIDES,
        /// Minitab's form of Nelson 8: on either side or both.
        EIGHT_AWAY,
        /// Western Electric 4: eight points in a row on one side of the centre.
        EIGHT_ON_ONE_SIDE
    }

    /// @param index of the point that completes the pattern, from 0
    public record Signal(Rule rule, int index) {}

    /// Signals in the order of the points, at one point in the order of the rules.
    ///
    /// Error: [IllegalArgumentException] where values and z differ in number or one is no number.
    ///
    /// @param values as plotted
    /// @param z distance from the centre in sigmas, point by point
    public static List<Signal> find(List<Double> values, List<Double> z, Set<Rule> rules) {
        if (values.size() != z.size()) throw new IllegalArgumentException("A z for each value");
        for (int i = 0; i < z.size(); i++)
            if (Double.isNaN(values.get(i)) || Double.isNaN(z.get(i)))
                throw new IllegalArgumentException("Numbers only");
        var signals = new ArrayList<Signal>();
        for (int i = 0; i < z.size(); i++)
            for (var rule : Rule.values())
                if (rules.contains(rule) && completes(rule, values, z, i))
                    signals.add(new Signal(rule, i));
        return List.copyOf(signals);
    }

    private static boolean completes(Rule rule, List<Double> values, List<Double> z, int i) {
        return switch (rule) {
            case BEYOND_LIMITS -> Math.abs(z.get(i)) > 3;
            case NINE_ON_ONE_SIDE -> oneSide(z, i, 9);
            case EIGHT_ON_ONE_SIDE -> oneSide(z, i, 8);
            case SIX_RISING_OR_FALLING -> steady(values, i, 6, 1);
            case FOURTEEN_ALTERNATING -> steady(values, i, 14, -1);
            case TWO_OF_THREE -> among(z, i, 2, 3, 2);
            case FOUR_OF_FIVE -> among(z, i, 4, 5, 1);
            case FIFTEEN_NEAR_CENTER -> all(z, i, 15, v -> Math.abs(v) < 1);
            case EIGHT_AWAY -> all(z, i, 8, v -> Math.abs(v) > 1);
            case EIGHT_AWAY_BOTH_SIDES -> all(z, i, 8, v -> Math.abs(v) > 1) && !oneSide(z, i, 8);
        };
    }

    private static boolean oneSide(List<Double> z, int i, int length) {
        return all(z, i, length, v -> v > 0) || all(z, i, length, v -> v < 0);
    }

    private static boolean all(List<Double> z, int i, int length, DoublePredicate holds) {
        if (i + 1 < length) return false;
        for (int j = i - length + 1; j <= i; j++) if (!holds.test(z.get(j))) return false;
        return true;
    }

    /// Whether each step has the sign of the one before times `turn`, and none is 0.
    private static boolean steady(List<Double> values, int i, int length, int turn) {
        if (i + 1 < length) return false;
        double last = 0;
        for (int j = i - length + 2; j <= i; j++) {
            double step = Math.signum(values.get(j) - values.get(j - 1));
            if (step == 0 || (last != 0 && step != last * turn)) return false;
            last = step;
        }
        return true;
    }

    private static boolean among(List<Double> z, int i, int wanted, int window, double beyond) {
        double side = Math.signum(z.get(i));
        if (z.get(i) * side <= beyond) return false;
        int found = 0;
        for (int j = Math.max(0, i - window + 1); j <= i; j++)
            if (z.get(j) * side > beyond) found++;
        return found >= wanted;
    }
}
