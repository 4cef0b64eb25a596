package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.assessment.Assessment;

import org.jooq.DSLContext;

import java.time.ZoneId;

/// The one row that says which assessment this is.
final class AssessmentRow {
    private AssessmentRow() {}

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
}
