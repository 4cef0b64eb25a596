package firebreak.cli;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.priority.RankedGap;
import firebreak.domain.process.Gap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Gaps by the names that programs read: those that stand in their order, then those that don't.
/// Private notes are left out.
final class GapColumns {
    static final List<String> NAMES =
            List.of(
                    "rank",
                    "tied",
                    "best",
                    "worst",
                    "title",
                    "where",
                    "stage",
                    "severity",
                    "leadershipMinutes",
                    "minutesUnknown",
                    "incidents",
                    "shortfall",
                    "owner",
                    "status",
                    "due",
                    "words",
                    "remedy",
                    "progress",
                    "incidentKeys");

    private GapColumns() {}

    static List<Map<String, @Nullable Object>> of(ProcessFindings findings) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var rank : findings.ranking())
            findings.facts()
                    .gap(rank.factors().gapId())
                    .ifPresent(g -> rows.add(row(g, rank, findings)));
        for (var gap : findings.facts().gaps())
            if (!gap.stands()) rows.add(row(gap, null, findings));
        return rows;
    }

    private static Map<String, @Nullable Object> row(
            Gap gap, @Nullable RankedGap rank, ProcessFindings findings) {
        var severity = gap.severity();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("rank", rank == null ? null : rank.rank());
        row.put("tied", rank == null ? null : rank.tied());
        row.put("best", rank == null ? null : rank.best());
        row.put("worst", rank == null ? null : rank.worst());
        row.put("title", gap.title());
        row.put("where", new GapWords(findings.facts()).where(gap));
        row.put("stage", gap.stageId());
        row.put("severity", severity == null ? null : severity.name().toLowerCase(Locale.ROOT));
        row.put("leadershipMinutes", rank == null ? null : rank.factors().leadershipMinutes());
        row.put("minutesUnknown", rank == null ? null : rank.factors().minutesUnknown());
        row.put("incidents", findings.linked(gap).size());
        row.put("shortfall", rank == null ? null : rank.factors().shortfall());
        row.put("owner", gap.owner());
        row.put("status", gap.status().name().toLowerCase(Locale.ROOT));
        row.put("due", gap.due());
        row.put("words", gap.words());
        row.put("remedy", gap.remedy());
        row.put("progress", gap.progress());
        row.put(
                "incidentKeys",
                findings.linked(gap).stream()
                        .map(findings.incidents()::get)
                        .filter(Objects::nonNull)
                        .map(i -> Objects.requireNonNull(i).incident().key())
                        .toList());
        return row;
    }
}
