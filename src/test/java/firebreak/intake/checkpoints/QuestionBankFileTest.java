package firebreak.intake.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Checkpoint.Anchors;
import firebreak.domain.process.QuestionBank;
import firebreak.intake.Provenance;
import firebreak.store.BuiltInCodebook;
import firebreak.store.BuiltInProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Question banks out of files and into files.
class QuestionBankFileTest {
    private static final Provenance HERE =
            new Provenance("Firebreak 0.1.0", Instant.parse("2026-11-01T09:00:00Z"), 42);
    private static final Codebook CODEBOOK = BuiltInCodebook.load();
    private static final String ONE =
            """
            {
              "id": "ours",
              "version": 2,
              "title": "Ours",
              "checkpoints": [
                {
                  "id": "first",
                  "stage": "design",
                  "topic": "First",
                  "question": "Is it?",
                  "why": "Because.",
                  "anchors": {"N": "none", "P": "some", "L": "most", "F": "all"},
                  "askFor": "The list.",
                  "factors": ["concurrency"]
                },
                {
                  "id": "second",
                  "stage": "testing",
                  "topic": "Second",
                  "question": "Was it?",
                  "anchors": {"N": "none", "P": "some", "L": "most", "F": "all"}
                }
              ]
            }
            """;

    @TempDir Path temp;

    private QuestionBankReading read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private QuestionBankReading read(byte[] content) throws IOException {
        var file = temp.resolve("bank.json");
        Files.write(file, content);
        return QuestionBankFile.read(file, CODEBOOK);
    }

    private static String edited(String from, String to) {
        assertThat(ONE).contains(from);
        return ONE.replace(from, to);
    }

    @Test
    void theBuiltInBankReadsBackAsItWasWritten() throws IOException {
        var bank = BuiltInProcess.questionBank();
        assertThat(read(QuestionBankFile.write(bank, HERE)))
                .isEqualTo(new QuestionBankReading.Read(bank, List.of()));
    }

    @Test
    void theFileInTheProgramIsOfTheSameForm() throws IOException {
        try (var in = getClass().getResourceAsStream("/firebreak/process/questions.json")) {
            assertThat(read(in.readAllBytes()))
                    .isEqualTo(
                            new QuestionBankReading.Read(BuiltInProcess.questionBank(), List.of()));
        }
    }

    @Test
    void anyWordsComeBack() throws IOException {
        var odd =
                new Checkpoint(
                        "odd-1",
                        "operation",
                        "变更 \"a\" \\ /",
                        "Line\nline\ttab \u0001 العربية?",
                        "",
                        new Anchors("n", "p", "</script>", "{\"F\":1}"),
                        "",
                        List.of(),
                        1,
                        true);
        var bank = new QuestionBank("b", Integer.MAX_VALUE, "T", List.of(odd));
        assertThat(read(QuestionBankFile.write(bank, HERE)))
                .isEqualTo(new QuestionBankReading.Read(bank, List.of()));
    }

    @Test
    void aFileSaysWhereItComesFromAndNothingOfAnswers() {
        var text =
                new String(
                        QuestionBankFile.write(BuiltInProcess.questionBank(), HERE),
                        StandardCharsets.UTF_8);
        assertThat(text)
                .contains("Firebreak 0.1.0", "2026-11-01T09:00:00Z", "\"revision\" : 42")
                .doesNotContain("wording");
    }

    @Test
    void whatCanBeLeftOutIsEmpty() throws IOException {
        var read = (QuestionBankReading.Read) read(ONE);
        assertThat(read.bank().version()).isEqualTo(2);
        assertThat(read.notes()).isEmpty();
        assertThat(read.bank().checkpoint("second").orElseThrow())
                .isEqualTo(
                        new Checkpoint(
                                "second",
                                "testing",
                                "Second",
                                "Was it?",
                                "",
                                new Anchors("none", "some", "most", "all"),
                                "",
                                List.of(),
                                1,
                                false));
    }

    @Test
    void aStageMayBeNamedAsPeopleSeeItAndTheEncodingMayBeAnother() throws IOException {
        var read =
                (QuestionBankReading.Read)
                        read(
                                edited("\"design\"", "\" Design \"")
                                        .getBytes(StandardCharsets.UTF_16));
        assertThat(read.bank().checkpoints().getFirst().stageId()).isEqualTo("design");
    }

    @Test
    void whatIsKeptOrLeftOutIsSaid() throws IOException {
        var read =
                (QuestionBankReading.Read)
                        read(
                                edited(
                                        "\"factors\": [\"concurrency\"]",
                                        "\"factors\": [\"haste\", \"haste\"], \"fatcors\": []"));
        assertThat(read.bank().checkpoints().getFirst().factorIds()).containsExactly("haste");
        assertThat(read.notes())
                .anyMatch(n -> n.startsWith("bank.json, checkpoint 1 (first): \"fatcors\""))
                .anyMatch(n -> n.contains("no factor \"haste\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"P\": \"some\", | `` | bank.json, checkpoint 1 (first), anchors: P is missing",
                "\"L\": \"most\" | \"L\": \" \" | checkpoint 1 (first), anchors: L is missing",
                "\"anchors\": { | \"anchor\": { | checkpoint 1 (first): anchors is missing",
                "\"design\" | \"desing\" | checkpoint 1 (first): there is no stage \"desing\"",
                "\"stage\": \"testing\", | `` | checkpoint 2 (second): stage is missing",
                "\"second\" | \"first\" | checkpoint 2: the id \"first\" was used before, at checkpoint 1",
                "\"second\" | \"Second one\" | checkpoint 2: \"Second one\" is no id",
                "\"id\": \"second\", | `` | checkpoint 2: id is missing",
                "\"version\": 2 | \"version\": \"2\" | version is \"2\", which is no whole number",
                "\"version\": 2 | \"version\": 2.5 | version is 2.5, which is no whole number",
                "\"version\": 2 | \"version\": 0 | version is 0, which is no whole number",
                "\"version\": 2 | \"version\": 99999999999 | which is no whole number",
                "\"version\": 2, | `` | bank.json: version is missing",
                "\"title\": \"Ours\", | `` | bank.json: title is missing",
                "\"id\": \"ours\", | `` | bank.json: id is missing",
                "\"Is it?\" | 7 | checkpoint 1 (first): question is no text",
                "[\"concurrency\"] | \"concurrency\" | checkpoint 1 (first): factors is no list",
                "[\"concurrency\"] | [1] | checkpoint 1 (first): factors is no list",
                "[\"concurrency\"] | [\"a b\"] | \"a b\" is no id of a factor",
                "\"askFor\" | \"retired\": \"yes\", \"askFor\" | retired is neither true nor false",
                "\"checkpoints\": | \"questions\": | has no list of checkpoints",
                "\"topic\": \"First\", | \"topic\": \"First\" | can't be read at line 10",
                "\"why\": \"Because.\" | \"topic\": \"Twice\" | can't be read at line 11",
            })
    void aMistakeIsNamedWithItsPlace(String from, String to, String sentence) throws IOException {
        refused(edited(from, to == null ? "" : to), sentence);
    }

    @Test
    void whatIsTooLongIsRefusedWithItsLength() throws IOException {
        refused(edited("Is it?", "x".repeat(4001)), "question has 4,001 characters, and 4,000");
        refused(edited("\"First\"", "\"" + "x".repeat(201) + "\""), "topic has 201 characters");
        refused(edited("\"second\"", "\"" + "x".repeat(61) + "\""), "id has 61 characters");
        refused(edited("\"Ours\"", "\"" + "x".repeat(301) + "\""), "title has 301 characters");
        refused(
                edited("[\"concurrency\"]", "[" + "\"a\",".repeat(2001) + "\"a\"]"),
                "factors has 4,003 characters");
    }

    @Test
    void whatIsNoBankIsRefusedInASentence() throws IOException {
        refused("", "holds no question bank");
        refused("question;answer\n1;2", "holds no question bank");
        refused("<a/>", "holds no question bank");
        refused("[]", "holds no question bank");
        refused("null", "holds no question bank");
        refused("{}", "has no list of checkpoints");
        refused("{\"checkpoints\":[]}", "has no list of checkpoints");
        refused(ONE.replaceAll("(?s)\\[.*\\]", "[3]"), "checkpoint 1 is no checkpoint");
        refused("{" + "\"a\":{".repeat(5000), "Nothing was changed");
        refused("{\"checkpoints\":[" + "1,".repeat(2000) + "1]}", "2,001 checkpoints");
        refused("x".repeat(9_000_000), "larger than 8 MB");
        assertThat(QuestionBankFile.read(temp.resolve("gone.json"), CODEBOOK))
                .isInstanceOfSatisfying(
                        QuestionBankReading.Refused.class,
                        r -> assertThat(r.problem()).startsWith("gone.json: "));
    }

    private void refused(String content, String sentence) throws IOException {
        assertThat(read(content))
                .isInstanceOfSatisfying(
                        QuestionBankReading.Refused.class,
                        r ->
                                assertThat(r.problem())
                                        .startsWith("bank.json")
                                        .contains(sentence)
                                        .endsWith("Nothing was changed."));
    }
}
