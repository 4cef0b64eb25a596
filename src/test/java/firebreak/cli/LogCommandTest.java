package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;

class LogCommandTest {
    @TempDir Path temp;

    @Test
    void theTrailSaysWhoDidWhatAndWhen() throws IOException {
        var directory = Ran.assessment(temp);
        var tags = Ran.file(temp, "=t.csv", "incident,origin\nA-1,deployment\n");
        var before = Instant.now().minusSeconds(1);
        firebreak("tag", directory, tags).done();
        firebreak("undo", directory).done();

        var entries = firebreak("log", directory, "--json").done().json().get("entries");
        assertThat(entries).hasSize(4);
        var newest = entries.get(0);
        assertThat(newest.propertyNames()).containsExactly("revision", "at", "by", "what", "kind");
        assertThat(newest.get("kind").asString()).isEqualTo("undo");
        assertThat(newest.get("what").asString()).isEqualTo("Tag 1 incidents from =t.csv");
        assertThat(newest.get("by").asString()).isEqualTo(System.getProperty("user.name"));
        assertThat(newest.get("revision").asLong()).isEqualTo(Ran.revision(directory));
        var at = OffsetDateTime.parse(newest.get("at").asString());
        assertThat(at.toInstant()).isBetween(before, Instant.now());
        assertThat(at.getOffset())
                .isEqualTo(
                        java.time.ZoneId.of("Europe/Berlin").getRules().getOffset(at.toInstant()));

        var table = firebreak("log", directory).done().out().lines().toList();
        assertThat(table).hasSize(5);
        assertThat(table.getFirst()).matches("Revision +Time +By +What");
        assertThat(table.get(1)).matches("4 .*Undo +Tag 1 incidents from =t.csv");
        assertThat(firebreak("log", directory, "--limit", 2).done().out()).hasLineCount(3);
    }

    @Test
    void theTrailIsWrittenIntoANewFileOnly() throws IOException {
        var directory = Ran.assessment(temp);
        var csv = temp.resolve("trail.csv");
        assertThat(firebreak("log", directory, "--csv", csv).done().out().strip())
                .isEqualTo(csv.toString());
        assertThat(Files.readString(csv))
                .startsWith("revision,at,by,what,kind,change,row,field,before,after\r\n2,")
                .contains(",Import,edit,added,")
                .contains(",Rows read,,");
        var written = Files.readString(csv);
        firebreak("log", directory, "--limit", 1, "--csv", csv).refused(4, "already", "trail.csv");
        assertThat(Files.readString(csv)).isEqualTo(written);
        firebreak("log", directory, "--csv", temp.resolve("no/where.csv"))
                .refused(4, "can't be written");
        firebreak("log", directory, "--csv", csv, "--json").refused(2, "Choose one");
        firebreak("log", directory, "--limit", 0).refused(2, "--limit");
        assertThat(firebreak("delete", directory, "--yes").done().err()).contains(csv.toString());
    }
}
