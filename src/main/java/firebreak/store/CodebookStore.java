package firebreak.store;

import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookEdit;
import firebreak.domain.codebook.CodebookEdit.MergeFactors;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookOutcome;
import firebreak.domain.codebook.CodebookVersion;
import firebreak.domain.codebook.CodebookWords;
import firebreak.domain.codebook.Lineage;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.jooq.tables.records.TaggingRecord;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The assessment's own codebook in all its versions.
///
/// An edit makes a new version where somebody tagged under the newest one, and otherwise edits that
/// one further, so that a version is something that was used. Taggings keep the version that they
/// were made under.
public final class CodebookStore {
    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;
    private final String actor;
    private final ReviewList review;

    CodebookStore(DSLContext dsl, Journal journal, Clock clock, String actor) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
        this.review = new ReviewList(dsl);
    }

    /// The newest version.
    public Codebook current() {
        return CodebookRows.current(dsl);
    }

    /// All versions, the newest first.
    public List<Codebook> all() {
        return history().versions().reversed().stream().map(CodebookVersion::codebook).toList();
    }

    /// All versions, with what became of each code.
    public CodebookHistory history() {
        return CodebookRows.history(dsl);
    }

    /// Whether a tagging was made under the newest version, so that an edit makes another one.
    public boolean inUse() {
        return inUse(dsl);
    }

    private static boolean inUse(DSLContext dsl) {
        return dsl.fetchExists(TAGGING, TAGGING.CODEBOOK_VERSION.eq(CodebookRows.newest(dsl)));
    }

    /// Edits the codebook, as one edit of the journal; where it is refused, nothing has happened.
    public CodebookOutcome edit(CodebookEdit edit) {
        return write(edit, Set.of(Topic.CODEBOOK), (tx, old, made) -> {});
    }

    /// Makes several factors one and takes their taggings along: these are judgements under the new
    /// version then, by the same coder at the same time. What must be looked at again for another
    /// reason stays as it is.
    public CodebookOutcome mergeWithTaggings(MergeFactors merge) {
        return write(
                merge,
                Set.of(Topic.CODEBOOK, Topic.TAGGINGS),
                (tx, old, made) -> {
                    var into = into(merge, old.current(), made);
                    for (var row :
                            tx.dsl()
                                    .fetch(
                                            TAGGING,
                                            TaggedCodes.named(Code.Kind.FACTOR, merge.ids()))) {
                        if (old.lookAgain(TaggingStore.tagging(row))) continue;
                        row.setCodebookVersion(made.version());
                        var primary = row.getFactorId();
                        if (primary != null && merge.ids().contains(primary)) row.setFactorId(into);
                        row.setFurtherFactors(merged(row, merge.ids(), into));
                        tx.update(row);
                    }
                });
    }

    private static String into(MergeFactors merge, Codebook before, Codebook made) {
        if (merge.ids().contains(merge.into().id())) return merge.into().id();
        return made.factors().stream()
                .map(f -> f.id())
                .filter(id -> before.factor(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// The further factors of a tagging with those that are one now in one place.
    private static @Nullable String merged(TaggingRecord row, Set<String> ids, String into) {
        if (row.getFurtherFactors() == null) return null;
        var further = new LinkedHashSet<String>();
        for (var id : row.getFurtherFactors().split(" ")) further.add(ids.contains(id) ? into : id);
        further.remove(row.getFactorId());
        return further.isEmpty() ? null : String.join(" ", further);
    }

    private interface Along {
        void write(Tx tx, CodebookHistory old, Codebook made);
    }

    private CodebookOutcome write(CodebookEdit edit, Set<Topic> topics, Along along) {
        return journal.edit(
                CodebookWords.name(edit, current()),
                topics,
                tx -> {
                    var old = CodebookRows.history(tx.dsl());
                    var outcome = old.edit(edit, !inUse(tx.dsl()));
                    if (outcome instanceof CodebookOutcome.Edited(var made, var lineage)
                            && differs(old, made, lineage)) {
                        CodebookRows.write(
                                tx, new CodebookVersion(made, lineage, clock.instant(), actor));
                        along.write(tx, old, made);
                    }
                    return outcome;
                });
    }

    /// Whether an edit changed anything; a new version of the same would be none.
    private static boolean differs(CodebookHistory old, Codebook made, List<Lineage> lineage) {
        var newest = old.versions().getLast();
        if (!made.equals(old.current().as(made.version()))) return true;
        return made.version() == newest.version()
                && !Set.copyOf(lineage).equals(Set.copyOf(newest.lineage()));
    }

    /// How many taggings name each code, whatever their version; those set aside don't count.
    public Map<String, Integer> uses(Code.Kind kind) {
        var field = TaggedCodes.primary(kind);
        var beyond = TaggedCodes.beyond(kind);
        var there = TAGGING.STATE.ne(TaggingState.DISCARDED.name());
        var uses = new HashMap<String, Integer>();
        dsl.select(field, DSL.count())
                .from(TAGGING)
                .where(field.isNotNull(), there)
                .groupBy(field)
                .forEach(r -> uses.put(r.value1(), r.value2()));
        dsl.select(field, beyond)
                .from(TAGGING)
                .where(beyond.isNotNull(), there)
                .forEach(r -> {
                    for (var id : r.value2().split(" "))
                        if (!id.equals(r.value1())) uses.merge(id, 1, Integer::sum);
                });
        return uses;
    }

    /// How many taggings were made under each version.
    public Map<Integer, Integer> usesByVersion() {
        return dsl.select(TAGGING.CODEBOOK_VERSION, DSL.count())
                .from(TAGGING)
                .groupBy(TAGGING.CODEBOOK_VERSION)
                .fetchMap(TAGGING.CODEBOOK_VERSION, DSL.count());
    }

    /// The incidents whose standing, finished tagging must be looked at again, because the codebook
    /// changed since in what it names ([CodebookHistory#lookAgain]).
    public Set<UUID> toReview() {
        return review.now(history(), journal.revision());
    }
}
