package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.taken;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Markup;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;
import firebreak.house.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// What the cells of a file become, and what a person is shown of it before.
class ValuesTest {
    private static final String DAMAGED =
            "Ticket ID,Title,Opened,Severity\n"
                    + "T-1,Chefâ€™s outage,2025-03-14T10:00Z,Sev 0\n"
                    + "T-2,CafÃ© down,2025-03-15T11:30Z,sev 0\n"
                    + "T-3,All well,2025-03-16T11:30Z,Banana\n";
    private static final ImportChoices REPAIR =
            ImportChoices.NONE.withValues(ValueChoices.NONE.withRepair(true));

    @TempDir Path folder;

    @Test
    void damagedTextIsOfferedForRepairAndKeptOtherwise() throws Exception {
        var file = readable(text(folder, DAMAGED));
        assertThat(file.questions()).isEmpty();
        assertThat(file.offers())
                .filteredOn(o -> o instanceof Offer.Repair)
                .singleElement()
                .satisfies(o -> {
                    var repair = (Offer.Repair) o;
                    assertThat(repair.cells()).isEqualTo(2);
                    assertThat(repair.columns()).containsExactly("Title");
                    assertThat(repair.samples())
                            .containsExactly(
                                    new Offer.Sample("Chefâ€™s outage", "Chef’s outage"),
                                    new Offer.Sample("CafÃ© down", "Café down"));
                    assertThat(repair.sentence()).contains("2 cells (Title) hold", "--repair");
                });
        var kept = taken(file, ZoneOffset.UTC);
        assertThat(draft(kept, "T-1").facts().title()).isEqualTo("Chefâ€™s outage");
        var repairing = readable(file.path(), REPAIR);
        assertThat(repairing.offers()).noneMatch(o -> o instanceof Offer.Repair);
        var repaired = taken(repairing, ZoneOffset.UTC);
        assertThat(draft(repaired, "T-1").facts().title()).isEqualTo("Chef’s outage");
        assertThat(draft(repaired, "T-2").facts().title()).isEqualTo("Café down");
        assertThat(draft(repaired, "T-3").facts().title()).isEqualTo("All well");
    }

    @Test
    void labelsSayTheSeverityWhereNoColumnDoes() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                "number,title,createdAt,closedAt,state,labels\n"
                                        + "1,One,2025-03-14T10:00Z,,open,\"incident, severity::1\"\n"
                                        + "2,Two,2025-03-14T10:00Z,,open,\"prio: low;sev-2\"\n"
                                        + "3,Three,2025-03-14T10:00Z,,open,priority: high\n"
                                        + "4,Four,2025-03-14T10:00Z,,open,\"P3, slow\"\n"
                                        + "5,Five,2025-03-14T10:00Z,,open,slow\n"));
        assertThat(file.source()).isEqualTo("GitHub");
        assertThat(file.severities()).extracting(SeverityWord::word).hasSize(4);
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.drafts())
                .extracting(d -> d.facts().severity())
                .containsExactly(
                        new Severity("severity::1", SeverityClass.CRITICAL),
                        new Severity("sev-2", SeverityClass.HIGH),
                        new Severity("priority: high", SeverityClass.HIGH),
                        new Severity("P3", SeverityClass.MODERATE),
                        new Severity("", SeverityClass.UNKNOWN));
        assertThat(draft(taken, "1").facts().written().labels())
                .containsExactly("incident", "severity::1");
        var placed =
                ImportChoices.NONE.withValues(
                        ValueChoices.NONE.withSeverity("P3", SeverityClass.LOW));
        assertThat(draft(taken(readable(file.path(), placed), ZoneOffset.UTC), "4").facts())
                .extracting(f -> f.severity().severityClass())
                .isEqualTo(SeverityClass.LOW);
    }

    @Test
    void wordsBeforeANumberOrAWordAreUnderstood() {
        for (var word : List.of("Severity 1", "sev:1", "S1", "severity::critical", "P-0"))
            assertThat(SeverityClass.ofWord(word)).as(word).isEqualTo(SeverityClass.CRITICAL);
        for (var word : List.of("slow", "plow", "s", "p", "severity::", "sev"))
            assertThat(SeverityClass.ofWord(word)).as(word).isEqualTo(SeverityClass.UNKNOWN);
    }

    @Test
    void realDamageIsRepaired() throws Exception {
        var path = Shared.path("data/25-void-action-items/void-data-subset.csv");
        var file = readable(path);
        assertThat(file.offers()).anyMatch(o -> o instanceof Offer.Repair r && r.cells() >= 7);
        var repaired = taken(readable(path, REPAIR), ZoneOffset.UTC);
        assertThat(repaired.drafts())
                .anyMatch(d -> d.facts().title().contains("Slack’s Outage on January 4th 2021"))
                .noneMatch(d -> d.facts().title().contains("â€"));
    }

    @Test
    void wordsForSeverityAreCountedProposedAndSettled() throws Exception {
        var file = readable(text(folder, DAMAGED));
        assertThat(file.severities())
                .containsExactly(
                        new SeverityWord("Sev 0", 2, SeverityClass.CRITICAL, false),
                        new SeverityWord("Banana", 1, SeverityClass.UNKNOWN, false));
        assertThat(file.offers())
                .filteredOn(o -> o instanceof Offer.Severities)
                .singleElement()
                .satisfies(o -> assertThat(o.sentence()).contains("“Banana”", "--severity"));
        var choices =
                ImportChoices.NONE.withValues(
                        ValueChoices.NONE
                                .withSeverity("banana ", SeverityClass.LOW)
                                .withSeverity("SEV 0", SeverityClass.HIGH));
        var settled = readable(file.path(), choices);
        assertThat(settled.severities())
                .containsExactly(
                        new SeverityWord("Sev 0", 2, SeverityClass.HIGH, true),
                        new SeverityWord("Banana", 1, SeverityClass.LOW, true));
        assertThat(settled.offers()).noneMatch(o -> o instanceof Offer.Severities);
        var taken = taken(settled, ZoneOffset.UTC);
        assertThat(draft(taken, "T-2").facts().severity().word()).isEqualTo("sev 0");
        assertThat(draft(taken, "T-2").facts().severity().severityClass())
                .isEqualTo(SeverityClass.HIGH);
        assertThat(draft(taken, "T-3").facts().severity().severityClass())
                .isEqualTo(SeverityClass.LOW);
    }

    @Test
    void whatIsKnownFromBeforeGivesWayToWhatIsSaidNow() {
        var known = java.util.Map.of("p1", SeverityClass.HIGH, "p2", SeverityClass.LOW);
        var values = ValueChoices.NONE.withSeverity("P1", SeverityClass.CRITICAL).withKnown(known);
        assertThat(values.severity("P1").severityClass()).isEqualTo(SeverityClass.CRITICAL);
        assertThat(values.severity("P2").severityClass()).isEqualTo(SeverityClass.LOW);
    }

    @Test
    void theZoneIsAskedForOncePerFileWhereTimesHaveNone() throws Exception {
        var path =
                text(
                        folder,
                        "Ticket ID,Title,Opened,Resolved\n"
                                + "T-1,Shop down,2025-03-14 10:00,2025-03-14 11:00\n");
        assertThat(readable(path).offers())
                .singleElement()
                .satisfies(o -> {
                    assertThat(o).isInstanceOf(Offer.Zone.class);
                    assertThat(o.sentence())
                            .contains("Opened, Resolved", "2025-03-14 10:00", "--zone");
                });
        var berlin = ImportChoices.NONE.withZone(ZoneId.of("Europe/Berlin"));
        assertThat(readable(path, berlin).offers()).isEmpty();
    }

    @Test
    void theZoneIsNotAskedForWhereItIsKnown() throws Exception {
        var written =
                text(folder, "Ticket ID,Title,Opened\nT-1,Shop down,2025-03-14T10:00+01:00\n");
        assertThat(readable(written).offers()).isEmpty();
        var days = text(folder, "Ticket ID,Title,Opened\nT-1,Shop down,2025-03-14\n");
        assertThat(readable(days).offers()).isEmpty();
        assertThat(readable(Fixtures.resource("gitlab.csv")).offers()).isEmpty();
    }

    @Test
    void repeatedColumnsAreAList() throws Exception {
        var facts = draft(taken("jira-cloud.csv"), "PAY-101").facts();
        assertThat(facts.written().labels()).containsExactly("bug", "high");
        assertThat(facts.text())
                .isEqualToNormalizingNewlines(
                        """
                        First line
                        second line, with "quotes"
                        • third line

                        25/Feb/26 4:38 PM: Bot is on it; see log
                        line two; line three

                        25/Feb/26 5:00 PM: done\
                        """);
        assertThat(facts.written().people()).containsExactly("Ada Example");
        assertThat(facts.written().named()).containsExactly("Bo Example");
        var lists =
                "Issue key,Issue id,Summary,Component/s,Component/s,Component/s,Created\n"
                        + "A-1,1,Slow,Cart,,Search,2025-03-14T10:00Z\n"
                        + "A-2,2,Slow,,Cart,Cart,2025-03-14T10:00Z\n";
        var taken = taken(readable(text(folder, lists)), ZoneOffset.UTC);
        assertThat(draft(taken, "A-1").facts().service()).isEqualTo("Cart, Search");
        assertThat(draft(taken, "A-2").facts().service()).isEqualTo("Cart");
    }

    @Test
    void markupIsKeptBesideItsPlainTwin() throws Exception {
        var jira = draft(taken("jira-cloud.csv"), "PAY-101").facts().written();
        assertThat(jira.markup()).isEqualTo(Markup.JIRA);
        assertThat(jira.text()).contains("* third line");
        var html =
                "Ticket ID,Title,Description\nT-1,Down,\"<p>The <b>cache</b> was full &amp; slow.</p>\"\n"
                        + "T-2,Down,a < b and c > d\n";
        var taken = taken(readable(text(folder, html)), ZoneOffset.UTC);
        var facts = draft(taken, "T-1").facts();
        assertThat(facts.text()).isEqualTo("The cache was full & slow.");
        assertThat(facts.written().markup()).isEqualTo(Markup.HTML);
        assertThat(facts.written().text()).startsWith("<p>The <b>cache</b>");
        assertThat(draft(taken, "T-2").facts().text()).isEqualTo("a < b and c > d");
        assertThat(draft(taken, "T-2").facts().written()).isEqualTo(AsWritten.NOTHING);
        var markdown = MarkedText.of("## Impact\n\n- **all** orders", List.of(Markup.MARKDOWN));
        assertThat(markdown.plain()).isEqualTo("Impact\n\n• all orders");
        assertThat(markdown.raw()).startsWith("## Impact");
    }

    @Test
    void aMomentWithoutZoneIsKeptAsItWasWritten() throws Exception {
        var written = draft(taken("jira-cloud.csv"), "PAY-101").facts().written();
        assertThat(written.clocks())
                .containsEntry(Clock.DETECTED, "25/Feb/26 10:17 PM")
                .containsEntry(Clock.RESOLVED, "26/Feb/26 1:05 AM")
                .hasSize(2);
        assertThat(AsWritten.clocks(AsWritten.text(written.clocks()))).isEqualTo(written.clocks());
        var zoned = text(folder, "Ticket ID,Title,Opened\nT-1,Shop down,2025-03-14T10:00+01:00\n");
        var facts = draft(taken(readable(zoned), ZoneOffset.UTC), "T-1").facts();
        assertThat(facts.written().clocks()).isEmpty();
    }

    @Test
    void daysAndErrorsAreTold() throws Exception {
        var days =
                "Ticket ID,Title,Opened,Service\nT-1,Shop down,2025-03-14,#N/A\n"
                        + "T-2,Shop down,2025-03-15,#REF!\nT-3,#1 shop,2025-03-15,Shop\n";
        var taken = taken(readable(text(folder, days)), ZoneOffset.UTC);
        assertThat(taken.problems())
                .extracting(p -> p.place().line(), p -> p.column(), p -> p.value())
                .containsExactly(
                        tuple(2L, "Opened", "2025-03-14"),
                        tuple(2L, "Service", "#N/A"),
                        tuple(3L, "Service", "#REF!"));
        assertThat(taken.problems().getFirst().problem()).contains("without a time");
        assertThat(taken.problems().getLast().problem()).contains("could not compute");
        assertThat(draft(taken, "T-1").facts().service()).isEmpty();
        assertThat(draft(taken, "T-1").facts().written().clocks())
                .containsEntry(Clock.DETECTED, "2025-03-14");
    }
}
