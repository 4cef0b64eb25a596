package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.Text;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.Topic;

import org.jooq.DSLContext;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;

/// The one row that says which assessment this is.
final class AssessmentRow {
    private AssessmentRow() {}

    /// Gives the assessment another id, as one edit.
    static void renew(Journal journal) {
        journal.edit(
                Text.of("store.newIdentity"),
                Set.of(Topic.ASSESSMENT),
                tx -> {
                    var row = tx.dsl().selectFrom(ASSESSMENT).fetchSingle();
                    var renewed = row.copy();
                    renewed.setId(Ids.next());
                    tx.delete(row);
                    tx.insert(renewed);
                    return true;
                });
    }

    static Assessment read(DSLContext dsl) {
        return dsl.selectFrom(ASSESSMENT)
                .fetchSingle(r ->
                        new Assessment(
                                r.getId(),
                                r.getClient(),
                                r.getTitle(),
                                ZoneId.of(r.getZone()),
                                r.getCreated(),
                                r.getSample()));
    }

    /// Another assessment may have been put where one was that is open.
    ///
    /// @throws NotSaved where it isn't the wanted one that can be read now
    static void expect(Assessment wanted, DSLContext dsl, Path directory) {
        if (!read(dsl).id().equals(wanted.id()))
            throw new NotSaved(Text.of("store.unreachable.another", directory), null);
    }
}
