package firebreak.suggest;

import java.util.List;
import java.util.UUID;

/// Two incidents of different sources that may be one.
///
/// @param score orders proposals, the likelier first; it is no probability and is not for people
/// @param reasons what speaks for it, the strongest first
public record Proposal(UUID first, UUID second, double score, List<Reason> reasons) {
    public Proposal {
        reasons = List.copyOf(reasons);
    }
}
