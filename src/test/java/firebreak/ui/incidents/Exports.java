package firebreak.ui.incidents;

import firebreak.intake.container.sheet.Books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small files such as clients export, made up for tests.
final class Exports {
    private Exports() {}

    static Path jira(Path folder) {
        return write(
                folder,
                "jira.csv",
                """
                Summary,Issue key,Issue id,Status,Priority,Created,Updated,Resolved,Components,Components,Description,Custom field (Severity),Custom field (Impacted area),Comment
                Checkout answers 500 after deploy,PAY-101,10101,Done,High,2026-02-25 22:17,2026-02-26 09:02,2026-02-26 01:05,checkout,cart,"A flag was on for everybody, not for 5 %.",SEV-1,Zahlung für Händler,Rolled back
                Settlement file empty,PAY-102,10102,Done,Medium,2026-03-02 06:10,2026-03-02 11:00,2026-03-02 09:30,settlement,,No check of the row count.,SEV-2,Nächtlicher Abgleich,
                Login slow for an hour,PAY-103,10103,Done,Low,2026-03-09 14:00,2026-03-09 15:20,2026-03-09 15:10,identity,,"Index was missing, first seen in production.",SEV-3,Login,"Index added"
                """);
    }

    static Path serviceNow(Path folder) {
        return write(
                folder,
                "servicenow.csv",
                """
                number,incident_state,opened_at,sys_updated_at,caller_id,cmdb_ci,priority,assignment_group,short_description,resolved_at,closed_at
                INC0001,New,29/2/2016 01:16,29/2/2016 01:23,Caller 1,ledger,3 - Moderate,?,Batch stuck,?,?
                INC0001,Resolved,29/2/2016 01:16,29/2/2016 09:00,Caller 1,ledger,2 - High,Group 2,Batch stuck,29/2/2016 08:53,?
                INC0002,New,1/3/2016 01:00,1/3/2016 01:00,Caller 2,mail,4 - Low,Group 1,Mail late,?,?
                """);
    }

    /// A real incident, and three rows that rules leave out.
    static Path scoped(Path folder) {
        return write(
                folder,
                "scoped.csv",
                """
                Issue key,Issue id,Summary,Status,Resolution,Created
                S-1,1,Checkout down,Done,Fixed,2026-01-10 10:00
                S-2,2,[Test] Checkout down,Done,Fixed,2026-01-11 10:00
                S-3,3,Checkout slow,Done,Duplicate,2026-01-13 10:00
                S-4,4,Checkout slow,Cancelled,,2026-03-14 10:00
                """);
    }

    /// Two sheets that show and two that don't, the last of which is no table.
    static Path workbook(Path folder) {
        try {
            return Books.xlsx(
                    folder,
                    made -> {
                        for (var name : List.of("2026", "2025", "Before the move")) {
                            var sheet = made.createSheet(name);
                            Books.line(sheet, 1, "Ticket ID", "Title", "Opened", "Severity");
                            Books.line(sheet, 2, name + "-1", "Shop down", null, "High");
                            Books.dated(sheet, 2, 2, 45720.4375, "dd/mm/yyyy hh:mm");
                        }
                        Books.line(made.createSheet("Lists"), 1, "High");
                        made.setSheetHidden(2, true);
                        made.setSheetHidden(3, true);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path ambiguous(Path folder) {
        return write(
                folder,
                "ambiguous.csv",
                """
                Issue key,Summary,Created,Resolved
                A-1,Queue full,03/04/2025 10:00,04/04/2025 10:00
                A-2,Card declined,05/06/2025 10:00,07/06/2025 10:00
                """);
    }

    /// One good row and four that need a word.
    static Path withProblems(Path folder) {
        return write(
                folder,
                "problems.csv",
                """
                Issue key,Summary,Created,Resolved,Priority
                B-1,Disk full on primary,2026-01-03 10:00,2026-01-03 12:00,High
                B-2,Time without end,2026-01-05 10:00,soon,High
                ,No key at all,2026-01-06 10:00,2026-01-06 12:00,High
                B-3,Too,many,cells,in,this,row
                B-1,Disk full on primary,2026-01-03 10:00,2026-01-03 12:00,High
                B-4,Replica behind,2026-02-30 10:00,2026-01-09 12:00,Low
                """);
    }

    /// Many good rows, and one without a key at this line.
    static Path withProblemsAt(Path folder, int line) {
        return write(
                folder,
                "far.csv",
                IntStream.rangeClosed(2, line + 50)
                        .mapToObj(i -> (i == line ? "" : "F-" + i) + ",Incident,2026-01-03 10:00")
                        .collect(Collectors.joining("\n", "Issue key,Summary,Created\n", "\n")));
    }

    static Path broken(Path folder) {
        return write(
                folder,
                "broken.csv",
                """
                Issue key,Summary,Created
                C-1,Fine,2026-01-03 10:00
                C-2,"never closed,2026-01-04 10:00
                C-3,Lost,2026-01-05 10:00
                """);
    }

    /// A table of an unknown tool in which no column says that it is the key.
    static Path unknown(Path folder) {
        return write(
                folder,
                "unknown.csv",
                """
                What happened,When,Shift,Room
                The queue of the ledger filled up overnight,2026-01-03 10:00,X,X
                The queue of the ledger filled up overnight,2026-01-03 10:00,Y,X
                Nobody could log in to the back office,2026-01-05 10:00,Y,Y
                """);
    }

    /// A line above the header has names that are known, and the header has none.
    static Path wrongHeader(Path folder, String titles) {
        return write(
                folder,
                "wrong.csv",
                titles
                        + """
                        Title,Status,Priority,Team
                        Lfd,Anlage,Beginn der Sache,Art
                        S1,Presse 4 steht,2026-01-03 10:00,A
                        S2,Ofen ist kalt,2026-01-05 11:30,B
                        """);
    }

    /// Names so long that they could be texts, below a title.
    static Path noHeader(Path folder) {
        return write(
                folder,
                "survey.csv",
                """
                Answers of the shift leads
                Ticket,"%s",Created
                S1,Presse 4 steht,2026-01-03 10:00
                S2,Ofen ist kalt,2026-01-05 11:30
                """
                        .formatted(
                                "What happened, in one sentence as short as can be, ".repeat(3)));
    }

    /// Incidents of several services, one of them with a long name.
    static Path services(Path folder) {
        var names =
                List.of(
                        "checkout",
                        "identity",
                        "ledger",
                        "Mobile banking gateway for partners in Latin America",
                        "notifications",
                        "search");
        return write(
                folder,
                "services.csv",
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                "V-%d,Incident %d,2026-01-%02dT10:00:00Z,High,%s"
                                        .formatted(i, i, i + 1, names.get(i % names.size())))
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "Issue key,Summary,Created,Priority,Service\n",
                                        "\n")));
    }

    /// With a word for severity that nobody knows.
    static Path words(Path folder, String key) {
        return write(
                folder,
                key + ".csv",
                "Issue key,Summary,Created,Priority\n"
                        + key
                        + "-1,Queue full,2026-01-03T10:00:00Z,Banana\n");
    }

    /// UTF-8 that a program took for windows-1252.
    static Path damaged(Path folder) {
        return write(
                folder,
                "damaged.csv",
                """
                Issue key,Summary,Created,Priority
                D-1,CafÃ© down,2026-01-03T10:00:00Z,High
                """);
    }

    static Path many(Path folder, int incidents) {
        return write(
                folder,
                "many.csv",
                IntStream.range(0, incidents)
                        .mapToObj(i -> "M-" + i + ",Incident " + i + ",2026-01-03 10:00")
                        .collect(Collectors.joining("\n", "Issue key,Summary,Created\n", "\n")));
    }

    private static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
