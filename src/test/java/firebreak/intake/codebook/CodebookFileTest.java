package firebreak.intake.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookVersion;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.intake.Provenance;
import firebreak.intake.codebook.CodebookFile.Format;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Codebooks out of files and into files.
class CodebookFileTest {
    private static final Provenance HERE =
            new Provenance("Firebreak 0.1.0", Instant.parse("2026-11-01T09:00:00Z"), 42);

    @TempDir Path temp;

    private static final Codebook BOOK =
            new Codebook(
                    3,
                    List.of(
                            new Factor(
                                    "vague_story",
                                    Origin.REQUIREMENTS,
                                    "Vague <story> & \"more\"",
                                    "What it is.\n\nSecond paragraph.\nExample: not the example",
                                    "When nobody asked.\nWhen to use: said twice",
                                    "",
                                    "变更 العربية ]]> \t x"),
                            new Factor("plain", Origin.OPERATIONAL, "Plain", "", "", "Never", ""),
                            new Factor(
                                    "odd",
                                    Origin.OPERATIONAL,
                                    "Odd",
                                    " Example: begins",
                                    "",
                                    "",
                                    "")),
                    List.of(new Stage("design", "Design", "To draw.\nExample: a plan")));

    private CodebookReading read(String content, Map<String, Origin> origins) throws IOException {
        var file = temp.resolve("book.qdc");
        Files.writeString(file, content);
        return CodebookFile.read(file, BOOK, origins);
    }

    private static Codebook tidy(Codebook book) {
        return new Codebook(
                book.version(),
                book.factors().stream().map(firebreak.domain.codebook.CodebookRules::tidy).toList(),
                book.stages());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReadsBack(Format format) throws IOException {
        var book = tidy(BOOK);
        var file = temp.resolve("book." + format.ending());
        Files.write(
                file,
                CodebookFile.write(new CodebookVersion(book, List.of(), null, ""), format, HERE));
        var read = (CodebookReading.Read) CodebookFile.read(file, book, Map.of());
        assertThat(read.codebook().factors()).isEqualTo(book.factors());
        assertThat(read.codebook().stages()).isEqualTo(book.stages());
        assertThat(Format.of(file)).contains(format);
    }

    @Test
    void aFileSaysWhereItComesFromAndNobodysName() {
        var text =
                new String(
                        CodebookFile.write(
                                new CodebookVersion(
                                        BOOK,
                                        List.of(),
                                        Instant.parse("2026-10-31T08:00:00Z"),
                                        "Mara"),
                                Format.JSON,
                                HERE),
                        StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\"version\" : 3", "Firebreak 0.1.0", "\"revision\" : 42", "2026-10-31")
                .doesNotContain("Mara");
    }

    @Test
    void refiQdaIsWrittenAsOthersReadIt() {
        var text =
                new String(
                        CodebookFile.write(
                                new CodebookVersion(BOOK, List.of(), null, ""), Format.QDC, HERE),
                        StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Firebreak 0.1.0\">",
                        "name=\"Requirements\" isCodable=\"false\" color=\"#0072B2\"",
                        "name=\"Vague &lt;story&gt; &amp; &quot;more&quot;\" isCodable=\"true\"",
                        "When not to use: Never");
    }

    @Test
    void codesOfOtherToolsComeBelowTheOriginThatAPersonNames() throws IOException {
        var content =
                """
                <?xml version="1.0" encoding="utf-8" standalone="yes"?>
                <CodeBook origin="NVivo" xmlns="urn:QDA-XML:codebook:1.0">
                  <Codes>
                    <Code guid="A1" name="code_quality" isCodable="false"><Description>d</Description>
                      <Code guid="A2" name="Race" isCodable="true" color="#ff0000"><Description>Two at once.

                When to use: threads</Description><NoteRef targetGUID="N"/>
                        <Code guid="A3" name="Deadlock" isCodable="true"/></Code>
                    </Code>
                    <Code guid="B1" name="Alone" isCodable="true"><Description>One code</Description></Code>
                    <Code guid="C1" name="People" isCodable="true"><Code guid="C2" name="Race" isCodable="true"/></Code>
                    <Code guid="D1" name="More quality" isCodable="false"><Code guid="D2" name="race" isCodable="true"/></Code>
                  </Codes>
                  <Sets><Set guid="S" name="A set"><MemberCode guid="A2"/></Set></Sets>
                </CodeBook>
                """;
        assertThat(read(content, Map.of()))
                .isEqualTo(
                        new CodebookReading.AskOrigins(List.of("Alone", "People", "More quality")));
        var read =
                (CodebookReading.Read)
                        read(
                                content,
                                Map.of(
                                        "alone", Origin.DEPLOYMENT,
                                        "People", Origin.OPERATIONAL,
                                        "More quality", Origin.CODE_QUALITY));
        assertThat(read.codebook().factors())
                .extracting(f -> f.origin().id() + " " + f.label())
                .containsExactly(
                        "code_quality Race",
                        "code_quality Race: Deadlock",
                        "deployment Alone",
                        "operational Race",
                        "code_quality More quality: race");
        assertThat(read.codebook().factors().getFirst().definition()).isEqualTo("Two at once.");
        assertThat(read.codebook().factors().getFirst().whenToUse()).isEqualTo("threads");
        assertThat(read.codebook().stages()).isEqualTo(BOOK.stages());
    }

    /// What tools write differs from the standard's schema: NVivo ends the namespace in `1:0`,
    /// Taguette writes flat codes with capital guids and no colour; a byte-order mark is no fault.
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                <?xml version="1.0" encoding="UTF-8" standalone="no" ?><CodeBook origin="NVivo 12 For Mac" \
                xmlns="urn:QDA-XML:codebook:1:0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd"><Codes><Code color="#00FF00" \
                guid="0a6e1b0e-6b3e-4b6e-9a6b-6f3f2a1c9d10" isCodable="true" name="Deployment"><Code \
                guid="0a6e1b0e-6b3e-4b6e-9a6b-6f3f2a1c9d11" isCodable="true" name="Half Rolled Out"/></Code></Codes></CodeBook>\
                """,
                """
                <?xml version="1.0" encoding="utf-8"?>
                <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4.1"><Codes>\
                <Code guid="6F9619FF-8B86-D011-B42D-00C04FC964FF" name="Half Rolled Out" isCodable="true"></Code>\
                </Codes><Sets></Sets></CodeBook>\
                """,
                """
                \uFEFF<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns:xsd="http://www.w3.org/2001/XMLSchema" \
                origin="Any" xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="6f9619ff-8b86-d011-b42d-00c04fc964ff" \
                name="Half Rolled Out" isCodable="true" color="#808080" /></Codes></CodeBook>\
                """
            })
    void filesInTheFormsThatToolsWriteAreRead(String content) throws IOException {
        var read =
                (CodebookReading.Read) read(content, Map.of("Half Rolled Out", Origin.DEPLOYMENT));
        assertThat(read.codebook().factors())
                .extracting(f -> f.origin().id() + " " + f.label())
                .containsExactly("deployment Half Rolled Out");
    }

    @Test
    void hostileFilesAreRefusedInASentence() throws IOException {
        refused("<CodeBook><Codes>" + "<Code name=\"a\">".repeat(100_000), "too deep");
        refused(
                "<CodeBook><Codes>" + "<Code name=\"a\"/>".repeat(6000) + "</Codes></CodeBook>",
                "more than 5,000");
        refused("<CodeBook><Codes><Code name=\"&lol;\"/></Codes></CodeBook>", "damaged");
        refused("<!DOCTYPE CodeBook><CodeBook/>", "document type");
        refused("<CodeBook><Codes/></CodeBook>", "no codes");
        refused("{" + "\"a\":{".repeat(5000), "damaged");
        refused("{\"factors\":[1]}", "label is missing");
        refused("{\"factors\":[{\"label\":{\"a\":1}}]}", "label is no text");
        refused("x".repeat(9_000_000), "larger than 8 MB");
    }

    private void refused(String content, String sentence) throws IOException {
        assertThat(read(content, Map.of()))
                .isInstanceOfSatisfying(
                        CodebookReading.Refused.class,
                        r -> assertThat(r.problem()).contains(sentence, "Nothing was changed"));
    }
}
