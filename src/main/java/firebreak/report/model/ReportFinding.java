package firebreak.report.model;

import firebreak.analysis.findings.FindingCheck;
import firebreak.analysis.findings.SliceText;
import firebreak.domain.Text;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.PinnedFigure;

import java.util.List;

/// An accepted finding as documents tell it: with the numbers that it had when a person accepted
/// it.
///
/// @param check whether these are still the numbers of the assessment
public record ReportFinding(Finding finding, FindingCheck check) {
    /// The part of the history that it is about, in words.
    public String about() {
        return SliceText.read(finding.slice())
                .map(s -> s.words())
                .orElse(Text.of("report.finding.unknownSlice"));
    }

    /// Whether its figures are still those of the assessment.
    public boolean holds() {
        return check instanceof FindingCheck.Holds;
    }

    /// With what is to be known where its numbers are others by now.
    public String told() {
        var told = finding.told();
        return switch (check) {
            case FindingCheck.Holds _ -> told;
            case FindingCheck.Stale _ -> told + " " + Text.of("report.finding.moved");
            case FindingCheck.UnknownSlice _ -> told + " " + Text.of("report.finding.unsure");
        };
    }

    /// What part of the history they are about.
    public static String about(List<ReportFinding> findings) {
        return Text.of(
                "report.findings.basis",
                findings.stream().map(ReportFinding::about).distinct().count() == 1
                        ? findings.getFirst().about()
                        : Text.of("report.findings.slices"));
    }

    /// What a figure is by now.
    public static String today(FindingCheck.Change change) {
        var now = change.now();
        if (now != null) return told(now);
        return change.why().isEmpty() ? Text.of("report.finding.gone") : change.why();
    }

    /// With what was counted, which may be all that changed.
    public static String told(PinnedFigure figure) {
        var of = figure.denominator();
        return figure.numerator() == null || of == null
                ? figure.whole()
                : Text.of("report.finding.of", figure.whole(), figure.numerator(), of);
    }
}
