package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;

import firebreak.analysis.LeftOut;
import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.Patterns;
import firebreak.analysis.TaggingProgress;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The commands that read, on the sample assessment.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRunTest {
    private Path temp;
    private Path sample;

    @BeforeAll
    void write(@TempDir Path folder) {
        temp = folder;
        sample = temp.resolve("sample");
        firebreak("sample", sample).done();
    }

    @Test
    void theSampleIsWholeAndIsTheBeginning() {
        assertThat(firebreak("check", sample).done().out())
                .matches("ok: \\d+ incidents, \\d+ taggings, revision \\d+\\R");
        try (var file = StoreFixture.open(sample)) {
            assertThat(file.info().sample()).isTrue();
            assertThat(file.journal().undoLabel()).isEmpty();
            assertThat(file.series().all()).isNotEmpty();
        }
        firebreak("sample", sample).refused(4, "already holds an assessment");
        firebreak("create", sample, "--client", "Acme", "--plain").refused(4, "already holds");
        firebreak("create", temp, "--client", "Acme", "--plain").refused(4, "not empty");
    }

    @Test
    void theAnalysisIsCompleteAndAddsUp() {
        var ran = firebreak("analyse", sample, "--json").done();
        assertThat(ran.err()).isEmpty();
        assertThat(firebreak("analyse", sample, "--json").out()).isEqualTo(ran.out());
        var json = ran.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "assessment",
                        "client",
                        "title",
                        "zone",
                        "sample",
                        "revision",
                        "codebookVersion",
                        "progress",
                        "origins",
                        "matrix",
                        "months",
                        "factors",
                        "preventable",
                        "leadership",
                        "slice",
                        "pictures",
                        "ledger");
        int all = json.at("/progress/incidents").asInt();
        for (var part : List.of("matrix", "months", "factors", "preventable", "leadership")) {
            var basis = json.get(part).get("basis");
            int sum = basis.get("n").asInt();
            for (var left : basis.get("leftOut")) sum += left.get("count").asInt();
            assertThat(sum).as(part).isEqualTo(all);
        }
        assertThat(json.at("/origins/0").propertyNames())
                .containsExactly("origin", "count", "n", "share", "low", "high");
        assertThat(sum(json.at("/matrix/counts"))).isEqualTo(json.at("/matrix/basis/n").asInt());
        assertThat(json.at("/factors/vitalFew/percent").asInt()).isEqualTo(80);
    }

    @Test
    void aSliceIsASentenceAndHoldsForEveryNumber() {
        var whole = firebreak("analyse", sample, "--json").done().json();
        assertThat(whole.get("slice").asString()).isEqualTo("All incidents · repeats counted");
        assertThat(whole.at("/ledger/revision")).isEqualTo(whole.get("revision"));
        var ids = whole.at("/ledger/figures").valueStream().map(f -> f.get("id").asString());
        assertThat(ids.toList()).doesNotHaveDuplicates();
        var args =
                new Object[] {
                    "analyse",
                    sample,
                    "--json",
                    "--service",
                    "ledger",
                    "--service",
                    "checkout-api",
                    "--severity",
                    "high",
                    "--from",
                    "2026-01-01",
                    "--to",
                    "2026-06-30",
                    "--families-once"
                };
        var part = firebreak(args).done().json();
        assertThat(part.get("slice").asString())
                .isEqualTo(
                        "1 Jan 2026 – 30 Jun 2026 · checkout-api, ledger · High"
                                + " · each recurrence family counted once");
        int within = part.at("/progress/incidents").asInt();
        assertThat(within).isPositive().isLessThan(whole.at("/progress/incidents").asInt());
        var listed =
                firebreak("list", sample, "incidents", "--json").done().json().get("incidents");
        assertThat(within)
                .isLessThanOrEqualTo(
                        (int)
                                listed.valueStream()
                                        .filter(i ->
                                                List.of("ledger", "checkout-api")
                                                        .contains(i.get("service").asString()))
                                        .count());
    }

    @Test
    void whatIsNoSliceIsRefusedInASentence() {
        firebreak("analyse", sample, "--severity", "bad")
                .refused(2, "none of these: critical, high");
        firebreak("analyse", sample, "--origin", "x").refused(2, "requirements, code_quality");
        firebreak("analyse", sample, "--from", "yesterday").refused(2, "is no day");
        firebreak("analyse", sample, "--from", "2026-02-01", "--to", "2026-01-01")
                .refused(2, "before it begins");
    }

    @Test
    void aShareOfNothingIsNull() {
        var empty = temp.resolve("empty");
        firebreak("create", empty, "--client", "Acme", "--plain").done();
        var json = firebreak("analyse", empty, "--json").done().json();
        assertThat(json.at("/origins/0/share").isNull()).isTrue();
        assertThat(json.at("/matrix/basis/first").isNull()).isTrue();
        assertThat(firebreak("check", empty).done().out()).startsWith("ok: no incidents, no tagg");
        assertThat(firebreak("analyse", empty).done().out()).contains("0 incidents");
        assertThat(firebreak("list", empty, "taggings", "--json").json().get("taggings")).isEmpty();
    }

    @Test
    void theSummaryIsForPeople() {
        assertThat(firebreak("analyse", sample).done().out())
                .contains("Requirements: ", "95\u00a0% interval", "Primary contributing factors");
    }

    @Test
    void listsAgree() throws IOException {
        var json = firebreak("list", sample, "incidents", "--json").done().json();
        var names = List.copyOf(json.at("/incidents/0").propertyNames());
        assertThat(names).isEqualTo(IncidentColumns.NAMES);
        var csv = firebreak("list", sample, "incidents", "--csv").done().out();
        assertThat(csv).contains("\r\n").startsWith("id,source,key,title");
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            var keys = new ArrayList<String>();
            reader.forEach(r -> keys.add(r.getField("key")));
            assertThat(keys)
                    .isEqualTo(
                            json.get("incidents")
                                    .valueStream()
                                    .map(i -> i.get("key").asString())
                                    .toList());
        }
        var table = firebreak("list", sample, "incidents").done().out().lines().toList();
        assertThat(table).hasSize(json.get("incidents").size() + 1);
        assertThat(table.getFirst()).matches("Key +Date +Severity +Service +Title");
        var taggings = firebreak("list", sample, "taggings", "--json").done().json();
        assertThat(List.copyOf(taggings.at("/taggings/0").propertyNames()))
                .isEqualTo(TaggingColumns.NAMES);
        assertThat(firebreak("list", sample, "taggings", "--csv").done().out())
                .startsWith(String.join(",", TaggingColumns.NAMES));
        assertThat(firebreak("list", sample, "taggings").done().out().lines())
                .hasSize(taggings.get("taggings").size() + 1);
    }

    @Test
    void theReportPrintsItsPaths() throws IOException {
        var out = temp.resolve("documents/here");
        var ran = firebreak("report", sample, out).done();
        var paths = ran.out().lines().map(Path::of).toList();
        assertThat(paths).hasSize(3).allMatch(Path::isAbsolute).allMatch(Files::isRegularFile);
        assertThat(ran.err()).isEmpty();
        var file = Files.writeString(temp.resolve("file"), "x");
        firebreak("report", sample, file).refused(4, file.toString());
    }

    @Test
    void theReportDrawsAllPicturesWhereAsked() throws IOException {
        var out = temp.resolve("pictures");
        var ran = firebreak("report", sample, out, "--only", "slides", "--charts").done();
        var paths = ran.out().lines().map(Path::of).toList();
        assertThat(paths).hasSize(2);
        assertThat(paths.getFirst()).isRegularFile().hasExtension("pptx");
        assertThat(paths.getLast().resolve("00-index.html")).isRegularFile();
        assertThat(paths.getLast().resolve("01-origin-by-stage.png")).isRegularFile();
        assertThat(paths.getLast().resolve("01-origin-by-stage.svg")).isRegularFile();
        firebreak("report", sample, out, "--only", "pdf").refused(2, "slides");
    }

    @Test
    void numbersThatDoNotAddUpAreFaults() {
        PatternAnalysis good;
        int incidents;
        try (var file = StoreFixture.open(sample)) {
            incidents = file.incidents().count();
            good =
                    Patterns.of(
                            file.incidents().tagged(),
                            file.codebooks().current(),
                            file.info().zone(),
                            LocalDate.now(file.info().zone()));
        }
        assertThat(NumberCheck.faults(incidents, good)).isEmpty();
        var basis = good.leadership().basis();
        var lost =
                new firebreak.analysis.Basis(
                        basis.n(), basis.first(), basis.last(), List.of(new LeftOut("lost", 1)));
        var bad =
                new PatternAnalysis(
                        new TaggingProgress(incidents, 1, 1, 1, 1),
                        good.origins(),
                        good.matrix(),
                        good.months(),
                        good.factors(),
                        good.preventable(),
                        new firebreak.analysis.LeadershipTime(lost, 0, 0));
        assertThat(NumberCheck.faults(incidents, bad))
                .hasSize(2)
                .anyMatch(f -> f.startsWith("Tagging states: 180 expected, 4 found"))
                .anyMatch(f -> f.startsWith("Leadership time, counted and left out: 180"));
    }

    private static int sum(JsonNode table) {
        int sum = 0;
        for (var row : table) for (var cell : row) sum += cell.asInt();
        return sum;
    }
}
