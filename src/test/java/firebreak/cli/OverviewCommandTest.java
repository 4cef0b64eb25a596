package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.quality.Rule;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;

class OverviewCommandTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = Ran.assessment(temp);
    }

    private static JsonNode check(JsonNode overview, String rule) {
        for (var check : overview.get("checks"))
            if (check.get("rule").asString().equals(rule)) return check;
        throw new AssertionError("no rule " + rule);
    }

    @Test
    void everyCheckSaysHowManyOfHowManyAndWhich() throws IOException {
        var before = firebreak("overview", directory, "--json").done().json();
        int all = check(before, "untagged").get("of").asInt();
        assertThat(all).isPositive();
        assertThat(check(before, "untagged").get("found").asInt()).isEqualTo(all);
        assertThat(check(before, "untagged").get("bearing").asString()).isEqualTo("holds");
        assertThat(check(before, "untagged").get("incidents").size()).isEqualTo(all);
        assertThat(before.get("checks").size()).isEqualTo(Rule.all().size());
        assertThat(before.get("headlines").size()).isEqualTo(6);

        var tags =
                file(
                        temp,
                        "tags.csv",
                        "incident,origin,stage,preventability\nA-1,deployment,testing,preventable\n");
        firebreak("tag", directory, tags, "--coder", "Ann").done();
        var after = firebreak("overview", directory, "--json").done().json();
        assertThat(check(after, "untagged").get("found").asInt()).isEqualTo(all - 1);
        assertThat(check(after, "without_reason").get("found").asInt()).isEqualTo(1);
        assertThat(check(after, "without_factor").get("found").asInt()).isEqualTo(1);
        assertThat(check(after, "stale_findings").get("of").asInt()).isZero();
        assertThat(check(after, "stale_findings").get("words").isNull()).isTrue();
        assertThat(after.get("revision").asLong()).isGreaterThan(before.get("revision").asLong());
    }

    @Test
    void peopleReadTheSameSentences() throws IOException {
        var json = firebreak("overview", directory, "--json").done().json();
        var shown = firebreak("overview", directory).done().out();
        for (var check : json.get("checks"))
            if (!check.get("words").isNull())
                assertThat(shown).contains("  " + check.get("words").asString());
        for (var headline : json.get("headlines"))
            assertThat(shown).contains(headline.get("figure").asString());
        assertThat(shown.lines().toList().getLast()).startsWith(Rule.all().size() + " checks: ");
    }
}
