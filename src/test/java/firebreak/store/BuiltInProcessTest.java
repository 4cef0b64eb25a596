package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskScales;
import firebreak.domain.coverage.TestType;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Rating;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The checkpoints and types of test that ship with the program; their words are read aloud.
class BuiltInProcessTest {
    private static final Codebook CODEBOOK = BuiltInCodebook.load();
    private static final QuestionBank BANK = BuiltInProcess.questionBank();
    private static final List<TestType> TYPES = BuiltInProcess.testTypes();
    private static final List<String> STAGES = CODEBOOK.stages().stream().map(Stage::id).toList();
    private static final List<String> FACTORS =
            CODEBOOK.factors().stream().map(Factor::id).toList();

    /// Words that leave the measure to the reader, and words that look for somebody to blame.
    private static final Pattern UNWANTED =
            Pattern.compile(
                    "\\b(adequate|appropriate|proper|properly|sufficient|sufficiently|robust"
                            + "|comprehensive|mature|well-defined|reasonable|suitable|effective"
                            + "|best practice|regularly|should have|fault of|failed to|blame"
                            + "|careless|negligent|forgot|guilty|sloppy|lazy)\\b",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void theBankIsTheFirstVersionOfItsOwn() {
        assertThat(BANK.id()).isEqualTo("firebreak");
        assertThat(BANK.version()).isEqualTo(1);
        assertThat(BANK.title()).isNotBlank();
        assertThat(BANK.checkpoints())
                .allMatch(c -> c.wording() == Checkpoint.FIRST_WORDING && !c.retired());
    }

    @Test
    void checkpointsStandInTheOrderOfTheStagesAndAreSpreadOverThem() {
        assertThat(BANK.checkpoints()).hasSizeBetween(58, 66);
        assertThat(BANK.checkpoints())
                .isSortedAccordingTo(Comparator.comparing(c -> STAGES.indexOf(c.stageId())));
        for (var stage : STAGES)
            assertThat(BANK.checkpoints().stream().filter(c -> c.stageId().equals(stage)))
                    .as(stage)
                    .hasSizeBetween(6, 12);
    }

    @Test
    void idsAndTopicsAreUniqueAndFit() {
        assertThat(BANK.checkpoints())
                .extracting(Checkpoint::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(_[a-z]+)*") && id.length() <= 60);
        assertThat(BANK.checkpoints())
                .extracting(Checkpoint::topic)
                .doesNotHaveDuplicates()
                .allMatch(t -> t.length() >= 6 && t.length() <= 26);
    }

    @Test
    void whatProductionReadinessIsAboutIsAsked() {
        assertThat(BANK.checkpoints())
                .extracting(Checkpoint::id)
                .contains(
                        "acceptance_criteria",
                        "quality_requirements",
                        "failure_in_requirement",
                        "edge_cases",
                        "time_and_calendar",
                        "privacy_and_misuse",
                        "ownership_and_on_call",
                        "lessons_flow_back",
                        "contracts",
                        "graceful_degradation",
                        "single_points",
                        "capacity_plan",
                        "migration_and_way_back",
                        "security_in_design",
                        "observability_in_design",
                        "configuration_kept",
                        "feature_flag",
                        "evidence_per_risk",
                        "regression_after_incident",
                        "flaky_tests",
                        "staged_rollout",
                        "automated_safety_checks",
                        "rollback_rehearsed",
                        "alert_tested",
                        "runbook_ready",
                        "go_no_go",
                        "certificates_and_secrets",
                        "manual_changes",
                        "restore_tried",
                        "supplier_outage");
    }

    @Test
    void everyFactorIsStoppedTwiceAndWhereItArises() {
        var home =
                Map.of(
                        Origin.REQUIREMENTS, "requirements",
                        Origin.CODE_QUALITY, "implementation",
                        Origin.DEPLOYMENT, "deployment",
                        Origin.OPERATIONAL, "operation");
        for (var c : BANK.checkpoints())
            assertThat(c.factorIds())
                    .as(c.id())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(FACTORS);
        for (var factor : CODEBOOK.factors()) {
            var stopping =
                    BANK.checkpoints().stream()
                            .filter(c -> c.factorIds().contains(factor.id()))
                            .map(Checkpoint::stageId)
                            .toList();
            assertThat(stopping)
                    .as(factor.id())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .contains(home.get(factor.origin()));
        }
    }

    @Test
    void aQuestionIsOneSentenceThatCanBeReadAloud() {
        for (var c : BANK.checkpoints())
            assertThat(c.question()).as(c.id()).hasSizeBetween(40, 130).matches("[A-Z][^?.!]*\\?");
    }

    @Test
    void everyAnchorIsFilledAndShort() {
        for (var c : BANK.checkpoints()) {
            assertThat(c.why()).as(c.id()).hasSizeBetween(40, 180).endsWith(".");
            assertThat(c.askFor()).as(c.id()).hasSizeBetween(25, 130).endsWith(".");
            var anchors = Arrays.stream(Rating.values()).map(c.anchors()::of).toList();
            assertThat(anchors)
                    .as(c.id())
                    .doesNotHaveDuplicates()
                    .allMatch(a -> a.length() >= 20 && a.length() <= 150 && a.endsWith("."));
        }
    }

    @Test
    void wordsAreOursOnceAndBlameNobody() {
        var said = new ArrayList<String>();
        for (var c : BANK.checkpoints()) {
            said.add(c.question());
            said.add(c.why());
            said.add(c.askFor());
            for (var rating : Rating.values()) said.add(c.anchors().of(rating));
        }
        assertThat(said).doesNotHaveDuplicates();
        for (var type : TYPES) said.add(type.definition());
        for (var map : BuiltInProcess.mapTemplates()) said.add(map.words());
        assertThat(said).allSatisfy(w -> assertThat(w).doesNotContainPattern(UNWANTED));
        assertThat(said).allMatch(w -> !w.contains("  ") && w.equals(w.strip()));
    }

    @Test
    void unwantedWordsAreFound() {
        assertThat("Tests are adequate.").containsPattern(UNWANTED);
        assertThat("They should have known.").containsPattern(UNWANTED);
    }

    @Test
    void thereAreTenTypesOfTestForAllThatBringsDefectsOut() {
        assertThat(TYPES)
                .extracting(TestType::id)
                .containsExactly(
                        "unit",
                        "integration",
                        "contract",
                        "end_to_end",
                        "exploratory",
                        "performance",
                        "security",
                        "resilience",
                        "migration_rollback",
                        "monitoring");
        var triggers = new TreeSet<Trigger>();
        var factors = new TreeSet<String>();
        for (var t : TYPES) {
            assertThat(t.label()).as(t.id()).hasSizeBetween(4, 24);
            assertThat(t.definition()).as(t.id()).hasSizeBetween(60, 180).endsWith(".");
            assertThat(t.triggers()).as(t.id()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(t.factorIds()).as(t.id()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(t.retired()).isFalse();
            triggers.addAll(t.triggers());
            factors.addAll(t.factorIds());
        }
        assertThat(triggers).containsExactly(Trigger.values());
        assertThat(factors).containsExactlyInAnyOrderElementsOf(FACTORS);
    }

    @Test
    void everyNumberOfTheScalesHasAMeaning() {
        var scales = BuiltInProcess.riskScales();
        for (var steps : List.of(scales.likelihood(), scales.impact())) {
            assertThat(steps).extracting(RiskScales.Step::label).doesNotHaveDuplicates();
            assertThat(steps)
                    .allMatch(
                            s -> s.label().length() <= 14 && s.words().matches("[A-Z].{30,90}\\."));
        }
        assertThat(scales.likelihood(RiskArea.LEAST).label()).isEqualTo("Hardly ever");
        assertThat(scales.impact(RiskArea.MOST).label()).isEqualTo("Grave");
    }
}
