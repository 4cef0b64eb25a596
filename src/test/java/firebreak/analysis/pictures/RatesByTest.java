package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Marks.figure;
import static firebreak.analysis.pictures.Marks.services;
import static firebreak.analysis.pictures.Marks.teams;
import static firebreak.analysis.pictures.Marks.view;
import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.rates.PoissonRate;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.chart.ChartSpec.Estimates;
import firebreak.domain.pattern.Choices;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Services and teams.
class RatesByTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /// Ten complete weeks: 30 of checkout, 4 of ledger, 2 without a service.
    private static List<Past> incidents() {
        var incidents = new ArrayList<Past>();
        for (int i = 0; i < 30; i++)
            incidents.add(
                    done("C" + i, MONDAY.plusDays(69L * i / 29).toString())
                            .of("checkout", i < 20 ? "Payments" : "Platform"));
        for (int i = 0; i < 4; i++)
            incidents.add(done("L" + i, MONDAY.plusWeeks(i).toString()).of("ledger", "Ledger"));
        incidents.add(done("N1", MONDAY.plusDays(1).toString()).of("", ""));
        incidents.add(done("N2", MONDAY.plusDays(2).toString()).of(" ", " "));
        return incidents;
    }

    private static Estimates estimates(Picture picture, String view) {
        assertThat(view(picture, view).instead()).isEmpty();
        return (Estimates) view(picture, view).spec();
    }

    @Test
    void servicesHaveRatesPerWeekWithExactIntervals() {
        var picture = services(history(incidents(), List.of()));
        var week = estimates(picture, "week");
        assertThat(week.categories()).containsExactly("checkout", "ledger", "no service");
        var rate = PoissonRate.of(30, 10, 0.95);
        assertThat(week.estimates().getFirst().value()).isEqualTo(3);
        assertThat(week.estimates().getFirst().low()).isEqualTo(rate.interval().low());
        assertThat(week.estimates().stream().map(e -> e.thin())).containsExactly(false, true, true);
        assertThat(week.text().reading())
                .isEqualTo(
                        "checkout had the most incidents per week: 30, 3 [2.02 – 4.28] a week;"
                                + " that is distinguishable from 2 of the 2 others.");
        assertThat(figure(picture, "services.week.checkout").interval()).isEqualTo(rate.interval());
        assertThat(figure(picture, "services.unnamed.week").numerator()).isEqualTo(2);
        assertThat(view(picture, "deployment").instead()).startsWith("Deployments are not known");
    }

    /// As in all charts of estimates: categories go across, values up.
    @Test
    void theAxisOfValuesNamesTheRate() {
        var history = history(incidents(), List.of());
        var service = estimates(services(history), "week").text();
        assertThat(service.horizontalAxis()).isEqualTo("Service");
        assertThat(service.verticalAxis()).isEqualTo("Incidents per week");
        var team = estimates(teams(history, Choices.USUAL), "week").text();
        assertThat(team.horizontalAxis()).isEqualTo("Team");
        assertThat(team.verticalAxis()).isEqualTo("Incidents per week");
    }

    @Test
    void ratesPerDeploymentCountTheWeeksOfWhichTheyAreKnown() {
        var series = new ArrayList<SeriesWeek>();
        for (int w = 0; w < 4; w++)
            series.add(SeriesWeek.deployments("ledger", MONDAY.plusWeeks(w), w == 0 ? 0 : 2));
        // Of checkout only the first week is known.
        series.add(SeriesWeek.deployments("checkout", MONDAY, 60));
        var picture = services(history(incidents(), series));
        var deployment = estimates(picture, "deployment");
        assertThat(deployment.categories()).containsExactly("ledger", "checkout");
        assertThat(figure(picture, "services.deployment.ledger"))
                .matches(f -> f.numerator() == 4 && f.denominator() == 6);
        // Days 0, 2, 4 of 69 i / 29 are within the first week.
        assertThat(figure(picture, "services.deployment.checkout"))
                .matches(f -> f.numerator() == 3 && f.denominator() == 60);
        assertThat(deployment.text().basis())
                .startsWith("n = 7")
                .contains("29 in weeks of which the deployments are not known");
    }

    @Test
    void overlappingIntervalsAreNotRanked() {
        var incidents = new ArrayList<Past>();
        for (int i = 0; i < 12; i++)
            incidents.add(
                    done("K" + i, MONDAY.plusDays(i == 11 ? 13 : i).toString())
                            .of(i < 7 ? "a" : "b", "t"));
        assertThat(estimates(services(history(incidents, List.of())), "week").text().reading())
                .endsWith("so they are not ranked.");
    }

    @Test
    void teamsHavePseudonymsThatStayInEverySlice() {
        var history = history(incidents(), List.of());
        var all = teams(history, Choices.USUAL);
        assertThat(estimates(all, "week").categories())
                .containsExactly("Team A", "Team C", "Team B", "No team");
        // Without the first team the others keep their letters.
        var later = Slice.ALL.withPeriod(MONDAY.plusWeeks(8), null).of(history);
        assertThat(estimates(teams(later, Choices.USUAL), "week").categories())
                .containsExactly("Team C");
        assertThat(all.toString()).doesNotContain("Payments", "Platform");
        assertThat(all.figures().toString()).doesNotContain("Payments", "Platform", "Ledger");
    }

    @Test
    void teamsHaveTheirNamesWhereSomebodyChoseSo() {
        var history = history(incidents(), List.of());
        var picture = teams(history, Choices.USUAL.withTeamNames(true));
        assertThat(estimates(picture, "week").categories())
                .containsExactly("Payments", "Platform", "Ledger", "No team");
        assertThat(picture.figures().stream().map(Figure::id))
                .isEqualTo(
                        teams(history, Choices.USUAL).figures().stream().map(Figure::id).toList());
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(TeamsPicture.letters(0)).isEqualTo("A");
        assertThat(TeamsPicture.letters(25)).isEqualTo("Z");
        assertThat(TeamsPicture.letters(26)).isEqualTo("AA");
        assertThat(TeamsPicture.letters(53)).isEqualTo("BB");
        assertThat(TeamsPicture.letters(702)).isEqualTo("AAA");
    }

    @Test
    void manyServicesAreDrawnInPartAndTold() {
        var incidents = new ArrayList<Past>();
        for (int i = 0; i < 40; i++)
            incidents.add(
                    done("K" + i, MONDAY.plusDays(i == 39 ? 41 : i).toString()).of("s" + i, ""));
        var picture = services(history(incidents, List.of()));
        assertThat(estimates(picture, "week").categories()).hasSize(30);
        assertThat(picture.limits())
                .contains("The 30 with the most incidents are drawn; 10 more are not.");
    }
}
