package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class SeriesCommandTest {
    private static final String WIDE =
            "Week,checkout,ledger\n2025-W10,6,1\n2025-W11,5,\n2025-W13,4,2\n";

    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        firebreak("create", directory, "--client", "Acme", "--plain").done();
    }

    @Test
    void seriesComeInAreListedAndGoWithOneUndo() throws IOException {
        firebreak("series", directory).done();
        var ran =
                firebreak("series", "import", directory, file(temp, "deployments.csv", WIDE))
                        .done();
        assertThat(ran.out()).containsPattern("New +5\\R");
        assertThat(ran.err())
                .contains("Deployments of checkout: 1 week is missing")
                .contains("Deployments of ledger: 2 weeks are missing")
                .contains("2025-03-10, 2025-03-17");
        assertThat(firebreak("series", directory, "--csv").done().out())
                .startsWith(
                        "measure,service,monday,value,unit\r\ndeployments,checkout,2025-03-03,6,\r\n");
        assertThat(firebreak("series", directory).done().out())
                .containsPattern("Deployments +checkout +3 +0 +2025-03-03 +2025-03-24 +4 +1");
        var json = firebreak("series", directory, "--json").done().json();
        assertThat(json.at("/series/1/service").asString()).isEqualTo("ledger");
        assertThat(json.at("/series/1/gaps").size()).isEqualTo(2);
        assertThat(json.at("/series/1/weeks/1/value").doubleValue()).isEqualTo(2);
        firebreak("undo", directory).done();
        assertThat(firebreak("series", directory, "--csv").done().out().lines()).hasSize(1);
    }

    @Test
    void theSecondImportUpdatesByWeek() throws IOException {
        var file = file(temp, "deployments.csv", WIDE);
        firebreak("series", "import", directory, file).done();
        file(temp, "deployments.csv", WIDE.replace("2025-W11,5", "2025-W11,7"));
        var revision = Ran.revision(directory);
        var dry = firebreak("series", "import", directory, file, "--dry-run", "--json");
        assertThat(dry.done().json().path("updated").intValue()).isEqualTo(1);
        assertThat(Ran.revision(directory)).isEqualTo(revision);
        var json = firebreak("series", "import", directory, file, "--json").done().json();
        assertThat(json.path("numbers").intValue()).isEqualTo(5);
        assertThat(json.path("new").intValue()).isZero();
        assertThat(json.path("updated").intValue()).isEqualTo(1);
        assertThat(json.path("unchanged").intValue()).isEqualTo(4);
        assertThat(json.path("empty").intValue()).isEqualTo(1);
        assertThat(json.at("/gaps/0/weeks/0").asString()).isEqualTo("2025-03-17");
        assertThat(Ran.revision(directory)).isEqualTo(revision + 1);
    }

    @Test
    void daysAreListedWhereTheyAreKnown() throws IOException {
        var log = "Deployed at,Service\n2025-03-03,shop\n2025-03-05,shop\n2025-03-05,shop\n";
        firebreak("series", "import", directory, file(temp, "deployments.csv", log)).done();
        var json = firebreak("series", directory, "--json").done().json();
        var days = json.at("/series/0/weeks/0/days");
        assertThat(days.size()).isEqualTo(7);
        assertThat(days.get(2).doubleValue()).isEqualTo(2);
        assertThat(days.get(1).doubleValue()).isZero();
        assertThat(days.get(3).isNull()).as("after the end of the log").isTrue();
        assertThat(firebreak("series", directory).done().out())
                .containsPattern("By day")
                .containsPattern("Deployments +shop +1 +1 +2025-03-03");
    }

    @Test
    void whatNobodySaysIsAskedAndWhatIsNoSeriesRefused() throws IOException {
        var untold = file(temp, "x.csv", WIDE);
        var revision = Ran.revision(directory);
        firebreak("series", "import", directory, untold)
                .refused(3, "x.csv", "--measure deployments, lead_time");
        var dates = file(temp, "deployments.csv", "Week,a\n03/03/2025,1\n10/03/2025,2\n");
        firebreak("series", "import", directory, dates).refused(3, "--date-order");
        var none = file(temp, "n.csv", "Name,Size\na,1\nb,2\n");
        firebreak("series", "import", directory, none).refused(4, "n.csv", "week");
        firebreak("series", "import", directory, temp.resolve("gone.csv")).refused(4, "gone.csv");
        firebreak("series", "import", directory).refused(2, "FILE");
        firebreak("series", "import", directory, dates, "--date-order", "ymdd").refused(2, "ymdd");
        assertThat(Ran.revision(directory)).isEqualTo(revision);
        firebreak("series", "import", directory, untold, "--measure", "Lead time", "--unit", "days")
                .done();
        firebreak("series", "import", directory, untold, "--measure", "On-call pages").done();
        assertThat(firebreak("series", directory, "--csv").done().out())
                .contains("lead_time,checkout,2025-03-03,6,days")
                .contains("On-call pages,checkout,2025-03-03,6,");
    }
}
