package firebreak.store;

import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;

import firebreak.domain.assessment.AuditFilter;
import firebreak.domain.assessment.AuditLine;
import firebreak.domain.assessment.AuditLine.State;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.RowChange;
import firebreak.store.jooq.tables.records.JournalEntryRecord;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        var which = DSL.noCondition();
        if (!filter.words().isEmpty())
            which = which.and(JOURNAL_ENTRY.LABEL.containsIgnoreCase(filter.words()));
        if (!filter.actor().isEmpty()) which = which.and(JOURNAL_ENTRY.ACTOR.eq(filter.actor()));
        var entries =
                dsl.selectFrom(JOURNAL_ENTRY)
                        .where(which)
                        .orderBy(JOURNAL_ENTRY.REVISION.desc())
                        .limit(offset, most)
                        .fetch();
        var revisions = entries.map(JournalEntryRecord::getRevision);
        return lines(entries, lastMoves(dsl, revisions));
    }

    private static List<AuditLine> lines(
            List<JournalEntryRecord> entries, Map<Long, String> moves) {
        var lines = new ArrayList<AuditLine>();
        for (var e : entries) {
            var line =
                    new JournalLine(
                            e.getRevision(),
                            e.getAt(),
                            e.getActor(),
                            e.getLabel(),
                            JournalLine.Kind.valueOf(e.getKind()));
            lines.add(
                    new AuditLine(
                            line,
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
        new RowHistory(dsl, true).each(revision, most, changes::add);
        return changes;
    }

    /// Writes the whole trail, one row for each field that changed, as a new file that a
    /// spreadsheet may open; on any thread.
    public void writeCsv(Path target, Progress progress) throws SnapshotException {
        write(target, progress, TrailOutput::csv);
    }

    /// Writes the whole trail as a new file with one JSON array; on any thread.
    public void writeJson(Path target, Progress progress) throws SnapshotException {
        write(target, progress, TrailOutput::json);
    }

    private interface Format {
        TrailOutput over(java.io.OutputStream out);
    }

    private void write(Path target, Progress progress, Format format) throws SnapshotException {
        beside.read(
                progress,
                (reading, watched) -> {
                    write(target, reading, watched, format);
                    return true;
                });
    }

    private static void write(Path target, DSLContext reading, Progress progress, Format format)
            throws SnapshotException {
        try (var file = NewFile.at(target)) {
            try (var trail = format.over(new BufferedOutputStream(file.write()))) {
                var rows = new RowHistory(reading, false);
                var total = reading.fetchCount(JOURNAL_ENTRY);
                for (int from = 0; from < total; from += PART)
                    for (var line : lines(reading, AuditFilter.ALL, from, PART)) {
                        trail.line(line.line());
                        rows.each(line.line().revision(), Integer.MAX_VALUE, trail::change);
                        trail.endOfLine();
                        progress.step(total - line.line().revision(), total);
                    }
            }
            file.take();
        } catch (FileAlreadyExistsException e) {
            throw SnapshotException.inTheWay(target, e);
        } catch (IOException | UncheckedIOException e) {
            throw SnapshotException.unwritable(target.toAbsolutePath().getParent(), e);
        }
    }
}
