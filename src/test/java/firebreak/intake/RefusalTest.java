package firebreak.intake;

import static firebreak.intake.Fixtures.refused;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.work.Progress;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;

class RefusalTest {
    @TempDir Path folder;

    @Test
    void aMissingFileAndAFolder() {
        assertThat(refused(folder.resolve("none.csv")).problem()).contains("no such file");
        assertThat(refused(folder.resolve("none.csv")).place().file()).isEqualTo("none.csv");
        assertThat(refused(folder).problem()).contains("folder");
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        var file = text(folder, "a,b\n1,2\n");
        Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));
        assertThat(refused(file).problem()).contains("permission");
    }

    @Test
    void filesWithoutRows() throws Exception {
        assertThat(refused(text(folder, "")).problem()).contains("empty");
        assertThat(refused(text(folder, " \n\r\n\t\n")).problem()).contains("empty");
        assertThat(refused(text(folder, "\uFEFF")).problem()).contains("empty");
        assertThat(refused(text(folder, "sep=;\n")).problem()).contains("empty");
        var headerOnly = refused(text(folder, "Issue key,Summary\n,\n"));
        assertThat(headerOnly.problem()).contains("no rows");
        assertThat(headerOnly.place().line()).isEqualTo(1);
    }

    @Test
    void oneColumn() throws Exception {
        assertThat(refused(text(folder, "Summary\nOne\n")).problem()).contains("one column");
        assertThat(
                        refused(
                                        text(folder, "Issue key,Summary\nA-1,One\n"),
                                        ImportChoices.NONE.withDelimiter(';'))
                                .problem())
                .contains("\";\" does not occur");
    }

    @ParameterizedTest
    @CsvSource({
        "504B030414000600080000002100 786C2F776F726B626F6F6B, The spreadsheet is damaged",
        "504B030414000600080000002100 776F72642F646F63756D656E742E786D6C, Word document",
        "504B0304140006000800, archive is incomplete or damaged",
        "D0CF11E0A1B11AE10000, The spreadsheet is damaged",
        "255044462D312E37, PDF",
        "1F8B0800, archive is incomplete or damaged",
        "377ABCAF271C0004, neither .zip nor .gz",
        "3C3F786D6C2076657273696F6E3D22312E30223F3E, XML",
        "3C21444F43545950452068746D6C3E, no table",
        "5B7B226964223A20312C, incomplete or damaged at line 1",
        "5B5D, no list of incidents",
        "69642C7469746C650A312C00000A, not a text file"
    })
    void otherFormatsAreNamed(String hex, String looks) throws Exception {
        var file = folder.resolve("file.csv");
        Files.write(file, HexFormat.of().parseHex(hex.replace(" ", "")));
        assertThat(refused(file).problem()).contains(looks);
    }

    @Test
    void aZeroFarIntoTheFile() throws Exception {
        var file = text(folder, "Issue key,Summary\n" + "A-1,One\n".repeat(20_000) + "A-2,T\0wo\n");
        assertThat(refused(file).problem()).contains("not a text file");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedByItsLine() throws Exception {
        var problem =
                refused(
                        text(
                                folder,
                                "Issue key,Summary\nA-1,\"Two\nlines\"\nA-2,\"Open, to the end\nA-3,x\n"));
        assertThat(problem.place().line()).isEqualTo(4);
        assertThat(problem.problem()).contains("line 4");
        assertThat(problem.value()).startsWith("Open, to the end");
    }

    @Test
    void aQuoteThatSwallowsALargeFileIsNamedToo() throws Exception {
        var file = text(folder, "Issue key,Summary\nA-1,\"Open\n" + "A-2,Two\n".repeat(700_000));
        assertThat(refused(file).place().line()).isEqualTo(2);
    }

    @Test
    void anEncodingThatDoesNotFit() throws Exception {
        var file = folder.resolve("file.csv");
        Files.write(file, "Issue key,Summary\nA-1,Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(file, ImportChoices.NONE.withEncoding(StandardCharsets.UTF_8)).problem())
                .contains("do not fit the encoding UTF-8");
    }

    @Test
    void oneLineOfAHundredMegabytes() throws Exception {
        var file = folder.resolve("file.csv");
        var block = new byte[1_000_000];
        Arrays.fill(block, (byte) 'x');
        try (var out = Files.newOutputStream(file)) {
            out.write("Issue key,Summary\nA-1,".getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 100; i++) out.write(block);
        }
        var problem = refused(file);
        assertThat(problem.problem()).contains("4,000,000 characters");
        assertThat(problem.place().line()).isEqualTo(2);
        try (var out = Files.newOutputStream(file)) {
            for (var i = 0; i < 100; i++) out.write(block);
        }
        assertThat(refused(file).problem()).contains("one column");
    }

    @Test
    void aFileThatIsDamagedAfterItWasInspected() throws Exception {
        var file = text(folder, "Issue key,Summary\nA-1,One\n");
        var source = Fixtures.readable(file);
        Files.writeString(file, "Issue key,Summary\nA-1,One\nA-2,\"Two\n");
        var result = Fixtures.read(source, ZoneOffset.UTC, Progress.NONE);
        assertThat(result)
                .isInstanceOfSatisfying(
                        IntakeResult.Refused.class,
                        r -> assertThat(r.problem().place().line()).isEqualTo(3));
    }
}
