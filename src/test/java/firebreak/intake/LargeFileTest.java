package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.WalkAgain;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Files with more incidents than are held while they are read.
final class LargeFileTest {
    private static final int MANY = Take.HELD + 3000;

    @TempDir Path folder;

    private Path file(int... again) throws Exception {
        var lines = new ArrayList<String>();
        lines.add("number,opened_at,short_description,sys_updated_on");
        for (int i = 0; i < MANY; i++) lines.add(line(i, "first", 1));
        for (var i : again) lines.add(line(i, "again", 2));
        return Files.write(folder.resolve("incident.csv"), lines);
    }

    private static String line(int i, String title, int day) {
        return "INC%06d,2024-01-%02d 10:00:00,%s %d,2024-02-0%d 08:00:00"
                .formatted(i, 13 + i % 15, title, i, day);
    }

    @Test
    void incidentsAreHandedOnWhileTheFileIsRead() throws Exception {
        var file = Fixtures.readable(file());
        var reader = Fixtures.INTAKE.sources(List.of(file), ZoneOffset.UTC).getFirst();
        var parts = new ArrayList<Integer>();
        var rows = reader.walk(part -> parts.add(part.size()), Progress.NONE);
        assertThat(parts).hasSizeGreaterThan(20).allMatch(n -> n <= 1000);
        assertThat(parts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MANY);
        assertThat(rows.read()).isEqualTo(MANY);
        assertThat(rows.merged()).isZero();
    }

    /// What was handed on is worthless then, and the next walk holds what is told of again.
    @Test
    void rowsFarApartTellOfOneIncident() throws Exception {
        var file = Fixtures.readable(file(0, 7, 7, MANY - 1));
        var reader = Fixtures.INTAKE.sources(List.of(file), ZoneOffset.UTC).getFirst();
        var all = new ArrayList<IncidentDraft>();
        assertThat(again(() -> reader.walk(all::addAll, Progress.NONE))).isTrue();
        all.clear();
        var rows = reader.walk(all::addAll, Progress.NONE);
        assertThat(all).hasSize(MANY);
        assertThat(rows.read()).isEqualTo(MANY + 4);
        assertThat(rows.merged()).isEqualTo(4);
        assertThat(all.stream().map(d -> d.facts().title()).filter(t -> t.startsWith("again")))
                .containsExactlyInAnyOrder("again 0", "again 7", "again " + (MANY - 1));
        assertThat(all.stream().map(d -> d.facts().key())).doesNotHaveDuplicates();
        var held = Fixtures.taken(file, ZoneOffset.UTC);
        assertThat(held.drafts()).hasSize(MANY);
        assertThat(held.merged()).isEqualTo(4);
    }

    /// Keys that are made are looked through like those that stand in a column.
    @Test
    void rowsFarApartTellOfOneIncidentWithoutAKey() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("Title,Opened,Description");
        for (int i = 0; i < MANY; i++) lines.add("Down %d,2024-01-20 10:00,".formatted(i));
        lines.add("Down 3,2024-01-20 22:00,again");
        lines.add("Down 3,2024-01-21 10:00,the day after");
        var path = Files.write(folder.resolve("keyless.csv"), lines);
        for (var how : MadeKey.values()) {
            var file = Fixtures.readable(path, ImportChoices.NONE.withMadeKey(how));
            var reader = Fixtures.INTAKE.sources(List.of(file), ZoneOffset.UTC).getFirst();
            var all = new ArrayList<IncidentDraft>();
            var same = how == MadeKey.TITLE_AND_DATE ? 1 : 0;
            assertThat(again(() -> reader.walk(all::addAll, Progress.NONE))).isEqualTo(same == 1);
            all.clear();
            var rows = reader.walk(all::addAll, Progress.NONE);
            assertThat(rows.read()).isEqualTo(MANY + 2);
            assertThat(rows.merged()).isEqualTo(same);
            assertThat(all).hasSize(MANY + 2 - same);
            assertThat(all.stream().map(d -> d.facts().key())).doesNotHaveDuplicates();
        }
    }

    private interface Walk {
        void go() throws Exception;
    }

    private static boolean again(Walk walk) throws Exception {
        try {
            walk.go();
            return false;
        } catch (WalkAgain e) {
            return true;
        }
    }

    /// Only samples of a large file are looked at first; what they miss is refused in a sentence.
    @Test
    void aStrangeCharacterDeepInALargeFile() throws Exception {
        var path = folder.resolve("large.csv");
        var line =
                "INC%09d,2024-01-20 10:00:00,It was slow again and nobody knew why for an hour\n";
        var strange = -1L;
        try (var out = Files.newOutputStream(path)) {
            out.write("number,opened_at,short_description\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 350_000; i++) {
                var text = line.formatted(i);
                if (i == 300_001) text = text.replace("slow", "sl\u00F6w");
                out.write(text.getBytes(StandardCharsets.ISO_8859_1));
                if (i == 300_001) strange = i;
            }
        }
        assertThat(strange).isPositive();
        var file = Fixtures.readable(path);
        assertThat(file.shape()).isNotNull();
        var result = Fixtures.read(file, ZoneOffset.UTC, Progress.NONE);
        assertThat(result).isInstanceOf(IntakeResult.Refused.class);
        assertThat(((IntakeResult.Refused) result).problem().problem())
                .contains("Choose its encoding");
        var chosen =
                Fixtures.readable(
                        path, ImportChoices.NONE.withEncoding(Charset.forName("windows-1252")));
        assertThat(Fixtures.taken(chosen, ZoneOffset.UTC).read()).isEqualTo(350_000);
    }
}
