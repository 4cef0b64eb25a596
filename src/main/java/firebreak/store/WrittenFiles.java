package firebreak.store;

import static firebreak.store.jooq.Tables.WRITTEN_FILE;

import firebreak.domain.assessment.FileNotes;
import firebreak.domain.assessment.WrittenFile;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.jooq.tables.records.WrittenFileRecord;

import org.jooq.DSLContext;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Remembers which files with the client's data were written outside the assessment. That is no
/// edit: it can't be undone and raises no revision.
public final class WrittenFiles {
    private static final int LONGEST = 8000;

    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;
    private final String actor;
    private final BooleanSupplier open;

    /// @param open whether the assessment is open, and not locked
    WrittenFiles(DSLContext dsl, Journal journal, Clock clock, String actor, BooleanSupplier open) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
        this.open = open;
    }

    /// Remembers files, before they are written: what a crash leaves beside them can then be found.
    ///
    /// @throws NotSaved where the disk refuses, as does [#withdraw]
    /// @return for [#withdraw]
    public List<UUID> note(Kind kind, List<Path> files) {
        var revision = journal.revision();
        var rows =
                files.stream()
                        .map(f ->
                                new WrittenFileRecord(
                                        Ids.next(),
                                        clock.instant(),
                                        actor,
                                        kind.name(),
                                        words(f),
                                        revision))
                        .toList();
        journal.aside(all -> all.insertAll(rows));
        return rows.stream().map(WrittenFileRecord::getId).toList();
    }

    /// Forgets files that were not written after all.
    public void withdraw(List<UUID> noted) {
        journal.aside(all -> all.deleteAll(WRITTEN_FILE, WRITTEN_FILE.ID.in(noted), image -> {}));
    }

    /// For files of one kind that are written one at a time. What is withdrawn while the assessment
    /// is locked stays noted, which harms nobody.
    public FileNotes notes(Kind kind) {
        return new FileNotes() {
            @Override
            public List<UUID> note(Path target) {
                return WrittenFiles.this.note(kind, List.of(target));
            }

            @Override
            public void withdraw(List<UUID> noted) {
                if (open.getAsBoolean()) WrittenFiles.this.withdraw(noted);
            }
        };
    }

    /// Removes what a crash left of a file that was being written. Only for files of an assessment
    /// that is open here, and before anything is written.
    public static void removeUnfinished(Path file) {
        NewFile.removeUnfinished(file);
    }

    /// All of them, newest first; a file that was written again counts once.
    public List<WrittenFile> all() {
        var seen = new java.util.HashSet<String>();
        return dsl
                .selectFrom(WRITTEN_FILE)
                .orderBy(WRITTEN_FILE.AT.desc(), WRITTEN_FILE.ID.desc())
                .fetch()
                .stream()
                .filter(r -> seen.add(r.getPath()))
                .map(r ->
                        new WrittenFile(
                                r.getAt(),
                                r.getActor(),
                                Kind.valueOf(r.getKind()),
                                Path.of(r.getPath()),
                                r.getRevision()))
                .toList();
    }

    private static String words(Path file) {
        var path = file.toAbsolutePath().normalize().toString();
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }
}
