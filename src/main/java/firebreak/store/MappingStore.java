package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_MAPPING;

import firebreak.store.jooq.tables.records.ImportMappingRecord;

import org.jooq.DSLContext;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// How a person said that files with a header are to be read, so that the next file with the same
/// header needs no answer. It is no edit: undoing an import leaves it.
public final class MappingStore {
    private static final int LONGEST_NAME = 500;

    /// @param header a digest of the names of the columns
    /// @param at when it was said last
    /// @param file the name of the file for which it was
    /// @param choices what was said, as text
    public record Remembered(String header, Instant at, String file, String choices) {}

    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;

    MappingStore(DSLContext dsl, Journal journal, Clock clock) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
    }

    /// All of it, the newest first.
    public List<Remembered> all() {
        return dsl.selectFrom(IMPORT_MAPPING)
                .orderBy(IMPORT_MAPPING.AT.desc(), IMPORT_MAPPING.HEADER)
                .fetch(r -> new Remembered(r.getHeader(), r.getAt(), r.getFile(), r.getChoices()));
    }

    /// Remembers what was said, in the place of what was remembered for the header; the same again
    /// keeps its day.
    ///
    /// @throws NotSaved where the disk refuses, as does [#forget]
    public void remember(String header, String file, String choices) {
        var known = dsl.fetchOne(IMPORT_MAPPING, IMPORT_MAPPING.HEADER.eq(header));
        if (known != null && known.getChoices().equals(choices)) return;
        var name = file.length() <= LONGEST_NAME ? file : file.substring(0, LONGEST_NAME);
        var row = new ImportMappingRecord(header, clock.instant(), name, choices);
        journal.aside(rows -> {
            rows.deleteAll(IMPORT_MAPPING, IMPORT_MAPPING.HEADER.eq(header), image -> {});
            rows.insertAll(List.of(row));
        });
    }

    /// Forgets what was said for the header; whether there was anything.
    public boolean forget(String header) {
        var known = dsl.fetchOne(IMPORT_MAPPING, IMPORT_MAPPING.HEADER.eq(header));
        if (known == null) return false;
        journal.aside(rows ->
                rows.deleteAll(IMPORT_MAPPING, IMPORT_MAPPING.HEADER.eq(header), image -> {}));
        return true;
    }
}
