package firebreak.deeds;

import firebreak.analysis.findings.Escapes;
import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.pictures.History;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.finding.Finding;
import firebreak.domain.report.ReportPlan;
import firebreak.report.model.ReportRow;
import firebreak.report.model.ReportSessions;

import java.util.List;

/// What is read of an assessment for its documents, before anything is computed of it. Whatever
/// they show comes out of this, so that what a reader may not see is taken out here.
///
/// @param words labels also of factors and stages that only earlier versions of the codebook have
/// @param rows all incidents in the order of the history
public record ReportSource(
        Assessment assessment,
        History history,
        Codebook words,
        List<ReportRow> rows,
        ProcessFacts facts,
        Escapes escapes,
        List<Finding> findings,
        ReportPlan plan,
        ReportSessions sessions) {
    public ReportSource {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
