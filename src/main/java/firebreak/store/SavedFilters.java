package firebreak.store;

import static firebreak.store.jooq.Tables.SAVED_FILTER;

import firebreak.domain.tagging.SavedFilter;
import firebreak.store.jooq.tables.records.SavedFilterRecord;

import org.jooq.DSLContext;

import java.util.List;

/// What a person keeps of searches. It is no judgement, so that it is no edit: nobody merges it,
/// and nothing of it can be undone.
public final class SavedFilters {
    /// What names and searches may be long.
    public static final int LONGEST_NAME = 200;

    public static final int LONGEST_SEARCH = 1000;

    private final DSLContext dsl;
    private final Journal journal;

    SavedFilters(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// All of them, by name.
    public List<SavedFilter> all() {
        return dsl.selectFrom(SAVED_FILTER)
                .orderBy(SAVED_FILTER.NAME)
                .fetch(r ->
                        new SavedFilter(
                                r.getName(), r.getSearch(), r.getFilterKind(), r.getSortKind()));
    }

    /// Keeps one, in the place of what has its name.
    ///
    /// @throws NotSaved where the disk refuses, as does [#forget]
    public void keep(SavedFilter filter) {
        var row =
                new SavedFilterRecord(
                        filter.name(), filter.search(), filter.filter(), filter.order());
        journal.aside(rows -> {
            rows.deleteAll(SAVED_FILTER, SAVED_FILTER.NAME.eq(filter.name()), image -> {});
            rows.insertAll(List.of(row));
        });
    }

    /// Forgets the one of this name.
    public void forget(String name) {
        journal.aside(
                rows -> rows.deleteAll(SAVED_FILTER, SAVED_FILTER.NAME.eq(name), image -> {}));
    }
}
