package firebreak.analysis.quality;

import java.util.Comparator;
import java.util.List;

/// What all rules found.
///
/// @param checks of every rule, in the order of the work
public record Quality(List<Check> checks) {
    public Quality {
        checks = List.copyOf(checks);
    }

    /// The answers of all rules, in the order of the work.
    public static Quality of(QualityFacts facts) {
        return new Quality(Rule.all().stream().map(r -> r.check(facts)).toList());
    }

    /// The same with another answer of a rule.
    public Quality with(Check check) {
        return new Quality(checks.stream().map(c -> c.rule() == check.rule() ? check : c).toList());
    }

    /// What somebody should look at: the gravest first, otherwise in the order of the work.
    public List<Check> open() {
        return checks.stream()
                .filter(Check::open)
                .sorted(Comparator.comparing(Check::bearing))
                .toList();
    }

    /// Those that were looked at and found in order.
    public List<Check> inOrder() {
        return checks.stream().filter(Check::inOrder).toList();
    }

    /// Those that have nothing to look at yet.
    public List<Check> notYet() {
        return checks.stream().filter(c -> c.of() == 0).toList();
    }
}
