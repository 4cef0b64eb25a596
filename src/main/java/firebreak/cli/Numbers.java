package firebreak.cli;

import firebreak.analysis.Basis;
import firebreak.analysis.FactorPareto;
import firebreak.analysis.LeadershipTime;
import firebreak.analysis.MonthlyOrigins;
import firebreak.analysis.OriginStageMatrix;
import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.PreventableShare;
import firebreak.analysis.Proportion;
import firebreak.analysis.TaggingProgress;
import firebreak.analysis.VitalFew;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.store.AssessmentFile;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every number of the pattern analysis by the names that programs read, in a stable order. Shares
/// go from 0 to 1; a share of nothing is null.
final class Numbers {
    private static final int VITAL_PERCENT = 80;

    private Numbers() {}

    static Map<String, @Nullable Object> of(AssessmentFile assessment, PatternAnalysis patterns) {
        var info = assessment.info();
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("assessment", info.id().toString());
        object.put("client", info.client());
        object.put("title", info.title());
        object.put("zone", info.zone().getId());
        object.put("sample", info.sample());
        object.put("revision", assessment.journal().revision());
        object.put("codebookVersion", assessment.codebooks().current().version());
        object.put("progress", progress(patterns.progress()));
        object.put("origins", origins(patterns.origins()));
        object.put("matrix", matrix(patterns.matrix()));
        object.put("months", months(patterns.months()));
        object.put("factors", factors(patterns.factors()));
        object.put("preventable", preventable(patterns.preventable()));
        object.put("leadership", leadership(patterns.leadership()));
        return object;
    }

    private static Map<String, @Nullable Object> progress(TaggingProgress p) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("incidents", p.incidents());
        object.put("done", p.done());
        object.put("draft", p.draft());
        object.put("discarded", p.discarded());
        object.put("pending", p.pending());
        return object;
    }

    private static List<Map<String, @Nullable Object>> origins(List<Proportion> origins) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var origin : Origin.values()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("origin", origin.id());
            row.putAll(proportion(origins.get(origin.ordinal())));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> matrix(OriginStageMatrix m) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("basis", basis(m.basis()));
        object.put("origins", m.origins().stream().map(Origin::id).toList());
        object.put("stages", m.stages().stream().map(Stage::id).toList());
        object.put("counts", m.counts());
        object.put("leadershipMinutes", m.leadershipMinutes());
        return object;
    }

    private static Map<String, @Nullable Object> months(MonthlyOrigins m) {
        var counts = new LinkedHashMap<String, @Nullable Object>();
        for (var origin : Origin.values())
            counts.put(origin.id(), m.counts().get(origin.ordinal()));
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("basis", basis(m.basis()));
        object.put("months", m.months().stream().map(YearMonth::toString).toList());
        object.put("counts", counts);
        object.put("untagged", m.untagged());
        return object;
    }

    private static Map<String, @Nullable Object> factors(FactorPareto pareto) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var f : pareto.factors()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("factor", f.factor().id());
            row.put("label", f.factor().label());
            row.put("origin", f.factor().origin().id());
            row.putAll(proportion(f.proportion()));
            row.put("cumulativeShare", number(f.cumulativeShare()));
            rows.add(row);
        }
        var few =
                VitalFew.of(
                        pareto.factors().stream().map(f -> f.proportion().count()).toList(),
                        VITAL_PERCENT);
        var vital = new LinkedHashMap<String, @Nullable Object>();
        vital.put("percent", VITAL_PERCENT);
        vital.put("size", few.size());
        vital.put("tieAtCut", few.tieAtCut());
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("basis", basis(pareto.basis()));
        object.put("factors", rows);
        object.put("vitalFew", vital);
        return object;
    }

    private static Map<String, @Nullable Object> preventable(PreventableShare p) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("basis", basis(p.basis()));
        object.put("preventable", p.preventable());
        object.put("partly", p.partly());
        object.put("not", p.not());
        object.put("notEnoughInformation", p.notEnoughInformation());
        object.put("share", proportion(p.share()));
        object.put("lowest", number(p.lowest()));
        object.put("highest", number(p.highest()));
        return object;
    }

    private static Map<String, @Nullable Object> leadership(LeadershipTime time) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("basis", basis(time.basis()));
        object.put("minutes", time.minutes());
        object.put("preventableMinutes", time.preventableMinutes());
        return object;
    }

    private static Map<String, @Nullable Object> basis(Basis basis) {
        var leftOut = new ArrayList<Map<String, @Nullable Object>>();
        for (var l : basis.leftOut()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("reason", l.reason());
            row.put("count", l.count());
            leftOut.add(row);
        }
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("n", basis.n());
        object.put("first", IncidentColumns.text(basis.first()));
        object.put("last", IncidentColumns.text(basis.last()));
        object.put("leftOut", leftOut);
        return object;
    }

    private static Map<String, @Nullable Object> proportion(Proportion p) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("count", p.count());
        object.put("n", p.n());
        object.put("share", number(p.share()));
        object.put("low", number(p.low()));
        object.put("high", number(p.high()));
        return object;
    }

    /// A figure, or null where there is none.
    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
