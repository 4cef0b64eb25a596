package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class AgreementCommandTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = Ran.assessment(temp);
    }

    private void tag(String coder, String rows) throws IOException {
        var tags = file(temp, coder + ".csv", "incident,origin,stage,preventability\n" + rows);
        firebreak("tag", directory, tags, "--coder", coder).done();
    }

    @Test
    void twoCodersAreComparedFieldByField() throws IOException {
        tag("Ann", "A-1,deployment,testing,preventable\nA-2,operational,,not\n");
        tag("Ben", "A-1,deployment,review,preventable\nA-2,code_quality,testing,partly\n");
        var pairs = firebreak("agreement", directory, "--json").done().json().get("pairs");
        assertThat(pairs.size()).isOne();
        var pair = pairs.get(0);
        assertThat(pair.get("first").asString()).isEqualTo("Ann");
        assertThat(pair.get("second").asString()).isEqualTo("Ben");
        assertThat(pair.get("incidents").asInt()).isEqualTo(2);
        var origin = pair.get("fields").get(0);
        assertThat(origin.get("field").asString()).isEqualTo("origin");
        assertThat(origin.get("agreed").asInt()).isEqualTo(1);
        assertThat(origin.get("share").asDouble()).isEqualTo(0.5);
        // Both once deployment; po = 1/2, pe = 1/4.
        assertThat(origin.get("kappa").get("value").asDouble())
                .isCloseTo(1.0 / 3, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(origin.get("confused").get(0).get("count").asInt()).isEqualTo(1);
        var stage = pair.get("fields").get(2);
        assertThat(stage.get("n").asInt()).isEqualTo(1);
        assertThat(stage.has("weightedKappa")).isTrue();
        var factor = pair.get("fields").get(1);
        assertThat(factor.get("kappa").get("value").isNull()).isTrue();
        assertThat(factor.get("kappa").get("undefined").asString())
                .isEqualTo("nothing_judged_twice");
        assertThat(pair.get("disagreements").get(0).get("incident").asString()).isEqualTo("A-1");

        var shown = firebreak("agreement", directory).done().out();
        assertThat(shown).startsWith("Ann and Ben: 2 incidents finished by both under version 1");
        assertThat(shown.lines().filter(l -> l.startsWith("Origin")).findFirst().orElseThrow())
                .contains("2", "50\u00a0% [9\u2013", "0.33 [");
        assertThat(shown.lines().filter(l -> l.startsWith("Factor")).findFirst().orElseThrow())
                .contains("0", "\u2013");
    }

    @Test
    void withOneCoderThereIsNothingToCompare() throws IOException {
        tag("Ann", "A-1,deployment,testing,preventable\n");
        var ran = firebreak("agreement", directory).done();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("No incident was finished by two coders");
        assertThat(firebreak("agreement", directory, "--json").done().json().get("pairs").size())
                .isZero();
    }
}
