package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.assessment.Assessment;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookVersion;

import java.util.List;

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
        CheckpointStore.write(tx, BuiltInProcess.questionBank());
        CoverageStore.writeTypes(tx, BuiltInProcess.testTypes());
        CodebookRows.write(tx, new CodebookVersion(codebook, List.of(), assessment.created(), ""));
    }
}
