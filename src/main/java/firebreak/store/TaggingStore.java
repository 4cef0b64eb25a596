package firebreak.store;

import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Origin;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.Grounds;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.jooq.tables.records.TaggingRecord;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Coders' judgements: at most one per incident and coder.
public final class TaggingStore {
    private static final int STEP = 64;
    private static final RowFinder<TaggingRecord> OF_CODER =
            RowFinder.by(TAGGING, TAGGING.INCIDENT_ID, TAGGING.CODER);

    private final DSLContext dsl;
    private final Journal journal;
    private final SavedFilters filters;
    private final GroundsList grounds;

    TaggingStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
        this.filters = new SavedFilters(dsl, journal);
        this.grounds = new GroundsList(dsl);
    }

    /// What persons keep of searches.
    public SavedFilters filters() {
        return filters;
    }

    /// A new id for a tagging that is not saved yet.
    public static UUID newId() {
        return Ids.next();
    }

    /// All judgements of one incident, newest first.
    public List<Tagging> of(UUID incident) {
        return dsl.selectFrom(TAGGING)
                .where(TAGGING.INCIDENT_ID.eq(incident))
                .orderBy(TAGGING.AT.desc())
                .fetch(TaggingStore::tagging);
    }

    /// How many incidents have a tagging in each state, each incident counted once by the tagging
    /// that stands for it ([Tagging#standing]).
    public Map<TaggingState, Integer> standingStates() {
        var states = new EnumMap<TaggingState, Integer>(TaggingState.class);
        dsl.select(TAGGING.STATE, DSL.count())
                .from(TAGGING)
                .groupBy(TAGGING.STATE)
                .forEach(r -> states.put(TaggingState.valueOf(r.value1()), r.value2()));
        // Few incidents have several, so that all taggings need not be read for each edit.
        var standing = new HashMap<UUID, Tagging>();
        for (var tagging : ofSeveralCoders()) {
            states.merge(tagging.state(), -1, Integer::sum);
            standing.merge(tagging.incidentId(), tagging, Tagging::standing);
        }
        for (var tagging : standing.values()) states.merge(tagging.state(), 1, Integer::sum);
        states.values().removeIf(n -> n == 0);
        return states;
    }

    /// Everyone who judged anything, by name.
    public List<String> coders() {
        return dsl.selectDistinct(TAGGING.CODER)
                .from(TAGGING)
                .where(TAGGING.CODER.ne(Tagging.AGREED))
                .orderBy(TAGGING.CODER)
                .fetch(TAGGING.CODER);
    }

    /// The incidents that a coder marked to come back to.
    public Set<UUID> flagged(String coder) {
        return dsl.select(TAGGING.INCIDENT_ID)
                .from(TAGGING)
                .where(TAGGING.FLAGGED.isTrue())
                .and(TAGGING.CODER.eq(coder))
                .fetchSet(TAGGING.INCIDENT_ID);
    }

    /// Whether nobody but one has judged anything, so that nothing need be looked through for what
    /// two have.
    private boolean oneCoder() {
        return dsl.selectDistinct(TAGGING.CODER).from(TAGGING).limit(2).fetch().size() < 2;
    }

    /// How many incidents two coders or more have finished.
    public int judgedTwice() {
        if (oneCoder()) return 0;
        var twice =
                dsl.select(TAGGING.INCIDENT_ID)
                        .from(TAGGING)
                        .where(TAGGING.STATE.in("DONE", "DISCARDED"))
                        .and(TAGGING.CODER.ne(Tagging.AGREED))
                        .groupBy(TAGGING.INCIDENT_ID)
                        .having(DSL.count().gt(1));
        return dsl.fetchCount(twice);
    }

    /// All judgements, in the order in which they were made.
    public List<Tagging> all() {
        return dsl.selectFrom(TAGGING).orderBy(TAGGING.AT, TAGGING.ID).fetch(TaggingStore::tagging);
    }

    /// What the judgement that stands for an incident says beyond the primary one, where it says
    /// anything.
    public Map<UUID, Further> further() {
        var standing = new HashMap<UUID, Tagging>();
        dsl.selectFrom(TAGGING)
                .forEach(r -> standing.merge(r.getIncidentId(), tagging(r), Tagging::standing));
        var further = new HashMap<UUID, Further>();
        standing.forEach((incident, tagging) -> {
            if (!tagging.further().equals(Further.NONE)) further.put(incident, tagging.further());
        });
        return further;
    }

    /// What the judgements that stand rest on, without reading their texts.
    public Grounds grounds() {
        return grounds.now(journal.revision());
    }

    /// The judgements of incidents that more than one coder judged.
    public List<Tagging> ofSeveralCoders() {
        if (oneCoder()) return List.of();
        var several =
                DSL.select(TAGGING.INCIDENT_ID)
                        .from(TAGGING)
                        .groupBy(TAGGING.INCIDENT_ID)
                        .having(DSL.count().gt(1));
        return dsl.selectFrom(TAGGING)
                .where(TAGGING.INCIDENT_ID.in(several))
                .fetch(TaggingStore::tagging);
    }

    /// Saves judgements as one edit. A coder's judgement of an incident replaces that coder's
    /// earlier one.
    public void save(String label, List<Tagging> taggings) {
        save(label, taggings, Progress.NONE);
    }

    /// As [#save(String, List)], for many: where it is stopped, nothing has happened.
    public void save(String label, List<Tagging> taggings, Progress progress) {
        journal.edit(
                label,
                Set.of(Topic.TAGGINGS),
                tx -> {
                    int saved = 0;
                    for (var tagging : taggings) {
                        if (saved++ % STEP == 0) progress.step(saved, taggings.size());
                        save(tx, tagging);
                    }
                    return null;
                });
    }

    /// Takes a judgement away.
    public void remove(String label, Tagging tagging) {
        journal.edit(
                label,
                Set.of(Topic.TAGGINGS),
                tx -> {
                    var row = tx.dsl().fetchOne(TAGGING, TAGGING.ID.eq(tagging.id()));
                    if (row != null) tx.delete(row);
                    return null;
                });
    }

    /// Keeps a judgement within an edit.
    static void save(Tx tx, Tagging tagging) {
        var row = ofCoder(tx.dsl(), tagging.incidentId(), tagging.coder());
        var fresh = row == null;
        if (row == null) {
            row = tx.dsl().newRecord(TAGGING);
            row.setId(tagging.id());
            row.setIncidentId(tagging.incidentId());
            row.setCoder(tagging.coder());
        }
        row.setCodebookVersion(tagging.codebookVersion());
        row.setState(tagging.state().name());
        row.setOrigin(name(tagging.origin()));
        row.setFactorId(tagging.factorId());
        row.setEarliestStageId(tagging.earliestStageId());
        row.setPreventability(name(tagging.preventability()));
        row.setConfidence(name(tagging.confidence()));
        row.setReason(tagging.reason());
        row.setQuote(tagging.quote());
        var further = tagging.further();
        row.setFurtherFactors(together(further.factorIds()));
        row.setSlippedStages(together(further.slippedStageIds()));
        row.setMemo(further.memo().isEmpty() ? null : further.memo());
        row.setFlagged(further.flagged() ? true : null);
        row.setBroughtOut(name(further.broughtOut()));
        row.setAt(tagging.at().truncatedTo(ChronoUnit.MICROS));
        if (fresh) tx.insert(row);
        else tx.update(row);
    }

    /// A coder's judgement of an incident, of which there is one at most; null where there is none.
    static @Nullable TaggingRecord ofCoder(DSLContext dsl, UUID incident, String coder) {
        return OF_CODER.find(dsl, incident, coder);
    }

    /// Whether of two judgements of one coder the first stays ([Tagging#standing]).
    static boolean stays(TaggingRecord first, TaggingRecord second) {
        var one = tagging(first);
        return Tagging.standing(one, tagging(second)).equals(one);
    }

    static Tagging tagging(TaggingRecord r) {
        return new Tagging(
                r.getId(),
                r.getIncidentId(),
                r.getCoder(),
                r.getCodebookVersion(),
                TaggingState.valueOf(r.getState()),
                constant(r.getOrigin(), Origin::valueOf),
                r.getFactorId(),
                r.getEarliestStageId(),
                constant(r.getPreventability(), Preventability::valueOf),
                constant(r.getConfidence(), Confidence::valueOf),
                r.getReason(),
                r.getQuote(),
                r.getAt(),
                further(r));
    }

    private static Further further(TaggingRecord r) {
        var memo = r.getMemo();
        return new Further(
                apart(r.getFurtherFactors()),
                apart(r.getSlippedStages()),
                memo == null ? "" : memo,
                Boolean.TRUE.equals(r.getFlagged()),
                constant(r.getBroughtOut(), Trigger::valueOf));
    }

    /// Nothing is kept as nothing, so that a tagging from before the columns were there has the
    /// same digest as one that says nothing in them.
    private static @Nullable String together(List<String> ids) {
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /// The ids in a column that holds several.
    static List<String> apart(@Nullable String ids) {
        return ids == null || ids.isBlank() ? List.of() : List.of(ids.split(" "));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static <E> @Nullable E constant(@Nullable String name, Function<String, E> valueOf) {
        return name == null ? null : valueOf.apply(name);
    }
}
