package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

class TagCommandTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = Ran.assessment(temp);
    }

    @Test
    void judgementsComeInByIdAndByLabel() throws IOException {
        var tags =
                file(
                        temp,
                        "tags.csv",
                        "\uFEFFIncident;ORIGIN;Factor;Stage;Preventability;Confidence;Reason\r\n"
                                + "A-1;code_quality;;testing;preventable;3;'=weird; no\r\n"
                                + "A-2;Code Quality;;Testing;Not enough information;low;\r\n"
                                + "A-3;;failure_mode_not_considered;;partly;;\r\n"
                                + ";;;;;;\r\n");
        Files.writeString(tags, Files.readString(tags).replace("'=weird; no", "\"'=weird; no\""));
        counts(tag(tags), 3, 3, 0, 0, 1, 2);
        var a1 = taggings().get("A-1");
        assertThat(a1.state()).isEqualTo(TaggingState.DONE);
        assertThat(a1.origin()).isEqualTo(Origin.CODE_QUALITY);
        assertThat(a1.earliestStageId()).isEqualTo("testing");
        assertThat(a1.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(a1.reason()).isEqualTo("=weird; no");
        assertThat(a1.coder()).isEqualTo("Mara");
        var a2 = taggings().get("A-2");
        assertThat(a2.preventability()).isEqualTo(Preventability.NOT_ENOUGH_INFORMATION);
        assertThat(a2.state()).isEqualTo(TaggingState.DONE);
        var a3 = taggings().get("A-3");
        assertThat(a3.origin()).isEqualTo(Origin.REQUIREMENTS);
        assertThat(a3.state()).isEqualTo(TaggingState.DRAFT);
        assertThat(undoLabel()).isEqualTo("Tag 3 incidents from tags.csv");
    }

    @Test
    void theSameCoderReplacesAndAnotherAdds() throws IOException {
        var tags = file(temp, "tags.csv", "incident,origin\nA-1,deployment\nA-2,operational\n");
        counts(tag(tags), 2, 2, 0, 0, 2, 0);
        var revision = Ran.revision(directory);
        counts(tag(tags), 2, 0, 0, 2, 2, 0);
        assertThat(Ran.revision(directory)).isEqualTo(revision);
        file(temp, "tags.csv", "incident\torigin\nA-1\trequirements\nA-2\toperational\n");
        counts(tag(tags), 2, 0, 1, 1, 2, 0);
        var plain = firebreak("tag", directory, tags, "--coder", "Other").done();
        assertThat(plain.out()).startsWith("2 rows read: 2 new, 0 updated, 0 unchanged;");
        assertThat(plain.err()).isEmpty();
        try (var file = StoreFixture.open(directory)) {
            assertThat(file.taggings().all()).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incident,colour|A-1,red|line 1|colour|incident, origin",
                "origin|deployment|line 1|incident|missing",
                "incident,origin,Origin|A-1,deployment,deployment|line 1|Origin|twice",
                "incident,origin|A-1,frob|line 2|frob|requirements, code_quality, deployment",
                "incident,factor|A-1,frob|line 2|frob|failure_mode_not_considered",
                "incident,stage|A-1,frob|line 2|frob|requirements, design, implementation",
                "incident,preventability|A-1,frob|line 2|frob|preventable, partly, not",
                "incident,confidence|A-1,4|line 2|4|low, medium, high",
                "incident,origin|A-9,deployment|line 2|A-9|no incident",
                "incident,origin| ,deployment|line 2|incident|names no incident",
                "incident,origin|A-1|line 2|1 cells|header 2",
                "incident,origin,factor|A-1,deployment,failure_mode_not_considered|line 2|origin requirements|not to deployment"
            })
    void everyErrorChangesNothing(
            String header, String row, String line, String what, String accepted)
            throws IOException {
        var before = Ran.revision(directory);
        var tags = file(temp, "tags.csv", header + "\n" + row + "\n");
        firebreak("tag", directory, tags).refused(4, "tags.csv", line, what, accepted);
        var json = firebreak("tag", directory, tags, "--json").refused(4, line).json();
        counts(json, 0, 0, 0, 0, 0, 0);
        assertThat(json.get("problems")).hasSize(1);
        assertThat(Ran.revision(directory)).isEqualTo(before);
    }

    @Test
    void oneWrongRowAmongGoodOnesChangesNothing() throws IOException {
        var before = Ran.revision(directory);
        var tags =
                file(
                        temp,
                        "tags.csv",
                        "incident,origin\nA-1,deployment\nA-1,deployment\nA-2,frob\n");
        var json =
                firebreak("tag", directory, tags, "--json").refused(4, "line 3", "line 2").json();
        assertThat(json.get("problems")).hasSize(2);
        assertThat(json.at("/problems/1/column").asString()).isEqualTo("origin");
        assertThat(json.at("/problems/1/value").asString()).isEqualTo("frob");
        assertThat(Ran.revision(directory)).isEqualTo(before);
    }

    @Test
    void aKeyInSeveralSourcesNamesThem() throws IOException {
        try (var file = StoreFixture.open(directory)) {
            Ran.take(file, "Jira", List.of(StoreFixture.draft("A-1", "Twin")));
        }
        var tags = file(temp, "tags.csv", "incident,origin\nA-1,deployment\n");
        firebreak("tag", directory, tags).refused(4, "A-1", "Jira, ServiceNow");
    }

    @Test
    void filesThatAreNoTablesAreRefused() throws IOException {
        firebreak("tag", directory, temp.resolve("no.csv")).refused(4, "no.csv", "no such file");
        firebreak("tag", directory, temp).refused(4, "not a file");
        firebreak("tag", directory, file(temp, "e.csv", "")).refused(4, "e.csv", "empty");
        firebreak("tag", directory, file(temp, "q.csv", "incident,reason\nA-1,\"open\n"))
                .refused(4, "q.csv, line 2: ", "quotation mark");
        var latin =
                Files.write(
                        temp.resolve("l.csv"),
                        "incident,reason\nA-1,caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        firebreak("tag", directory, latin).refused(4, "l.csv", "UTF-8");
        firebreak("tag", directory, latin, "--coder", "").refused(2, "--coder");
    }

    private JsonNode tag(Path tags) {
        return firebreak("tag", directory, tags, "--coder", "Mara", "--json").done().json();
    }

    private static void counts(
            JsonNode json, int read, int fresh, int updated, int same, int drafts, int done) {
        assertThat(json.propertyNames())
                .containsExactly(
                        "read", "new", "updated", "unchanged", "drafts", "done", "problems");
        assertThat(
                        new int[] {
                            json.get("read").asInt(),
                            json.get("new").asInt(),
                            json.get("updated").asInt(),
                            json.get("unchanged").asInt(),
                            json.get("drafts").asInt(),
                            json.get("done").asInt()
                        })
                .containsExactly(read, fresh, updated, same, drafts, done);
    }

    private Map<String, Tagging> taggings() {
        try (var file = StoreFixture.open(directory)) {
            return file.taggings().all().stream()
                    .collect(
                            Collectors.toMap(
                                    t -> file.incidents().find(t.incidentId()).orElseThrow().key(),
                                    Function.identity()));
        }
    }

    private String undoLabel() {
        try (var file = StoreFixture.open(directory)) {
            return file.journal().undoLabel().orElse("");
        }
    }
}
