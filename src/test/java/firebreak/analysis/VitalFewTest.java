package firebreak.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import firebreak.house.Shared;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

class VitalFewTest {
    @Test
    void theReferenceValuesComeOut() {
        var cases =
                JsonMapper.shared()
                        .readTree(Shared.path("oracles/e2_pareto.json").toFile())
                        .get("cases");
        for (var c : cases) {
            var falling = new ArrayList<Integer>();
            for (var entry : c.get("output").get("sorted")) falling.add(entry.get(1).asInt());
            var few = VitalFew.of(falling, c.get("input").get("threshold_percent").asInt());
            assertThat(few.size())
                    .as(c.get("name").asString())
                    .isEqualTo(c.get("output").get("vital_few").size());
            assertThat(few.tieAtCut())
                    .isEqualTo(
                            c.get("output").has("tie_at_cut")
                                    && c.get("output").get("tie_at_cut").asBoolean());
        }
        assertThat(cases.size()).isEqualTo(4);
        for (var c : Oracle.cases("e2_pareto")) {
            var counts = new ArrayList<Integer>();
            for (var entry : c.input().get("categories")) counts.add(entry.get(1).asInt());
            c.agrees(
                    "herfindahl",
                    VitalFew.concentration(counts).toOptional().orElse(Double.NaN),
                    1e-9);
            assertThat(VitalFew.concentration(counts).toOptional().isPresent())
                    .isEqualTo(c.output().has("herfindahl"));
        }
    }

    /// The `pareto.chart` example of the R package qcc: exactly 80 % after the third.
    @Test
    void exactlyTheShareIsEnough() {
        assertThat(VitalFew.of(List.of(94, 80, 66, 33, 27), 80)).isEqualTo(new VitalFew(3, false));
    }

    @Test
    void equalCountsTieAtTheCut() {
        assertThat(VitalFew.of(List.of(10, 10, 10, 10, 10), 80)).isEqualTo(new VitalFew(4, true));
        assertThat(VitalFew.of(List.of(), 80)).isEqualTo(new VitalFew(0, false));
        assertThat(VitalFew.of(List.of(0, 0), 80)).isEqualTo(new VitalFew(0, false));
    }

    @Test
    void hugeCountsDoNotOverflow() {
        int huge = Integer.MAX_VALUE;
        assertThat(VitalFew.of(List.of(huge, huge, huge), 80)).isEqualTo(new VitalFew(3, false));
    }

    @Test
    void risingCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> VitalFew.of(List.of(1, 2), 80));
        assertThatIllegalArgumentException().isThrownBy(() -> VitalFew.of(List.of(-1), 80));
        assertThatIllegalArgumentException().isThrownBy(() -> VitalFew.of(List.of(1), 0));
    }
}
