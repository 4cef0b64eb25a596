package firebreak.store;

import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;

import firebreak.domain.assessment.AuditFilter;
import firebreak.domain.assessment.AuditLine;
import firebreak.domain.assessment.AuditLine.State;
import firebreak.domain.assessment.EditSince;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.assessment.Topic;
import firebreak.store.jooq.tables.records.JournalEntryRecord;
import firebreak.work.Progress;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import tools.jackson.core.exc.JacksonIOException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The audit trail: who did what and when, and what became of each row. Read-only.
public final class History {
    private static final int PART = 500;

    private final DSLContext dsl;
    private final Beside beside;

    History(DSLContext dsl, Beside beside) {
        this.dsl = dsl;
        this.beside = beside;
    }

    /// Lines, newest first.
    ///
    /// @param offset how many of them are left out
    public List<AuditLine> lines(AuditFilter filter, int offset, int most) {
        return lines(dsl, filter, offset, most);
    }

    private static List<AuditLine> lines(DSLContext dsl, AuditFilter filter, int offset, int most) {
        var entries =
                dsl.selectFrom(JOURNAL_ENTRY)
                        .where(which(filter))
                        .orderBy(JOURNAL_ENTRY.REVISION.desc())
                        .limit(offset, most)
                        .fetch();
        var revisions = entries.map(JournalEntryRecord::getRevision);
        return lines(entries, lastMoves(dsl, revisions));
    }

    /// What was done after a revision, newest first.
    public List<EditSince> since(long revision, int most) {
        return dsl.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.REVISION.gt(revision))
                .orderBy(JOURNAL_ENTRY.REVISION.desc())
                .limit(most)
                .fetch(e -> new EditSince(line(e), topics(e.getTopics())));
    }

    /// How many lines pass the filter.
    public int count(AuditFilter filter) {
        return dsl.fetchCount(JOURNAL_ENTRY, which(filter));
    }

    private static Condition which(AuditFilter filter) {
        var which = DSL.noCondition();
        var words = filter.words();
        if (!words.isEmpty())
            which =
                    which.and(
                            JOURNAL_ENTRY
                                    .LABEL
                                    .containsIgnoreCase(words)
                                    .or(JOURNAL_ENTRY.ACTOR.containsIgnoreCase(words)));
        if (!filter.actor().isEmpty()) which = which.and(JOURNAL_ENTRY.ACTOR.eq(filter.actor()));
        if (filter.kind() != null) which = which.and(JOURNAL_ENTRY.KIND.eq(filter.kind().name()));
        if (filter.from() != null) which = which.and(JOURNAL_ENTRY.AT.ge(filter.from()));
        return which;
    }

    private static List<JournalEntryRecord> below(DSLContext dsl, long revision, int most) {
        return dsl.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.REVISION.lt(revision))
                .orderBy(JOURNAL_ENTRY.REVISION.desc())
                .limit(most)
                .fetch();
    }

    private static JournalLine line(JournalEntryRecord e) {
        return new JournalLine(
                e.getRevision(),
                e.getAt(),
                e.getActor(),
                e.getLabel(),
                JournalLine.Kind.valueOf(e.getKind()));
    }

    private static List<AuditLine> lines(
            List<JournalEntryRecord> entries, Map<Long, String> moves) {
        var lines = new ArrayList<AuditLine>();
        for (var e : entries) {
            lines.add(
                    new AuditLine(
                            line(e),
                            state(e, moves.getOrDefault(e.getRevision(), "")),
                            e.getTarget(),
                            e.getImportId() != null));
        }
        return lines;
    }

    /// What an assessment begins with is behind undo, and stands all the same.
    private static State state(JournalEntryRecord entry, String lastMove) {
        if (!lastMove.equals("UNDO")) return State.STANDS;
        return entry.getState().equals("UNDONE") ? State.UNDONE : State.DROPPED;
    }

    /// Whether an edit was undone or done again last.
    private static Map<Long, String> lastMoves(DSLContext dsl, List<Long> revisions) {
        var moves = new HashMap<Long, String>();
        for (int from = 0; from < revisions.size(); from += PART)
            dsl.select(JOURNAL_ENTRY.TARGET, JOURNAL_ENTRY.KIND)
                    .from(JOURNAL_ENTRY)
                    .where(
                            JOURNAL_ENTRY.TARGET.in(
                                    revisions.subList(
                                            from, Math.min(from + PART, revisions.size()))))
                    .orderBy(JOURNAL_ENTRY.REVISION)
                    .forEach(r -> moves.put(r.value1(), r.value2()));
        return moves;
    }

    /// Who has a line, in the order of the alphabet.
    public List<String> actors() {
        return dsl.selectDistinct(JOURNAL_ENTRY.ACTOR)
                .from(JOURNAL_ENTRY)
                .orderBy(JOURNAL_ENTRY.ACTOR)
                .fetch(JOURNAL_ENTRY.ACTOR);
    }

    /// What a line did to rows, with their fields before and after. Rows that an import brought
    /// count as one, its ledger.
    public List<RowChange> changes(long revision, int most) {
        var changes = new ArrayList<RowChange>();
        new RowHistory(dsl, Wording.SHOWN).each(revision, most, changes::add);
        return changes;
    }

    /// How many rows [#changes] has in all.
    public int changed(long revision) {
        return new RowHistory(dsl, Wording.SHOWN).count(revision);
    }

    /// Writes the trail, newest first, one row for each field that changed, as a new file that a
    /// spreadsheet may open; on any thread.
    ///
    /// @param most the lines that are written
    public void writeCsv(Path target, int most, Progress progress) throws SnapshotException {
        write(target, most, progress, new Format(TrailOutput::csv, Wording.WRITTEN));
    }

    /// As [#writeCsv], with every line.
    public void writeCsv(Path target, Progress progress) throws SnapshotException {
        writeCsv(target, Integer.MAX_VALUE, progress);
    }

    /// Writes the whole trail as a new file with one JSON array, values as they are stored; on any
    /// thread.
    public void writeJson(Path target, Progress progress) throws SnapshotException {
        write(target, Integer.MAX_VALUE, progress, new Format(TrailOutput::json, Wording.STORED));
    }

    /// One state of everything, beside the edits.
    <T> T read(Progress progress, Beside.Reading<T> work) throws SnapshotException {
        return beside.read(progress, work);
    }

    private record Format(Function<OutputStream, TrailOutput> over, Wording wording) {}

    private void write(Path target, int most, Progress progress, Format format)
            throws SnapshotException {
        beside.read(
                progress,
                (reading, watched) -> {
                    write(target, most, reading, watched, format);
                    return true;
                });
    }

    private static void write(
            Path target, int most, DSLContext reading, Progress progress, Format format)
            throws SnapshotException {
        try (var file = NewFile.at(target)) {
            try (var trail = format.over().apply(new BufferedOutputStream(file.write()))) {
                var rows = new RowHistory(reading, format.wording());
                var total = Math.min(most, reading.fetchCount(JOURNAL_ENTRY));
                var below = Long.MAX_VALUE;
                for (int done = 0; done < total; ) {
                    for (var entry : below(reading, below, Math.min(PART, total - done))) {
                        below = entry.getRevision();
                        trail.line(line(entry));
                        rows.each(below, Integer.MAX_VALUE, trail::change);
                        trail.endOfLine();
                        progress.step(++done, total);
                    }
                }
            }
            file.take();
        } catch (FileAlreadyExistsException e) {
            throw SnapshotException.inTheWay(target, e);
        } catch (IOException | UncheckedIOException | JacksonIOException e) {
            throw SnapshotException.unwritable(target.toAbsolutePath().getParent(), e);
        }
    }

    /// What [Journal] notes of an edit.
    static Set<Topic> topics(String words) {
        return Arrays.stream(words.split(","))
                .filter(w -> !w.isEmpty())
                .map(Topic::valueOf)
                .collect(Collectors.toSet());
    }
}
