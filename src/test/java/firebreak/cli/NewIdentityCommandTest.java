package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class NewIdentityCommandTest {
    @TempDir Path temp;

    @Test
    void aCopyGoesItsOwnWayWhenThatIsMeant() {
        var original = Ran.assessment(temp);
        var snapshot = firebreak("snapshot", original).done().out().strip();
        var copy = temp.resolve("copy");
        firebreak("restore", snapshot, copy).done();
        firebreak("merge", copy, snapshot, "--dry-run").done();

        firebreak("new-identity", copy).refused(2, "can't be merged", "--yes");
        firebreak("merge", copy, snapshot, "--dry-run").done();
        var done = firebreak("new-identity", copy, "--yes").done();
        assertThat(done.err()).contains("can't be merged with the original any more");
        assertThat(done.out().strip())
                .isEqualTo(
                        firebreak("analyse", copy, "--json")
                                .done()
                                .json()
                                .get("assessment")
                                .asString());
        firebreak("merge", copy, snapshot, "--dry-run").refused(4, "another assessment");
        firebreak("check", copy, "--full").done();

        firebreak("undo", copy).done();
        firebreak("merge", copy, snapshot, "--dry-run").done();
    }
}
