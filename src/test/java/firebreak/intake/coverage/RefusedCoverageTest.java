package firebreak.intake.coverage;

import static firebreak.intake.coverage.Samples.refused;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that can't be trusted are refused with one sentence that says where and what.
class RefusedCoverageTest {
    @TempDir Path folder;

    private String of(String text) throws IOException {
        return refused(Files.writeString(folder.resolve("f"), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jacoco-groups.xml",
                "cobertura-java.xml",
                "lcov.info",
                "junit-surefire.xml",
                "junit-pytest.xml"
            })
    void whatEndsInTheMiddle(String name) throws IOException {
        var text = Samples.text(name);
        assertThat(of(text.substring(0, text.length() * 2 / 3)))
                .startsWith("f")
                .contains("a part is missing");
    }

    @Test
    void whatIsNoXml() throws IOException {
        assertThat(of("<report name='a'>\n<package name='b'>\n</group></report>"))
                .isEqualTo(
                        "f, line 3, column 7: This is no valid XML. Have the report written again.");
        assertThat(of("<report name='a'><package name='b'/></report><report/>"))
                .contains("line 1, column 4", "no valid XML");
        assertThat(of("<testsuite>&undeclared;</testsuite>")).contains("no valid XML");
    }

    @Test
    void otherReports() throws IOException {
        assertThat(of("<project/>")).contains("f is no report of JaCoCo");
        assertThat(of("hello")).contains("f is no report of JaCoCo");
        assertThat(of("")).contains("f is empty");
        assertThat(of("<report><title/></report>")).contains("not a report of JaCoCo");
        assertThat(of("<coverage line-rate='1'><project/></coverage>")).contains("Cobertura XML");
        assertThat(of("<coverage generated='1' clover='4.5'/>")).contains("a report of Clover");
        assertThat(of("<CoverageSession/>")).contains("a report of OpenCover");
        assertThat(of("<test-run/>")).contains("a report of NUnit");
        assertThat(of("TN:\nDA:1,1\n")).contains("f is no report of JaCoCo");
        assertThat(refused(Files.createDirectory(folder.resolve("nothing"))))
                .startsWith("There is no report of JaCoCo (XML)")
                .contains("in nothing.");
        assertThat(refused(folder.resolve("absent"))).contains("absent", "no such file");
    }

    @Test
    void whatMeasuresNothing() throws IOException {
        assertThat(of("<report name='a'><sessioninfo/></report>")).contains("nothing was measured");
        assertThat(of("<coverage><packages/></coverage>")).contains("nothing was measured");
        assertThat(of("<testsuites/>")).contains("nothing was measured");
        assertThat(of("TN:\nSF:a\nend_of_record\n")).contains("nothing was measured");
    }

    @Test
    void countsThatCannotBe() throws IOException {
        var jacoco =
                "<report name='a'>\n<package name='b'><sourcefile name='C.java'><counter type='LINE'"
                        + " missed='%s' covered='1'/></sourcefile></package></report>";
        assertThat(of(jacoco.formatted("-4")))
                .startsWith("f, line 2, column ")
                .endsWith("A count is negative (-4). Measure again and name the new report.");
        assertThat(of(jacoco.formatted("99999999999"))).contains("99999999999 is larger");
        assertThat(of(jacoco.formatted("9".repeat(500)))).contains("larger").hasSizeLessThan(400);
        assertThat(of(jacoco.formatted("1.5"))).contains("\"1.5\" is no count");
        assertThat(of(jacoco.formatted(""))).contains("is no count");
        assertThat(of("<report name='a'><package/></report>"))
                .contains("The element \"package\" lacks its \"name\"");
        var cobertura =
                "<coverage><packages><package><classes><class name='a' filename='a.py'><lines>"
                        + "<line number='%s' hits='%s' condition-coverage='%s'/>"
                        + "</lines></class></classes></package></packages></coverage>";
        assertThat(of(cobertura.formatted("1", "-1", ""))).contains("negative (-1)");
        assertThat(of(cobertura.formatted("9999999999", "1", ""))).contains("larger");
        assertThat(of(cobertura.formatted("1", "1", "150% (3/2)")))
                .contains("More is covered (3) than there is (2)");
        assertThat(of(cobertura.formatted("1", "1", "1% (1/99999)"))).contains("larger");
        assertThat(of("<coverage lines-covered='5' lines-valid='3'><packages/></coverage>"))
                .contains("More is covered (5) than there is (3)");
        assertThat(of("<testsuite tests='2' failures='3'/>"))
                .contains("More tests failed or were skipped (3) than there were (2)");
    }

    @Test
    void linesThatLcovDoesNotHave() throws IOException {
        assertThat(of("TN:\nSF:a\nDA:1,-5\nend_of_record\n"))
                .startsWith("f, line 3: A count is negative");
        assertThat(of("TN:\nSF:a\nLF:1\nLH:2\nend_of_record\n"))
                .startsWith("f, line 4: More is covered (2) than there is (1).");
        assertThat(of("SF:a\nSF:b\nend_of_record\n"))
                .startsWith("f, line 2: The record of a has no \"end_of_record\"");
        assertThat(of("SF:a\nend_of_record\nDA:1,1\n"))
                .startsWith("f, line 3: \"DA\" stands outside");
        assertThat(of("SF:a\nrubbish\nend_of_record\n"))
                .startsWith("f, line 2: \"rubbish\" is no line");
        assertThat(of("SF:a\nBRDA:1,0\nend_of_record\n"))
                .startsWith("f, line 2: \"BRDA\" is no line");
        assertThat(of("SF:a\nDA:" + "1".repeat(200_000) + "\nend_of_record\n"))
                .startsWith("f, line 2: The line has more than 100,000 characters");
        assertThat(of("SF:a\nDA:1,1\n\0\nend_of_record\n")).contains("bytes that do not fit");
    }

    /// Nothing that a document type names is opened, and what declares entities isn't read at all.
    @Test
    void entities() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "SECRET").toUri();
        var bomb = new StringBuilder("<!DOCTYPE testsuite [<!ENTITY a 'aaaaaaaaaa'>");
        for (char c = 'b'; c < 'k'; c++)
            bomb.append("<!ENTITY %s '%s'>".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
        assertThat(of(bomb + "]><testsuite name='&j;'><testcase name='&j;'/></testsuite>"))
                .startsWith("f: It declares entities of its own");
        assertThat(
                        of(
                                "<!DOCTYPE report [<!ENTITY x SYSTEM '%s'>]><report name='&x;'/>"
                                        .formatted(secret)))
                .startsWith("f: It declares entities of its own")
                .doesNotContain("SECRET");
        var outside = Files.writeString(folder.resolve("o.dtd"), "<!ENTITY x 'SECRET'>").toUri();
        assertThat(of("<!DOCTYPE testsuite SYSTEM '%s'><testsuite name='&x;'/>".formatted(outside)))
                .contains("no valid XML")
                .doesNotContain("SECRET");
    }

    @Test
    void bytesInAnotherEncodingThanTheySay() throws IOException {
        var bytes =
                "<?xml version='1.0' encoding='UTF-8'?><testsuite name='b\u00FCcher'/>"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(Files.write(folder.resolve("f"), bytes)))
                .isEqualTo(
                        "f: It holds bytes that do not fit the encoding in which it is written."
                                + " Copy it again, or have the report written again.");
    }

    @Test
    void damagedArchives() throws IOException {
        var gzip = Files.readAllBytes(Samples.file("jacoco.xml.gz"));
        assertThat(refused(Files.write(folder.resolve("g"), java.util.Arrays.copyOf(gzip, 9000))))
                .contains("archive is incomplete or damaged");
    }
}
