package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

class SuggestCommandTest {
    private static final List<String> TITLES =
            List.of(
                    "Certificate of gateway %s expired",
                    "Deploy of release %s was rolled back", "Wrong total in statement %s");
    private static final List<String> ORIGINS =
            List.of("operational", "deployment", "code_quality");
    private static final int TAGGED = 45;

    @TempDir Path temp;

    private Path assessment(int tagged) throws IOException {
        var drafts = new ArrayList<IncidentDraft>();
        var tags = new StringBuilder("incident,origin\n");
        for (int i = 0; i < TAGGED + 3; i++) {
            drafts.add(draft("A-" + i, TITLES.get(i % 3).formatted((char) ('a' + i % 7))));
            if (i < tagged) tags.append("A-%d,%s%n".formatted(i, ORIGINS.get(i % 3)));
        }
        drafts.add(draft("A-x", "Xyzzy"));
        var directory = Ran.assessment(temp, "ServiceNow", drafts.toArray(IncidentDraft[]::new));
        if (tagged > 0) firebreak("tag", directory, file(temp, "tags.csv", tags.toString())).done();
        return directory;
    }

    /// Of which nothing but the title says anything.
    private static IncidentDraft draft(String key, String title) {
        var draft = StoreFixture.draft(key, title);
        var facts = draft.facts();
        return new IncidentDraft(
                draft.place(),
                1,
                new IncidentFacts(
                        key,
                        title,
                        "",
                        facts.severity(),
                        facts.service(),
                        facts.team(),
                        facts.clocks(),
                        facts.effort(),
                        ""));
    }

    @Test
    void itLearnsFromTaggingsAndSuggestsTheRest() throws IOException {
        var directory = assessment(TAGGED);
        var revision = Ran.revision(directory);
        var json = firebreak("suggest", directory, "--json").done().json();
        assertThat(json.path("field").asString()).isEqualTo("origin");
        assertThat(json.path("tagged").intValue()).isEqualTo(TAGGED);
        var rows = StreamSupport.stream(json.path("suggestions").spliterator(), false).toList();
        assertThat(rows).hasSize(4);
        for (var row : rows) {
            var key = row.path("key").asString();
            if (key.equals("A-x")) {
                assertThat(row.path("value").isNull()).isTrue();
                assertThat(row.path("abstains").asString()).isEqualTo("unknown_words");
                continue;
            }
            assertThat(row.path("value").asString())
                    .isEqualTo(ORIGINS.get(Integer.parseInt(key.substring(2)) % 3));
            assertThat(row.path("probability").doubleValue()).isBetween(0.8, 1.0);
            assertThat(row.at("/words/0/in").asString()).isEqualTo("title");
            assertThat(row.at("/words/0/end").intValue())
                    .isGreaterThan(row.at("/words/0/start").intValue());
        }
        var table = firebreak("suggest", directory, "--field", "origin").done();
        assertThat(table.out()).contains("A-45", "operational", "none of its words is known yet");
        assertThat(table.err()).contains("Learned from 45 tagged incidents");
        assertThat(Ran.revision(directory)).as("nothing is applied").isEqualTo(revision);
    }

    @Test
    void itSaysHowFarToTrustIt() throws IOException {
        var directory = assessment(TAGGED);
        var json =
                firebreak(
                                "suggest",
                                directory,
                                "--evaluate",
                                "--field=origin",
                                "--train=20,30",
                                "--train",
                                "40",
                                "--seed",
                                "7",
                                "--repeat=2",
                                "--split=random",
                                "--json")
                        .done()
                        .json();
        assertThat(json.path("field").asString()).isEqualTo("origin");
        assertThat(json.path("split").asString()).isEqualTo("random");
        var results = json.path("results");
        assertThat(results.size()).isEqualTo(6);
        assertThat(results.get(3).path("train").intValue()).isEqualTo(30);
        assertThat(results.get(3).path("seed").intValue()).isEqualTo(8);
        assertThat(results.get(3).path("tested").intValue()).isEqualTo(TAGGED - 30);
        assertThat(results.get(3).path("macroF1").doubleValue()).isGreaterThan(0.9);
        assertThat(results.get(3).path("accuracy").doubleValue()).isGreaterThan(0.9);
        assertThat(results.get(3).path("majorityMacroF1").doubleValue()).isLessThan(0.3);
        assertThat(results.get(3).path("majorityAccuracy").doubleValue()).isLessThan(0.7);
        assertThat(results.get(3).path("abstained").intValue()).isZero();
        assertThat(
                        firebreak("suggest", directory, "--evaluate", "--train=30", "--split=time")
                                .done()
                                .out())
                .contains("Macro-F1")
                .hasLineCount(2);
    }

    @Test
    void beforeAnythingIsTaggedTheLexiconSpeaks() throws IOException {
        var directory = assessment(0);
        assertThat(firebreak("suggest", directory, "--field=factor").done().out())
                .contains("expired_certificate");
        firebreak("suggest", directory, "--evaluate")
                .refused(Exit.REFUSED, "no incident has a tagged origin yet");
        var json = firebreak("suggest", directory, "--evaluate", "--json").json();
        assertThat(json.path("results").size()).isZero();
        assertThat(json.path("problems").size()).isEqualTo(1);
    }

    @Test
    void whatCannotBeMeasuredIsSaid() throws IOException {
        var directory = assessment(32);
        firebreak("suggest", directory, "--evaluate", "--train=32")
                .refused(Exit.REFUSED, "32 incidents, 32 of them", "takes more than 32");
        firebreak("suggest", directory, "--evaluate").refused(Exit.REFUSED, "To learn from 50");
        firebreak("suggest", directory, "--field=colour")
                .refused(
                        Exit.USAGE,
                        "no suggestions for \"colour\"",
                        "origin, factor, stage, preventability");
        firebreak("suggest", directory, "--split=halves").refused(Exit.USAGE, "time, random");
        firebreak("suggest", directory, "--train=1").refused(Exit.USAGE, "too few");
        firebreak("suggest", directory, "--repeat=0").refused(Exit.USAGE, "from 1 to 1000");
    }
}
