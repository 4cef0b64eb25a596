package firebreak.analysis;

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
        double highest) {}
