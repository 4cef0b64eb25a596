package firebreak.intake;

import static firebreak.intake.Fixtures.inspectAll;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.refused;
import static firebreak.intake.Fixtures.tables;
import static firebreak.intake.Fixtures.taken;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ImportProblem;
import firebreak.house.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

/// A document is an incident where something in it says so; otherwise a person is asked.
class DocumentSignsTest {
    private static final String GUIDE =
            "# How we deploy\n\nEvery service is deployed from the main branch by its own pipeline."
                    + " Ask the platform team for a new one, and read the guide on secrets first.\n";

    @TempDir Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Outage of the shop\n\nNo orders came in for an hour, then they did again.\n",
                "# The long night\n\n## Impact\n\nNo orders.\n\n## Root cause\n\nA full disk.\n",
                "# The long night\n\nDate: 2025-03-14\n\n## Timeline\n\n- 10:02 alert\n- 11:30 over\n",
                "# The long night\n\nOn 14 March 2025 the shop was degraded until we rolled back.\n",
                "---\ntitle: The long night\nseverity: high\nstarted: 2025-03-14T10:02:00Z\n---\nIt was long.\n"
            })
    void signsOfAnIncidentNeedNoQuestion(String text) throws Exception {
        var taken = taken(readable(file("a.md", text)), ZoneOffset.UTC);
        assertThat(taken.drafts()).hasSize(1);
        assertThat(taken.rejected()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GUIDE,
                "# Meeting of 2025-03-14\n\nWe spoke about the new office and who sits where in it.\n",
                "# Guide\n\n## Status\n\nDraft of the guide.\n\n## Summary\n\nWords about the guide.\n"
            })
    void aDocumentWithoutThemAsksAndTheProfileAnswers(String text) throws Exception {
        var file = file("a.md", text);
        assertThat(readable(file).questions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Question.NoIncident.class,
                        q -> {
                            assertThat(q.option()).isEqualTo("--profile");
                            assertThat(q.sentence()).contains("--profile post-mortems");
                        });
        var sure = readable(file, ImportChoices.NONE.withProfile("post-mortems"));
        assertThat(taken(sure, ZoneOffset.UTC).drafts()).hasSize(1);
    }

    @Test
    void amongOthersItIsRejectedWithASentence() throws Exception {
        file("deploying.md", GUIDE);
        file("2025-03-14-shop.md", "# Shop down\n\n## Impact\n\nNo orders for an hour.\n");
        var taken = taken(readable(tables(folder).getFirst()), ZoneOffset.UTC);
        assertThat(taken.read()).isEqualTo(2);
        assertThat(taken.drafts()).hasSize(1);
        assertThat(taken.rejected()).isEqualTo(1);
        assertThat(taken.problems())
                .extracting(ImportProblem::problem)
                .filteredOn(p -> p.contains("Nothing in this document says"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a.yaml",
        // Told by what it holds.
        "a.txt",
        "a.csv"
    })
    void aDataFileInYamlIsNoDocument(String name) throws Exception {
        var yaml =
                "# Outages of the shop, with the impact and the root cause of each.\n6:\n"
                        + "  6-1:\n    event: The shop went down because its disk was full.\n"
                        + "    action: Increase the disk. It was restored after the rollback.\n"
                        + "  6-2:\n    event: The shop was degraded\n    memos:\n      - Similar to 6-1\n";
        assertThat(refused(file(name, yaml)).problem()).contains("a YAML file");
    }

    @Test
    void realDataFilesAndAnswersAreNoPostMortems() throws Exception {
        try (var files = Files.list(Shared.path("data/25-void-action-items/coded-data"))) {
            var all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(20);
            for (var yaml : all) assertThat(refused(yaml).problem()).contains("a YAML file");
        }
        for (var name :
                new String[] {
                    "data/26-lanl-failures-1996-2005/LA-UR_failure_faq.html",
                    "data/28-nasty-tables-messytables/README-source.md"
                })
            for (var look : inspectAll(Shared.path(name)))
                assertThat(look)
                        .as(name)
                        .isInstanceOfSatisfying(
                                Inspection.Readable.class,
                                r -> assertThat(r.file().questions()).isNotEmpty());
    }
}
