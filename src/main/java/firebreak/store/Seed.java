package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;
import static firebreak.store.jooq.Tables.CODEBOOK;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.STAGE;

import firebreak.domain.assessment.Assessment;
import firebreak.domain.codebook.Codebook;

/// The rows that a new assessment begins with.
final class Seed {
    private Seed() {}

    static void write(Tx tx, Assessment assessment, Codebook codebook) {
        var dsl = tx.dsl();
        var a = dsl.newRecord(ASSESSMENT);
        a.setId(assessment.id());
        a.setClient(assessment.client());
        a.setTitle(assessment.title());
        a.setZone(assessment.zone().getId());
        a.setCreated(assessment.created());
        a.setSample(assessment.sample());
        tx.insert(a);
        var c = dsl.newRecord(CODEBOOK);
        c.setVersion(codebook.version());
        tx.insert(c);
        int place = 0;
        for (var stage : codebook.stages()) {
            var s = dsl.newRecord(STAGE);
            s.setCodebookVersion(codebook.version());
            s.setId(stage.id());
            s.setPlace(place++);
            s.setLabel(stage.label());
            s.setDefinition(stage.definition());
            tx.insert(s);
        }
        place = 0;
        for (var factor : codebook.factors()) {
            var f = dsl.newRecord(FACTOR);
            f.setCodebookVersion(codebook.version());
            f.setId(factor.id());
            f.setPlace(place++);
            f.setOrigin(factor.origin().name());
            f.setLabel(factor.label());
            f.setDefinition(factor.definition());
            f.setWhenToUse(factor.whenToUse());
            f.setWhenNot(factor.whenNot());
            f.setExample(factor.example());
            tx.insert(f);
        }
    }
}
