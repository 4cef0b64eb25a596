package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.taken;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.SeverityClass;
import firebreak.house.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;

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
}
