package firebreak.cli;

import firebreak.analysis.findings.Missing;
import firebreak.analysis.findings.Missing.Subject;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.domain.process.Point;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is still missing at checkpoints, coverage cells and gaps, by the names that programs read.
final class MissingColumns {
    static final List<String> NAMES =
            List.of("kind", "id", "team", "name", "stage", "missing", "incidents");

    private MissingColumns() {}

    /// In the order of [Missing#of].
    static List<Map<String, @Nullable Object>> of(ProcessFindings findings) {
        return Missing.of(findings).stream().map(MissingColumns::row).toList();
    }

    private static Map<String, @Nullable Object> row(Missing missing) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("kind", id(missing.kind()));
        switch (missing.subject()) {
            case Subject.At(Point.OfCheckpoint(var checkpoint, var team)) -> {
                row.put("id", checkpoint);
                row.put("team", team);
            }
            case Subject.At(Point.OfCell(var area, var type)) -> {
                row.put("id", area + " " + type);
                row.put("team", "");
            }
            case Subject.OfGap(var gap) -> {
                row.put("id", gap);
                row.put("team", "");
            }
        }
        row.put("name", missing.name());
        row.put("stage", missing.stageId());
        row.put("missing", missing.open().stream().sorted().map(MissingColumns::id).toList());
        row.put("incidents", missing.incidents());
        return row;
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
