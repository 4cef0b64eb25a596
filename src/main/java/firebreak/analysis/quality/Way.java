package firebreak.analysis.quality;

import firebreak.analysis.scoring.Open;
import firebreak.domain.process.Point;

import java.util.List;
import java.util.UUID;

/// Where what a check found is.
public sealed interface Way {
    /// In the list of incidents.
    ///
    /// @param ids each once. There can be a hundred thousand, for each of twenty rules, and nobody
    ///   looks behind most of them: a list costs nearly nothing, a set takes longer than the rules
    record Incidents(List<UUID> ids) implements Way {
        public Incidents {
            ids = List.copyOf(ids);
        }
    }

    /// In the list of what is missing, by its reason.
    record Listed(Open reason) implements Way {}

    /// At the one checkpoint or coverage cell.
    record At(Point point) implements Way {}

    /// At the one gap.
    record OfGap(UUID id) implements Way {}

    /// On a screen of its own, by its id.
    record OnScreen(String id) implements Way {}
}
