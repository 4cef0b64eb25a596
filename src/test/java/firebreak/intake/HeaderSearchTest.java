package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.inspect;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.taken;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ImportProblem;
import firebreak.house.Shared;
import firebreak.intake.container.sheet.Books;

import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/// The header is found below titles, blank lines and names of groups, and a person can say where.
class HeaderSearchTest {
    private static final String ROWS =
            "INC-1;Shop down;2025-03-14 10:00;High\nINC-2;Mails late;2025-03-15 11:30;Low\n";

    @TempDir Path folder;

    private static List<String> names(SourceFile file) {
        return file.columns().stream().map(Column::name).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\nIncident report, all teams, 2025\nExported 2025-04-01 08:00\n\n",
                "Incident report;;;\n;;;\nAll teams;;;\n",
                "\"Incident report; all teams\"\n\n",
                ""
            })
    void titlesAboveTheHeaderAreToldAndNotRead(String titles) throws Exception {
        var file = readable(text(folder, titles + "Number;Title;Opened;Priority\n" + ROWS));
        assertThat(names(file)).containsExactly("Number", "Title", "Opened", "Priority");
        assertThat(file.headerLine()).isEqualTo(1 + titles.lines().count());
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.read()).isEqualTo(2);
        assertThat(draft(taken, "INC-1").facts().title()).isEqualTo("Shop down");
        var written = titles.lines().filter(l -> !l.replace(";", "").isBlank()).toList();
        assertThat(taken.problems())
                .hasSameSizeAs(written)
                .allMatch(p -> p.problem().contains("stands above the header"));
        for (var i = 0; i < written.size(); i++)
            assertThat(taken.problems().get(i).value()).contains("e").isNotBlank();
    }

    @Test
    void titlesWithoutADelimiterAndNamesThatNobodyKnows() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                "Störungen im Werk\n\nLfd;Anlage;Beginn der Sache;Art\n"
                                        + "S1;Presse 4 steht;14.03.2025 10:00;A\nS2;Ofen ist kalt;31.03.2025 11:30;B\n"));
        assertThat(names(file)).containsExactly("Lfd", "Anlage", "Beginn der Sache", "Art");
        assertThat(file.headerLine()).isEqualTo(3);
    }

    @Test
    void theReasonIsTold() throws Exception {
        var titled = readable(text(folder, "All teams\n\nNumber;Title;Opened;Priority\n" + ROWS));
        assertThat(titled.headerReason()).isEqualTo("it holds 4 names that are known.");
        assertThat(titled.firstLines())
                .extracting(HeaderLine::line)
                .containsExactly(1L, 3L, 4L, 5L);
        assertThat(readable(text(folder, "Number;Title;Opened;Priority\n" + ROWS)).headerReason())
                .isEqualTo("the first line with anything in it.");
    }

    @Test
    void whereNoneCanBeTheHeaderAPersonHasToSay() throws Exception {
        var rows = text(folder, "All teams\n" + ROWS);
        var open = readable(rows);
        assertThat(open.questions()).containsExactly(new Question.NoHeader());
        assertThat(readable(rows, ImportChoices.NONE.withHeaderLine(2)).questions())
                .doesNotContain(new Question.NoHeader());
    }

    @Test
    void namesOfGroupsAboveTheHeaderPartNamesThatRepeat() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                "Incident,,Impact,,Response,\nNumber,Title,Start,End,Start,End\n"
                                        + "INC-1,Shop down,2025-03-14 10:00,2025-03-14 11:00,2025-03-14 10:05,2025-03-14 12:00\n"));
        assertThat(names(file))
                .containsExactly(
                        "Number",
                        "Title",
                        "Impact Start",
                        "Impact End",
                        "Response Start",
                        "Response End");
        assertThat(file.headerLine()).isEqualTo(2);
        assertThat(taken(file, ZoneOffset.UTC).drafts()).hasSize(1);
    }

    @Test
    void aHeaderThatGoesOnBelowMergedCells() throws Exception {
        var book =
                Books.xlsx(
                        folder,
                        b -> {
                            var sheet = b.createSheet("A");
                            Books.line(sheet, 1, "Report of incidents");
                            Books.line(sheet, 3, "Number", "Title", "Times", null);
                            Books.line(sheet, 4, null, null, "Opened", "Resolved");
                            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
                            for (var i = 5; i < 9; i++)
                                Books.line(
                                        sheet,
                                        i,
                                        "INC-" + i,
                                        "Title " + i,
                                        "2025-03-14 10:00",
                                        "2025-03-14 11:0" + i);
                        });
        var file = readable(book);
        assertThat(names(file)).containsExactly("Number", "Title", "Opened", "Resolved");
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.drafts()).hasSize(4);
        assertThat(taken.rejected()).isZero();
        assertThat(draft(taken, "INC-5").facts().clocks().resolved())
                .isEqualTo("2025-03-14T11:05:00Z");
    }

    @Test
    void remarksBelowTheRowsAreRejectedAndNoIncidents() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                "Number;Title;Opened;Priority\n"
                                        + ROWS
                                        + "Total;2;;\nGenerated by the service desk on 2025-04-01;;;\n"
                                        + "Source: all teams\n"));
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.drafts()).hasSize(2);
        assertThat(taken.outOfScope()).isEqualTo(1);
        assertThat(taken.rejected()).isEqualTo(2);
        assertThat(taken.read()).isEqualTo(5);
        assertThat(taken.problems())
                .extracting(ImportProblem::value)
                .contains("Generated by the service desk on 2025-04-01", "Source: all teams");
    }

    @Test
    void aPersonSaysWhereTheHeaderIs() throws Exception {
        var path = text(folder, "A;B;C;D\nNumber;Title;Opened;Priority\n" + ROWS);
        var choices = ImportChoices.NONE;
        var first = readable(path, choices.withHeaderLine(1));
        assertThat(names(first)).containsExactly("A", "B", "C", "D");
        var second = readable(path, choices.withHeaderLine(2));
        assertThat(names(second)).contains("Number", "Priority");
        assertThat(taken(second, ZoneOffset.UTC).problems())
                .extracting(p -> p.place().line())
                .containsExactly(1L);
        assertThat(inspect(path, choices.withHeaderLine(9)))
                .isInstanceOfSatisfying(
                        Inspection.BadChoice.class,
                        b -> assertThat(b.problem()).contains("no row on line 9"));
    }

    @Test
    void rowsOfDataAreNoHeaders() throws Exception {
        var plain = "Code;Was;Wo\nA1;Incident;Service\nA2;Priority;Status\n";
        assertThat(readable(text(folder, plain)).headerLine()).isEqualTo(1);
        var known =
                "Number;Title;Opened;Priority\n" + ROWS + "Number;Title;Opened;Priority\n" + ROWS;
        assertThat(readable(text(folder, known)).headerLine()).isEqualTo(1);
    }

    @Test
    void aRealTableWithTitles() {
        var file = readable(Shared.path("data/28-nasty-tables-messytables/excel_pasting.csv"));
        assertThat(file.headerLine()).isEqualTo(4);
        assertThat(names(file)).startsWith("Year", "2000");
    }
}
