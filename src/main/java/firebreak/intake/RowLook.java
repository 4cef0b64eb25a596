package firebreak.intake;

import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeRule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A row of a client's file as it would come in, or why it would not.
///
/// @param facts null where the row is rejected or no incident
/// @param rule by which it is left out, or null
/// @param problems the values that were left unknown, or why the row is rejected
public record RowLook(
        RowPlace place,
        @Nullable IncidentFacts facts,
        @Nullable ScopeRule rule,
        List<ImportProblem> problems) {
    public RowLook {
        problems = List.copyOf(problems);
    }

    /// Whether nothing comes of it because it can't be read.
    public boolean rejected() {
        return facts == null && rule == null;
    }

    /// Some rows of a file, one after the other.
    ///
    /// @param whole whether they are all that the file has
    public record Some(List<RowLook> rows, boolean whole) {
        public Some {
            rows = List.copyOf(rows);
        }
    }
}
