package firebreak.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class VisitsTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:05:00Z");

    @TempDir Path folder;

    private Visits visits() {
        return new Visits(folder.resolve("inner").resolve("visits.txt"));
    }

    @Test
    void theLastLookOfEachAssessmentOutlivesTheProgram() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        assertThat(visits().of(one)).isEmpty();
        visits().keep(one, new Visit(4, AT));
        visits().keep(other, new Visit(9, AT));
        visits().keep(one, new Visit(7, AT.plusSeconds(60)));
        assertThat(visits().of(one)).contains(new Visit(7, AT.plusSeconds(60)));
        assertThat(visits().of(other)).contains(new Visit(9, AT));
    }

    @Test
    void damageCostsOnlyTheLineThatIsDamaged() throws IOException {
        var one = UUID.randomUUID();
        visits().keep(one, new Visit(4, AT));
        var file = folder.resolve("inner").resolve("visits.txt");
        var kept = Files.readAllLines(file);
        Files.write(file, List.of("nonsense", UUID.randomUUID() + " many " + AT, kept.getFirst()));
        assertThat(visits().of(one)).contains(new Visit(4, AT));
    }

    @Test
    void theOldestAreForgotten() throws IOException {
        var first = UUID.randomUUID();
        visits().keep(first, new Visit(1, AT));
        var lines =
                new java.util.ArrayList<>(Files.readAllLines(folder.resolve("inner/visits.txt")));
        for (int i = 1; i <= 499; i++)
            lines.add("%s %d %s".formatted(UUID.randomUUID(), i, AT.plusSeconds(i)));
        Files.write(folder.resolve("inner/visits.txt"), lines);
        assertThat(visits().of(first)).isPresent();
        var newest = UUID.randomUUID();
        visits().keep(newest, new Visit(1, AT.plusSeconds(1000)));
        assertThat(visits().of(first)).isEmpty();
        assertThat(visits().of(newest)).isPresent();
    }

    @Test
    void whereItCannotBeKeptNothingBreaks() throws IOException {
        Files.writeString(folder.resolve("inner"), "a file where a folder should be");
        visits().keep(UUID.randomUUID(), new Visit(1, AT));
        assertThat(visits().of(UUID.randomUUID())).isEmpty();
    }
}
