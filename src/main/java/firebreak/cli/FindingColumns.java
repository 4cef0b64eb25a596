package firebreak.cli;

import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.FindingCheck;
import firebreak.analysis.findings.SliceText;
import firebreak.domain.finding.Finding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The accepted findings by the names that programs read.
final class FindingColumns {
    static final List<String> NAMES =
            List.of(
                    "place",
                    "finding",
                    "standing",
                    "revision",
                    "part",
                    "figures",
                    "today",
                    "words",
                    "id");

    private FindingColumns() {}

    /// In the order of the person.
    static List<Map<String, @Nullable Object>> of(FindingBoard board) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var finding : board.accepted())
            rows.add(row(rows.size() + 1, finding, board.check(finding)));
        return rows;
    }

    private static Map<String, @Nullable Object> row(
            int place, Finding finding, FindingCheck check) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("place", place);
        row.put("finding", finding.told());
        row.put(
                "standing",
                switch (check) {
                    case FindingCheck.Holds _ -> "holds";
                    case FindingCheck.Stale _ -> "stale";
                    case FindingCheck.UnknownSlice _ -> "unknown";
                });
        row.put("revision", finding.revision());
        row.put("part", SliceText.read(finding.slice()).map(s -> s.words()).orElse(null));
        row.put(
                "figures",
                finding.figures().stream().map(f -> f.id() + " = " + f.whole()).toList());
        row.put(
                "today",
                check instanceof FindingCheck.Stale(var changes) ? today(changes) : List.of());
        row.put("words", finding.words());
        row.put("id", finding.id());
        return row;
    }

    private static List<String> today(List<FindingCheck.Change> changes) {
        var today = new ArrayList<String>();
        for (var change : changes) {
            var now = change.now();
            today.add(change.then().id() + " = " + (now == null ? "" : now.whole()));
        }
        return today;
    }
}
