package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.findings.FindingCheck;
import firebreak.domain.Text;
import firebreak.report.model.ReportFinding;
import firebreak.report.model.ReportModel;

import java.util.List;

/// The findings that were accepted, in their order; and, behind, those whose numbers are others by
/// now.
final class DocumentFindings {
    private static final int BRIEF = 4;

    private final Manuscript manuscript;
    private final List<ReportFinding> findings;

    DocumentFindings(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.findings = model.findings();
    }

    /// Nothing where none is accepted.
    void summary() {
        if (findings.isEmpty()) return;
        manuscript.heading(2, Text.of("report.findings"));
        points(findings.size());
        manuscript.basis(ReportFinding.about(findings));
    }

    /// The first ones, for a page with more on it.
    void brief() {
        points(Math.min(BRIEF, findings.size()));
    }

    private void points(int most) {
        for (int i = 0; i < most; i++)
            manuscript.point(Text.of("report.finding", i + 1), findings.get(i).told());
    }

    /// Nothing where all numbers hold.
    void appendix() {
        var moved = findings.stream().filter(f -> !f.holds()).toList();
        if (moved.isEmpty()) return;
        manuscript.heading(2, Text.of("report.findings.moved"));
        manuscript.text(Text.of("report.findings.moved.intro", moved.size(), findings.size()));
        var table = manuscript.table(new int[] {900, 4254, 2100, 2100}, NUMBER, TEXT, TEXT, TEXT);
        table.head(
                List.of(
                        Text.of("report.column.finding"),
                        Text.of("report.column.namedFigure"),
                        Text.of("report.column.asTold"),
                        Text.of("report.column.today")));
        for (int i = 0; i < findings.size(); i++) {
            var number = Text.of("report.number", i + 1);
            switch (findings.get(i).check()) {
                case FindingCheck.Holds _ -> {}
                case FindingCheck.UnknownSlice _ ->
                        table.row(
                                List.of(
                                        number,
                                        Text.of("report.finding.unknownSlice"),
                                        Text.of("report.none"),
                                        Text.of("report.none")));
                case FindingCheck.Stale(var changes) -> {
                    for (var change : changes)
                        table.row(
                                List.of(
                                        number,
                                        change.then().definition(),
                                        ReportFinding.told(change.then()),
                                        ReportFinding.today(change)));
                }
            }
        }
        table.described(
                Text.of("report.findings.moved"),
                Text.of("report.findings.moved.intro", moved.size(), findings.size()));
        manuscript.gap();
    }
}
