package firebreak.intake.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Large reports, and small traps, in a process with 64 MB.
class LargeReportsTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGE = 50 * MEGABYTE;

    @TempDir Path folder;

    private interface Part {
        /// The nth part of a file; no more of them where it is empty.
        String of(int n);
    }

    private Path file(String name, String head, Part part, String tail) throws IOException {
        var file = folder.resolve(name);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), MEGABYTE)) {
            write(out, head);
            long written = 0;
            for (int n = 0; written < LARGE; n++) {
                var text = part.of(n);
                write(out, text);
                written += text.length();
            }
            write(out, tail);
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fiftyMegabytesAreReadInLittleMemory() throws Exception {
        var lines = new StringBuilder();
        for (int i = 0; i < 150; i++)
            lines.append("<line nr=\"%d\" mi=\"0\" ci=\"4\" mb=\"0\" cb=\"0\"/>".formatted(i));
        var hits = new StringBuilder();
        for (int i = 0; i < 150; i++)
            hits.append("<line number=\"%d\" hits=\"4\" branch=\"false\"/>".formatted(i));
        var jacoco =
                file(
                        "jacoco.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><!DOCTYPE report"
                                + " PUBLIC \"-//JACOCO//DTD Report 1.1//EN\" \"report.dtd\"><report"
                                + " name=\"large\"><sessioninfo id=\"a\" start=\"1\" dump=\"2\"/>",
                        n ->
                                "<package name=\"com/acme/p%d\"><class name=\"com/acme/p%d/C\"><method name=\"m\" desc=\"()V\" line=\"1\"><counter type=\"LINE\" missed=\"1\" covered=\"149\"/></method></class><sourcefile name=\"C.java\">%s<counter type=\"LINE\" missed=\"1\" covered=\"149\"/></sourcefile><counter type=\"LINE\" missed=\"1\" covered=\"149\"/></package>"
                                        .formatted(n, n, lines),
                        "</report>");
        var cobertura =
                file(
                        "cobertura.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE coverage SYSTEM"
                                + " \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\"><coverage><packages>",
                        n ->
                                "<package name=\"com.acme.p%d\"><classes><class name=\"com.acme.p%d.C\" filename=\"com/acme/p%d/C.java\"><methods/><lines>%s</lines></class></classes></package>"
                                        .formatted(n, n, n, hits),
                        "</packages></coverage>");
        var junit =
                file(
                        "junit.xml",
                        "<testsuite name=\"a\"><testcase name=\"b\" classname=\"c.D\"><system-out><![CDATA[",
                        _ -> "It was slow again and nobody knew why for an hour\n".repeat(1000),
                        "]]></system-out></testcase></testsuite>");
        var name =
                file(
                        "name.xml",
                        "<report><package name='a'><",
                        _ -> "x".repeat(MEGABYTE),
                        "/></package></report>");
        var attribute = file("value.xml", "<report name='", _ -> "x ".repeat(MEGABYTE / 2), "'/>");
        var comment =
                file(
                        "comment.xml",
                        "<testsuite><!--",
                        _ -> "x ".repeat(MEGABYTE / 2),
                        "--><testcase name='a' classname='b.C'/></testsuite>");
        var line = file("line.info", "SF:a\nFN:1,", _ -> "x".repeat(MEGABYTE), "\nend_of_record\n");
        var suites =
                file(
                        "suites.xml",
                        "<testsuites>",
                        n -> "<testsuite name='%d' tests='1'/>".formatted(n),
                        "</testsuites>");
        var out = read(List.of(jacoco, junit, name, attribute, comment, line, suites, cobertura));
        assertThat(out).hasSize(8);
        assertThat(out.get(7)).matches("[5-9]\\d{3} 0");
        assertThat(out.get(0)).matches("[5-9]\\d{3} 0");
        assertThat(out.get(1)).isEqualTo("1 0");
        assertThat(out.get(2)).startsWith("name.xml: It has a name of more than 8,000,000");
        assertThat(out.get(3)).contains("value.xml", "values that are too long");
        assertThat(out.get(4)).isEqualTo("1 0");
        assertThat(out.get(5)).startsWith("line.info, line 2: The line has more than 100,000");
        assertThat(out.get(6)).startsWith("suites.xml: It names more than 200,000 different");
    }

    private List<String> read(List<Path> files) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LargeReports.class.getName()));
        files.forEach(f -> command.add(f.toString()));
        var out = folder.resolve("out.txt");
        var child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        int code = child.waitFor();
        var told = Files.readAllLines(out);
        assertThat(code).as(told.toString()).isZero();
        return told;
    }
}
