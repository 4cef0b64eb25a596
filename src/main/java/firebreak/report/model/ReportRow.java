package firebreak.report.model;

import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One incident of the assessment.
///
/// @param tagging the one that counts; null where there is none
/// @param taggings of all coders, with the one that counts
public record ReportRow(Incident incident, @Nullable Tagging tagging, List<Tagging> taggings) {
    public ReportRow {
        taggings = List.copyOf(taggings);
    }

    /// Of an incident that at most one coder tagged.
    public ReportRow(Incident incident, @Nullable Tagging tagging) {
        this(incident, tagging, tagging == null ? List.of() : List.of(tagging));
    }
}
