package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.ActionColumn;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.store.AssessmentFile;
import firebreak.store.GapStore;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// `firebreak actions` on workbooks that `firebreak report` wrote.
class ActionsCommandTest {
    @TempDir Path temp;
    private Path directory;
    private Path workbook;

    @BeforeEach
    void write() {
        directory = temp.resolve("a");
        try (var file = StoreFixture.create(directory)) {
            file.process()
                    .gaps()
                    .save(
                            "Gaps",
                            List.of(
                                    gap("No limits").withSeverity(GapSeverity.HIGH),
                                    gap("No drill").withOwner("Ola Berg")));
        }
        var written = firebreak("report", directory, temp.resolve("out"), "--only", "excel").done();
        workbook = Path.of(written.out().strip());
    }

    private static Gap gap(String title) {
        return new Gap(
                GapStore.newId(),
                title,
                "",
                null,
                "",
                null,
                "",
                GapStatus.OPEN,
                null,
                "",
                List.of());
    }

    private <T> T in(Function<AssessmentFile, T> work) {
        try (var file =
                switch (StoreFixture.ASSESSMENTS.open(directory)) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                }) {
            return work.apply(file);
        }
    }

    private Gap stored(String title) {
        return in(file ->
                file.process().gaps().all().stream()
                        .filter(g -> g.title().equals(title))
                        .findFirst()
                        .orElseThrow());
    }

    private void fill(String gap, ActionColumn column, String value) throws IOException {
        try (var stream = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(stream)) {
            var sheet = book.getSheet("Actions");
            for (Row row : sheet)
                if (row.getCell(place(sheet.getRow(0), ActionColumn.GAP))
                        .getStringCellValue()
                        .equals(gap))
                    row.createCell(place(sheet.getRow(0), column)).setCellValue(value);
            try (var out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    private static int place(Row head, ActionColumn column) {
        for (Cell cell : head)
            if (cell.getStringCellValue().equals(column.head())) return cell.getColumnIndex();
        throw new AssertionError(column);
    }

    @Test
    void whatWasFilledInComesBackAndCanBeUndone() throws Exception {
        fill("No limits", ActionColumn.OWNER, "Ann Smith");
        fill("No limits", ActionColumn.DUE, "24 Dec 2026");
        var dry = firebreak("actions", directory, workbook, "--dry-run").done();
        assertThat(dry.out().lines())
                .containsExactly(
                        "No limits: Owner: (nothing) → Ann Smith",
                        "No limits: Due: (nothing) → 2026-12-24");
        assertThat(stored("No limits").owner()).isEmpty();
        var done = firebreak("actions", directory, workbook).done();
        assertThat(done.out()).isEqualTo(dry.out());
        assertThat(done.err()).contains("Taken: 2, of 1 gaps.");
        assertThat(stored("No limits").owner()).isEqualTo("Ann Smith");
        assertThat(firebreak("actions", directory, workbook).done().err())
                .contains("Nothing was edited");
        assertThat(firebreak("undo", directory).done().out()).contains("Read back one action");
        assertThat(stored("No limits").due()).isNull();
    }

    @Test
    void conflictsAreToldAndDecidedByAnOption() throws Exception {
        fill("No drill", ActionColumn.OWNER, "Per Lund");
        in(file -> {
            var gaps = file.process().gaps();
            gaps.save("X", gaps.all().stream().map(g -> g.withOwner("Ann Smith")).toList());
            return true;
        });
        var ours = firebreak("actions", directory, workbook).done();
        assertThat(ours.out())
                .contains(
                        "both have changed; the assessment keeps Ann Smith, the workbook says Per Lund");
        assertThat(stored("No drill").owner()).isEqualTo("Ann Smith");
        var json =
                firebreak("actions", directory, workbook, "--take", "ours", "--json").done().json();
        assertThat(json.at("/differences/0/conflict").asBoolean()).isTrue();
        assertThat(json.at("/differences/0/taken").asBoolean()).isFalse();
        assertThat(json.at("/differences/0/written").asString()).isEqualTo("Ola Berg");
        assertThat(json.at("/differences/0/workbook").asString()).isEqualTo("Per Lund");
        assertThat(json.at("/differences/0/assessment").asString()).isEqualTo("Ann Smith");
        firebreak("actions", directory, workbook, "--take", "theirs").done();
        assertThat(stored("No drill").owner()).isEqualTo("Per Lund");
        assertThat(firebreak("actions", directory, workbook, "--take", "mine").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void aWrongRowStopsEverythingUnlessOneGoesOnWithoutIt() throws Exception {
        fill("No limits", ActionColumn.OWNER, "Ann Smith");
        fill("No drill", ActionColumn.STATUS, "Doing");
        var refused = firebreak("actions", directory, workbook);
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err())
                .contains("sheet Actions, line 3, column \"Status\", value \"Doing\"")
                .contains("Write one of: open, in work, closed, not a gap.");
        assertThat(stored("No limits").owner()).isEmpty();
        var json = firebreak("actions", directory, workbook, "--json");
        assertThat(json.exit()).isEqualTo(Exit.REFUSED);
        assertThat(json.json().at("/problems/0/line").asInt()).isEqualTo(3);
        firebreak("actions", directory, workbook, "--without-bad-rows").done();
        assertThat(stored("No limits").owner()).isEqualTo("Ann Smith");
        assertThat(stored("No drill").status()).isEqualTo(GapStatus.OPEN);
    }

    @Test
    void anotherAssessmentsWorkbookIsRefused() {
        var other = temp.resolve("b");
        StoreFixture.create(other).close();
        var refused = firebreak("actions", other, workbook);
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err()).contains("another assessment");
    }
}
