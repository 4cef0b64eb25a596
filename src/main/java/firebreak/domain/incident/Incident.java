package firebreak.domain.incident;

import java.util.UUID;

/// One production incident of the assessment. `source` names the profile that it was read with,
/// such as "ServiceNow"; source and key together identify it across imports.
public record Incident(UUID id, String source, IncidentFacts facts) {
    public String key() {
        return facts.key();
    }

    /// By which its own source knows it.
    public ReportKey report() {
        return new ReportKey(source, facts.key());
    }

    public String title() {
        return facts.title();
    }
}
