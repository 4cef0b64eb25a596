package firebreak.analysis.findings;

import firebreak.analysis.EscapedIncident;
import firebreak.domain.incident.ReportKey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The incidents, and by which reports they are named.
///
/// @param byReport the incident of each report
/// @param keys the report by which each incident is named
public record Escapes(
        List<EscapedIncident> incidents, Map<ReportKey, UUID> byReport, Map<UUID, ReportKey> keys) {
    public Escapes {
        incidents = List.copyOf(incidents);
        byReport = Map.copyOf(byReport);
        keys = Map.copyOf(keys);
    }
}
