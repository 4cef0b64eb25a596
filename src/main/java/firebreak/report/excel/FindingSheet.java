package firebreak.report.excel;

import static java.util.stream.Collectors.joining;

import firebreak.analysis.findings.FindingCheck;
import firebreak.domain.Text;
import firebreak.report.model.ReportFinding;
import firebreak.report.model.ReportModel;

import java.util.ArrayList;

/// The accepted findings with the figures that they name, as they were told and, where they are
/// others now, as they are.
final class FindingSheet {
    private final TableSheets lists;
    private final ReportModel model;

    FindingSheet(TableSheets lists, ReportModel model) {
        this.lists = lists;
        this.model = model;
    }

    void write() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "finding", 9);
        TableSheets.add(columns, "sentence", 80);
        TableSheets.add(columns, "part", 34);
        TableSheets.add(columns, "revision", 10);
        TableSheets.add(columns, "figures", 46);
        TableSheets.add(columns, "standing", 18);
        TableSheets.add(columns, "today", 46);
        var sheet = lists.flat("findings", "Findings", columns, model.findings().size());
        int place = 0;
        for (var finding : model.findings()) {
            sheet.row()
                    .tall()
                    .number(++place)
                    .prose(finding.finding().told())
                    .prose(finding.about())
                    .number(finding.finding().revision())
                    .prose(
                            finding.finding().figures().stream()
                                    .map(f -> f.id() + " = " + ReportFinding.told(f))
                                    .collect(joining("\n")))
                    .text(standing(finding.check()))
                    .prose(today(finding.check()));
        }
    }

    private static String standing(FindingCheck check) {
        return Text.of(
                switch (check) {
                    case FindingCheck.Holds _ -> "report.finding.holds";
                    case FindingCheck.Stale _ -> "report.finding.others";
                    case FindingCheck.UnknownSlice _ -> "report.finding.untold";
                });
    }

    private static String today(FindingCheck check) {
        return switch (check) {
            case FindingCheck.Holds _ -> "";
            case FindingCheck.Stale(var changes) ->
                    changes.stream()
                            .map(c -> c.then().id() + " = " + ReportFinding.today(c))
                            .collect(joining("\n"));
            case FindingCheck.UnknownSlice _ -> Text.of("report.finding.unknownSlice");
        };
    }
}
