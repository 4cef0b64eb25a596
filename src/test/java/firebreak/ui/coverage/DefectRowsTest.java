package firebreak.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.incident.SeverityClass;
import firebreak.store.BuiltInCodebook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class DefectRowsTest {
    private final DefectRows rows = new DefectRows(BuiltInCodebook.load());

    private List<FoundDefects> read(String text) {
        return switch (rows.read(text)) {
            case DefectRows.Read.Rows(var all) -> all;
            case DefectRows.Read.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    @Test
    void aSpreadsheetsRowsAreReadWithHeadingAndAfterCopyingTheSame() {
        var text =
                "Release\tReleased\tDays\tCame in at\tFound at\tSeverity\tNumber\r\n"
                        + "2026.1\t31.3.2026\t14\tDesign\ttesting\tHigh\t12\r\n"
                        + "2026.2\t\t\tRequirements\tReview\t\t0\r\n";
        var all = read(text);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().released()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(all.getFirst().windowDays()).isEqualTo(14);
        assertThat(all.getFirst().severity()).isEqualTo(SeverityClass.HIGH);
        assertThat(all.getFirst().found()).isEqualTo(12);
        assertThat(all.getLast().released()).isNull();
        assertThat(all.getLast().windowDays()).isEqualTo(DefectRows.USUAL_WINDOW);
        assertThat(all.getLast().severity()).isNull();
        assertThat(rows.text(read(rows.text(all)))).isEqualTo(rows.text(all));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R|03/04/2026|30|Design|Testing|High|1|Row 1, Released: \"03/04/2026\"",
                "R|30.2.2026|30|Design|Testing|High|1|Row 1, Released: \"30.2.2026\"",
                "R||30|Dreaming|Testing|High|1|Row 1, Came in at: \"Dreaming\"",
                "R||30|Design|Testing|Awful|1|Row 1, Severity: \"Awful\"",
                "R||30|Design|Testing|High|-1|Row 1, Number: \"-1\"",
                "R||99999|Design|Testing|High|1|Row 1, Days watched: \"99999\"",
                "R||30|Design|Testing|High|1,5|Row 1, Number: \"1,5\""
            })
    void whatCannotBeTakenIsNamedWithRowAndColumn(
            String release,
            String released,
            String window,
            String origin,
            String found,
            String severity,
            String number,
            String wanted) {
        var line =
                String.join(
                        "\t",
                        release,
                        released == null ? "" : released,
                        window,
                        origin,
                        found,
                        severity,
                        number);
        assertThat(rows.read(line))
                .isInstanceOfSatisfying(
                        DefectRows.Read.Refused.class,
                        r -> assertThat(r.sentence()).startsWith(wanted));
    }

    @Test
    void aRowOfOtherColumnsIsRefusedAndNothingIsNoRow() {
        assertThat(rows.read("a\tb"))
                .isInstanceOfSatisfying(
                        DefectRows.Read.Refused.class,
                        r -> assertThat(r.sentence()).contains("2 columns instead of 7"));
        assertThat(rows.read("")).isInstanceOf(DefectRows.Read.Refused.class);
    }
}
