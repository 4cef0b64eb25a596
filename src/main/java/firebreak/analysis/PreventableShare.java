package firebreak.analysis;

import firebreak.domain.tagging.Preventability;

/// How much of the tagged history could have been prevented.
///
/// @param share preventable or partly preventable among those that could be judged
/// @param lowest the share among all tagged if every unjudged incident were not preventable
/// @param highest the share among all tagged if every unjudged incident were preventable
public record PreventableShare(
        Basis basis,
        int preventable,
        int partly,
        int not,
        int notEnoughInformation,
        Proportion share,
        double lowest,
        double highest) {
    /// @param counts finished taggings by [Preventability]
    public static PreventableShare of(Basis basis, int[] counts) {
        int preventable = counts[Preventability.PREVENTABLE.ordinal()];
        int partly = counts[Preventability.PARTLY.ordinal()];
        int not = counts[Preventability.NOT.ordinal()];
        int unjudged = counts[Preventability.NOT_ENOUGH_INFORMATION.ordinal()];
        int n = preventable + partly + not + unjudged;
        int either = preventable + partly;
        return new PreventableShare(
                basis,
                preventable,
                partly,
                not,
                unjudged,
                Proportions.wilson(either, n - unjudged),
                n == 0 ? 0 : (double) either / n,
                n == 0 ? 1 : (double) (either + unjudged) / n);
    }
}
