package firebreak.store;

import static firebreak.store.jooq.Tables.ANSWER;
import static firebreak.store.jooq.Tables.EVIDENCE;
import static firebreak.store.jooq.Tables.FOUND_DEFECTS;
import static firebreak.store.jooq.Tables.MEASUREMENT;
import static firebreak.store.jooq.Tables.RISK_AREA;
import static firebreak.store.jooq.Tables.TEST_TYPE;

import firebreak.domain.assessment.Topic;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.store.jooq.tables.records.RiskAreaRecord;
import firebreak.store.jooq.tables.records.TestTypeRecord;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Risk areas and types of test, what tools measured, and defects by the stage where they were
/// found. Each change is one edit; ratings are kept by [AnswerStore].
public final class CoverageStore {
    private static final Set<Topic> TOPICS = Set.of(Topic.COVERAGE);

    private final DSLContext dsl;
    private final Journal journal;

    CoverageStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// A new id for an area, a measurement or a row of defects that is not saved yet.
    public static UUID newId() {
        return Ids.next();
    }

    /// In the order that a person gave them.
    public List<RiskArea> areas() {
        return dsl.selectFrom(RISK_AREA)
                .orderBy(RISK_AREA.PLACE, RISK_AREA.ID)
                .fetch(CoverageRows::area);
    }

    /// Makes the areas what they should be.
    public void saveAreas(String label, List<RiskArea> next) {
        edit(label, tx -> writeAreas(tx, next));
    }

    private static void writeAreas(Tx tx, List<RiskArea> next) {
        var rows = new ArrayList<RiskAreaRecord>();
        for (var area : next) rows.add(CoverageRows.row(tx.dsl(), area, rows.size()));
        RowSync.make(tx, tx.dsl().fetch(RISK_AREA), rows);
    }

    /// Takes an area away, and everything that is about it: ratings and evidence of every round,
    /// and what was measured.
    public void removeArea(String label, UUID area) {
        edit(
                label,
                tx -> {
                    var subject = area.toString();
                    tx.dsl().fetch(RISK_AREA, RISK_AREA.ID.eq(area)).forEach(tx::delete);
                    tx.dsl()
                            .fetch(
                                    ANSWER,
                                    ANSWER.POINT_KIND.eq(PointColumns.CELL),
                                    ANSWER.SUBJECT.eq(subject))
                            .forEach(tx::delete);
                    tx.dsl()
                            .fetch(
                                    EVIDENCE,
                                    EVIDENCE.POINT_KIND.eq(PointColumns.CELL),
                                    EVIDENCE.SUBJECT.eq(subject))
                            .forEach(tx::delete);
                    tx.dsl().fetch(MEASUREMENT, MEASUREMENT.AREA_ID.eq(area)).forEach(tx::delete);
                });
    }

    /// In the order that a person gave them.
    public List<TestType> types() {
        return dsl.selectFrom(TEST_TYPE)
                .orderBy(TEST_TYPE.PLACE, TEST_TYPE.ID)
                .fetch(CoverageRows::type);
    }

    /// Makes the types of test what they should be.
    public void saveTypes(String label, List<TestType> next) {
        edit(label, tx -> writeTypes(tx, next));
    }

    static void writeTypes(Tx tx, List<TestType> next) {
        var rows = new ArrayList<TestTypeRecord>();
        for (var type : next) rows.add(CoverageRows.row(tx.dsl(), type, rows.size()));
        RowSync.make(tx, tx.dsl().fetch(TEST_TYPE), rows);
    }

    /// What tools measured, the newest first.
    public List<Measurement> measurements() {
        return dsl.selectFrom(MEASUREMENT)
                .orderBy(MEASUREMENT.IMPORTED.desc(), MEASUREMENT.ID)
                .fetch(CoverageRows::measurement);
    }

    /// Takes measurements; those of the same files that are there already go.
    public void take(String label, List<Measurement> measurements) {
        edit(label, tx -> writeMeasurements(tx, measurements));
    }

    /// Takes measurements together with the areas, which have got paths for them.
    public void take(String label, List<RiskArea> areas, List<Measurement> measurements) {
        edit(
                label,
                tx -> {
                    writeAreas(tx, areas);
                    writeMeasurements(tx, measurements);
                });
    }

    private static void writeMeasurements(Tx tx, List<Measurement> measurements) {
        var files = measurements.stream().map(Measurement::sha256).distinct().toList();
        RowSync.make(
                tx,
                tx.dsl().fetch(MEASUREMENT, MEASUREMENT.SHA256.in(files)),
                measurements.stream().map(m -> CoverageRows.row(tx.dsl(), m)).toList());
    }

    /// Takes measurements away.
    public void remove(String label, List<Measurement> measurements) {
        edit(
                label,
                tx ->
                        tx.dsl()
                                .fetch(
                                        MEASUREMENT,
                                        MEASUREMENT.ID.in(
                                                measurements.stream()
                                                        .map(Measurement::id)
                                                        .toList()))
                                .forEach(tx::delete));
    }

    /// Defects by stage, by release.
    public List<FoundDefects> defects() {
        return dsl.selectFrom(FOUND_DEFECTS)
                .orderBy(FOUND_DEFECTS.RELEASED, FOUND_DEFECTS.RELEASE_NAME, FOUND_DEFECTS.ID)
                .fetch(CoverageRows::defects);
    }

    /// Makes the defects what they should be.
    public void saveDefects(String label, List<FoundDefects> next) {
        edit(
                label,
                tx ->
                        RowSync.make(
                                tx,
                                tx.dsl().fetch(FOUND_DEFECTS),
                                next.stream().map(d -> CoverageRows.row(dsl, d)).toList()));
    }

    private interface Doing {
        void to(Tx tx);
    }

    private void edit(String label, Doing doing) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    doing.to(tx);
                    return true;
                });
    }
}
