package firebreak.report;

import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;

import org.jspecify.annotations.Nullable;

/// One incident of the assessment with the tagging that counts; null where there is none.
public record ReportRow(Incident incident, @Nullable Tagging tagging) {}
