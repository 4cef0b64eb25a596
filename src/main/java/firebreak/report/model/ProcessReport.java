package firebreak.report.model;

import firebreak.analysis.containment.Containment;
import firebreak.analysis.containment.MissingTests;
import firebreak.analysis.findings.ProcessFindings;

/// What documents show of process and tests. Private notes are in it and in no document.
public record ProcessReport(
        ProcessFindings findings, Containment containment, MissingTests missing) {
    /// Whether anybody said anything about the process.
    public boolean asked() {
        var facts = findings.facts();
        return findings.checkpoints().overall().rated() > 0
                || !facts.gaps().isEmpty()
                || !facts.traces().isEmpty();
    }

    /// Whether anybody rated a coverage cell.
    public boolean tested() {
        return findings.coverage().overall().rated() > 0;
    }
}
