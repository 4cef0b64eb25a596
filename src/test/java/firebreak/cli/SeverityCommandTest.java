package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.OddWords;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SeverityCommandTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        try (var file = StoreFixture.create(directory)) {
            OddWords.take(file);
        }
    }

    @Test
    void wordsAreListedAndPlaced() {
        assertThat(firebreak("severity", directory).done().out().lines())
                .containsExactly(
                        "BANANA: 3 incidents, not placed yet", "Kiwi: 1 incident, not placed yet");
        assertThat(firebreak("severity", directory, "banana=critical").done().out().lines())
                .containsExactly(
                        "Kiwi: 1 incident, not placed yet", "BANANA: 3 incidents, Critical");
        var words =
                firebreak("severity", directory, "Kiwi=low", "--json").done().json().path("words");
        assertThat(words.size()).isEqualTo(2);
        assertThat(words.at("/1/word").asString()).isEqualTo("Kiwi");
        assertThat(words.at("/1/incidents").intValue()).isEqualTo(1);
        assertThat(words.at("/1/placed").asBoolean()).isTrue();
        assertThat(words.at("/1/severityClass").asString()).isEqualTo("low");
    }

    @Test
    void whatIsNoWordOfAnIncidentChangesNothing() {
        var revision = Ran.revision(directory);
        firebreak("severity", directory, "Kiwi=low", "Pear=high")
                .refused(4, "No incident has the word \"Pear\"");
        firebreak("severity", directory, "Kiwi=terrible")
                .refused(2, "There is no class \"terrible\"");
        assertThat(Ran.revision(directory)).isEqualTo(revision);
    }
}
