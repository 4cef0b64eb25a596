package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies that leave an assessment, and its end.
class EndingCommandTest {
    @TempDir Path temp;

    @Test
    void aCopyOpensElsewhereAndTheEndTellsWhereItIs() throws IOException {
        var passphrase = Files.writeString(temp.resolve("p"), "orbital mango wrestles\n");
        var dir = temp.resolve("a");
        firebreak("create", dir, "--client", "Acme", "--plain").done();
        var copy = temp.resolve("copy.firebreak");
        firebreak("export", dir, copy, "--for", "colleague").refused(2, "--new-passphrase-file");
        assertThat(copy).doesNotExist();
        assertThat(
                        firebreak(
                                        "export",
                                        dir,
                                        copy,
                                        "--for",
                                        "colleague",
                                        "--passphrase-file",
                                        passphrase)
                                .done()
                                .out()
                                .strip())
                .isEqualTo(copy.toString());
        firebreak("export", dir, copy, "--for", "client", "--passphrase-file", passphrase)
                .refused(4, "already");
        firebreak("restore", copy, temp.resolve("b"), "--passphrase-file", passphrase).done();
        assertThat(firebreak("check", temp.resolve("b"), "--passphrase-file", passphrase).done())
                .isNotNull();
        firebreak("delete", dir).refused(2, "--yes");
        assertThat(dir).isDirectory();
        assertThat(firebreak("delete", dir, "--yes").done().err())
                .contains("is removed")
                .contains(copy.toString());
        assertThat(dir).doesNotExist();
    }

    @Test
    void anArchiveTakesTheAssessmentsPlace() throws IOException {
        var passphrase = Files.writeString(temp.resolve("p"), "orbital mango wrestles\n");
        var dir = temp.resolve("a");
        firebreak("create", dir, "--client", "Acme", "--passphrase-file", passphrase).done();
        var archive = temp.resolve("acme.firebreak");
        firebreak("archive", dir, archive, "--yes", "--passphrase-file", passphrase).done();
        assertThat(dir).doesNotExist();
        firebreak("restore", archive, dir, "--passphrase-file", passphrase).done();
    }

    @Test
    void aColleaguesCopyComesBack() throws IOException {
        var passphrase = Files.writeString(temp.resolve("p"), "orbital mango wrestles\n");
        var ours = temp.resolve("ours");
        firebreak("sample", ours).done();
        var copy = temp.resolve("copy.firebreak");
        var back = temp.resolve("back.firebreak");
        firebreak("export", ours, copy, "--for", "colleague", "--passphrase-file", passphrase)
                .done();
        var theirs = temp.resolve("theirs");
        firebreak("restore", copy, theirs, "--passphrase-file", passphrase).done();
        var key =
                firebreak("list", ours, "incidents", "--json").done().json().at("/incidents/0/key");
        var tags =
                Files.writeString(
                        temp.resolve("tags.csv"),
                        "incident,origin,stage,preventability,confidence,reason\n"
                                + key.asString()
                                + ",deployment,deployment,not,low,seen again\n");
        firebreak("tag", theirs, tags, "--coder", "Colleague", "--passphrase-file", passphrase)
                .done();
        firebreak("export", theirs, back, "--for", "colleague", "--passphrase-file", passphrase)
                .done();
        var revision = Ran.revision(ours);
        assertThat(
                        firebreak(
                                        "merge",
                                        ours,
                                        back,
                                        "--dry-run",
                                        "--json",
                                        "--their-passphrase-file",
                                        passphrase)
                                .done()
                                .json()
                                .at("/taken")
                                .asInt())
                .isEqualTo(1);
        assertThat(Ran.revision(ours)).isEqualTo(revision);
        firebreak("merge", ours, back, "--their-passphrase-file", passphrase).done();
        assertThat(firebreak("list", ours, "taggings", "--csv").done().out())
                .contains("Colleague", "seen again");
        assertThat(firebreak("undo", ours).done().out() + revision).contains("Merge");
        firebreak("merge", ours, copy).refused(4, "passphrase");
    }
}
