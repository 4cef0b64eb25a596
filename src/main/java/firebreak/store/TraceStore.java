package firebreak.store;

import static firebreak.store.jooq.Tables.FEATURE_TRACE;
import static firebreak.store.jooq.Tables.TRACE_STEP;

import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.FeatureTrace.Step;
import firebreak.store.jooq.tables.records.FeatureTraceRecord;
import firebreak.store.jooq.tables.records.TraceStepRecord;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// The features that were followed through the checkpoints.
public final class TraceStore {
    private final DSLContext dsl;
    private final Journal journal;

    TraceStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// A new id for a trace that is not saved yet.
    public static UUID newId() {
        return Ids.next();
    }

    /// All of them, in the order that a person gave them.
    public List<FeatureTrace> all() {
        var steps = new HashMap<UUID, List<Step>>();
        dsl.selectFrom(TRACE_STEP)
                .orderBy(TRACE_STEP.CHECKPOINT_ID)
                .forEach(r ->
                        steps.computeIfAbsent(r.getTraceId(), _ -> new ArrayList<>())
                                .add(
                                        new Step(
                                                r.getCheckpointId(),
                                                Passage.valueOf(r.getPassage()),
                                                r.getEvidence())));
        return dsl.selectFrom(FEATURE_TRACE)
                .orderBy(FEATURE_TRACE.PLACE, FEATURE_TRACE.ID)
                .fetch(r ->
                        new FeatureTrace(
                                r.getId(),
                                r.getName(),
                                r.getReference(),
                                r.getTeam(),
                                r.getReleased(),
                                r.getNote(),
                                steps.getOrDefault(r.getId(), List.of())));
    }

    /// Makes the traces what they should be, as one edit.
    public void save(String label, List<FeatureTrace> next) {
        journal.edit(
                label,
                CheckpointStore.TOPICS,
                tx -> {
                    var traces = new ArrayList<FeatureTraceRecord>();
                    var steps = new ArrayList<TraceStepRecord>();
                    for (var trace : next) {
                        traces.add(row(trace, traces.size()));
                        for (var step : trace.steps()) steps.add(row(trace.id(), step));
                    }
                    RowSync.make(tx, tx.dsl().fetch(FEATURE_TRACE), traces);
                    RowSync.make(tx, tx.dsl().fetch(TRACE_STEP), steps);
                    return true;
                });
    }

    private FeatureTraceRecord row(FeatureTrace trace, int place) {
        var row = dsl.newRecord(FEATURE_TRACE);
        row.setId(trace.id());
        row.setPlace(place);
        row.setName(trace.name());
        row.setReference(trace.reference());
        row.setTeam(trace.team());
        row.setReleased(trace.released());
        row.setNote(trace.note());
        return row;
    }

    private TraceStepRecord row(UUID trace, Step step) {
        var row = dsl.newRecord(TRACE_STEP);
        row.setTraceId(trace);
        row.setCheckpointId(step.checkpointId());
        row.setPassage(step.passage().name());
        row.setEvidence(step.evidence());
        return row;
    }
}
