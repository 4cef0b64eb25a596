package firebreak.bench;

import com.sun.management.OperatingSystemMXBean;

import firebreak.deeds.ReportInput;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.domain.report.DocumentKind;
import firebreak.report.Deliverables;
import firebreak.report.model.ReportModel;
import firebreak.sample.SampleWriter;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// Writing the documents: Word, Excel and slides of 5,000 incidents against the same sheets alone
/// written by fastexcel, in elapsed time and in that of all processors, and the workbook of 100,000
/// incidents in a heap of 512 MB. Run it with `mvn -q test-compile exec:exec@bench
/// -Dbench=DocumentsAtScale`.
final class DocumentsAtScale {
    private static final int MANY = Integer.getInteger("bench.incidents", 100_000);
    private static final int SOME = 5_000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
    private static final int WARM = Integer.getInteger("bench.warm", 150);
    private static final double TIMES = 3;
    private static final int LEVEL = 3;
    private static final Instant WRITTEN = Instant.parse("2026-11-20T12:00:00Z");

    private DocumentsAtScale() {}

    static void main() throws Exception {
        Locale.setDefault(Locale.ROOT);
        var chosen = System.getProperty("bench.folder", "");
        var folder =
                chosen.isEmpty()
                        ? Files.createTempDirectory("firebreak-documents")
                        : Files.createTempDirectory(Path.of(chosen), "firebreak-documents");
        boolean passed;
        try {
            passed = some(folder.resolve("some"));
            many(folder.resolve("many"));
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
            }
        }
        System.out.println(passed ? "PASS" : "FAIL");
        System.exit(passed ? 0 : 1);
    }

    // --- 5,000 incidents

    private static boolean some(Path folder) throws Exception {
        var model = model(folder.resolve("a"), SOME);
        var workbook =
                new Deliverables(List.of(DocumentKind.EXCEL))
                        .write(model, folder.resolve("floor"), Progress.NONE)
                        .getFirst();
        var cells = cells(workbook);
        var all = new Times();
        var floor = new Times();
        // Both are warmed up alike, in turn, so that what else the computer does meets both.
        for (int i = -WARM; i < ROUNDS; i++) {
            all.take(
                    i, () -> new Deliverables().write(model, folder.resolve("all"), Progress.NONE));
            floor.take(i, () -> bare(cells, folder.resolve("bare.xlsx")));
        }
        System.out.printf(
                "%-64s %10s %10s%n", "ms (elapsed; of all processors)", "elapsed", "processors");
        all.print(Deliverables.ALL + " of 5,000 incidents");
        floor.print("the same sheets by fastexcel");
        for (var kind : Deliverables.ALL) {
            var times = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                new Deliverables(List.of(kind)).write(model, folder.resolve("one"), Progress.NONE);
                times[i] = millis(start);
            }
            System.out.printf("%-64s %10.0f%n", "  " + kind + " alone, ms", median(times));
        }
        var ratio = median(all.elapsed) / median(floor.elapsed);
        System.out.printf(
                "%-64s %10.2f %10.2f   bar %.2f %s%n",
                "ratio",
                ratio,
                median(all.processors) / median(floor.processors),
                TIMES,
                ratio <= TIMES ? "" : "over its bar");
        return ratio <= TIMES;
    }

    private interface Deed {
        void run() throws Exception;
    }

    /// How long a deed took, round by round.
    private static final class Times {
        private final double[] elapsed = new double[ROUNDS];
        private final double[] processors = new double[ROUNDS];

        /// @param round below 0 to warm up
        void take(int round, Deed deed) throws Exception {
            long start = System.nanoTime();
            long busy = busy();
            deed.run();
            if (round < 0) return;
            elapsed[round] = millis(start);
            processors[round] = (busy() - busy) / 1e6;
        }

        void print(String what) {
            System.out.printf("%-64s %10.0f %10.0f%n", what, median(elapsed), median(processors));
        }

        /// Of the whole program, its collector and compiler included.
        private static long busy() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }

    private record Sheet(String name, List<List<Object>> rows) {}

    /// What stands on the sheets, as values.
    private static List<Sheet> cells(Path file) throws IOException {
        var sheets = new ArrayList<Sheet>();
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            for (var sheet : book) {
                var rows = new ArrayList<List<Object>>();
                for (var r = 0; r <= sheet.getLastRowNum(); r++) {
                    var cells = new ArrayList<Object>();
                    var row = sheet.getRow(r);
                    for (var c = 0; row != null && c < row.getLastCellNum(); c++) {
                        var cell = row.getCell(c);
                        if (cell == null) cells.add("");
                        else if (cell.getCellType() == CellType.NUMERIC)
                            cells.add(
                                    DateUtil.isCellDateFormatted(cell)
                                            ? cell.getLocalDateTimeCellValue()
                                            : (Object) cell.getNumericCellValue());
                        else
                            cells.add(
                                    cell.getCellType() == CellType.STRING
                                            ? cell.getStringCellValue()
                                            : "");
                    }
                    rows.add(cells);
                }
                sheets.add(new Sheet(sheet.getSheetName(), rows));
            }
        }
        return sheets;
    }

    private static void bare(List<Sheet> sheets, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Firebreak", "1.0")) {
            // That of our own files; its default takes longer.
            book.setCompressionLevel(LEVEL);
            for (var sheet : sheets) {
                var to = book.newWorksheet(sheet.name());
                for (var r = 0; r < sheet.rows().size(); r++)
                    for (var c = 0; c < sheet.rows().get(r).size(); c++)
                        switch (sheet.rows().get(r).get(c)) {
                            case String text when text.isEmpty() -> {}
                            case String text -> to.value(r, c, text);
                            case Double number -> to.value(r, c, number);
                            case LocalDateTime at -> {
                                to.value(r, c, at);
                                to.style(r, c).format("yyyy-mm-dd hh:mm").set();
                            }
                            case Object other -> throw new IllegalStateException("" + other);
                        }
                to.finish();
            }
        }
    }

    // --- 100,000 incidents

    private static void many(Path folder) throws Exception {
        var model = model(folder.resolve("a"), MANY);
        System.gc();
        System.out.printf("%-64s %10.0f%n", "heap with " + MANY + " incidents read, MB", used());
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) pool.resetPeakUsage();
        long start = System.nanoTime();
        var file =
                new Deliverables(List.of(DocumentKind.EXCEL))
                        .write(model, folder.resolve("out"), Progress.NONE)
                        .getFirst();
        System.out.printf(
                "%-64s %10.0f%n", "workbook of them written and checked, ms", millis(start));
        System.out.printf("%-64s %10.1f%n", "its size, MB", Files.size(file) / 1e6);
        var peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum();
        System.out.printf(
                "%-64s %10.0f of %.0f%n",
                "highest use of the heap meanwhile, MB",
                peak / 1e6,
                Runtime.getRuntime().maxMemory() / 1e6);
    }

    private static double used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    // --- an assessment

    /// The sample with so many incidents, four of five tagged.
    private static ReportModel model(Path folder, int incidents) throws Exception {
        Files.createDirectories(folder.getParent());
        try (var file = sample(folder)) {
            int more = incidents - 180;
            var random = new Random(1);
            for (int from = 0; from < more; from += 20_000) {
                int count = Math.min(20_000, more - from);
                var start = from;
                var drafts =
                        IntStream.range(start, start + count)
                                .mapToObj(i -> draft(i, random))
                                .toList();
                file.imports()
                        .take(
                                "Import " + from,
                                List.of(
                                        new ImportStore.Reading(
                                                "Bench",
                                                List.of("bench.csv"),
                                                drafts,
                                                count,
                                                0,
                                                ScopeCounts.NONE,
                                                0,
                                                List.of())),
                                Progress.NONE);
            }
            tag(file);
            return ReportInput.read(file, WRITTEN, "0", Progress.NONE);
        }
    }

    private static void tag(AssessmentFile file) {
        var taggings = new ArrayList<firebreak.domain.tagging.Tagging>();
        int i = 0;
        for (var ids : file.incidents().idsByKey().entrySet())
            if (ids.getKey().startsWith("BENCH-") && i++ % 5 > 0)
                taggings.add(
                        StoreFixture.tagging(
                                ids.getValue().getFirst(), "Ann", Origin.values()[i % 4]));
        for (int from = 0; from < taggings.size(); from += 10_000)
            file.taggings()
                    .save("Tag", taggings.subList(from, Math.min(taggings.size(), from + 10_000)));
    }

    private static AssessmentFile sample(Path folder) {
        return switch (SampleWriter.write(StoreFixture.ASSESSMENTS, folder)) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new IllegalStateException("" + other);
        };
    }

    private static IncidentDraft draft(int i, Random random) {
        var at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
        return new IncidentDraft(
                new RowPlace("bench.csv", "", i + 2L),
                1,
                new IncidentFacts(
                        "BENCH-" + i,
                        "Payments stuck after change " + i,
                        "The queue grew and nobody saw it for "
                                + random.nextInt(90)
                                + " minutes. "
                                + "Customers called first; the change was rolled back by hand.",
                        Severity.of("P" + (1 + random.nextInt(4))),
                        "service-" + random.nextInt(40),
                        "team-" + random.nextInt(8),
                        new Clocks(
                                at,
                                at.plusSeconds(300),
                                at.plusSeconds(600),
                                at.plusSeconds(3000),
                                at.plusSeconds(3600)),
                        new Effort(random.nextInt(60), random.nextInt(600), false),
                        "config",
                        "CHG" + i));
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
