package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Days and numbers are written for people in one place, so that a choice of how holds everywhere.
class OneFormTest {
    private static final Pattern OWN_FORM =
            Pattern.compile(
                    "DateTimeFormatter\\s*\\.\\s*(of|ISO_)|DateTimeFormatterBuilder\\(|new SimpleDateFormat"
                            + "|NumberFormat\\s*\\.\\s*get|new DecimalFormat\\(|new MessageFormat\\("
                            + "|\"[^\"\\n]*%,(\\.\\d+)?[df]");

    /// Rooms that write for programs, or read what was written.
    private static final List<String> ROOMS = List.of("cli", "intake", "sample");

    private static final Set<String> READERS =
            Set.of(
                    // Where the choice is carried out.
                    "domain/DateForm.java",
                    "domain/Digits.java",
                    // What a person typed or pasted, in any way of writing.
                    "ui/kit/DayField.java",
                    "ui/incidents/FactInput.java",
                    "ui/coverage/DefectRows.java",
                    // Names of files.
                    "store/Snapshots.java");

    private static boolean own(String source) {
        return OWN_FORM.matcher(source).find();
    }

    @Test
    void nobodyElseWritesDaysAndNumbersInAWayOfItsOwn() throws IOException {
        var root = Path.of("src/main/java/firebreak");
        var found = new TreeSet<String>();
        for (var file : Sources.all()) {
            if (!file.startsWith(root)) continue;
            var place = root.relativize(file);
            var name = place.toString().replace('\\', '/');
            if (ROOMS.contains(place.getName(0).toString()) || READERS.contains(name)) continue;
            if (own(Files.readString(file))) found.add(name);
        }
        assertThat(found).as("use DateForm or Digits").isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() throws IOException {
        for (var name : READERS)
            assertThat(own(Files.readString(Path.of("src/main/java/firebreak", name))))
                    .as(name)
                    .isTrue();
    }

    @Test
    void aWayOfItsOwnIsNoticed() {
        assertThat(own("DateTimeFormatter.ofPattern(\"d MMM\")")).isTrue();
        assertThat(own("DateTimeFormatter\n        .ofLocalizedDate(SHORT)")).isTrue();
        assertThat(own("NumberFormat.getIntegerInstance(Locale.ENGLISH)")).isTrue();
        assertThat(own("new DecimalFormat(\"0\")")).isTrue();
        assertThat(own("String.format(\"n = %,d\", n)")).isTrue();
        assertThat(own("DateForm.DAY.of(day); Digits.whole(7); \"50 %\"")).isFalse();
    }
}
