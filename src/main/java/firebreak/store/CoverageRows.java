package firebreak.store;

import static firebreak.store.jooq.Tables.FOUND_DEFECTS;
import static firebreak.store.jooq.Tables.MEASUREMENT;
import static firebreak.store.jooq.Tables.RISK_AREA;
import static firebreak.store.jooq.Tables.TEST_TYPE;

import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.coverage.TestType;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.incident.SeverityClass;
import firebreak.store.jooq.tables.records.FoundDefectsRecord;
import firebreak.store.jooq.tables.records.MeasurementRecord;
import firebreak.store.jooq.tables.records.RiskAreaRecord;
import firebreak.store.jooq.tables.records.TestTypeRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/// What is known about tests, as rows.
final class CoverageRows {
    private CoverageRows() {}

    static RiskArea area(RiskAreaRecord r) {
        return new RiskArea(
                r.getId(),
                AreaKind.valueOf(r.getAreaKind()),
                r.getName(),
                r.getLikelihood(),
                r.getImpact(),
                r.getServices().lines().toList(),
                r.getPaths().lines().toList(),
                r.getNote());
    }

    static RiskAreaRecord row(DSLContext dsl, RiskArea area, int place) {
        var row = dsl.newRecord(RISK_AREA);
        row.setId(area.id());
        row.setPlace(place);
        row.setAreaKind(area.kind().name());
        row.setName(area.name());
        row.setLikelihood(area.likelihood());
        row.setImpact(area.impact());
        row.setServices(lines(area.services()));
        row.setPaths(lines(area.paths()));
        row.setNote(area.note());
        return row;
    }

    private static String lines(List<String> texts) {
        return texts.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static TestType type(TestTypeRecord r) {
        return new TestType(
                r.getId(),
                r.getLabel(),
                r.getDefinition(),
                TaggingStore.apart(r.getFactors()),
                TaggingStore.apart(r.getTriggers()).stream().map(Trigger::valueOf).toList(),
                r.getRetired());
    }

    static TestTypeRecord row(DSLContext dsl, TestType type, int place) {
        var row = dsl.newRecord(TEST_TYPE);
        row.setId(type.id());
        row.setPlace(place);
        row.setLabel(type.label());
        row.setDefinition(type.definition());
        row.setFactors(String.join(" ", type.factorIds()));
        row.setTriggers(
                type.triggers().stream().map(Trigger::name).collect(Collectors.joining(" ")));
        row.setRetired(type.retired());
        return row;
    }

    static Measurement measurement(MeasurementRecord r) {
        return new Measurement(
                r.getId(),
                r.getAreaId(),
                r.getTestTypeId(),
                CoverageFormat.valueOf(r.getFormat()),
                r.getFile(),
                r.getSha256(),
                r.getImported(),
                r.getUnits(),
                covered(r.getLinesCovered(), r.getLinesTotal()),
                covered(r.getBranchesCovered(), r.getBranchesTotal()),
                tests(r));
    }

    private static @Nullable Covered covered(@Nullable Long covered, @Nullable Long total) {
        return covered == null || total == null ? null : new Covered(covered, total);
    }

    private static @Nullable TestRun tests(MeasurementRecord r) {
        return r.getTests() == null
                ? null
                : new TestRun(
                        r.getTests(),
                        r.getFailures(),
                        r.getErrors(),
                        r.getSkipped(),
                        r.getFlaky(),
                        r.getSeconds());
    }

    static MeasurementRecord row(DSLContext dsl, Measurement m) {
        var row = dsl.newRecord(MEASUREMENT);
        row.setId(m.id());
        row.setAreaId(m.areaId());
        row.setTestTypeId(m.testTypeId());
        row.setFormat(m.format().name());
        row.setFile(m.file());
        row.setSha256(m.sha256());
        row.setImported(m.imported().truncatedTo(ChronoUnit.MICROS));
        row.setUnits(m.units());
        var lines = m.lines();
        row.setLinesCovered(lines == null ? null : lines.covered());
        row.setLinesTotal(lines == null ? null : lines.total());
        var branches = m.branches();
        row.setBranchesCovered(branches == null ? null : branches.covered());
        row.setBranchesTotal(branches == null ? null : branches.total());
        var tests = m.tests();
        if (tests != null) {
            row.setTests(tests.tests());
            row.setFailures(tests.failures());
            row.setErrors(tests.errors());
            row.setSkipped(tests.skipped());
            row.setFlaky(tests.flaky());
            row.setSeconds(tests.seconds());
        }
        return row;
    }

    static FoundDefects defects(FoundDefectsRecord r) {
        return new FoundDefects(
                r.getId(),
                r.getReleaseName(),
                r.getReleased(),
                r.getWindowDays(),
                r.getOriginStageId(),
                r.getFoundStageId(),
                TaggingStore.constant(r.getSeverityClass(), SeverityClass::valueOf),
                r.getFound());
    }

    static FoundDefectsRecord row(DSLContext dsl, FoundDefects d) {
        var severity = d.severity();
        var row = dsl.newRecord(FOUND_DEFECTS);
        row.setId(d.id());
        row.setReleaseName(d.release());
        row.setReleased(d.released());
        row.setWindowDays(d.windowDays());
        row.setOriginStageId(d.originStageId());
        row.setFoundStageId(d.foundStageId());
        row.setSeverityClass(severity == null ? null : severity.name());
        row.setFound(d.found());
        return row;
    }
}
