package firebreak.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;

/// Both files in their folder, and what happens when they cannot be there.
class DeliverablesTest {
    private static final ReportModel MODEL =
            Models.of(
                    List.of(
                            Models.row("A", "Slow login", "text", true),
                            Models.row("B", "Wrong balance", "text", false)));
    private static final String WORD = "Harbor Pay - Incident pattern analysis.docx";
    private static final String EXCEL = "Harbor Pay - Incident pattern analysis.xlsx";

    private final Deliverables deliverables = new Deliverables();

    @TempDir Path folder;

    @Test
    void bothFilesStandInAFolderThatIsMade() throws Exception {
        var place = folder.resolve("to/client");
        var files = deliverables.write(MODEL, place, Progress.NONE);
        assertThat(files).containsExactly(place.resolve(WORD), place.resolve(EXCEL));
        assertThat(names(place)).containsExactlyInAnyOrder(WORD, EXCEL);
    }

    @Test
    void namesAreSafeOnEverySystem() throws Exception {
        var model = Models.of("A/B\\C: \"x\" <y>|*?\n\u202E", List.of());
        var files = deliverables.write(model, folder, Progress.NONE);
        assertThat(files.getFirst().getFileName().toString())
                .matches("[^\\\\/:*?\"<>|\\p{Cntrl}]+ - Incident pattern analysis\\.docx");
        assertThat(names(folder)).hasSize(2);
        var long_ = Models.of("\u6E2F".repeat(300), List.of());
        assertThat(deliverables.write(long_, folder, Progress.NONE)).allMatch(Files::exists);
    }

    @Test
    void writingAgainReplaces() throws Exception {
        deliverables.write(MODEL, folder, Progress.NONE);
        Files.writeString(folder.resolve(WORD), "old");
        deliverables.write(MODEL, folder, Progress.NONE);
        assertThat(Files.size(folder.resolve(WORD))).isGreaterThan(10_000);
        assertThat(names(folder)).containsExactlyInAnyOrder(WORD, EXCEL);
    }

    @Test
    void stoppingAnywhereLeavesNothing() throws Exception {
        var steps = new AtomicInteger();
        deliverables.write(MODEL, folder.resolve("all"), (d, t) -> steps.incrementAndGet());
        assertThat(steps.get()).isGreaterThan(10);
        for (var part = 1; part <= 12; part++) {
            var at = Math.max(1, steps.get() * part / 12);
            var place = folder.resolve("new/" + at);
            var stop = new AtomicInteger(at);
            Progress stopping =
                    (d, t) -> {
                        if (stop.decrementAndGet() == 0) throw new Cancelled();
                    };
            assertThatThrownBy(() -> deliverables.write(MODEL, place, stopping))
                    .isInstanceOf(Cancelled.class);
            assertThat(place).doesNotExist();
            assertThat(folder.resolve("new")).doesNotExist();
        }
    }

    @Test
    void stoppingKeepsTheFilesThatWereThere() throws Exception {
        Files.writeString(folder.resolve(WORD), "old word");
        Files.writeString(folder.resolve(EXCEL), "old excel");
        var stop = new AtomicInteger(9);
        assertThatThrownBy(() ->
                        deliverables.write(
                                MODEL,
                                folder,
                                (d, t) -> {
                                    if (stop.decrementAndGet() == 0) throw new Cancelled();
                                }))
                .isInstanceOf(Cancelled.class);
        assertThat(folder.resolve(WORD)).hasContent("old word");
        assertThat(folder.resolve(EXCEL)).hasContent("old excel");
        assertThat(names(folder)).hasSize(2);
    }

    @Test
    void progressRunsForward() throws Exception {
        var last = new double[] {0};
        deliverables.write(
                MODEL,
                folder,
                (done, total) -> {
                    assertThat(done).isLessThanOrEqualTo(total);
                    var share = done / (double) total;
                    assertThat(share).isGreaterThanOrEqualTo(last[0]);
                    last[0] = share;
                });
        assertThat(last[0]).isEqualTo(1);
    }

    @Test
    void aFolderInTheWayIsNamed() throws Exception {
        Files.createDirectory(folder.resolve(EXCEL));
        assertThatThrownBy(() -> deliverables.write(MODEL, folder, Progress.NONE))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(EXCEL + " is a folder");
        assertThat(names(folder)).containsExactly(EXCEL);
    }

    /// As when the workbook is open in a program that locks it.
    @Test
    void whereOneCannotBeReplacedTheOtherIsNot() throws Exception {
        Files.writeString(folder.resolve(WORD), "old word");
        Progress late =
                (done, total) -> {
                    if (done < total || total != 2) return;
                    try {
                        Files.createDirectories(folder.resolve(EXCEL).resolve("x"));
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                };
        assertThatThrownBy(() -> deliverables.write(MODEL, folder, late))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(EXCEL + " could not be replaced");
        assertThat(folder.resolve(WORD)).hasContent("old word");
        assertThat(names(folder)).containsExactlyInAnyOrder(WORD, EXCEL);
    }

    @Test
    void aFileInsteadOfTheFolderIsNamed() throws Exception {
        Files.writeString(folder.resolve("out"), "a file");
        for (var place : List.of("out", "out/deeper"))
            assertThatThrownBy(
                            () -> deliverables.write(MODEL, folder.resolve(place), Progress.NONE))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("out");
        assertThat(folder.resolve("out")).hasContent("a file");
    }

    @Test
    void whatIsReadOnlyIsLeftAlone() throws Exception {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return;
        Files.writeString(folder.resolve(WORD), "old");
        Files.setPosixFilePermissions(
                folder.resolve(WORD), PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> deliverables.write(MODEL, folder, Progress.NONE))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("read-only");
        assertThat(folder.resolve(WORD)).hasContent("old");
        var closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThatThrownBy(() -> deliverables.write(MODEL, closed, Progress.NONE))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("Nothing can be written in");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(names(closed)).isEmpty();
    }

    @Test
    void aFaultWhileWritingIsOneSentenceAndTheOldFileStays() throws Exception {
        var file = folder.resolve("x.docx");
        Files.writeString(file, "old");
        try (var staged = StagedFile.of(file)) {
            assertThatThrownBy(() ->
                            staged.write(place -> {
                                Files.writeString(place, "half");
                                throw new IOException("No space left on device");
                            }))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("x.docx could not be written");
        }
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("x.docx");
    }

    @Test
    void nothingOfTheClientStaysInTheSystemsTemporaryFolder() throws Exception {
        var system = Path.of(System.getProperty("java.io.tmpdir"));
        var before = poi(system);
        deliverables.write(MODEL, folder, Progress.NONE);
        assertThat(poi(system)).containsExactlyElementsOf(before);
    }

    private static List<String> poi(Path system) throws IOException {
        return names(system).stream().filter(n -> n.startsWith("poi")).sorted().toList();
    }

    @Test
    void twoRunsWriteTheSame() throws Exception {
        var one = deliverables.write(MODEL, folder.resolve("1"), Progress.NONE);
        var two = deliverables.write(MODEL, folder.resolve("2"), Progress.NONE);
        for (var i = 0; i < 2; i++) assertThat(parts(one.get(i))).isEqualTo(parts(two.get(i)));
    }

    /// The parts of the zip, without times, also inside the workbooks of charts.
    private static Map<String, Object> parts(Path file) throws IOException {
        var parts = new TreeMap<String, Object>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) continue;
                if (entry.getName().endsWith(".xlsx")) {
                    var inner = Files.write(file.resolveSibling("inner"), bytes);
                    parts.put(entry.getName(), parts(inner));
                } else parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
