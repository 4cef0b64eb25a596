package firebreak.bench;

import firebreak.intake.container.Content;
import firebreak.intake.container.Row;
import firebreak.intake.container.Tables;
import firebreak.work.Progress;

import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;

/// What it costs to read a workbook of 100,000 rows and 12 columns as the rows of a table, beside
/// fastexcel-reader, the fastest reader there is, merely reading its cells. Rounds take turns, and
/// the best of each counts. Run it with `mvn -q test-compile exec:exec@bench -Dbench=SheetReading`.
final class SheetReading {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 7;
    private static final double BAR = 2.0;

    private SheetReading() {}

    static void main() throws IOException {
        var folder = Files.createTempDirectory("firebreak-sheet");
        var file = folder.resolve("incidents.xlsx");
        try {
            write(file);
            var floor = Double.MAX_VALUE;
            var ours = Double.MAX_VALUE;
            for (var i = 0; i < ROUNDS; i++) {
                floor = Math.min(floor, millis(() -> bare(file)));
                ours = Math.min(ours, millis(() -> read(file)));
            }
            var ratio = ours / floor;
            System.out.printf("%-44s %8.0f ms%n", "fastexcel-reader, cells only", floor);
            System.out.printf("%-44s %8.0f ms%n", "as rows of a table", ours);
            System.out.printf(
                    "%-44s %8.2f  (bar %.1f) %s%n",
                    "ratio", ratio, BAR, ratio <= BAR ? "kept" : "BROKEN");
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private interface Walk {
        long characters() throws IOException;
    }

    private static double millis(Walk walk) throws IOException {
        var start = System.nanoTime();
        if (walk.characters() < ROWS) throw new IllegalStateException("nothing was read");
        return (System.nanoTime() - start) / 1e6;
    }

    private static long bare(Path file) throws IOException {
        var characters = new long[1];
        try (var book = new ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                for (Cell cell : row) if (cell != null) characters[0] += cell.getText().length();
            });
        }
        return characters[0];
    }

    private static long read(Path file) throws IOException {
        var characters = 0L;
        var tables =
                Tables.of(
                        new Content.OnDisk(file), new Tables.TextChoice(null, null), Progress.NONE);
        try (var rows = tables.getFirst().open(Progress.NONE)) {
            for (Row row; (row = rows.next()) != null; )
                for (var cell : row.cells()) characters += cell.length();
        }
        return characters;
    }

    private static void write(Path file) throws IOException {
        var random = new Random(1);
        var begin = LocalDateTime.of(2023, 1, 1, 0, 0);
        try (var book = new SXSSFWorkbook(null, 100, true, true);
                var out = Files.newOutputStream(file)) {
            var moment = book.createCellStyle();
            moment.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            var sheet = book.createSheet("Incidents");
            var header = sheet.createRow(0);
            for (var i = 0; i < 12; i++) header.createCell(i).setCellValue("Column " + i);
            for (var i = 1; i <= ROWS; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("INC%07d".formatted(i));
                row.createCell(1).setCellValue("Payments stuck after change " + i);
                row.createCell(2).setCellValue("The queue grew and nobody saw it. ".repeat(3) + i);
                for (var c = 3; c < 7; c++) {
                    var cell = row.createCell(c);
                    cell.setCellValue(begin.plusMinutes(i * 7L + c));
                    cell.setCellStyle(moment);
                }
                row.createCell(7).setCellValue(random.nextInt(500));
                row.createCell(8).setCellValue(random.nextInt(100_000) / 100.0);
                row.createCell(9).setCellValue("P" + (1 + random.nextInt(4)));
                row.createCell(10).setCellValue("service-" + random.nextInt(40));
                row.createCell(11).setCellValue("team-" + random.nextInt(8));
            }
            book.write(out);
        }
    }
}
