package firebreak.cli;

import firebreak.analysis.Basis;
import firebreak.analysis.LeftOut;
import firebreak.analysis.PatternAnalysis;
import firebreak.domain.Text;

import java.util.ArrayList;
import java.util.List;

/// Holds the numbers of the analysis against each other and against the incidents.
final class NumberCheck {
    private final List<String> faults = new ArrayList<>();

    /// One sentence per number that doesn't add up.
    ///
    /// @param incidents all that the assessment holds
    static List<String> faults(int incidents, PatternAnalysis patterns) {
        var check = new NumberCheck();
        check.patterns(incidents, patterns);
        return List.copyOf(check.faults);
    }

    private void patterns(int incidents, PatternAnalysis p) {
        var progress = p.progress();
        equal(Text.of("cli.check.progress"), incidents, progress.incidents());
        equal(
                Text.of("cli.check.states"),
                incidents,
                progress.done() + progress.draft() + progress.discarded() + progress.pending());
        basis(Text.of("cli.check.matrix"), incidents, p.matrix().basis());
        basis(Text.of("cli.check.months"), incidents, p.months().basis());
        basis(Text.of("cli.check.factors"), incidents, p.factors().basis());
        basis(Text.of("cli.check.preventable"), incidents, p.preventable().basis());
        basis(Text.of("cli.check.leadership"), incidents, p.leadership().basis());
        equal(Text.of("cli.check.matrix"), p.matrix().basis().n(), sum(p.matrix().counts()));
        equal(
                Text.of("cli.check.months"),
                p.months().basis().n(),
                sum(p.months().counts()) + sum(List.of(p.months().untagged())));
        equal(
                Text.of("cli.check.factors"),
                p.factors().basis().n(),
                p.factors().factors().stream().mapToInt(f -> f.proportion().count()).sum());
        var share = p.preventable();
        equal(
                Text.of("cli.check.preventable"),
                share.basis().n(),
                share.preventable() + share.partly() + share.not() + share.notEnoughInformation());
        equal(
                Text.of("cli.check.origins"),
                share.basis().n(),
                p.origins().stream().mapToInt(o -> o.count()).sum());
    }

    private void basis(String what, int incidents, Basis basis) {
        equal(
                Text.of("cli.check.basis", what),
                incidents,
                basis.n() + basis.leftOut().stream().mapToInt(LeftOut::count).sum());
    }

    private static int sum(List<List<Integer>> table) {
        return table.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    private void equal(String what, int expected, int found) {
        if (expected != found) faults.add(Text.of("cli.check.fault", what, expected, found));
    }
}
