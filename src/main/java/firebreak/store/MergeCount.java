package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_FILE;

import firebreak.domain.assessment.MergeTally;
import firebreak.domain.assessment.MergeTally.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts rows that a merge takes, or leaves as they are, by kind.
final class MergeCount {
    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("INCIDENT", Kind.INCIDENT),
                    Map.entry("INCIDENT_REPORT", Kind.REPORT),
                    Map.entry("INCIDENT_CHOICE", Kind.CHOICE),
                    Map.entry("INCIDENT_APART", Kind.CHOICE),
                    Map.entry("TAGGING", Kind.TAGGING),
                    Map.entry("IMPORT_BATCH", Kind.IMPORT),
                    Map.entry("IMPORT_PROBLEM", Kind.IMPORT_PROBLEM),
                    Map.entry("SERIES_WEEK", Kind.SERIES_WEEK),
                    Map.entry("RECURRENCE_FAMILY", Kind.FAMILY),
                    Map.entry("RECURRENCE_MEMBER", Kind.FAMILY_MEMBER),
                    Map.entry("RECURRENCE_DECLINED", Kind.FAMILY_MEMBER),
                    Map.entry("CODEBOOK", Kind.CODEBOOK),
                    Map.entry("STAGE", Kind.CODEBOOK),
                    Map.entry("FACTOR", Kind.CODEBOOK),
                    Map.entry("CODE_LINEAGE", Kind.CODEBOOK),
                    Map.entry("QUESTION_BANK", Kind.CHECKPOINT),
                    Map.entry("CHECKPOINT", Kind.CHECKPOINT),
                    Map.entry("ASSESSMENT_ROUND", Kind.CHECKPOINT),
                    Map.entry("ANSWER", Kind.ANSWER),
                    Map.entry("EVIDENCE", Kind.ANSWER),
                    Map.entry("MAP_LANE", Kind.MAP),
                    Map.entry("MAP_NODE", Kind.MAP),
                    Map.entry("MAP_LINK", Kind.MAP),
                    Map.entry("FEATURE_TRACE", Kind.TRACE),
                    Map.entry("TRACE_STEP", Kind.TRACE),
                    Map.entry("GAP", Kind.GAP),
                    Map.entry("GAP_INCIDENT", Kind.GAP),
                    Map.entry("RISK_AREA", Kind.COVERAGE),
                    Map.entry("TEST_TYPE", Kind.COVERAGE),
                    Map.entry("MEASUREMENT", Kind.COVERAGE),
                    Map.entry("FOUND_DEFECTS", Kind.COVERAGE),
                    Map.entry("PATTERN_CHOICE", Kind.PATTERN),
                    Map.entry("FINDING", Kind.FINDING),
                    Map.entry("REPORT_CHOICE", Kind.REPORT_PLAN),
                    Map.entry("REPORT_TEXT", Kind.REPORT_PLAN),
                    Map.entry("FIT_ANSWER", Kind.PLAN),
                    Map.entry("PLAN_CHOICE", Kind.PLAN),
                    Map.entry("PLAN_ITEM", Kind.PLAN),
                    Map.entry("WORK_SESSION", Kind.SESSION),
                    Map.entry("AGENDA_ITEM", Kind.SESSION),
                    Map.entry("ATTENDANCE", Kind.SESSION),
                    Map.entry("SESSION_OUTCOME", Kind.SESSION),
                    Map.entry("ROOM_VOTE", Kind.VOTE),
                    Map.entry("VOTE_ROUND", Kind.VOTE),
                    Map.entry("ASSESSMENT", Kind.ASSESSMENT));

    private final Map<Kind, MergeTally> tallies = new EnumMap<>(Kind.class);

    /// The files of an import go with it.
    static boolean counts(RowKey key) {
        return !key.in(IMPORT_FILE);
    }

    void row(RowKey key, @Nullable RowFields before, @Nullable RowFields after) {
        if (before == null && after == null) return;
        if (!counts(key)) return;
        var kind = KINDS.getOrDefault(key.table(), Kind.ASSESSMENT);
        var so = tallies.getOrDefault(kind, new MergeTally(kind, 0, 0, 0));
        tallies.put(
                kind,
                before == null
                        ? new MergeTally(kind, so.added() + 1, so.changed(), so.removed())
                        : after == null
                                ? new MergeTally(kind, so.added(), so.changed(), so.removed() + 1)
                                : new MergeTally(kind, so.added(), so.changed() + 1, so.removed()));
    }

    List<MergeTally> all() {
        return new ArrayList<>(tallies.values());
    }
}
