package firebreak.analysis.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.Proportion;
import firebreak.analysis.containment.Counting.Production;
import firebreak.analysis.containment.EscapeMatrix.Cell;
import firebreak.analysis.scoring.Asked;
import firebreak.domain.codebook.Origin;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.house.Shared;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class ContainmentTest {
    private static final List<String> STAGES = List.of("requirements", "testing", "operation");

    @Test
    void theReferenceValuesComeOut() {
        int checked = 0;
        for (var c :
                JsonMapper.shared()
                        .readTree(Shared.path("oracles/f1_defect_removal_escape.json").toFile())
                        .get("cases")) {
            var in = c.get("input");
            var out = c.get("output");
            switch (in.get("kind").asString()) {
                case "overall" -> overall(in, out);
                case "staged" -> staged(in, out);
                case "escape_matrix" -> matrix(in, out);
                default -> throw new AssertionError(in.get("kind"));
            }
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(4);
    }

    private static void overall(JsonNode in, JsonNode out) {
        var matrix =
                EscapeMatrix.of(
                        List.of("before", "after"),
                        List.of(
                                new Cell(
                                        "before", "before", in.get("found_before_release").asInt()),
                                new Cell(
                                        "before", "after", in.get("found_after_release").asInt())));
        assertThat(matrix.total()).isEqualTo(out.get("total").asInt());
        near(matrix.efficiency(), out.get("dre_percent"));
        near(matrix.escaped(0), out.get("escape_rate_percent"));
    }

    private static void staged(JsonNode in, JsonNode out) {
        var stages = new ArrayList<String>();
        var cells = new ArrayList<Cell>();
        for (var stage : in.get("found_by_stage")) {
            stages.add(stage.get(0).asString());
            cells.add(new Cell(stages.getFirst(), stages.getLast(), stage.get(1).asInt()));
        }
        var matrix = EscapeMatrix.of(stages, cells);
        var theirs = out.get("ddp_percent_by_stage");
        for (int i = 0; i < theirs.size(); i++) near(matrix.detection(i), theirs.get(i).get(1));
        assertThat(matrix.detection(stages.size() - 1).share()).isNaN();
    }

    private static void matrix(JsonNode in, JsonNode out) {
        var stages = in.get("phases").valueStream().map(JsonNode::asString).toList();
        var rows = in.get("matrix_rows_found_cols_origin");
        var cells = new ArrayList<Cell>();
        for (int found = 0; found < stages.size(); found++)
            for (int origin = 0; origin < stages.size(); origin++)
                cells.add(
                        new Cell(
                                stages.get(origin),
                                stages.get(found),
                                rows.get(found).get(origin).asInt()));
        var matrix = EscapeMatrix.of(stages, cells.reversed());
        assertThat(matrix.total()).isEqualTo(out.get("total").asInt());
        assertThat(matrix.errors()).hasSize(out.get("invalid_cells_found_before_origin").size());
        near(matrix.efficiency(), out.get("overall_dre_percent"));
        int i = 0;
        for (var stage : matrix.stages()) {
            assertThat(stage.found()).isEqualTo(out.get("found_totals").get(i).asInt());
            assertThat(stage.originated()).isEqualTo(out.get("origin_totals").get(i).asInt());
            near(stage.removal(), out.get("phase_removal_effectiveness_percent").get(i));
            near(stage.containment(), out.get("phase_containment_percent").get(i));
            near(stage.escaped(), out.get("escape_to_last_phase_percent").get(i));
            assertThat(stage.stagesEscaped())
                    .isCloseTo(out.get("mean_phases_escaped").get(i).asDouble(), within(1e-8));
            i++;
        }
    }

    private static void near(Proportion ours, JsonNode percent) {
        if (!percent.isNumber()) {
            assertThat(ours.share()).isNaN();
            assertThat(ours.n()).isZero();
            return;
        }
        assertThat(100 * ours.share())
                .isCloseTo(percent.asDouble(), within(1e-8 * Math.max(1, percent.asDouble())));
        assertThat(ours.share()).isBetween(ours.low(), ours.high());
    }

    @Test
    void whatCantBeIsListedAndLeftOut() {
        var matrix =
                EscapeMatrix.of(
                        STAGES,
                        List.of(
                                new Cell("testing", "requirements", 2),
                                new Cell("testing", "requirements", 1),
                                new Cell("nowhere", "testing", 5),
                                new Cell("testing", "operation", 4)));
        assertThat(matrix.errors())
                .containsExactly(
                        new EscapeMatrix.DataError(
                                "testing",
                                "requirements",
                                3,
                                EscapeMatrix.Problem.FOUND_BEFORE_ORIGIN),
                        new EscapeMatrix.DataError(
                                "nowhere", "testing", 5, EscapeMatrix.Problem.UNKNOWN_STAGE));
        assertThat(matrix.total()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EscapeMatrix.of(List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EscapeMatrix.of(List.of("a", "a"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EscapeMatrix.of(STAGES, List.of(new Cell("a", "a", -1))));
    }

    @Provide
    Arbitrary<List<Cell>> cells() {
        var stage = Arbitraries.of("requirements", "testing", "operation", "nowhere");
        return Combinators.combine(stage, stage, Arbitraries.integers().between(0, 50))
                .as(Cell::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 200, seed = "20261101")
    void everyDefectIsCountedOnceOrAnError(@ForAll("cells") List<Cell> cells) {
        var matrix = EscapeMatrix.of(STAGES, cells);
        int errors = matrix.errors().stream().mapToInt(EscapeMatrix.DataError::count).sum();
        assertThat(matrix.total() + errors).isEqualTo(cells.stream().mapToInt(Cell::count).sum());
        var stages = matrix.stages();
        assertThat(stages.stream().mapToInt(EscapeMatrix.OfStage::found).sum())
                .isEqualTo(matrix.total());
        assertThat(stages.stream().mapToInt(EscapeMatrix.OfStage::originated).sum())
                .isEqualTo(matrix.total());
        assertThat(matrix.efficiency().n() - matrix.efficiency().count())
                .isEqualTo(matrix.found(2));
        for (var stage : stages)
            if (stage.originated() > 0)
                assertThat(stage.containment().count() + stage.escaped().count())
                        .isLessThanOrEqualTo(
                                stage.stageId().equals("operation")
                                        ? 2 * stage.originated()
                                        : stage.originated());
        assertThat(EscapeMatrix.of(STAGES, cells.reversed())).isEqualTo(matrix);
    }

    private static FoundDefects defects(
            String release, @Nullable String released, String found, int count) {
        return new FoundDefects(
                UUID.randomUUID(),
                release,
                released == null ? null : LocalDate.parse(released),
                90,
                "requirements",
                found,
                SeverityClass.LOW,
                count);
    }

    private static TaggedIncident incident(
            String key, @Nullable String day, SeverityClass severity) {
        return new TaggedIncident(
                Asked.id(key),
                key,
                "",
                "",
                severity,
                day == null ? null : Instant.parse(day + "T12:00:00Z"),
                null,
                "",
                TaggingState.DONE,
                Origin.REQUIREMENTS,
                null,
                "requirements",
                Preventability.PARTLY,
                null);
    }

    private static final List<FoundDefects> TRACKER =
            List.of(
                    defects("2.0", "2026-05-01", "testing", 30),
                    defects("1.0", "2026-01-01", "testing", 8),
                    defects("1.0", "2026-01-01", "operation", 3),
                    defects("3.0", null, "testing", 5));
    private static final Counting USUAL =
            Counting.usual(LocalDate.parse("2026-07-01"), ZoneOffset.UTC);

    @Test
    void onlyClosedWindowsCountAndIncidentsWithinThem() {
        var incidents =
                List.of(
                        incident("first day", "2026-01-01", SeverityClass.CRITICAL),
                        incident("last day", "2026-04-01", SeverityClass.UNKNOWN),
                        incident("too late", "2026-04-02", SeverityClass.LOW),
                        incident("of the open one", "2026-05-02", SeverityClass.LOW),
                        incident("undated", null, SeverityClass.LOW));
        var ours = Containment.of(Asked.CODEBOOK, TRACKER, incidents, List.of(), USUAL);
        assertThat(ours.releases())
                .extracting(Release::name, Release::open, Release::counted, Release::defects)
                .containsExactly(
                        tuple("1.0", false, true, 11),
                        tuple("2.0", true, false, 30),
                        tuple("3.0", true, false, 5));
        assertThat(ours.defects()).isEqualTo(8);
        assertThat(ours.incidents()).isEqualTo(2);
        assertThat(ours.leftOut())
                .isEqualTo(
                        Map.of(
                                Containment.Why.WINDOW_OPEN, 35,
                                Containment.Why.IN_PRODUCTION, 3,
                                Containment.Why.OUTSIDE_OF_WINDOWS, 2,
                                Containment.Why.NO_DATE, 1));
        assertThat(ours.all().efficiency().share()).isEqualTo(0.8);
        assertThat(ours.severe().total()).isEqualTo(1);
        assertThat(ours.others().total()).isEqualTo(8);
        assertThat(ours.unsaid().total()).isEqualTo(1);
    }

    @Test
    void theWindowIsOverTheDayAfterItsLast() {
        var last = Counting.usual(LocalDate.parse("2026-04-01"), ZoneOffset.UTC);
        assertThat(Containment.of(Asked.CODEBOOK, TRACKER, List.of(), List.of(), last).defects())
                .isZero();
        var next = Counting.usual(LocalDate.parse("2026-04-02"), ZoneOffset.UTC);
        assertThat(Containment.of(Asked.CODEBOOK, TRACKER, List.of(), List.of(), next).defects())
                .isEqualTo(8);
    }

    @Test
    void openWindowsAndTheTrackersOwnProductionCountWhereAsked() {
        var incidents = List.of(incident("a", "2026-01-05", SeverityClass.LOW));
        var all = new Counting(USUAL.asOf(), USUAL.zone(), Production.BOTH, true, true);
        var both = Containment.of(Asked.CODEBOOK, TRACKER, incidents, List.of(), all);
        assertThat(both.defects()).isEqualTo(46);
        assertThat(both.all().found(2)).isEqualTo(4);
        assertThat(both.releases()).filteredOn(Release::open).hasSize(2);
        var tracker = new Counting(USUAL.asOf(), USUAL.zone(), Production.DEFECTS, true, false);
        var only = Containment.of(Asked.CODEBOOK, TRACKER, incidents, List.of(), tracker);
        assertThat(only.incidents()).isZero();
        assertThat(only.all().found(2)).isEqualTo(3);
    }

    @Test
    void aFamilyCountsOnceWhereAsked() {
        var incidents =
                List.of(
                        incident("b", "2026-02-05", SeverityClass.LOW),
                        incident("a", "2026-01-05", SeverityClass.CRITICAL),
                        incident("c", "2026-02-05", SeverityClass.LOW));
        var families =
                List.of(
                        new RecurrenceFamily(
                                Asked.id("f"), "f", "", List.of(Asked.id("a"), Asked.id("b"))));
        var once = Containment.of(Asked.CODEBOOK, List.of(), incidents, families, USUAL);
        assertThat(once.incidents()).isEqualTo(2);
        assertThat(once.severe().total()).isEqualTo(1);
        assertThat(once.leftOut()).isEqualTo(Map.of(Containment.Why.REPEATS, 1));
        var each = new Counting(USUAL.asOf(), USUAL.zone(), Production.INCIDENTS, false, false);
        assertThat(Containment.of(Asked.CODEBOOK, List.of(), incidents, families, each).incidents())
                .isEqualTo(3);
    }

    @Test
    void nothingAtAllIsNoData() {
        var none = Containment.of(Asked.CODEBOOK, List.of(), List.of(), List.of(), USUAL);
        assertThat(none.all().efficiency().n()).isZero();
        assertThat(none.all().stages())
                .allSatisfy(s -> {
                    assertThat(s.detection().share()).isNaN();
                    assertThat(s.containment().share()).isNaN();
                    assertThat(s.stagesEscaped()).isNaN();
                });
    }

    @Test
    void theTriggerNamesTheMissingTest() {
        var load = Asked.type("load", List.of("limits"), Trigger.WORKLOAD);
        var chaos = Asked.type("chaos", List.of(), Trigger.RECOVERY);
        var ours =
                MissingTests.of(
                        List.of(
                                Asked.incident("a", "testing", Trigger.RECOVERY, "limits"),
                                Asked.incident("b", "testing", Trigger.RECOVERY),
                                Asked.incident("c", "testing", null, "limits"),
                                Asked.incident("d", "testing", Trigger.VARIATION)),
                        List.of(load, chaos));
        assertThat(ours.escaped()).isEqualTo(4);
        assertThat(ours.unsaid()).isEqualTo(1);
        assertThat(ours.triggers())
                .extracting(MissingTests.ByTrigger::trigger)
                .containsExactly(Trigger.RECOVERY, Trigger.VARIATION);
        assertThat(ours.triggers().getFirst().share().n()).isEqualTo(3);
        assertThat(ours.types())
                .extracting(MissingTests.ByType::testTypeId)
                .containsExactly("chaos", "load");
        assertThat(ours.types().getLast().byFactor()).isEqualTo(1);
        assertThat(ours.types().getLast().incidents()).containsExactly(Asked.id("c"));
        assertThat(ours.noType()).containsExactly(Asked.id("d"));
        assertThat(MissingTests.of(List.of(), List.of(load)).types().getFirst().share().share())
                .isNaN();
    }
}
