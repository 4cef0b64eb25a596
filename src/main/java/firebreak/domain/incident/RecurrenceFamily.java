package firebreak.domain.incident;

import java.util.List;
import java.util.UUID;

/// Incidents with the same contributing cause, confirmed by a person: a first and its repeats. An
/// incident is in at most one.
///
/// @param note what a person wrote about it; empty where nothing
/// @param members those that are in the assessment, in no order that means anything; fewer than
///   were confirmed, or none, where an import was undone
public record RecurrenceFamily(UUID id, String name, String note, List<UUID> members) {
    /// Longer names are cut.
    public static final int LONGEST_NAME = 500;

    public RecurrenceFamily {
        members = List.copyOf(members);
    }
}
