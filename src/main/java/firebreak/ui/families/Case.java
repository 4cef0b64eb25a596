package firebreak.ui.families;

import firebreak.analysis.recurrence.FamilyFigures;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.suggest.similar.FamilyProposal;

import java.util.List;
import java.util.UUID;

/// What stands in the list: a family, or what may be one.
sealed interface Case {
    /// By which it is found again after something changed.
    UUID id();

    String name();

    /// Those it is about, by time.
    List<TaggedIncident> members();

    /// What may be a family, or belong to one.
    ///
    /// @param family the name of the family that it may belong to; empty where it would be a new
    ///   one
    /// @param figures of what it would be
    record Proposed(
            FamilyProposal proposal,
            String name,
            String family,
            List<TaggedIncident> members,
            List<String> why,
            FamilyFigures figures)
            implements Case {
        @Override
        public UUID id() {
            return members.getFirst().incidentId();
        }
    }

    /// A family that a person confirmed.
    record Confirmed(FamilyFigures figures) implements Case {
        @Override
        public UUID id() {
            return figures.family().id();
        }

        @Override
        public String name() {
            return figures.family().name();
        }

        @Override
        public List<TaggedIncident> members() {
            return figures.members();
        }
    }

    /// Its figures, or those that it would have.
    FamilyFigures figures();
}
