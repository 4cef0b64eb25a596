package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.WrittenFile;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Documents for readers who should know no names, and their key.
class ReportProfileTest {
    private static Path home;

    @TempDir Path folder;

    @BeforeAll
    static void sample(@TempDir Path folder) throws Exception {
        home = folder.resolve("sample");
        ((Opening.Opened) SampleFixture.write(home)).file().close();
    }

    /// Of the coder, of who answered and of who wrote down a gap.
    @Test
    void privateNotesStandInTheConsultantsWorkbookOnly() throws Exception {
        var notes = new ArrayList<String>();
        try (var file = StoreFixture.open(home)) {
            for (var t : file.taggings().all()) notes.add(t.further().memo());
            for (var g : file.process().gaps().all()) notes.add(g.note());
            var round = file.process().checkpoints().round().number();
            for (var a : file.process().answers().of(round).values()) notes.add(a.note());
        }
        notes.removeIf(String::isBlank);
        assertThat(notes).isNotEmpty();
        for (var profile : List.of("client-full", "client-pseudonymised", "consultant")) {
            var out = folder.resolve(profile);
            Ran.firebreak("report", home, out, "--only", "excel", "--profile", profile).done();
            var own = profile.equals("consultant");
            var cells = cells(out);
            for (var note : notes)
                assertThat(cells.contains(note.strip())).as(profile + ": " + note).isEqualTo(own);
            assertThat(cells.contains("Private note")).isEqualTo(own);
        }
    }

    private static Set<String> cells(Path folder) throws IOException {
        var cells = new HashSet<String>();
        try (var files = Files.list(folder);
                var in = Files.newInputStream(files.findFirst().orElseThrow());
                var book = new XSSFWorkbook(in)) {
            for (var sheet : book)
                for (var row : sheet)
                    for (var cell : row)
                        if (cell.getCellType() == CellType.STRING)
                            cells.add(cell.getStringCellValue().strip());
        }
        return cells;
    }

    @Test
    void theKeyTellsWhatEachPseudonymStandsFor() throws Exception {
        var key = folder.resolve("key.xlsx");
        var ran =
                Ran.firebreak(
                                "report",
                                home,
                                folder.resolve("out"),
                                "--profile",
                                "client-pseudonymised",
                                "--key",
                                key)
                        .done();
        assertThat(ran.out().lines()).hasSize(3).noneMatch(l -> l.contains("key"));
        assertThat(ran.err()).contains("keep it apart").contains(key.toString());
        var names = names(key);
        assertThat(names).containsValues("checkout-api", "Irene Bakker", "HP-1001");
        assertThat(names.keySet()).allMatch(p -> p.matches("[A-Z][\\w-]+ [A-Z2-9]{4,6}"));
        try (var file = StoreFixture.open(home)) {
            assertThat(file.written().all())
                    .filteredOn(w -> w.kind() == Kind.KEY)
                    .extracting(WrittenFile::path)
                    .containsExactly(key);
        }
        Ran.firebreak(
                        "report",
                        home,
                        folder.resolve("out"),
                        "--profile",
                        "client-pseudonymised",
                        "--key",
                        key)
                .refused(4, "already");
    }

    @Test
    void theKeyNeverLiesWithTheDocumentsAndIsOnlyForThese() throws Exception {
        var out = folder.resolve("out");
        Ran.firebreak(
                        "report",
                        home,
                        out,
                        "--profile",
                        "client-pseudonymised",
                        "--key",
                        out.resolve("key.xlsx"))
                .refused(4, "must not lie with the documents");
        assertThat(out).doesNotExist();
        Ran.firebreak("report", home, out, "--key", folder.resolve("k.xlsx"))
                .refused(2, "--key", "client-pseudonymised");
        Ran.firebreak("report", home, out, "--profile", "everyone")
                .refused(2, "consultant, client-full, client-pseudonymised");
        Ran.firebreak("report", home, out, "--profile", "client-full").done();
        assertThat(Files.exists(out)).isTrue();
    }

    @Test
    @Tag("long")
    void anotherProcessWritesTheSameBytes() throws Exception {
        for (var profile : List.of("client-full", "client-pseudonymised")) {
            // The first pseudonymised document may make the secret, and with it a revision.
            report("before", profile);
            var one = report("one", profile);
            var other = report("other", profile);
            assertThat(one).hasSizeGreaterThan(1);
            for (int i = 0; i < one.size(); i++)
                assertThat(Files.mismatch(one.get(i), other.get(i)))
                        .as("" + one.get(i))
                        .isEqualTo(-1);
        }
    }

    /// In a zone of its own, so that no moment of the computer's is in it.
    private List<Path> report(String name, String profile) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-Duser.timezone=" + (name.equals("one") ? "Asia/Tokyo" : "UTC"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "firebreak.Main",
                                "report",
                                home.toString(),
                                folder.resolve(profile + name).toString(),
                                "--profile",
                                profile));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var paths =
                new String(process.getInputStream().readAllBytes()).lines().map(Path::of).toList();
        assertThat(process.waitFor()).isZero();
        return paths;
    }

    private static Map<String, String> names(Path key) throws IOException {
        var names = new TreeMap<String, String>();
        try (var in = Files.newInputStream(key);
                var workbook = new XSSFWorkbook(in)) {
            for (var row : workbook.getSheetAt(0))
                if (row.getRowNum() > 0)
                    names.put(
                            row.getCell(0).getStringCellValue(),
                            row.getCell(2).getStringCellValue());
        }
        return names;
    }
}
