package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.Severity;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class FamiliesCommandTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        try (var file = StoreFixture.create(directory)) {
            var drafts =
                    new IncidentDraft[] {
                        draft("INC-1", "Gateway certificate expired", "2026-01-01", 60),
                        draft("INC-2", "Expired certificate on the gateway", "2026-02-10", 150),
                        draft(
                                "INC-3",
                                "Certificate of the gateway expired again",
                                "2026-03-02",
                                90),
                        draft("INC-4", "Disk full on ledger host", "2026-01-20", null),
                        draft("INC-5", "Wrong totals in the report", "2026-06-30", null)
                    };
            file.imports().take("Import", List.of(StoreFixture.reading(drafts)), Progress.NONE);
        }
    }

    private static IncidentDraft draft(String key, String title, String day, Integer minutes) {
        return new IncidentDraft(
                new RowPlace("a.csv", "", 2),
                1,
                new IncidentFacts(
                        key,
                        title,
                        "",
                        Severity.of("P1"),
                        "",
                        "",
                        new Clocks(Instant.parse(day + "T00:00:00Z"), null, null, null, null),
                        new Effort(minutes, null, true),
                        ""));
    }

    private void confirm() {
        try (var file = StoreFixture.open(directory)) {
            var ids = file.incidents().idsByKey();
            file.incidents()
                    .families()
                    .confirm(
                            "Certificates",
                            List.of(ids.get("INC-1").getFirst(), ids.get("INC-2").getFirst()));
        }
    }

    @Test
    void withoutAFamilyItSaysWhatToDo() {
        assertThat(firebreak("families", directory).done().out())
                .startsWith("No family is confirmed yet.");
        var json = firebreak("families", directory, "--json").done().json();
        assertThat(json.path("incidents").intValue()).isEqualTo(5);
        assertThat(json.path("families").size()).isZero();
        assertThat(json.has("proposals")).isFalse();
    }

    @Test
    void familiesAreListedWithTheirFigures() {
        confirm();
        var out = firebreak("families", directory).done().out();
        assertThat(out)
                .contains("1 of 5 incidents came after one with the same cause: 20\u00a0%")
                .contains("With each family counted once there are 4.")
                .contains("Of those watched for 90 days, 1 of 4 came again")
                .containsPattern(
                        "Certificates +INC-1 +1 +40\\.0 +60 +150\\.0 \\(2\\.5 times the first\\)");
        var json = firebreak("families", directory, "--json").done().json();
        assertThat(json.at("/repeatRate/count").intValue()).isEqualTo(1);
        assertThat(json.at("/repeatRate/n").intValue()).isEqualTo(5);
        assertThat(json.at("/causes").intValue()).isEqualTo(4);
        var family = json.at("/families/0");
        assertThat(family.at("/name").asString()).isEqualTo("Certificates");
        assertThat(family.at("/first/key").asString()).isEqualTo("INC-1");
        assertThat(family.at("/repeats/0/key").asString()).isEqualTo("INC-2");
        assertThat(family.at("/daysBetween/0").doubleValue()).isEqualTo(40);
        assertThat(family.at("/crisis/ratio").doubleValue()).isEqualTo(2.5);
        assertThat(json.at("/followUp/all/count").intValue()).isEqualTo(1);
    }

    @Test
    void whatMayBelongTogetherIsProposedAndNothingIsJoined() {
        var revision = Ran.revision(directory);
        assertThat(firebreak("families", directory, "--propose").done().out())
                .contains("3 incidents that may be one family")
                .contains("INC-3: Certificate of the gateway expired again")
                .contains("Words in common: ");
        confirm();
        var json = firebreak("families", directory, "--propose", "--json").done().json();
        var proposal = json.at("/proposals/0");
        assertThat(proposal.at("/family").asString()).isEqualTo("Certificates");
        assertThat(proposal.at("/incidents/0/key").asString()).isEqualTo("INC-3");
        assertThat(proposal.at("/reasons").size()).isPositive();
        assertThat(Ran.revision(directory)).isEqualTo(revision + 1);
    }

    @Test
    void whatLooksLikeAnIncidentIsListed() {
        var json =
                firebreak("families", directory, "--similar", "INC-1", "--top", "1", "--json")
                        .done()
                        .json();
        assertThat(json.at("/similar/0/key").asString()).isEqualTo("INC-1");
        assertThat(json.at("/similar/0/similar").size()).isEqualTo(1);
        assertThat(json.at("/similar/0/similar/0/key").asString()).isIn("INC-2", "INC-3");
        assertThat(firebreak("families", directory, "--similar", "INC-5").done().out())
                .contains("Like INC-5: Wrong totals in the report:")
                .contains("nothing that has a telling word in common");
    }

    @Test
    void anUnknownKeyAndANumberBelowOneAreRefused() {
        firebreak("families", directory, "--similar", "INC-99")
                .refused(Exit.REFUSED, "The assessment has no incident \"INC-99\".");
        firebreak("families", directory, "--top", "0").refused(Exit.USAGE, "Give a number from 1.");
    }
}
