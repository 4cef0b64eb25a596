package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.resource;
import static firebreak.intake.Fixtures.taken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.SeverityClass;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ReadTest {
    @TempDir Path folder;

    @Test
    void jiraIsReadByPositionAndAShiftedRowIsRejected() throws Exception {
        var taken = taken("jira-cloud.csv");
        assertThat(ledger(taken)).containsExactly(3, 2, 0, 0, 1);
        var facts = draft(taken, "PAY-101").facts();
        assertThat(facts.title()).isEqualTo("Checkout answers 500");
        assertThat(facts.text()).contains("second line, with \"quotes\"").contains("• third line");
        assertThat(facts.severity().word()).isEqualTo("SEV-1");
        assertThat(facts.service()).isEqualTo("Checkout");
        assertThat(facts.clientCause()).isEqualTo("Config change");
        assertThat(facts.clocks().detected()).isEqualTo("2026-02-25T22:17:00Z");
        assertThat(facts.clocks().resolved()).isEqualTo("2026-02-26T01:05:00Z");
        var other = draft(taken, "PAY-103").facts();
        assertThat(other.severity().word())
                .as("priority where severity is blank")
                .isEqualTo("Medium");
        assertThat(other.service()).as("all components").isEqualTo("Search, Index");
        assertThat(taken.problems()).hasSize(1);
        assertThat(taken.problems().getFirst().place().line()).isEqualTo(6);
        assertThat(taken.problems().getFirst().problem()).contains("27 cells, the header 26");
    }

    @Test
    void germanJiraInWindowsEncoding() throws Exception {
        var taken = taken("jira-german.csv");
        assertThat(ledger(taken)).containsExactly(2, 2, 0, 0, 0);
        var facts = draft(taken, "DEMO-1").facts();
        assertThat(facts.title()).isEqualTo("Lösung für Müller fehlt");
        assertThat(facts.text()).startsWith("Größe; Übergang");
        assertThat(facts.clocks().detected()).isEqualTo("2024-10-23T11:02:00Z");
        assertThat(facts.clocks().resolved()).isEqualTo("2024-10-23T12:30:00Z");
        assertThat(facts.severity().severityClass()).isEqualTo(SeverityClass.HIGH);
        assertThat(facts.service()).isEqualTo("Zahlung");
        assertThat(facts.clientCause()).isEqualTo("Konfiguration");
    }

    @Test
    void monthNamesOfOtherLanguages() throws Exception {
        var taken = taken("jira-german-months.csv");
        assertThat(taken.problems()).isEmpty();
        assertThat(draft(taken, "DEMO-1").facts().clocks().detected())
                .isEqualTo("2025-03-05T10:00:00Z");
        assertThat(draft(taken, "DEMO-1").facts().clocks().resolved())
                .isEqualTo("2025-12-05T13:30:00Z");
        assertThat(draft(taken, "DEMO-2").facts().clocks().detected())
                .isEqualTo("2025-10-05T10:00:00Z");
        assertThat(draft(taken, "DEMO-3").facts().clocks().detected())
                .isEqualTo("2025-05-06T00:05:00Z");
    }

    @Test
    void rowsWithoutKeyOrWithoutAnyGoodDateAreRejectedAndOtherFaultsListed() throws Exception {
        var taken = taken("servicenow-names.csv");
        assertThat(ledger(taken)).containsExactly(5, 3, 0, 0, 2);
        var first = draft(taken, "INC0010001").facts();
        assertThat(first.title()).isEqualTo("Café till – card reader offline");
        assertThat(first.clocks().resolved())
                .as("closed where resolved is blank")
                .isEqualTo("2025-03-30T09:00:00Z");
        assertThat(first.effort().responderMinutes()).isEqualTo(65);
        assertThat(first.effort().measured()).isTrue();
        assertThat(first.clientCause()).isEqualTo("Change");
        assertThat(draft(taken, "INC0010002").facts().clocks().resolved())
                .isEqualTo("2025-10-26T05:00:00Z");
        var bad = draft(taken, "INC0010004").facts();
        assertThat(bad.clocks().resolved()).isNull();
        assertThat(bad.effort().responderMinutes()).isNull();
        assertThat(taken.problems())
                .extracting(p -> p.place().line(), ImportProblem::column, ImportProblem::value)
                .containsExactly(
                        tuple(4L, "number", ""),
                        tuple(5L, "opened_at", "soon"),
                        tuple(6L, "resolved_at", "31.31.2025"),
                        tuple(6L, "time_worked", "a while"));
    }

    @Test
    void timesThatTheClocksSkippedOrShowedTwiceTakeTheEarlierOffset() throws Exception {
        var file = readable(resource("servicenow-names.csv"));
        var taken = taken(file, ZoneId.of("Europe/Berlin"));
        assertThat(draft(taken, "INC0010001").facts().clocks().detected())
                .isEqualTo("2025-03-30T01:30:00Z");
        assertThat(draft(taken, "INC0010002").facts().clocks().detected())
                .isEqualTo("2025-10-26T00:30:00Z");
    }

    @Test
    void theChosenZoneWinsOverTheDefault() throws Exception {
        var choices = ImportChoices.NONE.withZone(ZoneId.of("America/New_York"));
        var taken = taken(readable(resource("sep-line.csv"), choices), ZoneOffset.UTC);
        assertThat(draft(taken, "A-1").facts().clocks().detected())
                .isEqualTo("2025-01-02T08:04:00Z");
    }

    @Test
    void labelsOfServiceNow() throws Exception {
        var facts = taken("servicenow-labels.csv").drafts().getFirst().facts();
        assertThat(facts.clocks().detected()).isEqualTo("2016-02-29T01:16:00Z");
        assertThat(facts.clocks().resolved()).isEqualTo("2016-03-05T12:00:00Z");
        assertThat(facts.service()).isEqualTo("Files");
        assertThat(facts.team()).isEqualTo("Storage");
    }

    @Test
    void updatesOfOneIncidentBecomeOneDraftAndRepeatedHeadersAreOutOfScope() throws Exception {
        var taken = taken("servicenow-event-log.csv");
        assertThat(ledger(taken)).containsExactly(6, 2, 3, 1, 0);
        var one = draft(taken, "INC1");
        assertThat(one.rows()).isEqualTo(3);
        assertThat(one.place().line()).as("the row updated last").isEqualTo(3);
        assertThat(one.facts().severity().word()).isEqualTo("2 - High");
        assertThat(one.facts().team()).isEqualTo("Group 2");
        assertThat(one.facts().service()).as("only an earlier row knows").isEqualTo("srv-1");
        assertThat(one.facts().clocks().resolved()).isEqualTo("2016-02-29T08:53:00Z");
        assertThat(one.facts().title()).as("no title in the export").isEqualTo("INC1");
        var two = draft(taken, "INC2");
        assertThat(two.place().line()).as("the later row where both are equal").isEqualTo(7);
        assertThat(two.facts().clocks().resolved()).isEqualTo("2016-03-01T05:00:00Z");
    }

    @Test
    void formulaGuardsAreTakenOffAndOtherApostrophesStay() throws Exception {
        var taken = taken("gitlab.csv");
        assertThat(draft(taken, "17").facts().title()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(draft(taken, "18").facts().title()).isEqualTo("'quoted' word");
    }

    @Test
    void aToolThatAlwaysWritesUtcIsReadInUtc() throws Exception {
        var taken = taken(readable(resource("gitlab.csv")), ZoneId.of("Asia/Tokyo"));
        assertThat(draft(taken, "17").facts().clocks().detected())
                .isEqualTo("2025-01-02T03:04:05Z");
    }

    @Test
    void dayNumbersOfASpreadsheet() throws Exception {
        var taken = taken("serials.csv");
        // 45658 is 1 January 2025 in the 1900 date system.
        assertThat(draft(taken, "I-1").facts().clocks().detected())
                .isEqualTo("2025-01-01T12:00:00Z");
        assertThat(draft(taken, "I-1").facts().clocks().resolved())
                .isEqualTo("2025-01-02T00:00:00Z");
    }

    @Test
    void minutesInTheWaysOfTheTools() throws Exception {
        var taken = taken("minutes.csv");
        var one = draft(taken, "I-1").facts();
        assertThat(one.effort().leadershipMinutes()).isEqualTo(30);
        assertThat(one.effort().responderMinutes()).isEqualTo(90);
        var two = draft(taken, "I-2").facts();
        assertThat(two.effort().leadershipMinutes()).isEqualTo(75);
        assertThat(two.effort().responderMinutes()).isEqualTo(3);
        assertThat(two.clientCause()).isEmpty();
        assertThat(two.team()).isEmpty();
    }

    @Test
    void pagerDuty() throws Exception {
        var facts = taken("pagerduty.csv").drafts().getFirst().facts();
        assertThat(facts.key()).isEqualTo("42");
        assertThat(facts.title()).isEqualTo("Disk almost full");
        assertThat(facts.service()).isEqualTo("Storage");
        assertThat(facts.severity().word()).isEqualTo("low");
        assertThat(facts.clocks().resolved()).isEqualTo("2023-02-26T00:34:06Z");
    }

    @Test
    void linesAreThoseOfTheFile() throws Exception {
        var taken = taken("sep-line.csv");
        assertThat(taken.drafts()).extracting(d -> d.place().line()).containsExactly(3L, 5L);
    }

    @Test
    void placeholderDatesAreUnknown() throws Exception {
        var file =
                Fixtures.text(
                        folder,
                        "Issue key,Summary,Created,Resolved\nA-1,One,0001-01-01,1900-01-01 00:00\n");
        var taken = taken(readable(file), ZoneOffset.UTC);
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.drafts().getFirst().facts().clocks().occurred()).isEmpty();
    }

    @Test
    void aQuoteThatIsNotDoubledRejectsItsRowOnly() throws Exception {
        var file =
                Fixtures.text(
                        folder, "Issue key,Summary\nA-1,\"He said \"stop\" and left\"\nA-2,Fine\n");
        var taken = taken(readable(file), ZoneOffset.UTC);
        assertThat(ledger(taken)).containsExactly(2, 1, 0, 0, 1);
        assertThat(taken.problems().getFirst().place().line()).isEqualTo(2);
    }

    @Test
    void delimitersOfNamelessColumnsAtTheEndMayBeLeftOut() throws Exception {
        var file =
                Fixtures.text(
                        folder, "ID;Titel;Erstellt;\n1;Eins;13.01.2025;\n2;Zwei;14.01.2025\n");
        assertThat(ledger(taken(readable(file), ZoneOffset.UTC))).containsExactly(2, 2, 0, 0, 0);
    }

    @Test
    void anExportAtTheLimitOfItsToolIsProbablyIncomplete() throws Exception {
        var rows =
                IntStream.rangeClosed(1, 1000)
                        .mapToObj(i -> "A-" + i + ",Title " + i)
                        .collect(Collectors.joining("\n", "Issue key,Summary\n", ""));
        var taken = taken(readable(Fixtures.text(folder, rows)), ZoneOffset.UTC);
        assertThat(ledger(taken)).containsExactly(1000, 1000, 0, 0, 0);
        assertThat(taken.problems()).hasSize(1);
        assertThat(taken.problems().getFirst().problem()).contains("1,000 rows");
    }

    @Test
    void aTextCutAtTheSourceIsPointedOut() throws Exception {
        var text = "x".repeat(32_767);
        var file = Fixtures.text(folder, "Issue key,Summary,Description\nA-1,One," + text + "\n");
        var taken = taken(readable(file), ZoneOffset.UTC);
        assertThat(taken.drafts()).hasSize(1);
        assertThat(taken.problems().getFirst().problem()).contains("32,767");
        assertThat(taken.problems().getFirst().value()).hasSize(80);
    }

    @Test
    void overlappingFilesOfOneSourceGiveEachIncidentOnce() throws Exception {
        var monday = folder.resolve("monday.csv");
        var tuesday = folder.resolve("tuesday.csv");
        var gone = folder.resolve("gone.csv");
        var other = folder.resolve("other.csv");
        Files.writeString(
                monday, "Issue key,Summary,Updated\nA-1,Old,2025-01-02\nA-2,Two,2025-01-02\n");
        Files.writeString(tuesday, "Issue key,Summary,Updated\nA-1,New,2025-01-03\n");
        Files.writeString(gone, "Issue key,Summary\nA-9,Gone\n");
        Files.writeString(other, "number,opened_at,short_description\nA-1,2025-01-01,Elsewhere\n");
        var files = List.of(readable(monday), readable(tuesday), readable(gone), readable(other));
        Files.delete(gone);
        var results = Fixtures.readAll(files, ZoneOffset.UTC, Progress.NONE);
        assertThat(results).hasSize(3);
        var jira = (IntakeResult.Taken) results.get(0);
        assertThat(ledger(jira)).containsExactly(3, 2, 1, 0, 0);
        assertThat(draft(jira, "A-1").facts().title()).isEqualTo("New");
        assertThat(draft(jira, "A-1").place().file()).isEqualTo("tuesday.csv");
        assertThat(((IntakeResult.Taken) results.get(1)).source()).isEqualTo("ServiceNow");
        assertThat(((IntakeResult.Refused) results.get(2)).problem().place().file())
                .isEqualTo("gone.csv");
    }

    @Test
    void progressCountsBytesAndCancels() throws Exception {
        var file = readable(resource("jira-cloud.csv"));
        var steps = new ArrayList<Long>();
        Fixtures.read(file, ZoneOffset.UTC, (done, total) -> steps.add(done));
        assertThat(steps).isNotEmpty().isSorted();
        assertThat(steps.getLast()).isEqualTo(Files.size(file.path()));
        assertThatThrownBy(() ->
                        Fixtures.read(
                                file,
                                ZoneOffset.UTC,
                                (done, total) -> {
                                    throw new Cancelled();
                                }))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void openQuestionsKeepAFileFromBeingRead() throws Exception {
        var file = readable(resource("ambiguous-dates.csv"));
        assertThatThrownBy(() -> Fixtures.read(file, ZoneOffset.UTC, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--date-order");
    }

    @Test
    void theAnswerIsUsed() throws Exception {
        for (var order : DateOrder.values()) {
            var choices = ImportChoices.NONE.withDateOrder(order);
            var taken = taken(readable(resource("ambiguous-dates.csv"), choices), ZoneOffset.UTC);
            Instant expected =
                    Instant.parse(
                            order == DateOrder.DAY_FIRST
                                    ? "2025-04-03T10:00:00Z"
                                    : "2025-03-04T10:00:00Z");
            assertThat(taken.drafts().getFirst())
                    .extracting(IncidentDraft::facts)
                    .extracting(f -> f.clocks().detected())
                    .isEqualTo(expected);
        }
    }

    private static List<Integer> ledger(IntakeResult.Taken t) {
        return List.of(t.read(), t.drafts().size(), t.merged(), t.outOfScope(), t.rejected());
    }
}
