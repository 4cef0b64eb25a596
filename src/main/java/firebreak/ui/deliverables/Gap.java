package firebreak.ui.deliverables;

import firebreak.analysis.RecordGap;

import java.util.Set;
import java.util.UUID;

/// Incidents that a document has to leave out of a number, and why.
record Gap(RecordGap kind, String text, Set<UUID> incidents) {
    Gap {
        incidents = Set.copyOf(incidents);
    }
}
