package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.store.GapStore;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class ListGapsTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        try (var file = StoreFixture.create(directory)) {
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    StoreFixture.reading(
                                            StoreFixture.draft("INC-1", "One"),
                                            StoreFixture.draft("INC-2", "Two"))),
                            Progress.NONE);
            file.process()
                    .answers()
                    .save(
                            "Answer",
                            List.of(
                                    Answer.none(Point.checkpoint("load_test"), 1, 1)
                                            .withEvidenced(Verdict.N)
                                            .withTarget(Rating.L)));
            var source = file.incidents().reportKeys().values().iterator().next().source();
            file.process()
                    .gaps()
                    .save(
                            "Gaps",
                            List.of(
                                    gap("=Small", null, GapStatus.OPEN),
                                    gap("Over", GapSeverity.LOW, GapStatus.CLOSED),
                                    gap("Load", GapSeverity.HIGH, GapStatus.IN_WORK)
                                            .withIncidents(
                                                    List.of(
                                                            new ReportKey(source, "INC-1"),
                                                            new ReportKey(source, "INC-2"),
                                                            new ReportKey("gone", "X")))
                                            .withDue(LocalDate.of(2026, 12, 4))));
        }
    }

    private static Gap gap(String title, @Nullable GapSeverity severity, GapStatus status) {
        return new Gap(
                GapStore.newId(),
                title,
                "",
                title.equals("Load") ? Point.checkpoint("load_test") : null,
                "testing",
                severity,
                "Ola",
                status,
                null,
                "secret",
                List.of());
    }

    @Test
    void jsonHasEveryFactorInTheOrderOfTheRanks() {
        var ran = firebreak("list", directory.toString(), "gaps", "--json").done();
        var gaps = JsonMapper.shared().readTree(ran.out()).required("gaps");
        assertThat(gaps).hasSize(3);
        var load = gaps.get(0);
        assertThat(load.required("title").asString()).isEqualTo("Load");
        assertThat(load.required("rank").asInt()).isEqualTo(1);
        assertThat(load.required("worst").asInt()).isEqualTo(2);
        assertThat(load.required("leadershipMinutes").asInt()).isEqualTo(60);
        assertThat(load.required("shortfall").asInt()).isEqualTo(2);
        assertThat(load.required("severity").asString()).isEqualTo("high");
        assertThat(load.required("due").asString()).isEqualTo("2026-12-04");
        assertThat(load.required("incidentKeys").get(1).asString()).isEqualTo("INC-2");
        assertThat(gaps.get(1).required("severity").isNull()).isTrue();
        assertThat(gaps.get(2).required("rank").isNull()).isTrue();
        assertThat(ran.out()).doesNotContain("secret");
    }

    @Test
    void peopleGetATableAndSpreadsheetsGetNoFormula() {
        var table = firebreak("list", directory.toString(), "gaps").done().out();
        assertThat(table.lines().skip(1).findFirst().orElseThrow()).contains("Load", "60", "Ola");
        var csv = firebreak("list", directory.toString(), "gaps", "--csv").done().out();
        assertThat(csv).contains("INC-1 INC-2").contains("'=Small");
    }

    @Test
    void whatIsMissingIsListedWithItsReasons() {
        var ran = firebreak("list", directory.toString(), "missing", "--json").done();
        var missing = JsonMapper.shared().readTree(ran.out()).required("missing");
        var gaps = new java.util.ArrayList<tools.jackson.databind.JsonNode>();
        for (var row : missing) if (row.required("kind").asString().equals("gap")) gaps.add(row);
        assertThat(gaps).extracting(g -> g.required("name").asString()).containsExactly("=Small");
        assertThat(gaps.getFirst().required("missing").toString())
                .isEqualTo("[\"without_severity\",\"without_incidents\"]");
        var first = missing.get(0);
        assertThat(first.required("kind").asString()).isEqualTo("checkpoint");
        assertThat(first.required("missing").get(0).asString()).isEqualTo("unanswered");
        assertThat(ran.out()).doesNotContain("\"secret\"");
        var csv = firebreak("list", directory.toString(), "missing", "--csv").done().out();
        assertThat(csv).contains("'=Small", "without_severity without_incidents");
        var table = firebreak("list", directory.toString(), "missing").done().out();
        assertThat(table.lines().findFirst().orElseThrow()).contains("Kind", "Missing");
    }
}
