package firebreak.cli;

import static firebreak.cli.Ran.firebreak;
import static firebreak.cli.Ran.secret;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.Assessments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SnapshotCommandTest {
    @TempDir Path temp;

    private Path tagged() throws IOException {
        var directory = Ran.assessment(temp);
        var tags = Ran.file(temp, "t.csv", "incident,origin\nA-1,deployment\n");
        firebreak("snapshot", directory, "--name", "Before tagging").done();
        firebreak("tag", directory, tags).done();
        return directory;
    }

    @Test
    void aSnapshotIsTakenListedComparedAndRestored() throws IOException {
        var directory = tagged();
        var ran = firebreak("snapshot", directory).done();
        var file = Path.of(ran.out().strip());
        assertThat(file).isRegularFile().isAbsolute();

        var list = firebreak("snapshots", directory, "--json").done().json().get("snapshots");
        var milestone =
                list.valueStream()
                        .filter(s -> s.get("reason").asString().equals("milestone"))
                        .findFirst()
                        .orElseThrow();
        assertThat(milestone.propertyNames())
                .containsExactly(
                        "file",
                        "taken",
                        "revision",
                        "reason",
                        "name",
                        "by",
                        "rows",
                        "bytes",
                        "condition");
        assertThat(milestone.get("name").asString()).isEqualTo("Before tagging");
        assertThat(milestone.get("revision").asLong()).isEqualTo(2);
        var table = firebreak("snapshots", directory).done().out().lines().toList();
        assertThat(table).hasSizeGreaterThan(2);
        assertThat(table.getFirst())
                .matches("Taken +Revision +Reason +Name +Size +Condition +File");

        var changes = firebreak("compare", directory, "Before tagging", file, "--json");
        assertThat(changes.done().json().at("/topics/0/topic").asString()).isEqualTo("taggings");
        assertThat(changes.json().at("/topics/0/added").asInt()).isEqualTo(1);
        assertThat(changes.json().at("/topics/0/rows/0/kind").asString()).isEqualTo("added");
        assertThat(
                        firebreak("compare", directory, "Before tagging", file.getFileName())
                                .done()
                                .out())
                .startsWith("Taggings: 1 added, 0 changed, 0 removed\n  Added: ")
                .contains("A-1");
        assertThat(firebreak("compare", directory, file, file).done().out().strip())
                .isEqualTo("Nothing changed.");

        var restored = temp.resolve("restored");
        var path = directory.resolve("snapshots").resolve(milestone.get("file").asString());
        assertThat(firebreak("restore", path, restored).done().err())
                .contains("at revision 2: 3 incidents, no taggings.");
        assertThat(firebreak("list", restored, "incidents", "--csv").done().out())
                .isEqualTo(firebreak("list", directory, "incidents", "--csv").done().out());
        var revision = Ran.revision(restored);
        firebreak("restore", file, restored).refused(4, "already holds an assessment");
        assertThat(Ran.revision(restored)).isEqualTo(revision);
    }

    @Test
    void aDamagedSnapshotIsAFaultOfTheFullCheckAndIsNeverRestored() throws IOException {
        var directory = tagged();
        var file = Path.of(firebreak("snapshot", directory).done().out().strip());
        var good = firebreak("check", directory, "--full", "--json").done().json();
        assertThat(good.propertyNames())
                .containsExactly(
                        "ok", "level", "incidents", "taggings", "revision", "faults", "snapshots");
        int snapshots = good.at("/snapshots/good").asInt();
        assertThat(snapshots).isPositive();
        assertThat(firebreak("check", directory, "--full").done().out())
                .endsWith(snapshots + " snapshots read wholly" + System.lineSeparator());

        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var bad = firebreak("check", directory, "--full", "--json");
        bad.refused(4, "The snapshot " + file + " is damaged");
        assertThat(bad.json().get("ok").asBoolean()).isFalse();
        assertThat(bad.json().get("incidents").asInt()).isEqualTo(3);
        assertThat(bad.json().at("/snapshots/damaged").asInt()).isEqualTo(1);
        assertThat(bad.json().at("/faults/0").asString()).contains("is damaged");
        var quick = firebreak("check", directory, "--json").done().json();
        assertThat(quick.get("level").asString()).isEqualTo("quick");
        assertThat(quick.has("snapshots")).isFalse();
        assertThat(firebreak("snapshots", directory, "--full").done().out()).contains("damaged");
        firebreak("restore", file, temp.resolve("new")).refused(4, "damaged");
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void whatIsNoSnapshotIsRefused() throws IOException {
        var directory = tagged();
        var other = Ran.file(temp, "x.firebreak", "hello");
        firebreak("restore", other, temp.resolve("new")).refused(4, "is no Firebreak snapshot");
        firebreak("restore", temp.resolve("none"), temp.resolve("new")).refused(4, "can't be read");
        firebreak("restore", other).refused(2, "DIR");
        firebreak("compare", directory, "Before tagging", "After").refused(4, "\"After\"");
        firebreak("snapshot", directory, "--name", "Before tagging").done();
        firebreak("compare", directory, "Before tagging", "Before tagging")
                .refused(4, "2 snapshots have the name");
        firebreak("snapshot", directory, "--name", " ").refused(2, "--name");
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void aSnapshotOfAnEncryptedAssessmentNeedsItsPassphrase() throws IOException {
        var directory = temp.resolve("a");
        var file = secret(temp, "first", "tundra lantern cobalt violin");
        firebreak("create", directory, "--client", "Acme", "--passphrase-file", file).done();
        var snapshot =
                firebreak("snapshot", directory, "--passphrase-file", file).done().out().strip();
        var restored = temp.resolve("b");
        firebreak("restore", snapshot, restored).refused(4, "is encrypted", "--passphrase-file");
        var wrong = secret(temp, "wrong", "tundra lantern cobalt");
        firebreak("restore", snapshot, restored, "--passphrase-file", wrong)
                .refused(4, "not the passphrase");
        assertThat(restored).doesNotExist();
        firebreak("restore", snapshot, restored, "--passphrase-file", file).done();
        assertThat(Assessments.isEncrypted(restored)).isTrue();
    }
}
