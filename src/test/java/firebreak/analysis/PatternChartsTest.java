package firebreak.analysis;

import static firebreak.analysis.Sample.CODEBOOK;
import static firebreak.analysis.Sample.done;
import static firebreak.analysis.Sample.inState;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class PatternChartsTest {
    private final List<TaggedIncident> history = new ArrayList<>();

    private void add(int times, String day, Origin origin, String factor, String stage) {
        for (int i = 0; i < times; i++)
            history.add(
                    done(day + "T12:00:00Z", origin, factor, stage, Preventability.PREVENTABLE));
    }

    private void pending(int times, String day) {
        for (int i = 0; i < times; i++)
            history.add(inState(TaggingState.PENDING, day + "T12:00:00Z"));
    }

    private PatternAnalysis analysis() {
        return Patterns.of(history, CODEBOOK, ZoneOffset.UTC, Sample.TODAY);
    }

    private static String reading(ChartSpec chart) {
        return chart.text().reading().replace('\u00a0', ' ');
    }

    @Test
    void theHeatMapNamesItsLeadingCell() {
        add(31, "2025-09-01", Origin.REQUIREMENTS, "limits", "req");
        add(30, "2025-11-05", Origin.CODE_QUALITY, "untested", "test");
        add(26, "2026-02-05", Origin.DEPLOYMENT, "config", "deploy");
        add(21, "2026-06-30", Origin.REQUIREMENTS, "limits", "test");
        pending(70, "2026-01-01");
        var chart = PatternCharts.originByStage(analysis());
        // 31/108: Wilson 21.0 to 37.9 %.
        assertThat(reading(chart))
                .isEqualTo(
                        "31 of 108 tagged incidents with a stage (29 %, 95 % interval 21–38 %) began"
                                + " in requirements and could first have been prevented at the"
                                + " Requirements stage.");
        assertThat(chart.text().basis())
                .isEqualTo("n = 108 · 1 Sep 2025 – 30 Jun 2026 · left out: 70 not tagged yet");
        assertThat(chart.rows())
                .containsExactly("Requirements", "Code quality", "Deployment", "Operational");
        assertThat(chart.columns()).containsExactly("Requirements", "Testing", "Deployment");
        assertThat(chart.values().getFirst()).containsExactly(31, 21, 0);
    }

    @Test
    void aTieInTheHeatMapHasNoLeader() {
        add(3, "2025-09-01", Origin.REQUIREMENTS, "limits", "req");
        add(3, "2025-09-01", Origin.CODE_QUALITY, "untested", "test");
        assertThat(reading(PatternCharts.originByStage(analysis())))
                .isEqualTo(
                        "No cell leads alone: Requirements × Requirements and Code quality × Testing"
                                + " (origin × stage) hold 3 of 6 tagged incidents each.");
        assertThat(reading(PatternCharts.stagesByOrigin(analysis())))
                .isEqualTo(
                        "No stage leads alone: Requirements and Testing hold 3 of 6 tagged"
                                + " incidents each.");
        add(3, "2025-09-01", Origin.CODE_QUALITY, "untested", "req");
        add(3, "2025-09-01", Origin.DEPLOYMENT, "config", "req");
        assertThat(reading(PatternCharts.originByStage(analysis())))
                .isEqualTo(
                        "No cell leads: 4 cells share the highest count, 3 of 12 tagged incidents"
                                + " each.");
    }

    @Test
    void fewIncidentsAreNotReadAsAPattern() {
        add(4, "2025-09-01", Origin.REQUIREMENTS, "limits", "req");
        var a = analysis();
        assertThat(
                        List.of(
                                PatternCharts.originByStage(a),
                                PatternCharts.months(a),
                                PatternCharts.factors(a),
                                PatternCharts.stagesByOrigin(a)))
                .allSatisfy(c ->
                        assertThat(reading(c))
                                .startsWith("There are not enough")
                                .endsWith("4 so far, at least 5 are needed."));
    }

    @Test
    void monthsShowTheUntaggedInGreyAndSayThatTheEndsMayBeIncomplete() {
        add(3, "2025-09-15", Origin.REQUIREMENTS, "limits", "req");
        add(1, "2025-11-15", Origin.DEPLOYMENT, "config", "deploy");
        pending(4, "2025-11-20");
        var chart = PatternCharts.months(analysis());
        assertThat(chart.categories()).containsExactly("Sep 25", "Oct 25", "Nov 25");
        assertThat(chart.series())
                .extracting(ChartSpec.Series::name)
                .containsExactly(
                        "Requirements",
                        "Code quality",
                        "Deployment",
                        "Operational",
                        "Not tagged yet");
        assertThat(chart.series().getLast())
                .isEqualTo(new ChartSpec.Series("Not tagged yet", 7, List.of(0, 0, 4)));
        assertThat(reading(chart))
                .isEqualTo(
                        "8 incidents in 3 months, between 0 (Oct 25) and 5 (Nov 25) a month; the"
                                + " first and last month may be incomplete, and 4 are not tagged yet.");
    }

    @Test
    void oneMonthSaysNothingAboutChange() {
        add(5, "2025-09-15", Origin.REQUIREMENTS, "limits", "req");
        assertThat(reading(PatternCharts.months(analysis())))
                .isEqualTo("5 incidents, all in Sep 25: one month says nothing about change.");
    }

    @Test
    void theVitalFewFactorsAreNamed() {
        add(80, "2025-09-15", Origin.REQUIREMENTS, "limits", "req");
        add(8, "2025-09-15", Origin.CODE_QUALITY, "untested", "req");
        add(7, "2025-09-15", Origin.DEPLOYMENT, "config", "req");
        add(5, "2025-09-15", Origin.OPERATIONAL, "capacity", "req");
        var chart = PatternCharts.factors(analysis());
        assertThat(reading(chart))
                .isEqualTo(
                        "1 factor makes up 80 % of 100 tagged incidents, out of 4 that occur: Load"
                                + " not specified (80).");
        assertThat(chart.cumulativeShares()).containsExactly(0.8, 0.88, 0.95, 1.0);
    }

    @Test
    void evenFactorsAreSpreadAndTieAtTheCut() {
        add(1, "2025-09-15", Origin.REQUIREMENTS, "limits", "req");
        add(2, "2025-09-15", Origin.CODE_QUALITY, "untested", "req");
        add(1, "2025-09-15", Origin.DEPLOYMENT, "config", "req");
        add(1, "2025-09-15", Origin.OPERATIONAL, "capacity", "req");
        assertThat(reading(PatternCharts.factors(analysis())))
                .isEqualTo(
                        "The incidents are spread: it takes 3 of the 4 factors that occur to reach"
                                + " 80 % of 5 tagged incidents, led by Untested change (2), Load not"
                                + " specified (1) and Wrong configuration (1); 1 more factor is as"
                                + " frequent as the last of them (1), so the cut there means nothing.");
    }

    @Test
    void theBasisLineSaysOnlyWhatThereIs() {
        assertThat(PatternCharts.basisLine(new Basis(0, null, null, List.of()))).isEqualTo("n = 0");
        var day = LocalDate.of(2025, 9, 1);
        assertThat(
                        PatternCharts.basisLine(
                                new Basis(
                                        1234,
                                        day,
                                        day,
                                        List.of(
                                                new LeftOut("not tagged yet", 70),
                                                new LeftOut("discarded", 2)))))
                .isEqualTo("n = 1,234 · 1 Sep 2025 · left out: 70 not tagged yet, 2 discarded");
        assertThat(PatternCharts.basisLine(new Basis(2, null, null, List.of())))
                .isEqualTo("n = 2 · no dates known");
    }
}
