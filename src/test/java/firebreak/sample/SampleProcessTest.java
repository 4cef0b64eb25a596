package firebreak.sample;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Standing;
import firebreak.deeds.ProcessReading;
import firebreak.domain.process.Answer;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The sample as it stands in the store: everything in it belongs together.
class SampleProcessTest {
    @TempDir static Path folder;
    private static AssessmentFile file;
    private static ProcessFindings findings;

    @BeforeAll
    static void write() {
        file =
                switch (SampleWriter.write(StoreFixture.ASSESSMENTS, folder.resolve("s"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                };
        findings = ProcessReading.read(file);
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @Test
    void everyCheckpointAndMostCellsAreSpokenOf() {
        var asked = findings.facts().bank().asked();
        assertThat(findings.checkpoints().overall().rated()).isGreaterThan(50);
        assertThat(findings.facts().answers().keySet())
                .filteredOn(p -> p instanceof Point.OfCheckpoint)
                .hasSizeGreaterThanOrEqualTo(asked.size());
        assertThat(findings.facts().coverage().areas()).hasSize(9);
        assertThat(findings.facts().coverage().types()).hasSize(10);
        assertThat(findings.coverage().overall().rated()).isGreaterThan(70);
        assertThat(findings.coverage().overall().notApplicable()).isEqualTo(3);
        assertThat(findings.facts().coverage().measurements()).hasSizeGreaterThan(5);
        assertThat(findings.facts().coverage().defects())
                .extracting(d -> d.release())
                .containsOnly("26.8", "26.9", "26.10");
    }

    @Test
    void scoresAreDefinedAndOpenEnoughToTeach() {
        for (var score : Set.of(findings.checkpoints().overall(), findings.coverage().byRisk())) {
            assertThat(score.mean()).isNotNull();
            assertThat(score.unknown()).isPositive();
            assertThat(score.low()).isNotNull();
            assertThat(score.low()).isLessThan(score.high());
        }
        assertThat(findings.checkpoints().stages())
                .extracting(s -> s.score())
                .allMatch(s -> s.mean() != null);
        assertThat(findings.checkpoints().teams())
                .extracting(t -> t.team())
                .containsExactly("Payments", "Risk");
        assertThat(findings.coverage().withoutRisk()).isEmpty();
    }

    @Test
    void claimsAreHigherThanWhatWasSeenInPlaces() {
        var answers = findings.facts().answers().values();
        assertThat(answers.stream().filter(Answer::overclaimed)).hasSizeGreaterThan(20);
        assertThat(answers.stream().filter(Answer::parked)).hasSize(1);
        assertThat(answers)
                .filteredOn(a -> a.verdict().filter(Verdict.NOT_APPLICABLE::equals).isPresent())
                .isNotEmpty()
                .allMatch(a -> !a.reason().isEmpty());
        // Whoever says F here has shown two kinds of evidence, but for a cell that teaches.
        assertThat(lowered(findings.checkpoints().overall())).isZero();
        assertThat(lowered(findings.coverage().overall())).isZero();
    }

    private static int lowered(Score score) {
        return score.lowered();
    }

    @Test
    void incidentsContradictCheckpointsAndCells() {
        assertThat(findings.standings())
                .filteredOn(s -> s.agreement() == Standing.Agreement.CONTRADICTED)
                .isNotEmpty();
        assertThat(findings.cells())
                .filteredOn(s -> s.agreement() == Standing.Agreement.CONTRADICTED)
                .isNotEmpty();
        assertThat(findings.incidents().values().stream().filter(i -> i.broughtOut() != null))
                .hasSizeGreaterThan(40);
    }

    @Test
    void featuresSlipPastAndAreNotMissing() {
        var traces = findings.facts().traces();
        assertThat(traces).hasSize(3).allMatch(t -> t.released() != null);
        for (FeatureTrace trace : traces)
            assertThat(trace.steps())
                    .as(trace.name())
                    .hasSizeGreaterThan(30)
                    .allMatch(
                            s -> findings.facts().bank().checkpoint(s.checkpointId()).isPresent());
        assertThat(findings.slips().stage("testing").orElseThrow().slipped()).isEqualTo(3);
    }

    @Test
    void gapsAreLinkedWithIncidentsThatAreThereAndCameThrough() {
        var gaps = findings.facts().gaps();
        assertThat(gaps.stream().filter(g -> g.status() != GapStatus.DECLINED)).hasSize(12);
        for (Gap gap : gaps) {
            assertThat(findings.linked(gap)).as(gap.title()).hasSize(gap.incidents().size());
            assertThat(findings.byTags(gap)).as(gap.title()).containsAll(findings.linked(gap));
        }
        assertThat(gaps.stream().filter(g -> !g.incidents().isEmpty())).hasSizeGreaterThan(8);
        assertThat(gaps.stream().filter(g -> g.stands() && g.owner().isEmpty())).isNotEmpty();
        assertThat(gaps.stream().filter(g -> g.stands() && g.severity() == null)).hasSize(1);
        assertThat(findings.ranking()).hasSize(11);
        assertThat(findings.ranking().getFirst().factors().leadershipMinutes()).isPositive();
        assertThat(findings.proposals()).isNotEmpty();
    }

    @Test
    void theMapIsWhole() {
        var map = findings.facts().map();
        assertThat(map.lanes()).hasSize(4);
        assertThat(map.nodes()).hasSize(24);
        var stages =
                findings.facts().codebook().stages().stream()
                        .map(s -> s.id())
                        .collect(Collectors.toSet());
        var ids = new HashSet<>(map.nodes().stream().map(ProcessMap.Node::id).toList());
        assertThat(map.nodes()).allMatch(n -> stages.contains(n.stageId()));
        assertThat(map.links())
                .allMatch(l -> ids.contains(l.from()) && ids.contains(l.to()))
                .hasSize(28);
    }
}
