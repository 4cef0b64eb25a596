package firebreak.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.pseudonym.NameKind;
import firebreak.domain.pseudonym.PseudonymCode;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.report.excel.PseudonymKey;
import firebreak.report.files.FailedCheck;
import firebreak.report.files.ReportException;
import firebreak.report.files.StagedFile;
import firebreak.report.model.Models;
import firebreak.report.model.ReportModel;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// Both files in their folder, and what happens when they cannot be there.
class DeliverablesTest {
    private static final ReportModel MODEL =
            Models.of(
                    List.of(
                            Models.row("A", "Slow login", "text", true),
                            Models.row("B", "Wrong balance", "text", false)));
    private static final String WORD = "Harbor Pay - Incident pattern analysis.docx";
    private static final String EXCEL = "Harbor Pay - Incident pattern analysis.xlsx";
    private static final String SLIDES = "Harbor Pay - Incident pattern analysis.pptx";

    private final Deliverables deliverables = new Deliverables();

    @TempDir Path folder;

    @Test
    void allFilesStandInAFolderThatIsMade() throws Exception {
        var place = folder.resolve("to/client");
        var files = deliverables.write(MODEL, place, Progress.NONE);
        assertThat(files)
                .containsExactly(place.resolve(WORD), place.resolve(EXCEL), place.resolve(SLIDES));
        assertThat(names(place)).containsExactlyInAnyOrder(WORD, EXCEL, SLIDES);
    }

    @Test
    void namesAreSafeOnEverySystem() throws Exception {
        var model = Models.of("A/B\\C: \"x\" <y>|*?\n\u202E", List.of());
        var files = deliverables.write(model, folder, Progress.NONE);
        assertThat(files.getFirst().getFileName().toString())
                .matches("[^\\\\/:*?\"<>|\\p{Cntrl}]+ - Incident pattern analysis\\.docx");
        assertThat(names(folder)).hasSize(3);
        var long_ = Models.of("\u6E2F".repeat(300), List.of());
        assertThat(deliverables.write(long_, folder, Progress.NONE)).allMatch(Files::exists);
    }

    @Test
    void writingAgainReplaces() throws Exception {
        deliverables.write(MODEL, folder, Progress.NONE);
        Files.writeString(folder.resolve(WORD), "old");
        deliverables.write(MODEL, folder, Progress.NONE);
        assertThat(Files.size(folder.resolve(WORD))).isGreaterThan(10_000);
        assertThat(names(folder)).containsExactlyInAnyOrder(WORD, EXCEL, SLIDES);
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
                    if (done < total || total != 3) return;
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
        var made = new ConcurrentLinkedQueue<String>();
        TempFile.setTempFileCreationStrategy(
                new DefaultTempFileCreationStrategy() {
                    @Override
                    public File createTempFile(String prefix, String suffix) throws IOException {
                        made.add(prefix + suffix);
                        return super.createTempFile(prefix, suffix);
                    }
                });
        try {
            deliverables.write(MODEL, folder, Progress.NONE);
            assertThat(made).isEmpty();
            TempFile.createTempFile("poi", ".xml").deleteOnExit();
            assertThat(made).as("would be seen").hasSize(1);
        } finally {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        }
    }

    @Test
    void twoRunsWriteTheSame() throws Exception {
        var one = deliverables.write(MODEL, folder.resolve("1"), Progress.NONE);
        var two = deliverables.write(MODEL, folder.resolve("2"), Progress.NONE);
        for (var i = 0; i < 3; i++)
            assertThat(Files.mismatch(one.get(i), two.get(i))).as("" + one.get(i)).isEqualTo(-1);
    }

    @Test
    void noMomentButThatOfTheRevisionIsInAFile() throws Exception {
        for (var file : deliverables.write(MODEL, folder, Progress.NONE))
            try (var zip = new ZipFile(file.toFile())) {
                moments(zip.stream().toList());
                for (var entry : zip.stream().toList()) {
                    var bytes = zip.getInputStream(entry).readAllBytes();
                    if (entry.getName().equals("docProps/core.xml")) properties(bytes);
                    if (!entry.getName().endsWith(".xlsx")) continue;
                    var inner = new ZipInputStream(new ByteArrayInputStream(bytes));
                    for (var e = inner.getNextEntry(); e != null; e = inner.getNextEntry()) {
                        moments(List.of(e));
                        if (e.getName().equals("docProps/core.xml"))
                            properties(inner.readAllBytes());
                    }
                }
            }
    }

    private static void moments(List<? extends ZipEntry> entries) {
        assertThat(entries)
                .allSatisfy(e ->
                        assertThat(e.getTimeLocal()).isEqualTo(LocalDateTime.of(2000, 1, 1, 0, 0)));
    }

    private static void properties(byte[] core) {
        var text = new String(core, StandardCharsets.UTF_8);
        assertThat(text.split(">" + Models.WRITTEN + "<", -1)).hasSizeGreaterThan(1);
        assertThat(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^<]*").matcher(text).results())
                .allMatch(m -> m.group().equals(Models.WRITTEN.toString()));
    }

    @Test
    void whatFailsItsCheckIsKeptApartAndSaysAllThatIsWrong() throws Exception {
        Files.writeString(folder.resolve(WORD), "old word");
        var names =
                new Pseudonymiser(
                        new PseudonymCode(new byte[32]),
                        Map.of(
                                NameKind.SERVICE,
                                Set.of("Slow login"),
                                NameKind.TEAM,
                                Set.of("Wrong balance")),
                        List.of(),
                        Set.of(),
                        _ -> false);
        assertThatThrownBy(() -> deliverables.write(MODEL.with(names), folder, Progress.NONE))
                .isInstanceOfSatisfying(
                        FailedCheck.class,
                        e ->
                                assertThat(e.files())
                                        .containsExactly(
                                                folder.resolve(failed(WORD)),
                                                folder.resolve(failed(EXCEL))))
                .hasMessageContainingAll(
                        "\"Slow login\" (Service)",
                        "\"Wrong balance\" (Team)",
                        failed(WORD),
                        failed(EXCEL));
        assertThat(folder.resolve(WORD)).hasContent("old word");
        assertThat(names(folder)).containsExactlyInAnyOrder(WORD, failed(WORD), failed(EXCEL));
        assertThat(Files.size(folder.resolve(failed(WORD)))).isGreaterThan(10_000);
    }

    private static String failed(String name) {
        return name.replaceFirst("\\.(?=\\w+$)", " (check failed).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$rbor Pay - Incident pattern analysis.docx",
                "~$Harbor Pay - Incident pattern analysis.xlsx",
                ".~lock.Harbor Pay - Incident pattern analysis.xlsx#"
            })
    void whatIsOpenInAnotherProgramIsLeftAlone(String mark) throws Exception {
        Files.writeString(folder.resolve(WORD), "old word");
        Files.writeString(folder.resolve(EXCEL), "old excel");
        Files.writeString(folder.resolve(mark), "someone");
        assertThatThrownBy(() -> deliverables.write(MODEL, folder, Progress.NONE))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("seems to be open in another program", mark);
        assertThat(folder.resolve(WORD)).hasContent("old word");
        assertThat(folder.resolve(EXCEL)).hasContent("old excel");
        assertThat(names(folder)).containsExactlyInAnyOrder(WORD, EXCEL, mark);
    }

    @Test
    void openedWhileItIsWritten() throws Exception {
        Files.writeString(folder.resolve(WORD), "old word");
        Progress late =
                (done, total) -> {
                    if (done < total || total != 3) return;
                    try {
                        Files.writeString(folder.resolve(".~lock." + EXCEL + "#"), "x");
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                };
        assertThatThrownBy(() -> deliverables.write(MODEL, folder, late))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("open in another program");
        assertThat(folder.resolve(WORD)).hasContent("old word");
    }

    @Test
    void theKeyLiesApart() throws Exception {
        var names =
                new Pseudonymiser(
                        new PseudonymCode(new byte[32]), Map.of(), List.of(), Set.of(), _ -> false);
        var shown = names.name(NameKind.TEAM, "=cmd|' /C calc'!A0");
        var key = PseudonymKey.of(MODEL.with(names)).orElseThrow();
        var out = Files.createDirectory(folder.resolve("out"));
        assertThatThrownBy(() -> key.write(out, out.resolve("deep/key.xlsx")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("must not lie with the documents");
        var file = folder.resolve("key.xlsx");
        key.write(out, file);
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(shown);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
        }
        assertThat(PseudonymKey.of(MODEL)).isEmpty();
        assertThat(out).isEmptyDirectory();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
