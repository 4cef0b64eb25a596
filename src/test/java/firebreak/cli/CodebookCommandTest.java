package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CodebookCommandTest {
    private static final String ELSEWHERE =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="QualCoder 3.5">
              <Codes>
                <Code guid="0b1d3a8e-0000-4000-8000-000000000001" name="Requirements" isCodable="false">
                  <Code guid="0b1d3a8e-0000-4000-8000-000000000002" name="Vague story" isCodable="true"/>
                </Code>
                <Code guid="0b1d3a8e-0000-4000-8000-000000000003" name="People" isCodable="false">
                  <Code guid="0b1d3a8e-0000-4000-8000-000000000004" name="On holiday" isCodable="true"/>
                </Code>
              </Codes>
            </CodeBook>
            """;

    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = Ran.assessment(temp);
    }

    @Test
    void theCodebookIsShownWithItsVersionAndCounts() {
        assertThat(firebreak("codebook", directory).done().out())
                .startsWith("Codebook version 1\n")
                .containsPattern(
                        "Requirements +Missing quality requirement +missing_nonfun\\w+ +\\d")
                .containsPattern("Version 1, .*: the first");
        var json = firebreak("codebook", directory, "--json").done().json();
        assertThat(json.path("version").intValue()).isEqualTo(1);
        assertThat(json.at("/factors/0/origin").asString()).isEqualTo("requirements");
        assertThat(json.at("/versions/0/changes").size()).isZero();
        firebreak("codebook").refused(2, "DIR");
    }

    @Test
    void whatIsExportedComesInAgainAsItWas() {
        for (var name : new String[] {"book.json", "book.qdc"}) {
            var file = temp.resolve(name);
            assertThat(firebreak("codebook", "export", directory, file).done().out())
                    .contains(name);
            var revision = Ran.revision(directory);
            firebreak("codebook", "import", directory, file).done();
            assertThat(Ran.revision(directory)).isEqualTo(revision);
            firebreak("codebook", "export", directory, file).refused(4, "already");
        }
        firebreak("codebook", "export", directory, temp.resolve("book.doc")).refused(2, ".qdc");
    }

    @Test
    void aCodebookOfAnotherToolAsksForItsOrigins() throws IOException {
        var file = file(temp, "other.qdc", ELSEWHERE);
        var revision = Ran.revision(directory);
        firebreak("codebook", "import", directory, file)
                .refused(3, "\"People\" have no origin", "--origin \"People=ORIGIN\"");
        firebreak("codebook", "import", directory, file, "--origin", "People=weather")
                .refused(2, "weather");
        var dry =
                firebreak(
                        "codebook",
                        "import",
                        directory,
                        file,
                        "--origin",
                        "People=operational",
                        "--dry-run");
        assertThat(dry.done().out())
                .contains("Vague story: New", "Missing quality requirement: Removed");
        assertThat(Ran.revision(directory)).isEqualTo(revision);
        var json =
                firebreak(
                                "codebook",
                                "import",
                                directory,
                                file,
                                "--origin",
                                "People=operational",
                                "--json")
                        .done()
                        .json();
        assertThat(json.path("changes").size()).isGreaterThan(2);
        assertThat(firebreak("codebook", directory).done().out())
                .containsPattern("Operational +On holiday +on_holiday +0")
                .contains("Implementation");
        firebreak("undo", directory).done();
        assertThat(firebreak("codebook", directory).done().out()).doesNotContain("On holiday");
    }

    @Test
    void tagsMadeUnderAnotherCodebookAreRefusedWithWhatBecameOfTheirFactor() throws IOException {
        var tags =
                file(
                        temp,
                        "tags.csv",
                        "incident,factor\r\nA-1,missing_nonfunctional_requirement\r\n");
        firebreak("tag", directory, tags).done();
        var book = file(temp, "other.qdc", ELSEWHERE.replace("People", "Operational"));
        firebreak("codebook", "import", directory, book).done();
        var revision = Ran.revision(directory);
        firebreak("tag", directory, tags)
                .refused(4, "not in version 2 of the codebook any more: Removed", "vague_story");
        assertThat(Ran.revision(directory)).isEqualTo(revision);
        assertThat(firebreak("list", directory, "taggings", "--csv").done().out())
                .contains("missing_nonfunctional_requirement");
        firebreak("analyse", directory, "--json").done();
        firebreak("check", directory).done();
        firebreak("suggest", directory, "--field", "factor").done();
        firebreak("report", directory, temp.resolve("out")).done();
    }

    @Test
    void badFilesAreRefusedWithASentenceAndChangeNothing() throws IOException {
        var revision = Ran.revision(directory);
        refused("empty.json", "", "neither JSON nor");
        refused("cut.json", "{\"factors\": [", "damaged at line 1");
        refused("other.json", "{\"incidents\": []}", "no list of factors");
        refused("none.json", "{\"factors\": []}", "at least one factor");
        refused(
                "origin.json",
                "{\"factors\": [{\"label\": \"A\", \"origin\": \"weather\"}]}",
                "entry 1 of factors: \"A\" has no known origin. Write one of requirements");
        refused("label.json", "{\"factors\": [{\"origin\": \"deployment\"}]}", "label is missing");
        refused("cut.qdc", ELSEWHERE.substring(0, 300), "damaged at line");
        refused("feed.qdc", "<rss><channel/></rss>", "holds no codes");
        refused(
                "attack.qdc",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CodeBook><Codes><Code name=\"&x;\"/></Codes></CodeBook>",
                "document type");
        refused("packed.qdpx", "PK\u0003\u0004", "export the codebook alone");
        firebreak("codebook", "import", directory, temp.resolve("nowhere.qdc"))
                .refused(4, "no such file");
        assertThat(Ran.revision(directory)).isEqualTo(revision);
        assertThat(Files.exists(temp.resolve("nowhere.qdc"))).isFalse();
    }

    private void refused(String name, String content, String sentence) throws IOException {
        var ran = firebreak("codebook", "import", directory, file(temp, name, content));
        assertThat(ran.refused(4, sentence).err().lines()).hasSize(1);
    }
}
