package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class JoinCommandTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() throws IOException {
        directory = Ran.assessment(temp);
        var other = file(temp, "other.csv", "Key,Title,Service\nP-7,Latency,api\nA-1,Alike,\n");
        firebreak(
                        "import",
                        directory,
                        other,
                        "--map",
                        "Key=key",
                        "--map",
                        "Title=title",
                        "--map",
                        "Service=service",
                        "--profile",
                        "generic")
                .done();
    }

    @Test
    void twoBecomeOneAndTwoAgain() {
        firebreak("join", directory, "A-2", "P-7").done();
        var origins = firebreak("list", directory, "origins", "--json").done().json();
        assertThat(origins.at("/origins"))
                .anyMatch(o ->
                        o.at("/incident").asString().equals("A-2")
                                && o.at("/field").asString().equals("title")
                                && o.at("/says").asString().equals("Latency")
                                && o.at("/differs").asBoolean());
        assertThat(firebreak("list", directory, "incidents").done().out()).doesNotContain("P-7");
        assertThat(firebreak("list", directory, "origins").done().out()).contains("Latency");
        assertThat(firebreak("list", directory, "origins", "--csv").done().out())
                .startsWith("incident,field,by,stands,source,key,says,differs");
        firebreak("join", directory, "A-2", "P-7").refused(4, "There is no incident P-7.");
        var split = firebreak("join", directory, "A-2", "P-7", "--split", "--json").done().json();
        assertThat(split.at("/done").asBoolean()).isTrue();
        assertThat(firebreak("list", directory, "incidents").done().out()).contains("P-7");
        firebreak("join", directory, "A-2", "P-7", "--split").refused(4, "not joined into A-2");
        firebreak("check", directory, "--full").done();
    }

    @Test
    void whatIsNotTheSameIsRememberedOnce() {
        assertThat(firebreak("join", directory, "A-2", "P-7", "--apart").done().out())
                .startsWith("Keep ");
        assertThat(firebreak("join", directory, "A-2", "P-7", "--apart").done().out()).isEmpty();
        firebreak("join", directory, "A-2", "A-2").refused(4, "with itself");
        firebreak("join", directory, "A-2", "P-7", "--apart", "--split").refused(2, "--apart");
    }
}
