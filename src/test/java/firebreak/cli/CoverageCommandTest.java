package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point.OfCell;
import firebreak.domain.process.Verdict;
import firebreak.store.CoverageStore;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class CoverageCommandTest {
    private static final Path REPORTS =
            Path.of("src/test/resources/firebreak/intake/coverage").toAbsolutePath();

    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        firebreak("create", directory, "--client", "Acme", "--plain").done();
        if (!(StoreFixture.ASSESSMENTS.open(directory) instanceof Opening.Opened(var file)))
            throw new AssertionError();
        try (file) {
            var area =
                    new RiskArea(
                            CoverageStore.newId(),
                            AreaKind.COMPONENT,
                            "Analysis",
                            3,
                            4,
                            List.of(),
                            List.of("firebreak.analysis"),
                            "");
            file.process().coverage().saveAreas("Areas", List.of(area));
            file.process()
                    .answers()
                    .save(
                            "Rate",
                            List.of(
                                    Answer.none(new OfCell(area.id(), "unit"), 1, 1)
                                            .withClaimed(Verdict.F)));
        }
    }

    @Test
    void whatToolsMeasuredComesInIsToldAndGoesWithOneUndo() {
        var revision = Ran.revision(directory);
        var dry =
                firebreak(
                                "import",
                                directory,
                                "--series",
                                "coverage",
                                REPORTS.resolve("jacoco.xml.gz"),
                                "--dry-run",
                                "--json")
                        .done()
                        .json();
        assertThat(dry.at("/areas/0/area").asString()).isEqualTo("Analysis");
        assertThat(dry.at("/areas/0/lines/total").longValue()).isPositive();
        assertThat(dry.path("unassigned").intValue()).isPositive();
        assertThat(dry.at("/unassignedPaths/0/path").asString()).startsWith("firebreak/");
        assertThat(Ran.revision(directory)).isEqualTo(revision);
        var ran =
                firebreak(
                                "import",
                                directory,
                                "--series",
                                "coverage",
                                "--test-type",
                                "unit",
                                REPORTS.resolve("jacoco.xml.gz"))
                        .done();
        assertThat(ran.out()).startsWith("Analysis: JaCoCo, ");
        assertThat(Ran.revision(directory)).isGreaterThan(revision);
        firebreak("undo", directory).done();
    }

    @Test
    void whatCannotBeTakenIsRefusedInASentence() throws IOException {
        var revision = Ran.revision(directory);
        var text = file(temp, "notes.txt", "nothing measured");
        var refused = firebreak("import", directory, "--series", "coverage", text, "--json");
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.json().at("/problems/0/problem").asString()).contains("notes.txt");
        assertThat(firebreak("import", directory, "--series", "velocity", text).exit())
                .isEqualTo(Exit.USAGE);
        assertThat(
                        firebreak(
                                        "import",
                                        directory,
                                        "--series",
                                        "coverage",
                                        "--test-type",
                                        "guess",
                                        REPORTS.resolve("lcov.info"))
                                .exit())
                .isEqualTo(Exit.USAGE);
        var profile =
                firebreak(
                        "import",
                        directory,
                        "--series",
                        "coverage",
                        "--key",
                        "row",
                        REPORTS.resolve("lcov.info"));
        assertThat(profile.exit()).isEqualTo(Exit.USAGE);
        assertThat(profile.err()).contains("--key is for incidents");
        assertThat(Ran.revision(directory)).isEqualTo(revision);
    }

    @Test
    void everyCellIsListed() {
        var json = firebreak("list", directory, "coverage", "--json").done().json();
        assertThat(json.path("coverage").size()).isEqualTo(10);
        var cell = json.at("/coverage/0");
        assertThat(cell.path("area").asString()).isEqualTo("Analysis");
        assertThat(cell.path("claimed").asString()).isEqualTo("f");
        assertThat(cell.path("counts").asString()).isEqualTo("l");
        assertThat(cell.path("agreement").asString()).isEqualTo("agreeing");
        assertThat(json.at("/coverage/1/counts").isNull()).isTrue();
        assertThat(firebreak("list", directory, "coverage", "--csv").done().out().lines())
                .hasSize(11)
                .first()
                .asString()
                .startsWith("area,kind,likelihood,impact,type,");
        assertThat(firebreak("list", directory, "coverage").done().out())
                .contains("Unit")
                .contains("agreeing");
    }
}
