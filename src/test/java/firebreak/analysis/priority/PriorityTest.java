package firebreak.analysis.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.house.Shared;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

class PriorityTest {
    private static final double RELATIVE = 1e-9;

    @Test
    void theReferenceValuesComeOut() {
        int checked = 0;
        for (var c :
                JsonMapper.shared()
                        .readTree(Shared.path("oracles/j3_prioritisation.json").toFile())
                        .get("cases")) {
            var items = c.get("input").get("items");
            var out = c.get("output");
            switch (c.get("input").get("kind").asString()) {
                case "rpn" -> rpn(items, out);
                case "rpn_scale" -> scale(out);
                case "wsjf" -> wsjf(items, out);
                case "rice" -> rice(items, out);
                default -> throw new AssertionError(c.get("input"));
            }
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(4);
    }

    private static void rpn(JsonNode items, JsonNode out) {
        var rows = new ArrayList<Rpn>();
        for (var i : items)
            rows.add(
                    new Rpn(
                            i.get(0).asString(),
                            i.get(1).asInt(),
                            i.get(2).asInt(),
                            i.get(3).asInt()));
        var ranked = Rpn.asTheClientRanks(rows.reversed());
        assertThat(names(ranked.stream().map(r -> r.item().name()).toList()))
                .isEqualTo(names(out.get("rank")));
        assertThat(ranked)
                .allSatisfy(r -> {
                    assertThat(r.item().number())
                            .isEqualTo(out.get("rpn").get(r.item().name()).asInt());
                    assertThat(r.tied()).isEqualTo(out.get("ties").get(0).size() - 1);
                    assertThat(r.rank()).isEqualTo(1);
                });
        assertThat(rows.stream().filter(Rpn::severe).map(Rpn::name).toList())
                .isEqualTo(names(out.get("severity_9_or_10")));
    }

    private static void scale(JsonNode out) {
        assertThat(Rpn.scale())
                .isEqualTo(
                        new Rpn.Scale(
                                out.get("combinations").asInt(),
                                out.get("distinct_values").asInt(),
                                out.get("max").asInt(),
                                out.get("values_with_multiple_combinations").asInt()));
    }

    private static void wsjf(JsonNode items, JsonNode out) {
        var jobs = new ArrayList<Wsjf>();
        for (var i : items)
            jobs.add(
                    new Wsjf(
                            i.get(0).asString(),
                            i.get(1).asDouble(),
                            i.get(2).asDouble(),
                            i.get(3).asDouble(),
                            i.get(4).asDouble()));
        for (var job : jobs) {
            near(job.costOfDelay(), out.get("cost_of_delay").get(job.name()));
            near(job.score(), out.get("wsjf").get(job.name()));
        }
        assertThat(Wsjf.ranked(jobs).stream().map(r -> r.item().name()).toList())
                .isEqualTo(names(out.get("rank")));
    }

    private static void rice(JsonNode items, JsonNode out) {
        var projects = new ArrayList<Rice>();
        for (var i : items)
            projects.add(
                    new Rice(
                            i.get(0).asString(),
                            i.get(1).asDouble(),
                            i.get(2).asDouble(),
                            i.get(3).asDouble(),
                            i.get(4).asDouble()));
        for (var project : projects) near(project.score(), out.get("rice").get(project.name()));
        assertThat(Rice.ranked(projects).stream().map(r -> r.item().name()).toList())
                .isEqualTo(names(out.get("rank")));
    }

    private static void near(double ours, JsonNode theirs) {
        assertThat(ours).isCloseTo(theirs.asDouble(), within(RELATIVE * theirs.asDouble()));
    }

    private static List<String> names(JsonNode node) {
        return names(node.valueStream().map(JsonNode::asString).toList());
    }

    private static List<String> names(List<String> names) {
        return names;
    }

    @Test
    void equalScoresShareARankWhateverRoundingMakesOfThem() {
        // 0.1 * 3 and 0.3 * 1 differ as binary numbers.
        var ranked =
                Rice.ranked(
                        List.of(
                                new Rice("b", 0.1, 3, 1, 1),
                                new Rice("c", 0.1, 1, 1, 1),
                                new Rice("a", 0.6, 1, 1, 2),
                                new Rice("d", 0.3, 1, 1, 1)));
        assertThat(ranked).extracting(r -> r.item().name()).containsExactly("b", "d", "a", "c");
        assertThat(ranked).extracting(Scored::rank).containsExactly(1, 1, 1, 4);
        assertThat(ranked).extracting(Scored::tied).containsExactly(2, 2, 2, 0);
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wsjf("a", 1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rice("a", 1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wsjf("a", -1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rice("a", 1, 1, 1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wsjf("a", Double.NaN, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rpn("a", 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rpn("a", 1, 11, 1));
    }
}
