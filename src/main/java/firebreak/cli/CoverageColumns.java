package firebreak.cli;

import firebreak.deeds.CoverageRound;
import firebreak.domain.process.Point.OfCell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every coverage cell that is asked, by the names that programs read.
final class CoverageColumns {
    static final List<String> NAMES =
            List.of(
                    "area",
                    "kind",
                    "likelihood",
                    "impact",
                    "type",
                    "claimed",
                    "evidenced",
                    "counts",
                    "confidence",
                    "target",
                    "parked",
                    "reason",
                    "note",
                    "evidence",
                    "incidents",
                    "agreement");

    private CoverageColumns() {}

    /// By area and then type, in their order.
    static List<Map<String, @Nullable Object>> of(CoverageRound round) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var area : round.areas())
            for (var type : round.asked()) {
                var cell = new OfCell(area.id(), type.id());
                var answer = round.answer(cell);
                var standing = round.standings().get(cell);
                var judged = round.judged().get(cell);
                var columns = new LinkedHashMap<String, @Nullable Object>();
                columns.put("area", area.name());
                columns.put("kind", id(area.kind()));
                columns.put("likelihood", area.likelihood());
                columns.put("impact", area.impact());
                columns.put("type", type.label());
                columns.put("claimed", id(answer.claimed()));
                columns.put("evidenced", id(answer.evidenced()));
                columns.put(
                        "counts",
                        judged == null
                                ? null
                                : judged.rating().map(CoverageColumns::id).orElse(null));
                columns.put("confidence", answer.confidence());
                columns.put("target", id(answer.target()));
                columns.put("parked", answer.parked());
                columns.put("reason", answer.reason());
                columns.put("note", answer.note());
                columns.put("evidence", round.evidence(cell).size());
                columns.put("incidents", standing == null ? 0 : standing.incidents().size());
                columns.put("agreement", standing == null ? null : id(standing.agreement()));
                all.add(columns);
            }
        return all;
    }

    private static @Nullable String id(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}
