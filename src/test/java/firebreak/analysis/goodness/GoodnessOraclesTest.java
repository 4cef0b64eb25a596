package firebreak.analysis.goodness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.Oracle;

import org.junit.jupiter.api.Test;

class GoodnessOraclesTest {
    @Test
    void thePublishedDistributionsAreAsTranscribed() {
        var cases = Oracle.cases("i1_published_distributions");
        for (var c : cases) {
            var ours =
                    PublishedDistributions.all().stream()
                            .filter(d -> d.id().equals(c.input().get("id").asString()))
                            .findFirst()
                            .orElseThrow();
            assertThat(ours.title()).isEqualTo(c.output().get("title").asString());
            assertThat(ours.unit().name().replace('_', ' '))
                    .isEqualToIgnoringCase(c.output().get("unit").asString());
            int i = 0;
            for (var category : c.output().get("categories")) {
                assertThat(ours.categories().get(i).name()).isEqualTo(category.get(0).asString());
                assertThat(ours.categories().get(i++).value())
                        .isEqualTo(category.get(1).asDouble());
            }
            assertThat(ours.categories()).hasSize(i);
            c.agrees("sum", ours.sum(), 1e-9);
        }
        assertThat(PublishedDistributions.all()).hasSameSizeAs(cases);
    }

    @Test
    void goodnessOfFitComesOut() {
        int exact = 0;
        for (var c : Oracle.cases("i2_goodness_of_fit_to_benchmark")) {
            var fit =
                    GoodnessOfFit.of(c.counts("observed"), c.numbers("benchmark_proportions"))
                            .toOptional()
                            .orElseThrow();
            c.agrees("expected", fit.expected(), 1e-7);
            c.agrees("chi2", fit.chiSquare(), 1e-7);
            c.agrees("df", fit.df(), 0);
            c.agrees("p_chi2", fit.p(), 1e-7);
            c.agrees("min_expected", fit.leastExpected(), 1e-7);
            c.agrees("pearson_residuals", fit.residuals(), 1e-7);
            c.agrees("total_variation", fit.totalVariation(), 1e-7);
            c.agrees("jensen_shannon_divergence_bits", fit.jensenShannon(), 1e-7);
            c.agrees("cohen_w", fit.cohenW(), 1e-7);
            if (c.output().has("p_exact_multinomial")) {
                double p = fit.pExact().toOptional().orElseThrow();
                c.agrees("p_exact_multinomial", p, 1e-7);
                assertThat(
                                GoodnessOfFit.simulated(
                                        c.counts("observed"),
                                        c.numbers("benchmark_proportions"),
                                        20_000,
                                        7))
                        .isCloseTo(p, within(0.015));
                exact++;
            }
        }
        assertThat(exact).isPositive();
    }
}
