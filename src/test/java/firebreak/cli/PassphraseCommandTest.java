package firebreak.cli;

import static firebreak.cli.Ran.asked;
import static firebreak.cli.Ran.firebreak;
import static firebreak.cli.Ran.secret;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.Assessments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Passphrases on the command line. Each costs what it costs people, so there are few.
class PassphraseCommandTest {
    private static final String FIRST = "tundra lantern cobalt violin";
    private static final String SECOND = "pickle harbour ninety monsoon";

    @TempDir Path temp;

    @Test
    void anAssessmentOpensWithItsPassphraseUntilThatIsChanged() throws IOException {
        var directory = temp.resolve("a");
        var first = secret(temp, "first", FIRST);
        var made =
                firebreak("create", directory, "--client", "Acme", "--passphrase-file", first)
                        .done();
        assertThat(made.out()).matches("Recovery key: ([0-9A-Z]{4}-){8}[0-9A-Z]{4}\\R");
        assertThat(made.err()).contains("without the passphrase").doesNotContain("chmod", "weak");
        assertThat(Assessments.isEncrypted(directory)).isTrue();

        var none = firebreak("check", directory).refused(4, "--passphrase-file");
        assertThat(none.err()).hasLineCount(1).contains("is encrypted");
        assertThat(none.out()).isEmpty();
        assertThat(firebreak("check", directory, "--passphrase-file", first).done().out())
                .startsWith("ok: ");

        var second = secret(temp, "second", SECOND);
        var changed =
                firebreak(
                                "passphrase",
                                directory,
                                "--passphrase-file",
                                first,
                                "--new-passphrase-file",
                                second)
                        .done();
        assertThat(changed.out()).isEmpty();
        var wrong = firebreak("analyse", directory, "--json", "--passphrase-file", first);
        assertThat(wrong.refused(4, "not the passphrase").err()).hasLineCount(1);
        assertThat(wrong.json().at("/problems/0/problem").asString()).contains("not the pass");
        assertThat(asked(List.of(SECOND), "check", directory).done().out()).startsWith("ok: ");
    }

    @Test
    void theRecoveryKeyOpensUntilThereIsAnother() throws IOException {
        var directory = temp.resolve("a");
        var made = asked(List.of("abc", "abc"), "create", directory, "--client", "Acme").done();
        assertThat(made.err()).contains("The passphrase is very weak").doesNotContain("abc");
        var old = secret(temp, "old", made.out().strip().substring("Recovery key: ".length()));
        var renewed = firebreak("recovery-key", directory, "--passphrase-file", old).done();
        var fresh =
                secret(temp, "fresh", renewed.out().strip().substring("Recovery key: ".length()));
        firebreak("check", directory, "--passphrase-file", old).refused(4, "nor its recovery key");
        firebreak("check", directory, "--passphrase-file", fresh).done();
    }

    @Test
    void aNewAssessmentIsPlainOnlyWhereSomebodySaysSo() throws IOException {
        var directory = temp.resolve("a");
        firebreak("create", directory, "--client", "Acme")
                .refused(2, "--passphrase-file", "--plain");
        var file = secret(temp, "f", FIRST);
        firebreak("create", directory, "--client", "A", "--plain", "--passphrase-file", file)
                .refused(2, "Choose one");
        asked(List.of(FIRST, SECOND), "create", directory, "--client", "A").refused(4, "differ");
        asked(List.of(""), "create", directory, "--client", "A").refused(4, "can't be empty");
        assertThat(directory).doesNotExist();
        firebreak("create", directory, "--client", "Acme", "--plain").done();
        assertThat(Assessments.isEncrypted(directory)).isFalse();
        firebreak("recovery-key", directory).refused(4, "is not encrypted");
        firebreak("passphrase", directory).refused(2, "--new-passphrase-file");
        firebreak("passphrase", directory, "--new-passphrase-file", file)
                .refused(4, "is not encrypted");
    }

    @Test
    void aPassphraseFileThatCannotServeIsRefused() throws IOException {
        var directory = Ran.assessment(temp);
        var missing = temp.resolve("nowhere");
        firebreak("check", directory, "--passphrase-file", missing)
                .refused(4, "The passphrase file " + missing);
        firebreak("check", directory, "--passphrase-file", temp).refused(4, "can't be read");
        var binary = Files.write(temp.resolve("binary"), new byte[] {(byte) 0xFF, (byte) 0xFE, 1});
        firebreak("check", directory, "--passphrase-file", binary).refused(4, "UTF-8");
        var empty = secret(temp, "empty", "");
        firebreak("check", directory, "--passphrase-file", empty).refused(4, "is empty");
        if (!empty.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        var open = Ran.file(temp, "open", FIRST);
        Files.setPosixFilePermissions(
                open, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        assertThat(firebreak("check", directory, "--passphrase-file", open).done().err())
                .contains("chmod 600")
                .hasLineCount(1);
    }

    @Test
    void whatAnOpeningWarnsOfIsTold() throws IOException {
        var directory = Ran.assessment(temp);
        firebreak("check", directory).done();
        var copy = Files.createDirectory(temp.resolve("copy"));
        try (var files = Files.list(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, copy.resolve(file.getFileName()));
        }
        var ran = firebreak("check", copy).done();
        assertThat(ran.err()).contains("is a copy of the assessment in").hasLineCount(1);
        assertThat(ran.out()).startsWith("ok: ").hasLineCount(1);
    }
}
