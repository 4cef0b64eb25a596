package firebreak.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.house.Shared;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class ShinglesTest {
    @Test
    void theReferenceValuesComeOut() {
        var cases =
                JsonMapper.shared()
                        .readTree(Shared.path("oracles/k3_near_duplicates.json").toFile())
                        .get("cases");
        int checked = 0;
        for (var c : cases) {
            var in = c.get("input");
            if (!in.get("kind").asString().equals("jaccard")) continue;
            var ours =
                    Shingles.jaccard(
                            in.get("a").asString(),
                            in.get("b").asString(),
                            in.get("shingle_words").asInt());
            var theirs = c.get("output").get("jaccard");
            if (theirs.isNumber()) assertThat(ours).isCloseTo(theirs.asDouble(), within(1e-9));
            else assertThat(ours).isNaN();
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(3);
    }

    /// Of "a b c d" and "b c d e" two of four runs of three words are the same; counted by hand.
    @Test
    void runsOfWordsAreCounted() {
        assertThat(Shingles.jaccard("a b c d", "B, c; D e", 3)).isEqualTo(1.0 / 3);
        assertThat(Shingles.jaccard("disk full", "disk full", 3)).isEqualTo(1);
        assertThat(Shingles.jaccard("", " . ", 3)).isNaN();
        assertThat(Shingles.jaccard("", "disk", 3)).isZero();
    }
}
