package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The program as people start it: a process of its own.
class FreshProcessTest {
    @TempDir Path temp;

    @Test
    void helpAndVersionStartNeitherWindowNorDatabase() throws Exception {
        for (var option : List.of("--version", "--help")) {
            var loaded = start(List.of("-Xlog:class+load"), option).out();
            assertThat(loaded)
                    .doesNotContain(" javafx.", " com.sun.javafx.", " org.h2.", " org.jooq.")
                    .doesNotContain(" firebreak.App ", " org.apache.poi.");
            // What is asked most often doesn't even look at the commands.
            if (option.equals("--version")) assertThat(loaded).doesNotContain(" picocli.");
            else assertThat(loaded).contains("firebreak.cli.Commands", "picocli.CommandLine");
        }
        assertThat(start(List.of(), "--version").out()).startsWith("Firebreak ");
    }

    @Test
    void outputIsUtf8WhateverTheTerminalSaysAndTheLogIsAFile() throws Exception {
        var directory =
                Ran.assessment(
                        temp,
                        "Jira",
                        firebreak.store.StoreFixture.draft("K-1", "Caf\u00e9 \u20ac"));
        var options = List.of("-Dstdout.encoding=US-ASCII", "-Dfile.encoding=US-ASCII");
        var ran = start(options, "list", directory.toString(), "incidents");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Caf\u00e9 \u20ac");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void anEncryptedAssessmentIsNotOpenedWithoutItsPassphraseAndNeverWaitsForOne()
            throws Exception {
        var directory = temp.resolve("a").toString();
        var words = "tundra lantern cobalt violin";
        var secret = Ran.secret(temp, "secret", words).toString();
        var made =
                start(
                        List.of(),
                        "create",
                        directory,
                        "--client",
                        "Acme",
                        "--passphrase-file",
                        secret);
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("Recovery key: ").hasLineCount(1);
        var none = start(List.of(), "log", directory);
        assertThat(none.exit()).isEqualTo(4);
        assertThat(none.err()).contains("--passphrase-file").hasLineCount(1);
        var log = start(List.of(), "log", directory, "--json", "--passphrase-file", secret);
        assertThat(log.exit()).as(log.err()).isZero();
        assertThat(log.json().get("entries")).hasSize(1);
        assertThat(made.out() + made.err() + log.out() + log.err()).doesNotContain(words);
    }

    @Test
    void aLogThatCannotBeWrittenHarmsNothing() throws Exception {
        var file = Files.writeString(temp.resolve("file"), "");
        var ran =
                start(List.of("-Dfirebreak.home=" + file), "sample", temp.resolve("s").toString());
        assertThat(ran.err()).startsWith("The sample assessment is in").hasLineCount(1);
        assertThat(ran.exit()).isZero();
    }

    @Test
    void withoutADisplayTheProgramSaysSo() throws Exception {
        if (!System.getProperty("os.name").startsWith("Linux")) return;
        var ran = start(List.of());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).startsWith("There is no display here.").hasLineCount(1);
    }

    /// Without the tests' own settings of the log.
    private Ran start(List<String> options, String... args)
            throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var path =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(p -> !p.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<String>(List.of(java, "-Xmx512m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dfirebreak.home=" + temp.resolve("home"));
        command.addAll(options);
        command.addAll(List.of("-cp", path, "firebreak.Main"));
        command.addAll(List.of(args));
        var out = temp.resolve("out.txt").toFile();
        var err = temp.resolve("err.txt").toFile();
        var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var exit = builder.start().waitFor();
        return new Ran(
                exit,
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }
}
