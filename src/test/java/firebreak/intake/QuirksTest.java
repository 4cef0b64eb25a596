package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.taken;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;
import firebreak.intake.container.sheet.Books;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Habits of the tools that would make a careless reader say something false.
class QuirksTest {
    @TempDir Path folder;

    @Test
    void repeatedColumnsAndCommentsWithDelimitersStayInTheirRow() throws Exception {
        var taken =
                read(
                        """
                        Summary,Issue key,Issue id,Created,Labels,Labels,Labels,Sprint,Sprint,Description,Comment,Comment,Comment
                        Cart empty,A-1,1,25/Feb/26 10:17 PM,bug,"a;b",,12,13,"* one
                        * two, with ""quotes"" here","25/Feb/26 4:38 PM;712020:dbd660ad-1;Bot; is
                        working, on it","26/Feb/26 4:38 PM;712020:x;Done",
                        Cart slow,A-2,2,26/Feb/26 10:17 PM,,,,,,Short,,,
                        """);
        assertThat(taken.read()).isEqualTo(2);
        assertThat(taken.problems()).isEmpty();
        assertThat(draft(taken, "A-1").facts().text())
                .isEqualTo(
                        "• one\n• two, with \"quotes\" here\n\n25/Feb/26 4:38 PM: Bot; is\n"
                                + "working, on it\n\n26/Feb/26 4:38 PM: Done");
        assertThat(draft(taken, "A-1").facts().written().labels()).contains("bug");
        assertThat(draft(taken, "A-2").place().line()).isEqualTo(5);
    }

    /// The time that is left until a promise is broken, below zero once it is, is no time taken.
    @Test
    void whatIsLeftOfAServiceLevelIsNoDuration() throws Exception {
        var known =
                read(
                        """
                        Issue key,Issue id,Summary,Created,Resolved,Custom field (Time to resolution),Custom field (Approvals)
                        A-1,1,Down,25/Feb/26 10:17 PM,,-03:25,com.atlassian.servicedesk.plugins.approvals.internal.customfield.ApprovalsCFValue@170e16ef
                        A-2,2,Slow,25/Feb/26 10:17 PM,,01:10,
                        """);
        assertThat(known.drafts()).allMatch(d -> d.facts().clocks().resolved() == null);
        var unknown =
                readable(
                        text(
                                folder,
                                "Ticket,Title,Opened,Resolution time\nT-1,Down,2025-01-01 10:00,-03:25\nT-2,Slow,2025-01-02 10:00,01:10\n"));
        assertThat(unknown.source()).isEqualTo("Generic");
        assertThat(unknown.columns().get(3).field()).isNull();
        assertThat(unknown.columns().get(3).reason()).contains("no dates");
    }

    /// A Java object that leaked into a cell says nothing, even where a person takes the column.
    @Test
    void anObjectThatLeakedIsNoWord() throws Exception {
        var choices =
                ImportChoices.NONE.withColumn(
                        "Custom field (Approvals)", new ColumnChoice.As(IncidentField.TEAM));
        var file =
                text(
                        folder,
                        "Issue key,Issue id,Summary,Custom field (Approvals)\nA-1,1,Down,com.atlassian.servicedesk.plugins.approvals.internal.customfield.ApprovalsCFValue@170e16ef\nA-2,2,Up,Ops\n");
        var taken = taken(readable(file, choices), ZoneOffset.UTC);
        assertThat(draft(taken, "A-1").facts().team()).isEmpty();
        assertThat(draft(taken, "A-2").facts().team()).isEqualTo("Ops");
    }

    @Test
    void aTreeOfWorkItemsHasEachTitleInTheColumnOfItsDepth() throws Exception {
        var taken =
                read(
                        """
                        ID,Work Item Type,Title 1,Title 2,Title 3,Assigned To,State,Severity,Created Date,Description,Tags
                        "11","Bug","Checkout fails",,,"Al B <al@example.com>","Closed","1 - Critical","3/24/2026 6:55:03 PM","<div>An <b>HTML</b> text</div>","urgent; ui"
                        "12","Task",,"Write a test",,"Bo C <bo@example.com>","New",,"3/25/2026 6:55:03 PM","A **Markdown** text",
                        "13","Bug",,,"Deep one",,"Removed",,"3/26/2026 6:55:03 PM",,
                        """);
        assertThat(draft(taken, "11").facts().title()).isEqualTo("Checkout fails");
        assertThat(draft(taken, "12").facts().title()).isEqualTo("Write a test");
        assertThat(draft(taken, "11").facts().clocks().detected())
                .isEqualTo("2026-03-24T18:55:03Z");
        assertThat(draft(taken, "11").facts().text()).contains("HTML");
        assertThat(taken.scope()).isEqualTo(ScopeCounts.of(ScopeRule.REMOVED, 1));
        // Names become pseudonyms where incidents are stored.
        assertThat(draft(taken, "11").facts().written().people()).hasSize(1);
        assertThat(draft(taken, "11").facts().text()).doesNotContain("example.com");
    }

    /// `Resolution time` is in whole hours, the other spans are in minutes.
    @Test
    void hoursAndMinutesOfZendesk() throws Exception {
        var header =
                "Summation column,Id,Subject,Created at,Solved at,Resolution time,Full resolution time in minutes\n";
        var both =
                read(
                        header
                                + "1,7,Login,2025-03-01 10:00,2025-03-01 12:40,2,160\n"
                                + "1,8,Mail,2025-03-01 10:00,,2,160\n"
                                + "1,9,Mail,2025-03-01 10:00,2025-03-01 12:40,9,161\n");
        assertThat(draft(both, "8").facts().clocks().resolved()).isEqualTo("2025-03-01T12:40:00Z");
        assertThat(both.problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.column()).isEqualTo("Resolution time");
                    assertThat(p.place().line()).isEqualTo(4);
                });
    }

    @Test
    void filesOfFireHydrantOverlapAndTheLaterOneCounts() throws Exception {
        var header =
                "id,incident_number,name,severity,started_at,acknowledged_at,resolved_at,retrospective_started_at,mttr\n";
        var first = folder.resolve("monday.csv");
        var second = folder.resolve("tuesday.csv");
        Files.writeString(
                first,
                header
                        + "x,1,Slow,SEV3,2025-03-01T10:00:00Z,,,,\ny,2,Down,SEV1,2025-03-02T10:00:00Z,,,,PT1H30M\n");
        Files.writeString(
                second,
                header + "x,1,Slow search,SEV2,2025-03-01T10:00:00Z,,2025-03-01T11:00:00Z,,PT1H\n");
        var results =
                Fixtures.readAll(
                        List.of(readable(first), readable(second)), ZoneOffset.UTC, Progress.NONE);
        assertThat(results).hasSize(1);
        var taken = (IntakeResult.Taken) results.getFirst();
        assertThat(taken.read()).isEqualTo(3);
        assertThat(taken.merged()).isEqualTo(1);
        assertThat(taken.problems()).isEmpty();
        assertThat(draft(taken, "1").facts().title()).isEqualTo("Slow search");
        assertThat(draft(taken, "1").facts().severity().word()).isEqualTo("SEV2");
        assertThat(draft(taken, "2").facts().clocks().resolved()).isEqualTo("2025-03-02T11:30:00Z");
    }

    @Test
    void bothWidthsOfPagerDutysExport() throws Exception {
        var wide =
                read(
                        """
                        id,incident_number,description,service_id,service_name,escalation_policy_id,escalation_policy_name,created_on,resolved_on,seconds_to_first_ack,seconds_to_resolve,auto_resolved,escalation_count,auto_escalation_count,acknowledge_count,assignment_count,acknowledged_by_user_ids,acknowledged_by_user_names,assigned_to_user_ids,assigned_to_user_names,resolved_by_user_id,resolved_by_user_name,urgency
                        P1,42,Disk,S1,Storage,E1,Core,2023-02-26T00:10:04+00:00,2023-02-26T00:34:06+00:00,60,1442,0,0,0,1,1,U1,Al B,U1,"Al B, Bo C",U1,Al B,low
                        """);
        var facts = draft(wide, "42").facts();
        assertThat(facts.service()).isEqualTo("Storage");
        assertThat(facts.clocks().acknowledged()).isEqualTo("2023-02-26T00:11:04Z");
        assertThat(facts.written().people()).containsExactly("Al B");
    }

    @Test
    void exportsAtTheLimitsOfTheirToolsAreDoubted() throws Exception {
        for (var limit : List.of(10_000, 20_000)) {
            var service = limit == 10_000;
            var rows =
                    IntStream.rangeClosed(1, limit)
                            .mapToObj(i -> i + ",2025-01-02 10:00,Title")
                            .collect(
                                    Collectors.joining(
                                            "\n",
                                            service
                                                    ? "number,opened_at,short_description\n"
                                                    : "incident_number,created_on,description,urgency\n",
                                            ""));
            var taken = read(service ? rows : rows.replace(",Title", ",Title,low"));
            assertThat(taken.drafts()).hasSize(limit);
            assertThat(taken.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.problem()).contains("%,d rows".formatted(limit)));
        }
    }

    @Test
    void aWorkbookOfServiceNowGoesOnOverSheetsAndEndsWithANote() throws Exception {
        var file =
                Books.xlsx(
                        folder,
                        book -> {
                            for (var page = 1; page <= 2; page++) {
                                var sheet = book.createSheet("Page " + page);
                                Books.line(
                                        sheet,
                                        1,
                                        "Number",
                                        "Short description",
                                        "Opened",
                                        "Business Unit (Division)",
                                        "Business Unit (Division)",
                                        "Caused by Change");
                                Books.line(
                                        sheet,
                                        2,
                                        "INC" + page,
                                        "Mail late",
                                        "2025-03-04 10:00:00",
                                        "North",
                                        "South",
                                        page == 1 ? "CHG0030052" : "");
                                if (page == 2)
                                    Books.line(
                                            sheet,
                                            3,
                                            "Export stopped due to excessive size. Use CSV for a complete export");
                            }
                        });
        var files = Fixtures.tables(file).stream().map(Fixtures::readable).toList();
        assertThat(files.getFirst().columns().get(4).address())
                .isEqualTo("Business Unit (Division)#2");
        var results = Fixtures.readAll(files, ZoneOffset.UTC, Progress.NONE);
        var taken = (IntakeResult.Taken) results.getFirst();
        assertThat(taken.drafts()).hasSize(2);
        assertThat(draft(taken, "INC1").facts().changeReference()).isEqualTo("CHG0030052");
        assertThat(taken.scope()).isEqualTo(ScopeCounts.of(ScopeRule.TOTAL_LINE, 1));
        assertThat(taken.problems()).singleElement().matches(p -> p.place().line() == 3);
    }

    /// Columns of changes are all kept, each change once; `?` and empty cells name none.
    @Test
    void theChangeThatCausedAnIncidentIsKept() throws Exception {
        var taken =
                read(
                        """
                        number,opened_at,short_description,rfc,caused_by
                        INC1,2025-01-01 10:00,Down,CHG2,CHG1
                        INC2,2025-01-01 10:00,Down,CHG1,CHG1
                        INC3,2025-01-01 10:00,Down,?,
                        INC4,2025-01-01 10:00,Down,CHG9,?
                        """);
        assertThat(draft(taken, "INC1").facts().changeReference()).isEqualTo("CHG1; CHG2");
        assertThat(draft(taken, "INC2").facts().changeReference()).isEqualTo("CHG1");
        assertThat(draft(taken, "INC3").facts().changeReference()).isEmpty();
        assertThat(draft(taken, "INC4").facts().changeReference()).isEqualTo("CHG9");
    }

    private IntakeResult.Taken read(String text) throws Exception {
        return taken(readable(text(folder, text)), ZoneOffset.UTC);
    }
}
