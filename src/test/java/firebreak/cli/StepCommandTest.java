package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class StepCommandTest {
    @TempDir Path temp;

    @Test
    void anEditIsUndoneAndDoneAgainByItsName() throws IOException {
        var directory = Ran.assessment(temp);
        var tags = Ran.file(temp, "t.csv", "incident,origin\nA-1,deployment\n");
        firebreak("tag", directory, tags).done();
        var revision = Ran.revision(directory);

        var undone = firebreak("undo", directory).done();
        assertThat(undone.out().strip())
                .isEqualTo("Undone: Tag 1 incidents from t.csv (revision " + (revision + 1) + ")");
        assertThat(firebreak("list", directory, "taggings", "--json").json().get("taggings"))
                .isEmpty();

        var redone = firebreak("redo", directory, "--json").done().json();
        assertThat(redone.get("redone").asString()).isEqualTo("Tag 1 incidents from t.csv");
        assertThat(redone.get("revision").asLong()).isEqualTo(revision + 2);
        assertThat(firebreak("list", directory, "taggings", "--json").json().get("taggings"))
                .hasSize(1);
    }

    @Test
    void nothingToUndoIsNoFailure() {
        var directory = Ran.assessment(temp);
        firebreak("undo", directory).done();
        var revision = Ran.revision(directory);
        var ran = firebreak("undo", directory).done();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().strip()).isEqualTo("There is nothing to undo.");
        var json = firebreak("undo", directory, "--json").done().json();
        assertThat(json.get("undone").isNull()).isTrue();
        assertThat(json.get("revision").asLong()).isEqualTo(revision);
        assertThat(Ran.revision(directory)).isEqualTo(revision);
        assertThat(
                        firebreak("undo", temp, "--json")
                                .refused(4, "no Firebreak")
                                .json()
                                .get("undone"))
                .isNotNull();
    }
}
