package firebreak.store;

import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;

import firebreak.domain.assessment.Changed;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.JournalLine.Kind;
import firebreak.domain.assessment.Topic;
import firebreak.store.jooq.tables.records.JournalEntryRecord;
import firebreak.store.jooq.tables.records.JournalRowRecord;
import firebreak.work.Progress;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The only way to write into an assessment. Every edit is one named transaction with its rows
/// before and after; from that come undo and redo, which outlive a restart, the audit trail and the
/// revision number.
public final class Journal {
    private static final String DONE = "DONE";
    private static final String UNDONE = "UNDONE";
    private static final String GONE = "GONE";

    /// The writes of an edit.
    interface Writes<T extends @Nullable Object> {
        T apply(Tx tx);
    }

    /// What an edit gives back, and what it changed; null where it changed nothing.
    private record Saved<T extends @Nullable Object>(T value, @Nullable Changed changed) {}

    private final Database database;
    private final DSLContext dsl;
    private final Clock clock;
    private final String actor;
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    /// The newest line as the database has it; null where that must be read. It is asked for on any
    /// thread, and two who read at the same time end each other's reading, so it is read at once.
    private volatile @Nullable JournalEntryRecord newest;

    Journal(Database database, Clock clock, String actor) {
        this.database = database;
        this.dsl = database.dsl();
        this.clock = clock;
        this.actor = actor;
        this.newest = newest(dsl);
    }

    /// Calls `listener`, on the thread of the edit, after each edit, undo and redo is on the disk;
    /// and, on the thread that reads then, after the database had to be opened again.
    public void listen(Consumer<Changed> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<Changed> listener) {
        listeners.remove(listener);
    }

    /// The number that every edit raises; 0 before the first.
    public long revision() {
        var known = newest;
        return known == null ? revision(dsl) : known.getRevision();
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
    ///
    /// @throws NotSaved where the disk refuses, as do [#undo()] and [#redo()]
    <T extends @Nullable Object> T edit(String label, Set<Topic> topics, Writes<T> writes) {
        return save(
                        rows -> {
                            var tx = new Tx(rows);
                            var value = writes.apply(tx);
                            if (tx.changes().isEmpty() && tx.importId() == null)
                                return new Saved<>(value, null);
                            var revision = record(rows, tx, label, topics);
                            return new Saved<>(value, new Changed(revision, topics));
                        })
                .value();
    }

    /// Writes the rows of an edit ahead, in transactions of their own.
    interface Load<T> {
        /// @return what the edit itself has still to write
        Writes<T> ahead(UUID id, Consumer<BulkRows> rows);
    }

    /// Runs an edit named `label` most rows of which are written ahead, carrying the id given to
    /// `load`, by which it is undone. Where that or the edit throws, nothing has happened.
    ///
    /// @throws NotSaved where the disk refuses
    <T> T bulk(String label, Set<Topic> topics, Load<T> load) {
        var id = Ids.next();
        try {
            database.ensurePresent();
            HalfImport.begin(dsl, id);
            database.rowsComeIn(true);
            var rest = load.ahead(id, this::ahead);
            return edit(
                    label,
                    topics,
                    tx -> {
                        tx.bulk(id);
                        return rest.apply(tx);
                    });
        } catch (RuntimeException | Error e) {
            var failure =
                    e instanceof RuntimeException r && !(r instanceof NotSaved)
                            ? refused(r, null)
                            : e;
            takeBack(failure);
            if (failure instanceof RuntimeException r) throw r;
            throw e;
        } finally {
            database.rowsComeIn(false);
        }
    }

    private void ahead(BulkRows bulk) {
        if (bulk.rows().isEmpty()) return;
        Rows.transaction(
                dsl,
                rows -> {
                    rows.insertAll(bulk);
                    return bulk;
                });
    }

    /// Where it can't be done now, the database is let go of, and done by whoever opens it next.
    private void takeBack(Throwable failure) {
        try {
            HalfImport.takeBack(dsl);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            database.letGo();
        }
    }

    /// Runs `work`, and tells of it once it is on the disk. Where the disk refuses, the database is
    /// let go of: what it holds in memory may be more than the file has.
    private <T extends @Nullable Object> Saved<T> save(Rows.Work<Saved<T>> work) {
        var made = new AtomicReference<@Nullable Changed>();
        Saved<T> saved;
        try {
            database.ensurePresent();
            saved =
                    Rows.transaction(
                            dsl,
                            rows -> {
                                var result = work.apply(rows);
                                made.set(result.changed());
                                return result;
                            });
            if (saved.changed() != null) {
                Rows.force(dsl);
                database.ensurePresent();
            }
        } catch (RuntimeException e) {
            newest = null;
            throw refused(e, made.get());
        } catch (Error e) {
            newest = null;
            throw e;
        }
        var changed = saved.changed();
        if (changed != null) listeners.forEach(l -> l.accept(changed));
        return saved;
    }

    /// What `failure` comes to. An edit that was not acknowledged may have reached the file all the
    /// same; only the file can tell, and while it can't, nobody knows.
    private RuntimeException refused(RuntimeException failure, @Nullable Changed made) {
        var refusal = database.refusal(failure);
        if (refusal == null) return failure;
        try {
            return made == null || revision() < made.revision() ? refusal : refusal.unsure();
        } catch (RuntimeException unreadable) {
            return refusal.unsure();
        }
    }

    /// Lets everybody read anew, after the database was opened again: an edit that was not
    /// acknowledged may be there or not.
    void tellAll() {
        newest = newest(dsl);
        Rows.force(dsl);
        var all = new Changed(revision(), Set.of(Topic.values()));
        listeners.forEach(l -> l.accept(all));
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
        aside(rows -> gone(rows, JOURNAL_ENTRY.STATE.ne(GONE)));
    }

    /// Writes what is no edit: it has no revision and can't be undone.
    ///
    /// @throws NotSaved where the disk refuses
    void aside(Consumer<Rows> writes) {
        save(rows -> {
            writes.accept(rows);
            return new Saved<>(null, null);
        });
        try {
            Rows.force(dsl);
        } catch (RuntimeException e) {
            throw refused(e, null);
        }
    }

    /// Undoes the newest edit that is not undone; its name, or empty where there is none.
    public Optional<String> undo() {
        return undo(Progress.NONE);
    }

    /// As [#undo()], telling how far it is where the edit has many rows; where it is stopped,
    /// nothing has happened.
    public Optional<String> undo(Progress progress) {
        return move(true, progress);
    }

    /// Does the edit undone last again; its name, or empty where there is none.
    public Optional<String> redo() {
        return redo(Progress.NONE);
    }

    /// As [#undo(Progress)].
    public Optional<String> redo(Progress progress) {
        return move(false, progress);
    }

    private Optional<String> move(boolean back, Progress progress) {
        return save(
                        rows -> {
                            var entry = back ? undoable(rows.dsl()) : redoable(rows.dsl());
                            if (entry == null) return new Saved<>(Optional.<String>empty(), null);
                            JournalRows.move(rows, entry, back, progress);
                            entry.setState(back ? UNDONE : DONE);
                            rows.update(entry);
                            var topics = History.topics(entry.getTopics());
                            var revision =
                                    line(
                                            rows,
                                            newestIn(rows),
                                            entry.getLabel(),
                                            back ? Kind.UNDO : Kind.REDO,
                                            entry.getRevision(),
                                            null,
                                            entry.getTopics());
                            return new Saved<>(
                                    Optional.of(entry.getLabel()), new Changed(revision, topics));
                        })
                .value();
    }

    private long record(Rows rows, Tx tx, String label, Set<Topic> topics) {
        var before = newestIn(rows);
        if (mayBeUndone(before)) gone(rows, JOURNAL_ENTRY.STATE.eq(UNDONE));
        var words = topics.stream().map(Topic::name).sorted().collect(Collectors.joining(","));
        var revision = line(rows, before, label, Kind.EDIT, null, tx.importId(), words);
        var changes = tx.changes();
        var images = new ArrayList<JournalRowRecord>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            images.add(
                    new JournalRowRecord(
                            revision, i, change.table(), change.before(), change.after()));
        }
        rows.insertAll(images);
        return revision;
    }

    private static void gone(Rows rows, Condition which) {
        for (var entry : rows.dsl().selectFrom(JOURNAL_ENTRY).where(which).fetch()) {
            entry.setState(GONE);
            rows.update(entry);
        }
    }

    private long line(
            Rows rows,
            @Nullable JournalEntryRecord before,
            String label,
            Kind kind,
            @Nullable Long target,
            @Nullable UUID importId,
            String topics) {
        var revision = before == null ? 1 : before.getRevision() + 1;
        var line =
                new JournalEntryRecord(
                        revision,
                        clock.instant(),
                        actor,
                        label.length() > 500 ? label.substring(0, 500) : label,
                        kind.name(),
                        target,
                        importId,
                        topics,
                        kind == Kind.EDIT ? DONE : GONE);
        rows.insert(line);
        newest = line;
        return revision;
    }

    /// The revision of what `ctx` sees.
    static long revision(DSLContext ctx) {
        var newest = newest(ctx);
        return newest == null ? 0 : newest.getRevision();
    }

    private @Nullable JournalEntryRecord newestIn(Rows rows) {
        var known = newest;
        return known == null ? newest(rows.dsl()) : known;
    }

    private static @Nullable JournalEntryRecord newest(DSLContext ctx) {
        return ctx.selectFrom(JOURNAL_ENTRY)
                .orderBy(JOURNAL_ENTRY.REVISION.desc())
                .limit(1)
                .fetchOne();
    }

    /// Behind an edit nothing is left that could be done again, which saves going through all
    /// lines.
    private static boolean mayBeUndone(@Nullable JournalEntryRecord newest) {
        return newest != null && !newest.getKind().equals(Kind.EDIT.name());
    }

    private static @Nullable JournalEntryRecord undoable(DSLContext ctx) {
        return ctx.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.STATE.eq(DONE))
                .orderBy(JOURNAL_ENTRY.REVISION.desc())
                .limit(1)
                .fetchOne();
    }

    private static @Nullable JournalEntryRecord redoable(DSLContext ctx) {
        if (!mayBeUndone(newest(ctx))) return null;
        return ctx.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.STATE.eq(UNDONE))
                .orderBy(JOURNAL_ENTRY.REVISION.asc())
                .limit(1)
                .fetchOne();
    }
}
