package firebreak.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.domain.process.Rating;
import firebreak.house.Shared;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ScoringOraclesTest {
    private static JsonNode cases(String file) {
        return JsonMapper.shared().readTree(Shared.path("oracles/" + file).toFile()).get("cases");
    }

    @Test
    void theBandsOfIso33020ComeOut() {
        int checked = 0;
        for (var c : cases("j2_nplf_capability.json")) {
            var percents = c.get("input").get("percent");
            if (percents == null) continue;
            for (int i = 0; i < percents.size(); i++) {
                var band = Band.of(percents.get(i).asDouble());
                assertThat(band.rating().name())
                        .isEqualTo(c.get("output").get("nplf").get(i).asString());
                assertThat(band.letters()).isEqualTo(c.get("output").get("fine").get(i).asString());
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(12);
    }

    @Test
    void theCapabilityLevelsComeOut() {
        int checked = 0;
        for (var c : cases("j2_nplf_capability.json")) {
            var in = c.get("input").get("ratings");
            if (in == null) continue;
            var ratings = new HashMap<String, Rating>();
            in.properties()
                    .forEach(e -> ratings.put(e.getKey(), Rating.valueOf(e.getValue().asString())));
            assertThat(CapabilityLevel.of(ratings))
                    .as(c.get("name").asString())
                    .isEqualTo(c.get("output").get("capability_level").asInt());
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theScoresOfSammComeOut() {
        int checked = 0;
        for (var c : cases("j1_samm_scoring.json")) {
            var in = new LinkedHashMap<String, Map<String, SammScore.Practice>>();
            c.get("input")
                    .get("functions")
                    .properties()
                    .forEach(f -> {
                        var practices = new LinkedHashMap<String, SammScore.Practice>();
                        f.getValue()
                                .properties()
                                .forEach(p ->
                                        practices.put(
                                                p.getKey(),
                                                new SammScore.Practice(
                                                        numbers(p.getValue().get("A")),
                                                        numbers(p.getValue().get("B")))));
                        in.put(f.getKey(), practices);
                    });
            var ours = SammScore.of(in);
            var out = c.get("output");
            near(ours.overall(), out.get("overall"));
            ours.functions()
                    .forEach((name, function) -> {
                        near(function.score(), out.get("function_scores").get(name));
                        function.practices()
                                .forEach((practice, score) ->
                                        near(
                                                score,
                                                out.get("practice_scores")
                                                        .get(name + "/" + practice)));
                    });
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(2);
    }

    @Test
    void riskWeightedCoverageComesOut() {
        int checked = 0;
        for (var c : cases("f2_risk_weighted_coverage.json")) {
            var areas = new ArrayList<RiskWeightedCoverage.Area<String>>();
            for (var a : c.get("input").get("areas"))
                areas.add(
                        new RiskWeightedCoverage.Area<>(
                                a.get("name").asString(),
                                a.get("likelihood").asInt(),
                                a.get("impact").asInt(),
                                a.get("coverage").isNull() ? null : a.get("coverage").asDouble()));
            var ours = RiskWeightedCoverage.of(areas);
            var out = c.get("output");
            near(ours.mean(), out.get("plain_mean_coverage"));
            near(ours.weighted(), out.get("risk_weighted_coverage"));
            ours.uncovered()
                    .forEach((name, share) ->
                            near(share, out.get("uncovered_risk_share").get(name)));
            assertThat(ours.unmeasured())
                    .isEqualTo(
                            out.get("unmeasured").valueStream().map(JsonNode::asString).toList());
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(2);
    }

    @Test
    void allWeightsZeroIsNoCoverageAtAll() {
        var ours =
                RiskWeightedCoverage.of(List.of(new RiskWeightedCoverage.Area<>("a", 0, 5, 0.5)));
        assertThat(ours.weighted()).isNaN();
        assertThat(ours.uncovered().get("a")).isNaN();
        assertThat(ours.mean()).isEqualTo(0.5);
        assertThat(RiskWeightedCoverage.of(List.of()).mean()).isNaN();
    }

    @Test
    void whatIsOnNoScaleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Band.of(100.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Band.of(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapabilityLevel.of(Map.of("6.1", Rating.F)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SammScore.Practice(List.of(1.0, 0.3, 0.0), List.of(0.0, 0.0, 0.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SammScore.Practice(List.of(1.0), List.of(0.0, 0.0, 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> SammScore.of(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskWeightedCoverage.Area<>("a", 1, 1, 1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RiskWeightedCoverage.of(
                                List.of(
                                        new RiskWeightedCoverage.Area<>("a", 1, 1, 0.5),
                                        new RiskWeightedCoverage.Area<>("a", 1, 1, 0.5))));
    }

    @Test
    void aLevelWithAnUnratedAttributeIsNotReached() {
        assertThat(CapabilityLevel.of(Map.of("1.1", Rating.F, "2.1", Rating.F))).isEqualTo(1);
        assertThat(CapabilityLevel.of(Map.of())).isZero();
    }

    private static List<Double> numbers(JsonNode node) {
        return node.valueStream().map(JsonNode::asDouble).toList();
    }

    private static void near(double ours, JsonNode theirs) {
        assertThat(ours)
                .isCloseTo(theirs.asDouble(), within(1e-10 * Math.max(1, theirs.asDouble())));
    }
}
