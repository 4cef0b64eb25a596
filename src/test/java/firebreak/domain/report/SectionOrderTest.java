package firebreak.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SectionOrderTest {
    private static final ReportPlan USUAL = ReportPlan.USUAL;

    @Test
    void theUsualPlanHasTheUsualOrder() {
        assertThat(SectionOrder.all(USUAL))
                .containsExactlyInAnyOrderElementsOf(Section.USUAL)
                .startsWith(Section.DECISION, Section.SUMMARY)
                .endsWith(Section.ANSWERS, Section.EVIDENCE, Section.INCIDENTS);
    }

    @Test
    void whatWasNotChosenStandsBehindItsUsualPredecessor() {
        var plan =
                USUAL.withSections(
                        List.of(Section.GLOSSARY, Section.GAPS, Section.SUMMARY, Section.METHOD));
        assertThat(SectionOrder.all(plan))
                .startsWith(
                        Section.DECISION,
                        Section.GAPS,
                        Section.QA,
                        Section.STRENGTHS,
                        Section.OPPORTUNITIES,
                        Section.MEASUREMENT,
                        Section.OPEN_POINTS,
                        Section.OWNERS,
                        Section.SUMMARY,
                        Section.COVERAGE,
                        Section.PATTERNS);
        assertThat(SectionOrder.all(plan)).hasSameSizeAs(Section.USUAL).doesNotHaveDuplicates();
    }

    @Test
    void aSectionComesInWhereItStands() {
        var without = SectionOrder.chosen(USUAL, Section.PATTERNS, false);
        assertThat(without.has(Section.PATTERNS)).isFalse();
        assertThat(without.sections()).hasSize(Section.AT_FIRST.size() - 1);
        var again = SectionOrder.chosen(without, Section.PATTERNS, true);
        assertThat(again.sections())
                .containsExactlyElementsOf(
                        SectionOrder.all(USUAL).stream().filter(USUAL::has).toList());
    }

    @Test
    void movesAmongTheChosenOnesOfItsPart() {
        var moved = SectionOrder.moved(USUAL, Section.GAPS, -1);
        assertThat(moved.sections())
                .containsSubsequence(Section.COVERAGE, Section.GAPS, Section.PATTERNS, Section.QA);
        var without = SectionOrder.chosen(USUAL, Section.PATTERNS, false);
        assertThat(SectionOrder.moved(without, Section.GAPS, -1).sections())
                .containsSubsequence(Section.SUMMARY, Section.GAPS, Section.COVERAGE);
    }

    @Test
    void staysInItsPartAndWhereItIsNotChosen() {
        assertThat(SectionOrder.movable(USUAL, Section.DECISION, -1)).isFalse();
        assertThat(SectionOrder.movable(USUAL, Section.OWNERS, 1)).isFalse();
        assertThat(SectionOrder.movable(USUAL, Section.CODEBOOK, -1)).isFalse();
        assertThat(SectionOrder.movable(USUAL, Section.GLOSSARY, 1)).isFalse();
        assertThat(SectionOrder.movable(USUAL, Section.INCIDENTS, 1)).isFalse();
        assertThat(SectionOrder.movable(USUAL, Section.DECISION, 1)).isTrue();
        var without = SectionOrder.chosen(USUAL, Section.GAPS, false);
        assertThat(SectionOrder.movable(without, Section.GAPS, 1)).isFalse();
    }
}
