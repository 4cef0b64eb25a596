package firebreak.report;

import firebreak.analysis.findings.FindingCheck;
import firebreak.analysis.findings.SliceText;
import firebreak.domain.Text;
import firebreak.domain.finding.Finding;

/// An accepted finding as documents tell it: with the numbers that it had when a person accepted
/// it.
///
/// @param check whether these are still the numbers of the assessment
public record ReportFinding(Finding finding, FindingCheck check) {
    /// The part of the history that it is about, in words.
    String about() {
        return SliceText.read(finding.slice())
                .map(s -> s.words())
                .orElse(Text.of("report.finding.unknownSlice"));
    }

    boolean holds() {
        return check instanceof FindingCheck.Holds;
    }
}
