package firebreak.ui.tagging;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What else is known of incidents than their own tagging says.
///
/// @param disputed of which coders say different things
/// @param outdated judged under definitions that have changed since
/// @param families part of a recurrence family
/// @param flagged by this coder, to come back to
record Marks(Set<UUID> disputed, Set<UUID> outdated, Set<UUID> families, Set<UUID> flagged) {
    static final Marks NONE = new Marks(Set.of(), Set.of(), Set.of(), Set.of());

    Marks {
        disputed = Set.copyOf(disputed);
        outdated = Set.copyOf(outdated);
        families = Set.copyOf(families);
        flagged = Set.copyOf(flagged);
    }

    Marks withDisputed(UUID incident, boolean is) {
        return disputed.contains(incident) == is
                ? this
                : new Marks(changed(disputed, incident, is), outdated, families, flagged);
    }

    Marks withFlag(UUID incident, boolean is) {
        return flagged.contains(incident) == is
                ? this
                : new Marks(disputed, outdated, families, changed(flagged, incident, is));
    }

    /// A judgement that was just saved is made under the definitions that stand.
    Marks upToDate(UUID incident) {
        return outdated.contains(incident)
                ? new Marks(disputed, changed(outdated, incident, false), families, flagged)
                : this;
    }

    private static Set<UUID> changed(Set<UUID> set, UUID incident, boolean in) {
        var next = new HashSet<>(set);
        if (in) next.add(incident);
        else next.remove(incident);
        return next;
    }
}
