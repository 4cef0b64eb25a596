package firebreak.intake.actions;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.ActionState;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.work.Progress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

class ActionsFileTest {
    private static ActionReading.Read read(Path file) {
        return switch (ActionsFile.read(file, Progress.NONE)) {
            case ActionReading.Read read -> read;
            case ActionReading.Refused(var problem) -> throw new AssertionError(problem);
        };
    }

    /// Filled in, then saved anew by LibreOffice in each of its forms of a workbook.
    @ParameterizedTest
    @ValueSource(strings = {"edited.xlsx", "edited.ods", "edited.xls"})
    void whatAnotherProgramSavedIsRead(String name, @TempDir Path folder) throws IOException {
        var file = folder.resolve(name);
        try (var in =
                Objects.requireNonNull(
                        ActionsFileTest.class.getResourceAsStream(
                                "/firebreak/intake/actions/" + name))) {
            Files.copy(in, file);
        }
        var read = read(file);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .extracting(ActionRow::title)
                .containsExactly("Alerts are tried by incidents", "=1+1 is a title", "港 and שלום");
        assertThat(read.rows())
                .extracting(ActionRow::written)
                .containsExactly(
                        new ActionState("Ola Berg", GapStatus.OPEN, null, ""),
                        new ActionState("", GapStatus.OPEN, LocalDate.of(2026, 12, 24), ""),
                        new ActionState("", GapStatus.OPEN, null, "first\nsecond _x000D_ line"));
        assertThat(read.rows().subList(0, 2))
                .extracting(ActionRow::edited)
                .containsExactly(
                        new ActionState("Per Lund", GapStatus.IN_WORK, null, ""),
                        new ActionState("", GapStatus.OPEN, LocalDate.of(2027, 1, 31), ""));
        assertThat(read.rows().getLast().edited().comment())
                .startsWith("first\nsecond")
                .endsWith("line\n=done");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 2026-12-24",
        "2026-2-3, 2026-02-03",
        "24 Dec 2026, 2026-12-24",
        "24 december 2026, 2026-12-24",
        "24.12.2026, 2026-12-24",
        "2026-12-24T00:00, 2026-12-24",
        "46380, 2026-12-24",
    })
    void daysAreReadAsOwnersWriteThem(String text, LocalDate day) {
        assertThat(ActionDay.of(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2026",
                "2026-02-30",
                "31.2.2026",
                "next week",
                "2026",
                "1",
                "1899-12-31",
                "9999-01-01",
                "00001"
            })
    void whatIsNoDayOrOneOfTwoIsNone(String text) {
        assertThat(ActionDay.of(text)).isEmpty();
    }

    @Property(tries = 200, seed = "52")
    void anyTextIsADayOrNone(@ForAll String text) {
        ActionDay.of(text).ifPresent(d -> assertThat(d.getYear()).isBetween(2000, 2199));
    }

    @Property(tries = 60, seed = "52")
    void anyBytesBecomeAnOutcome(@ForAll byte[] bytes) throws IOException {
        var file = Files.createTempFile("actions", ".xlsx");
        try {
            Files.write(file, bytes);
            assertThat(ActionsFile.read(file, Progress.NONE)).isNotNull();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aFolderIsRefused(@TempDir Path folder) {
        assertThat(ActionsFile.read(folder, Progress.NONE))
                .isInstanceOf(ActionReading.Refused.class);
    }
}
