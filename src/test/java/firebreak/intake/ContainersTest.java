package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.resource;
import static firebreak.intake.Fixtures.tables;
import static firebreak.intake.Fixtures.taken;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/// Everything that is no CSV, as tables with incidents.
class ContainersTest {
    @TempDir Path folder;

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    @Test
    void issuesOfGitHub() throws Exception {
        var taken = taken("github.json");
        assertThat(taken.source()).isEqualTo("GitHub");
        var closed = draft(taken, "12").facts();
        assertThat(closed.title()).isEqualTo("Checkout returns 500");
        assertThat(closed.text()).startsWith("Since the deploy.");
        assertThat(closed.clocks().detected()).isEqualTo("2025-03-14T10:00:00Z");
        assertThat(closed.clocks().resolved()).isEqualTo("2025-03-14T12:30:00Z");
        assertThat(draft(taken, "15").facts().clocks().resolved()).isNull();
    }

    @Test
    void listsCommentsAndNestedObjectsAreCells() throws Exception {
        var file = readable(resource("github.json"));
        var names = file.columns().stream().map(Column::name).toList();
        var first = file.sampleRows().getFirst();
        var second = file.sampleRows().getLast();
        assertThat(first.get(names.indexOf("labels"))).isEqualTo("incident; sev1");
        assertThat(first.get(names.indexOf("author.login"))).isEqualTo("someone");
        // Comments come in the order of their times, whatever their order in the file.
        assertThat(second.get(names.indexOf("comments")))
                .startsWith("2025-03-16T09:10:00Z: Queue is full 2025-03-16T09:20:00Z");
        assertThat(second.get(names.indexOf("comments.count"))).isEqualTo("2");
    }

    @Test
    void updatesOfStatuspageBecomeClocksAndSideListsAreNoIncidents() throws Exception {
        var tables = tables(resource("statuspage.json"));
        assertThat(tables)
                .extracting(t -> t.sheet())
                .containsExactly("incidents", "scheduled_maintenances");
        var taken = taken(readable(tables.getFirst()), ZoneOffset.UTC);
        assertThat(taken.source()).isEqualTo("Statuspage");
        var facts = draft(taken, "s1").facts();
        assertThat(facts.clocks())
                .isEqualTo(
                        new Clocks(
                                at("2019-02-20T17:50:00Z"),
                                at("2019-02-20T18:00:19.418Z"),
                                at("2019-02-20T18:05:00Z"),
                                at("2019-02-20T19:10:00Z"),
                                at("2019-02-20T20:00:00Z")));
        assertThat(facts.service()).isEqualTo("API; Web");
        assertThat(facts.text()).contains("identified: A lock\nin the database");
        // Who takes the other list, too, still gets no maintenance as an incident.
        var maintenance = taken(readable(tables.getLast()), ZoneOffset.UTC);
        assertThat(maintenance.drafts()).isEmpty();
        assertThat(maintenance.scope()).isEqualTo(ScopeCounts.of(ScopeRule.SCHEDULED, 1));
    }

    @Test
    void incidentsOfPagerDutysInterface() throws Exception {
        var taken = taken("pagerduty-api.json");
        assertThat(taken.source()).isEqualTo("PagerDuty");
        var facts = draft(taken, "1234").facts();
        assertThat(facts.severity().word()).isEqualTo("P2");
        assertThat(facts.service()).isEqualTo("Web");
        assertThat(facts.team()).isEqualTo("Engineering");
        assertThat(facts.clocks().acknowledged()).isEqualTo("2025-10-06T21:35:00Z");
        assertThat(draft(taken, "1235").facts().clocks().acknowledged()).isNull();
    }

    @Test
    void aNameThatComesLateIsAColumnAndEveryLineAnIncident() throws Exception {
        var taken = taken("incidents.ndjson");
        assertThat(taken.drafts()).hasSize(2);
        assertThat(draft(taken, "INC-1").facts().severity().word()).isEqualTo("SEV1");
        assertThat(draft(taken, "INC-2").facts().clocks().resolved())
                .isEqualTo("2025-03-15T11:00:00Z");
        assertThat(draft(taken, "INC-2").place().line()).isEqualTo(2);
    }

    @Test
    void issuesOfJirasXml() throws Exception {
        var taken = taken("jira.xml");
        assertThat(taken.source()).isEqualTo("Jira");
        var facts = draft(taken, "OPS-5").facts();
        assertThat(facts.title()).isEqualTo("Basket & payment");
        assertThat(facts.text())
                .startsWith("The basket was empty.\nThen full.\n\nThu, 5 Sep 2024")
                .contains("16:30:00 +0100: Looking.")
                .endsWith(": Found it");
        assertThat(facts.service()).isEqualTo("Shop; Payment");
        assertThat(facts.clientCause()).isEqualTo("Missing test");
        assertThat(facts.changeReference())
                .as("what it is caused by, not what it causes or blocks")
                .isEqualTo("CHG-7; CHG-8");
        assertThat(facts.clocks().detected()).isEqualTo("2024-09-05T15:12:18Z");
        assertThat(facts.clocks().resolved()).isEqualTo("2024-09-05T16:16:22Z");
        assertThat(draft(taken, "OPS-6").facts().clocks().resolved()).isNull();
    }

    @Test
    void aPageNamedLikeAWorkbook() throws Exception {
        var taken = taken("jira-table.xls");
        assertThat(taken.source()).isEqualTo("Jira");
        var facts = draft(taken, "OPS-7").facts();
        assertThat(facts.title()).isEqualTo("Größe & Co");
        assertThat(facts.text()).isEqualTo("One\nTwo");
        // The priority of the row above reaches down.
        assertThat(draft(taken, "OPS-8").facts().severity().word()).isEqualTo("High");
    }

    @Test
    void aFolderOfPostMortemsIsATable() throws Exception {
        var tables = tables(resource("postmortems"));
        assertThat(tables).hasSize(1);
        var taken = taken(readable(tables.getFirst()), ZoneOffset.UTC);
        assertThat(taken.source()).isEqualTo("Post-mortem documents");
        assertThat(taken.read()).isEqualTo(5);
        assertThat(taken.rejected()).isEqualTo(1);
        var facts = draft(taken, "465").facts();
        assertThat(facts.title()).isEqualTo("Checkout outage (incident #465)");
        assertThat(facts.severity().word()).isEqualTo("SEV-1");
        assertThat(facts.service()).isEqualTo("Shop");
        assertThat(facts.clientCause()).startsWith("A migration locked").contains("No test with");
        // Only lines that begin with the name of a clock are clocks: 10:40 is none.
        assertThat(facts.clocks())
                .isEqualTo(
                        new Clocks(
                                null,
                                at("2023-04-01T10:02:00Z"),
                                at("2023-04-01T10:05:00Z"),
                                at("2023-04-01T10:55:00Z"),
                                at("2023-04-01T11:20:00Z")));
        assertThat(draft(taken, "table").facts().clocks().detected())
                .isEqualTo("2024-05-03T00:00:00Z");
        assertThat(draft(taken, "table").facts().severity().word()).isEqualTo("P2");
    }

    @Test
    void datesThatAreNoneBecomeUnknownAndStandInTheLedger() throws Exception {
        var tables = tables(resource("postmortems"));
        var taken = taken(readable(tables.getFirst()), ZoneOffset.UTC);
        // A title with a colon is no YAML, and read all the same.
        var invalid = draft(taken, "001").facts();
        assertThat(invalid.title()).isEqualTo("Mails late: the queue");
        assertThat(invalid.clocks()).isEqualTo(Clocks.UNKNOWN);
        var zero = draft(taken, "00b7f759-21f8-4767-8803-f09d863005cd").facts();
        assertThat(zero.clocks().impactStart()).isNull();
        assertThat(zero.clocks().resolved()).isEqualTo("2022-05-06T07:08:09Z");
        assertThat(taken.problems())
                .extracting(p -> p.place().file() + " " + p.value())
                .containsExactlyInAnyOrder(
                        "postmortems/README.md ",
                        "postmortems/front-matter.md 31/31/30",
                        // The first of those that are a day without a time.
                        "postmortems/table.md 3 May 2024",
                        "postmortems/zero.md 0001-01-01T00:00:00Z");
    }

    @Test
    void everyEntryOfAListIsAnIncident() throws Exception {
        var taken = taken("incident-list.md");
        assertThat(taken.drafts())
                .extracting(d -> d.facts().title())
                .containsExactly(
                        "Acme: A bad rule took down the site.",
                        "Bolt: The wrong flag was on.",
                        "Acme: Another rule.",
                        "The night the power went - Corp - blog post 2020",
                        "Second feed - Grid - talk 2019");
        assertThat(taken.drafts())
                .extracting(d -> d.facts().clientCause())
                .containsExactly("Config", "Config", "Config", "Power", "Power");
        assertThat(taken.drafts().get(1).facts().text()).contains("second paragraph");
        assertThat(taken("incident-list.md").drafts())
                .extracting(d -> d.facts().key())
                .isEqualTo(taken.drafts().stream().map(d -> d.facts().key()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void textWithoutMarkupIsADocumentOnlyWhereItTellsOfAnIncident() throws Exception {
        var story =
                "At 09:30 UTC the switch went offline, and the outage hit every service behind it.\n"
                        + "• 09:30 UTC - Detected: alerts\n• 09:50 UTC - Resolved\n";
        var file = Files.writeString(folder.resolve("20150324-Rack.txt"), story);
        var facts = draft(taken(readable(file), ZoneOffset.UTC), "20150324-Rack").facts();
        assertThat(facts.title()).isEqualTo("Rack");
        assertThat(facts.clocks().detected()).isEqualTo("2015-03-24T09:30:00Z");
        assertThat(facts.clocks().resolved()).isEqualTo("2015-03-24T09:50:00Z");
        var other = folder.resolve("other.txt");
        Files.writeString(
                other, "Please find below my notes on the garden and its trees.\n".repeat(4));
        assertThat(Fixtures.refused(other).problem()).isNotBlank();
    }

    @Test
    void prosaicCellsDoNotMakeATableADocument() throws Exception {
        var csv =
                "Issue key,Summary,Description\nA-1,One,\"# Outage\n\n**Date**: today\n- it broke\"\n";
        var file = Files.writeString(folder.resolve("issues"), csv);
        assertThat(readable(file).source()).isEqualTo("Jira");
    }

    @Test
    void aChoiceAboutAFileInAFolderFindsItAgain() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"), "Issue key,Summary,Created\nA-1,One,03/04/2025\n");
        Files.writeString(
                folder.resolve("b.csv"), "Issue key,Summary,Created\nA-2,Two,03/05/2025\n");
        var tables = tables(folder);
        assertThat(tables).hasSize(2);
        var asked = readable(tables.getLast());
        assertThat(asked.name()).endsWith("/b.csv");
        assertThat(asked.ready()).isFalse();
        var again =
                Fixtures.INTAKE.inspectAgain(
                        asked,
                        ImportChoices.NONE.withDateOrder(DateOrder.DAY_FIRST),
                        Progress.NONE);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Inspection.Readable.class, r -> assertThat(r.file().ready()).isTrue());
    }
}
