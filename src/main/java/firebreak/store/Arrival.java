package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;

import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.RowTally;

import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What of a source's incidents is new, and what an assessment has already, as they come in.
final class Arrival {
    private final Map<String, UUID> known = new HashMap<>();

    /// The keys of those that are kept as reports beside what stands.
    private final Set<String> reported = new HashSet<>();

    private final HeldFacts held;
    private final Map<RowPlace, Integer> freshIn = new HashMap<>();
    private final Map<RowPlace, Integer> updatedIn = new HashMap<>();
    private final String source;
    private int updated;
    private int unchanged;

    /// Asks `dsl` which incidents of the source there are.
    Arrival(DSLContext dsl, String source) {
        this.source = source;
        dsl.select(INCIDENT.INCIDENT_KEY, INCIDENT.ID)
                .from(INCIDENT)
                .where(INCIDENT.SOURCE.eq(source))
                .forEach(r -> known.put(r.value1(), r.value2()));
        dsl.select(INCIDENT_REPORT.INCIDENT_KEY, INCIDENT_REPORT.INCIDENT_ID)
                .from(INCIDENT_REPORT)
                .where(INCIDENT_REPORT.SOURCE.eq(source))
                .forEach(r -> {
                    known.put(r.value1(), r.value2());
                    reported.add(r.value1());
                });
        this.held = new HeldFacts(AssessmentRow.read(dsl).zone());
    }

    List<IncidentDraft> fresh(List<IncidentDraft> drafts) {
        var fresh = drafts.stream().filter(d -> !known.containsKey(d.facts().key())).toList();
        for (var draft : fresh) freshIn.merge(file(draft), 1, Integer::sum);
        return fresh;
    }

    List<IncidentDraft> known(List<IncidentDraft> drafts) {
        return drafts.stream().filter(d -> known.containsKey(d.facts().key())).toList();
    }

    /// The row of a known incident, or of its report where that is kept beside it, as the draft
    /// changes it; null where it changes nothing. What stands beside a changed report is still to
    /// be settled.
    @Nullable UpdatableRecord<?> changed(DSLContext dsl, IncidentDraft draft) {
        var row = reported.contains(draft.facts().key()) ? report(dsl, draft) : own(dsl, draft);
        var same = RowImage.of(row).equals(RowImage.of(row.original()));
        if (same) unchanged++;
        else {
            updated++;
            updatedIn.merge(file(draft), 1, Integer::sum);
        }
        return same ? null : row;
    }

    private UpdatableRecord<?> own(DSLContext dsl, IncidentDraft draft) {
        var row = dsl.fetchSingle(INCIDENT, INCIDENT.ID.eq(known.get(draft.facts().key())));
        IncidentRows.overwriteWithKnown(row, draft.facts());
        return row;
    }

    private UpdatableRecord<?> report(DSLContext dsl, IncidentDraft draft) {
        var row = ReportRows.find(dsl, new ReportKey(source, draft.facts().key()));
        IncidentParts.of(dsl, row.getIncidentId())
                .ifPresent(parts -> held.look(parts.origins(), draft));
        ReportRows.overwriteWithKnown(row, draft.facts());
        return row;
    }

    private static RowPlace file(IncidentDraft draft) {
        return new RowPlace(draft.place().file(), draft.place().sheet(), 0);
    }

    /// Once all have come in, each part through [#fresh] once.
    ImportLedger ledger(RowTally rows) {
        var files = new FileCounts(source, rows.files());
        freshIn.forEach(files::added);
        updatedIn.forEach(files::updated);
        return new ImportLedger(
                rows.read(),
                rows.incidents() - updated - unchanged,
                updated,
                rows.merged() + unchanged,
                rows.scope(),
                rows.rejected(),
                problems(rows),
                files.ledgers());
    }

    private List<ImportProblem> problems(RowTally rows) {
        var problems = new ArrayList<>(rows.problems());
        problems.addAll(held.list());
        return problems;
    }
}
