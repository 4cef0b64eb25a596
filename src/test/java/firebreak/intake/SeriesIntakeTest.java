package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.intake.SeriesIntake.Choices;
import firebreak.intake.SeriesIntake.Outcome;
import firebreak.intake.container.sheet.Books;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/// Numbers by week, however a client lays them out.
class SeriesIntakeTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    private static final LocalDate SECOND = LocalDate.of(2025, 3, 10);

    @TempDir Path folder;

    @Test
    void aServiceInEachColumn() throws Exception {
        var read =
                read(
                        "deployments.csv",
                        """
                        Week;checkout-api;ledger;Total
                        2025-03-03;6;0;6
                        2025-03-10;;4;4
                        """);
        assertThat(read.weeks())
                .containsExactly(
                        SeriesWeek.deployments("checkout-api", FIRST, 6),
                        SeriesWeek.deployments("ledger", FIRST, 0),
                        SeriesWeek.deployments("ledger", SECOND, 4));
        assertThat(read.empty()).as("nothing said is not zero").isEqualTo(1);
        assertThat(read.layout()).contains("2 columns of services");
        assertThat(read.problems()).singleElement().matches(p -> p.column().equals("Total"));
    }

    @Test
    void aMeasureInEachColumn() throws Exception {
        var read =
                read(
                        "team.csv",
                        """
                        Date,Service,Deploys,Lead time (hours),Throughput,Leadership minutes,Mood
                        2025-03-05,shop,3,26.5,11,90,4
                        2025-03-12,shop,4,20,9,0,5
                        """);
        assertThat(read.weeks())
                .contains(
                        new SeriesWeek("deployments", "shop", FIRST, 3, ""),
                        new SeriesWeek("lead_time", "shop", FIRST, 26.5, "hours"),
                        new SeriesWeek("finished_items", "shop", SECOND, 9, ""),
                        new SeriesWeek("leadership_minutes", "shop", SECOND, 0, "minutes"));
        assertThat(read.weeks()).hasSize(8);
        assertThat(read.problems()).singleElement().matches(p -> p.column().equals("Mood"));
    }

    @Test
    void aLogOfDeploymentsIsCountedByWeek() throws Exception {
        var read =
                read(
                        "deployments.csv",
                        """
                        Deployed at,Service,Build,Status
                        2025-03-03 09:00,shop,1,ok
                        2025-03-09 23:59,shop,2,failed
                        2025-03-05 10:00,ledger,3,ok
                        2025-03-10 00:00,shop,4,ok
                        soon,shop,5,ok
                        ,shop,6,ok
                        """);
        assertThat(read.weeks())
                .containsExactly(
                        byDay("shop", FIRST, 1, 0, 0, 0, 0, 0, 1),
                        byDay("ledger", FIRST, 0, 0, 1, 0, 0, 0, 0),
                        byDay("shop", SECOND, 1, NO, NO, NO, NO, NO, NO));
        assertThat(read.cells()).as("every row").isEqualTo(6);
        assertThat(read.merged()).isEqualTo(1);
        assertThat(read.rejected()).isEqualTo(2);
        assertThat(read.layout()).contains("the rows are counted", "\"Deployed at\"");
        assertThat(read.problems()).extracting(p -> p.problem()).contains(read.layout());
    }

    @Test
    void aLogThatDoesNotSayWhatItListsIsAsked() throws Exception {
        var log = "Date,Version\n2025-03-03,1.0\n2025-03-04,1.0.1\n";
        assertThat(outcome("list.csv", log, SeriesIntake.Choices.NONE))
                .isInstanceOfSatisfying(
                        SeriesIntake.Outcome.Asked.class,
                        a -> assertThat(a.question().problem()).contains("can be counted"));
        assertThat(outcome("list.csv", log, new SeriesIntake.Choices("deployments", null, null)))
                .isInstanceOfSatisfying(
                        SeriesIntake.Outcome.Read.class,
                        r ->
                                assertThat(r.weeks())
                                        .containsExactly(
                                                byDay("", FIRST, 1, 1, NO, NO, NO, NO, NO)));
        assertThat(outcome("list.csv", log, new SeriesIntake.Choices("lead_time", null, null)))
                .isInstanceOf(SeriesIntake.Outcome.Refused.class);
    }

    @Test
    void aNumberInEachRow() throws Exception {
        var read =
                read(
                        "numbers.tsv",
                        "Metric\tService\tWeek\tValue\tUnit\nLead time\tshop\t2025-W10\t2.5\tdays\nOn-call pages\tshop\t2025-W11\t7\t\n");
        assertThat(read.weeks())
                .containsExactly(
                        new SeriesWeek("lead_time", "shop", FIRST, 2.5, "days"),
                        new SeriesWeek("On-call pages", "shop", SECOND, 7, ""));
    }

    @Test
    void aWeekInEachColumn() throws Exception {
        var read =
                read("releases.csv", "Service,2025-W10,2025-W11\nshop,3,4\nmail,,1\nTotal,3,5\n");
        assertThat(read.weeks())
                .containsExactly(
                        SeriesWeek.deployments("shop", FIRST, 3),
                        SeriesWeek.deployments("shop", SECOND, 4),
                        SeriesWeek.deployments("mail", SECOND, 1));
    }

    @Test
    void yearAndNumberInTwoColumns() throws Exception {
        var read = read("x.csv", "Year,Week,Deployments\n2025,10,3\n2020,53,2\n2021,53,9\n");
        assertThat(read.weeks())
                .containsExactly(
                        SeriesWeek.deployments("", FIRST, 3),
                        SeriesWeek.deployments("", LocalDate.of(2020, 12, 28), 2));
        assertThat(read.rejected()).isEqualTo(1);
        assertThat(read.problems()).singleElement().matches(p -> p.place().line() == 4);
    }

    @Test
    void daysAddUpToTheirWeekButLeadTimesDoNot() throws Exception {
        var read =
                read(
                        "days.csv",
                        "Date,Deployments,Lead time\n2025-03-03,2,1.5\n2025-03-09,3,2.5\n2025-03-10,1,4\n");
        assertThat(read.weeks())
                .contains(
                        byDay("", FIRST, 2, 0, 0, 0, 0, 0, 3),
                        byDay("", SECOND, 1, NO, NO, NO, NO, NO, NO),
                        new SeriesWeek("lead_time", "", FIRST, 1.5, "days"));
        assertThat(read.layout()).endsWith("Days are known.");
        assertThat(read.merged()).isEqualTo(1);
        assertThat(read.rejected()).isEqualTo(1);
        assertThat(read.problems().getFirst().value()).isEqualTo("2.5");
    }

    /// A dated table of weeks has one date in each, whichever weekday it is.
    @Test
    void theDatesOfATableOfWeeksAreNoDays() throws Exception {
        var read =
                read(
                        "deployments.csv",
                        "Week ending,shop\n2025-03-09,6\n2025-03-16,4\n2025-03-23,1\n2025-03-28,2\n");
        assertThat(read.weeks()).allMatch(w -> w.days().isEmpty());
        assertThat(read.layout()).doesNotContain("Days");
    }

    @Test
    void aDayInEachColumnOrRowIsKnownAndAnEmptyCellIsNotZero() throws Exception {
        var across =
                read("deployments.csv", "Service,2025-03-03,2025-03-04,2025-03-06\nshop,1,,2\n");
        assertThat(across.weeks()).containsExactly(byDay("shop", FIRST, 1, NO, 0, 2, NO, NO, NO));
        var down =
                read(
                        "deployments.csv",
                        "Date,Service,Deployments\n2025-03-04,shop,1\n2025-03-04,mail,3\n2025-03-07,shop,2\n");
        assertThat(down.weeks())
                .containsExactly(
                        byDay("shop", FIRST, NO, 1, 0, 0, 2, NO, NO),
                        byDay("mail", FIRST, NO, 3, 0, 0, 0, NO, NO));
    }

    /// Where incidents have theirs.
    @Test
    void aMomentWithAnOffsetCountsOnItsDayInTheAssessment() throws Exception {
        var file =
                Files.writeString(
                        folder.resolve("deployments.csv"),
                        "Deployed at,Service\n2025-03-04T23:30:00Z,shop\n2025-03-07 23:30,shop\n");
        var outcome =
                new SeriesIntake(ZoneId.of("Europe/Amsterdam"))
                        .read(Fixtures.tables(file).getFirst(), Choices.NONE, Progress.NONE);
        assertThat(((Outcome.Read) outcome).weeks())
                .containsExactly(byDay("shop", FIRST, NO, NO, 1, 0, 1, NO, NO));
    }

    private static final double NO = Double.NaN;

    private static SeriesWeek byDay(String service, LocalDate monday, double... days) {
        return SeriesWeek.ofDays(
                "deployments", service, monday, "", Arrays.stream(days).boxed().toList());
    }

    @Test
    void whatTheFileDoesNotSayIsAsked() throws Exception {
        var asked = outcome("x.csv", "Week,shop,mail\n2025-03-03,6,1\n", Choices.NONE);
        assertThat(asked)
                .isInstanceOfSatisfying(
                        Outcome.Asked.class,
                        a -> {
                            assertThat(a.measure()).isTrue();
                            assertThat(a.question().problem()).contains("shop, mail");
                        });
        var told =
                (Outcome.Read)
                        outcome(
                                "x.csv",
                                "Week,shop,mail\n2025-03-03,6,1\n",
                                new Choices("finished_items", null, null));
        assertThat(told.weeks())
                .containsExactly(
                        new SeriesWeek("finished_items", "shop", FIRST, 6, ""),
                        new SeriesWeek("finished_items", "mail", FIRST, 1, ""));
        var dates = "Week,Deployments\n03/03/2025,6\n10/03/2025,1\n07/04/2025,1\n";
        assertThat(outcome("d.csv", dates, Choices.NONE))
                .isInstanceOfSatisfying(
                        Outcome.Asked.class, a -> assertThat(a.measure()).isFalse());
        var dayFirst =
                (Outcome.Read)
                        outcome("d.csv", dates, new Choices(null, null, DateOrder.DAY_FIRST));
        assertThat(dayFirst.weeks())
                .extracting(SeriesWeek::monday)
                .containsExactly(FIRST, SECOND, LocalDate.of(2025, 4, 7));
    }

    @Test
    void aNumberThatIsNoneIsRejectedAndNamed() throws Exception {
        var read =
                read(
                        "x.csv",
                        "Week,Deployments\n2025-03-03,six\n2025-03-10,-2\n2025-03-17,7\n2025-03-24,8\n2025-03-31,9\n2025-04-07,1\nnever,3\n2025-04-14,2\n2025-04-21,2\n2025-04-28,2\n");
        assertThat(read.cells()).isEqualTo(10);
        assertThat(read.weeks()).hasSize(7);
        assertThat(read.problems()).extracting(p -> p.place().line()).containsExactly(2L, 3L, 8L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5|2,5|1234.5",
                "1,234.5|2.5|1234.5",
                "1.234|2,5|1234",
                "1,234|2.5|1234",
                "1,234|2,5|1.234",
                "1 234|2|1234",
                "12'345|2|12345",
                "0,250|2|0.25",
            })
    void decimalsAreDecidedOverTheWholeTable(String one, String other, double wanted) {
        assertThat(Amounts.of(List.of(one, other)).number(one, "")).isEqualTo(wanted);
    }

    @Test
    void aNumberThatMeansTwoThingsIsNone() {
        assertThat(Amounts.of(List.of("1,234", "5")).number("1,234", "")).isNull();
        assertThat(Amounts.of(List.of("1.234", "5")).number("1.234", "")).isNull();
        assertThat(Amounts.of(List.of()).number("2d 12h", "days")).isEqualTo(2.5);
        assertThat(Amounts.of(List.of()).number("2d 12h", "")).isNull();
        assertThat(Amounts.of(List.of()).number("-1", "")).isNull();
        assertThat(Amounts.of(List.of()).number("12 %", "")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-W01, 2024-12-30",
        "2025W01, 2024-12-30",
        "KW 53 2026, 2026-12-28",
        "KW 1/2027, 2027-01-04",
        "Week 10 2025, 2025-03-03",
        "2025-03-09, 2025-03-03",
        "2025-03-09T23:30:00-08:00, 2025-03-10",
        "2025-03-09T23:30:00+01:00, 2025-03-03",
        "9 Mar 2025, 2025-03-03",
    })
    void weeksBeginOnTheirMonday(String text, LocalDate monday) {
        assertThat(Weeks.monday(text, null, ZoneId.of("Europe/Berlin"))).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({"2025-W53", "2025-W00", "0999-W10", "12", "45658", "shop", "2025"})
    void whatIsNoWeekIsNone(String text) {
        assertThat(Weeks.is(text)).isFalse();
        assertThat(Weeks.monday(text, null, ZoneId.of("Europe/Berlin"))).isNull();
    }

    @Test
    void workbooksAndTablesWithoutWeeks() throws Exception {
        var book =
                Books.xlsx(
                        folder,
                        made -> {
                            var sheet = made.createSheet("Deployments");
                            Books.line(sheet, 1, "Deployments in spring");
                            Books.line(sheet, 3, "Week", "shop", "mail");
                            Books.line(sheet, 4, null, 6, 1.0);
                            Books.dated(sheet, 4, 0, 45719, "yyyy-mm-dd");
                        });
        var table = Fixtures.tables(book).getFirst();
        var outcome = new SeriesIntake(ZoneOffset.UTC).read(table, Choices.NONE, Progress.NONE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Read.class,
                        r ->
                                assertThat(r.weeks())
                                        .containsExactly(
                                                SeriesWeek.deployments("shop", FIRST, 6),
                                                SeriesWeek.deployments("mail", FIRST, 1)));
        assertThat(outcome("n.csv", "Name,Size\nshop,3\nmail,4\n", Choices.NONE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.problem().problem()).contains("week"));
        assertThat(outcome("n.csv", "Week,Name\n2025-W10,a\n2025-W11,b\n", Choices.NONE))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(outcome("n.csv", "Week,Deployments\n", Choices.NONE))
                .isInstanceOf(Outcome.Refused.class);
    }

    private Outcome.Read read(String name, String text) throws Exception {
        var outcome = outcome(name, text, Choices.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return (Outcome.Read) outcome;
    }

    private Outcome outcome(String name, String text, Choices choices) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        var table = Fixtures.tables(file).getFirst();
        return new SeriesIntake(ZoneOffset.UTC).read(table, choices, Progress.NONE);
    }
}
