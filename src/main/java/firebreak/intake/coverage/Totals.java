package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.Measurement.Covered;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a report says of itself as a whole.
///
/// @param lines null where it doesn't say
/// @param branches null where it doesn't say
record Totals(@Nullable Covered lines, @Nullable Covered branches) {
    static final Totals NONE = new Totals(null, null);

    Totals plus(Totals other) {
        return new Totals(Units.plus(lines, other.lines), Units.plus(branches, other.branches));
    }

    /// A sentence for each of the two that the units don't add up to.
    List<String> against(Units units) {
        var warnings = new ArrayList<String>();
        compare(lines, units.lines(), "coverage.file.linesDiffer", warnings);
        compare(branches, units.branches(), "coverage.file.branchesDiffer", warnings);
        return warnings;
    }

    private static void compare(
            @Nullable Covered said, @Nullable Covered sum, String key, List<String> warnings) {
        if (said == null) return;
        var found = sum == null ? new Covered(0, 0) : sum;
        if (!said.equals(found))
            warnings.add(
                    Text.of(key, said.covered(), said.total(), found.covered(), found.total()));
    }
}
