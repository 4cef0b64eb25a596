package firebreak.store;

import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.JOURNAL_ROW;

import firebreak.domain.assessment.Changed;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.JournalLine.Kind;
import firebreak.domain.assessment.Topic;
import firebreak.store.jooq.tables.records.JournalEntryRecord;

import org.jooq.DSLContext;
import org.jooq.InsertReturningStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The only way to write into an assessment. Every edit is one named transaction with its rows
/// before and after; from that come undo and redo, which outlive a restart, the audit trail and the
/// revision number.
public final class Journal {
    private static final String DONE = "DONE";
    private static final String UNDONE = "UNDONE";
    private static final String GONE = "GONE";
    private static final int BATCH = 500;

    /// The writes of an edit.
    interface Writes<T extends @Nullable Object> {
        T apply(Tx tx);
    }

    private final DSLContext dsl;
    private final Clock clock;
    private final String actor;
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    Journal(DSLContext dsl, Clock clock, String actor) {
        this.dsl = dsl;
        this.clock = clock;
        this.actor = actor;
    }

    /// Calls `listener`, on the thread of the edit, after each edit, undo and redo is on the disk.
    public void listen(Consumer<Changed> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<Changed> listener) {
        listeners.remove(listener);
    }

    /// The number that every edit raises; 0 before the first.
    public long revision() {
        return revision(dsl);
    }

    /// The name of what [#undo()] would undo.
    public Optional<String> undoLabel() {
        return Optional.ofNullable(undoable(dsl)).map(JournalEntryRecord::getLabel);
    }

    /// The name of what [#redo()] would do again.
    public Optional<String> redoLabel() {
        return Optional.ofNullable(redoable(dsl)).map(JournalEntryRecord::getLabel);
    }

    /// The newest lines of the audit trail, newest first.
    public List<JournalLine> lines(int most) {
        return dsl.selectFrom(JOURNAL_ENTRY)
                .orderBy(JOURNAL_ENTRY.REVISION.desc())
                .limit(most)
                .fetch(e ->
                        new JournalLine(
                                e.getRevision(),
                                e.getAt(),
                                e.getActor(),
                                e.getLabel(),
                                Kind.valueOf(e.getKind())));
    }

    /// Runs `writes` as one edit named `label`. Where they throw, nothing has happened; where they
    /// change nothing, no revision is made.
    <T extends @Nullable Object> T edit(String label, Set<Topic> topics, Writes<T> writes) {
        record Outcome<T extends @Nullable Object>(T value, @Nullable Changed changed) {}
        var outcome =
                dsl.transactionResult(c -> {
                    var tx = new Tx(c.dsl());
                    var value = writes.apply(tx);
                    if (tx.changes().isEmpty() && tx.importId() == null)
                        return new Outcome<>(value, null);
                    var revision = record(c.dsl(), tx, label, topics);
                    return new Outcome<>(value, new Changed(revision, topics));
                });
        if (outcome.changed() != null) saved(outcome.changed());
        return outcome.value();
    }

    /// Runs `writes` as an edit behind which undo doesn't go: what an assessment begins with.
    void begin(String label, Consumer<Tx> writes) {
        edit(
                label,
                Set.of(Topic.values()),
                tx -> {
                    writes.accept(tx);
                    return null;
                });
        startAfresh();
    }

    /// Makes everything up to now the beginning, behind which undo doesn't go.
    public void startAfresh() {
        dsl.update(JOURNAL_ENTRY).set(JOURNAL_ENTRY.STATE, GONE).execute();
        dsl.execute("CHECKPOINT SYNC");
    }

    /// Undoes the newest edit that is not undone; its name, or empty where there is none.
    public Optional<String> undo() {
        return move(true);
    }

    /// Does the edit undone last again; its name, or empty where there is none.
    public Optional<String> redo() {
        return move(false);
    }

    private Optional<String> move(boolean back) {
        record Moved(String label, Changed changed) {}
        var moved =
                dsl.<@Nullable Moved>transactionResult(c -> {
                    var ctx = c.dsl();
                    var entry = back ? undoable(ctx) : redoable(ctx);
                    if (entry == null) return null;
                    if (back) JournalRows.undo(ctx, entry.getRevision(), entry.getImportId());
                    else JournalRows.redo(ctx, entry.getRevision(), entry.getImportId());
                    entry.setState(back ? UNDONE : DONE);
                    entry.update();
                    var topics = topics(entry.getTopics());
                    var revision =
                            line(
                                    ctx,
                                    entry.getLabel(),
                                    back ? Kind.UNDO : Kind.REDO,
                                    entry.getRevision(),
                                    entry.getTopics());
                    return new Moved(entry.getLabel(), new Changed(revision, topics));
                });
        if (moved == null) return Optional.empty();
        saved(moved.changed());
        return Optional.of(moved.label());
    }

    private long record(DSLContext ctx, Tx tx, String label, Set<Topic> topics) {
        ctx.update(JOURNAL_ENTRY)
                .set(JOURNAL_ENTRY.STATE, GONE)
                .where(JOURNAL_ENTRY.STATE.eq(UNDONE))
                .execute();
        var words = topics.stream().map(Topic::name).sorted().collect(Collectors.joining(","));
        var revision = line(ctx, label, Kind.EDIT, null, words);
        if (tx.importId() != null) {
            ctx.update(JOURNAL_ENTRY)
                    .set(JOURNAL_ENTRY.IMPORT_ID, tx.importId())
                    .where(JOURNAL_ENTRY.REVISION.eq(revision))
                    .execute();
        }
        var changes = tx.changes();
        for (int from = 0; from < changes.size(); from += BATCH) {
            var rows = new ArrayList<InsertReturningStep<?>>();
            for (int i = from; i < Math.min(changes.size(), from + BATCH); i++) {
                var change = changes.get(i);
                rows.add(
                        ctx.insertInto(JOURNAL_ROW)
                                .values(
                                        revision,
                                        i,
                                        change.table(),
                                        change.before(),
                                        change.after()));
            }
            ctx.batch(rows).execute();
        }
        return revision;
    }

    private long line(
            DSLContext ctx, String label, Kind kind, @Nullable Long target, String topics) {
        var revision = revision(ctx) + 1;
        var entry = ctx.newRecord(JOURNAL_ENTRY);
        entry.setRevision(revision);
        entry.setAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        entry.setActor(actor);
        entry.setLabel(label.length() > 500 ? label.substring(0, 500) : label);
        entry.setKind(kind.name());
        entry.setTarget(target);
        entry.setTopics(topics);
        entry.setState(kind == Kind.EDIT ? DONE : GONE);
        entry.insert();
        return revision;
    }

    /// A commit alone does not reach the disk: see the decision on durability.
    private void saved(Changed changed) {
        dsl.execute("CHECKPOINT SYNC");
        listeners.forEach(l -> l.accept(changed));
    }

    private static long revision(DSLContext ctx) {
        var newest = ctx.select(DSL.max(JOURNAL_ENTRY.REVISION)).from(JOURNAL_ENTRY).fetchOne();
        var revision = newest == null ? null : newest.value1();
        return revision == null ? 0 : revision;
    }

    private static @Nullable JournalEntryRecord undoable(DSLContext ctx) {
        return ctx.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.STATE.eq(DONE))
                .orderBy(JOURNAL_ENTRY.REVISION.desc())
                .limit(1)
                .fetchOne();
    }

    private static @Nullable JournalEntryRecord redoable(DSLContext ctx) {
        return ctx.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.STATE.eq(UNDONE))
                .orderBy(JOURNAL_ENTRY.REVISION.asc())
                .limit(1)
                .fetchOne();
    }

    private static Set<Topic> topics(String words) {
        return Arrays.stream(words.split(","))
                .filter(w -> !w.isEmpty())
                .map(Topic::valueOf)
                .collect(Collectors.toSet());
    }
}
