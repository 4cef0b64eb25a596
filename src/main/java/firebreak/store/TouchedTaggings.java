package firebreak.store;

import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.JOURNAL_ROW;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.assessment.JournalLine.Kind;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Which incidents the edits of taggings since some revision were about, so that what is asked
/// after every edit reads only these.
final class TouchedTaggings {
    private static final int FEW = 500;

    private TouchedTaggings() {}

    /// The incidents; null where there are too many, or where something else may have changed what
    /// is asked: an undo, an import, or a row of a table that decides.
    ///
    /// @param known the revision up to which all is known
    /// @param decides whether a change in a table of this name means that everything is read again
    static @Nullable Set<UUID> since(
            DSLContext dsl, long known, long revision, Predicate<String> decides) {
        if (revision - known > FEW) return null;
        var since = JOURNAL_ENTRY.REVISION.gt(known);
        boolean plain =
                !dsl.fetchExists(
                        JOURNAL_ENTRY,
                        since,
                        JOURNAL_ENTRY
                                .KIND
                                .ne(Kind.EDIT.name())
                                .or(JOURNAL_ENTRY.IMPORT_ID.isNotNull()));
        if (!plain) return null;
        var incidents = new HashSet<UUID>();
        var rows =
                dsl.selectFrom(JOURNAL_ROW)
                        .where(JOURNAL_ROW.REVISION.gt(known))
                        .limit(FEW + 1)
                        .fetch();
        if (rows.size() > FEW) return null;
        for (var row : rows) {
            if (row.getTableName().equals(TAGGING.getName())) {
                for (var image : new String[] {row.getBeforeRow(), row.getAfterRow()})
                    if (image != null)
                        incidents.add(UUID.fromString(RowFields.of(image).need("INCIDENT_ID")));
            } else if (decides.test(row.getTableName())) {
                return null;
            }
        }
        return incidents;
    }
}
