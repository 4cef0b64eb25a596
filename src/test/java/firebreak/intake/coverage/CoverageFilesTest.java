package firebreak.intake.coverage;

import static firebreak.intake.coverage.Samples.code;
import static firebreak.intake.coverage.Samples.file;
import static firebreak.intake.coverage.Samples.of;
import static firebreak.intake.coverage.Samples.read;
import static firebreak.intake.coverage.Samples.sample;
import static firebreak.intake.coverage.Samples.taken;
import static firebreak.intake.coverage.Samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class CoverageFilesTest {
    @TempDir Path folder;

    @Test
    void jacocosGroupsAddUp() {
        var read = sample("jacoco-groups.xml");
        assertThat(read.format()).isEqualTo(CoverageFormat.JACOCO);
        assertThat(read.warnings()).isEmpty();
        assertThat(read.units())
                .containsExactly(
                        code("com/acme/pay/Card.java", of(5, 6), of(3, 4)),
                        code("com/acme/pay/Ledger.kt", of(8, 10), of(2, 2)),
                        code("com/acme/pay", null, of(0, 4)),
                        code("com/acme/payments/Old.java", of(0, 3), null));
    }

    /// JaCoCo on this project. Its CSV counts by class, so that a line that two classes of a file
    /// share stands in it twice; branches are of one class each.
    @Test
    void theTotalsAreJacocosOwn() throws IOException {
        var read = sample("jacoco.xml.gz");
        assertThat(read.warnings()).isEmpty();
        assertThat(sum(read.units(), true)).isEqualTo(of(536, 2188));
        assertThat(sum(read.units(), false)).isEqualTo(of(207, 1348));
        var branches = new TreeMap<String, Covered>();
        var lines = new TreeMap<String, Covered>();
        try (var in = new GZIPInputStream(Files.newInputStream(file("jacoco.csv.gz")))) {
            for (var row :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .toList()) {
                var cells = row.split(",");
                var source = cells[1].replace('.', '/') + "/" + cells[2].split("\\.")[0] + ".java";
                branches.merge(source, counted(cells, 5), Covered::plus);
                lines.merge(source, counted(cells, 7), Covered::plus);
            }
        }
        branches.values().removeIf(c -> c.total() == 0);
        var found = new TreeMap<String, Covered>();
        int alike = 0;
        for (var unit : read.units()) {
            if (unit.branches() != null) found.put(unit.path(), unit.branches());
            var ofClasses = lines.remove(unit.path());
            assertThat(ofClasses).as(unit.path()).isNotNull();
            assertThat(unit.lines().total()).isLessThanOrEqualTo(ofClasses.total());
            if (unit.lines().equals(ofClasses)) alike++;
        }
        assertThat(found).isEqualTo(branches);
        assertThat(lines.values()).allMatch(c -> c.total() == 0);
        assertThat(alike).isGreaterThan(read.units().size() / 2);
    }

    private static Covered counted(String[] cells, int missed) {
        long covered = Long.parseLong(cells[missed + 1]);
        return new Covered(covered, covered + Long.parseLong(cells[missed]));
    }

    private static Covered sum(List<MeasuredUnit> units, boolean lines) {
        return units.stream()
                .map(u -> lines ? u.lines() : u.branches())
                .filter(c -> c != null)
                .reduce(of(0, 0), Covered::plus);
    }

    @Test
    void aReportThatDoesNotAddUpSaysSo() throws IOException {
        var text =
                Samples.text("jacoco-groups.xml")
                        .replace(
                                "\"LINE\" missed=\"6\" covered=\"13\"",
                                "\"LINE\" missed=\"7\" covered=\"13\"");
        var read = taken(Files.writeString(folder.resolve("a.xml"), text));
        assertThat(read.warnings())
                .containsExactly(
                        "a.xml: As a whole it says that 13 of 20 lines are covered, but its parts"
                                + " add up to 13 of 19. The parts count.");
        assertThat(read.units()).hasSize(4);
    }

    @Test
    void aPackageThatStandsTwiceCountsTwiceAndIsNamed() throws IOException {
        var one =
                "<package name='a/b'><sourcefile name='C.java'><counter type='LINE' missed='1'"
                        + " covered='2'/></sourcefile></package>";
        var read =
                taken(
                        Files.writeString(
                                folder.resolve("a.xml"),
                                "<report name='x'>" + one + one + "</report>"));
        assertThat(read.units()).containsExactly(code("a/b/C.java", of(4, 6), null));
        assertThat(read.warnings())
                .containsExactly("a.xml: The package a/b stands twice in it, and both count.");
    }

    @Test
    void coberturasLinesCountOnce() {
        var java = sample("cobertura-java.xml");
        assertThat(java.format()).isEqualTo(CoverageFormat.COBERTURA);
        assertThat(java.warnings()).isEmpty();
        assertThat(java.units())
                .containsExactly(code("com/acme/pay/Card.java", of(3, 5), of(3, 6)));
        var python = sample("cobertura-coverage-py.xml");
        assertThat(python.warnings()).isEmpty();
        assertThat(python.units()).containsExactly(code("shop/pay/card.py", of(4, 6), null));
    }

    @Test
    void lcovsRecordsOfOneFileAreOne() {
        var typescript = sample("lcov.info");
        assertThat(typescript.format()).isEqualTo(CoverageFormat.LCOV);
        assertThat(typescript.warnings()).isEmpty();
        assertThat(typescript.units())
                .containsExactly(
                        code("src/pay/Card.ts", of(2, 3), of(1, 2)),
                        code("src\\ledger\\Book.ts", of(2, 2), null));
        var merged = sample("lcov-merged.info");
        assertThat(merged.warnings()).isEmpty();
        assertThat(merged.units())
                .containsExactly(code("/home/ci/shop/src/pay/card.c", of(2, 3), of(2, 3)));
    }

    @Test
    void recordsThatCountOtherwiseThanTheyListSaySo() throws IOException {
        var text = Samples.text("lcov.info").replace("LF:3", "LF:4");
        var read = taken(Files.writeString(folder.resolve("lcov.info"), text));
        assertThat(read.warnings())
                .containsExactly(
                        "lcov.info: Of 1 source file it lists other lines or branches than it"
                                + " counts. The lists count.");
    }

    @Test
    void suitesAreToldByTheirClasses() {
        var surefire = sample("junit-surefire.xml");
        assertThat(surefire.format()).isEqualTo(CoverageFormat.JUNIT);
        assertThat(surefire.units())
                .containsExactly(
                        tests("com.acme.pay.CardTest", new TestRun(5, 1, 1, 1, 1, 1200.764)),
                        tests("com.acme.pay.CardTest$Refunds", new TestRun(1, 0, 0, 0, 0, 0.25)));
        assertThat(sample("junit-pytest.xml").units())
                .containsExactly(
                        tests("tests.pay.test_card.TestCard", new TestRun(2, 0, 0, 0, 0, 0.02)),
                        tests("tests.pay.test_card", new TestRun(1, 0, 0, 1, 0, 0)));
        assertThat(sample("junit-jest.xml").units())
                .containsExactly(tests("src/pay/card.test.ts", new TestRun(3, 1, 0, 1, 0, 0.05)));
    }

    /// Two of one name that pass are two; one that fails, is run again and passes is flaky.
    @Test
    void aTestThatIsToldOfAgainAfterItFailedIsOne() {
        var units = sample("junit-ant.xml").units();
        assertThat(units.getFirst().tests()).isEqualTo(new TestRun(2, 0, 0, 0, 0, 0.2));
        assertThat(units.getLast().path()).isEqualTo("com.acme.ledger.BookTest");
        assertThat(units.getLast().tests()).isEqualTo(new TestRun(2, 0, 0, 0, 1, 0.4));
    }

    @Test
    void aSuiteThatOnlyCountsIsTakenAtItsWord() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("a.xml"),
                        "<testsuites><testsuite name='nightly' tests='7' failures='2' time='-1'/>"
                                + "<testsuite name='none' tests='0'/></testsuites>");
        assertThat(taken(file).units())
                .containsExactly(tests("nightly", new TestRun(7, 2, 0, 0, 0, 0)));
        assertThat(taken(file).warnings()).singleElement().asString().contains("1 test or suite");
    }

    @Test
    void aFolderIsToldByWhatItsFilesHold() throws IOException {
        Files.createDirectories(folder.resolve("build/reports"));
        Files.copy(file("junit-ant.xml"), folder.resolve("build/reports/any.txt"));
        Files.copy(file("lcov.info"), folder.resolve("build/lcov.info"));
        Files.copy(file("lcov.info"), folder.resolve("build/reports/copy"));
        Files.writeString(folder.resolve("build/pom.xml"), "<project/>");
        Files.writeString(folder.resolve("build/empty.xml"), "");
        Files.writeString(
                folder.resolve("build/clover.xml"), "<coverage clover='4'><project/></coverage>");
        Files.writeString(folder.resolve("build/none.xml"), "<testsuite name='a' tests='0'/>");
        Files.writeString(folder.resolve("build/bad.xml"), "<testsuite><testcase");
        Files.write(folder.resolve("build/Card.class"), new byte[] {1, 2});
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("build/z.zip")))) {
            for (var name : List.of("jacoco-groups.xml", "junit-jest.xml")) {
                zip.putNextEntry(new ZipEntry("ci/" + name));
                Files.copy(file(name), zip);
            }
        }
        var read = read(folder.resolve("build"));
        assertThat(read.read().stream().map(CoverageFile.Read::name))
                .containsExactly(
                        "build/lcov.info",
                        "build/reports/any.txt",
                        "build/z.zip/ci/jacoco-groups.xml",
                        "build/z.zip/ci/junit-jest.xml");
        assertThat(read.skipped().stream().map(CoverageFile.Skipped::name))
                .containsExactly(
                        "build/clover.xml",
                        "build/empty.xml",
                        "build/none.xml",
                        "build/pom.xml",
                        "build/reports/copy");
        assertThat(read.skipped().getFirst().reason()).contains("build/clover.xml", "Clover");
        assertThat(read.skipped().getLast().reason())
                .isEqualTo(
                        "build/reports/copy is the same file as build/lcov.info, which counts once.");
        assertThat(read.refused())
                .containsExactly(
                        new CoverageFile.Refused(
                                "build/bad.xml",
                                "build/bad.xml: It ends in the middle, so a part is missing. Copy"
                                        + " it again, or have the report written again."));
        var measured = read.measured();
        assertThat(measured.stream().map(m -> m.format()))
                .containsExactly(CoverageFormat.JACOCO, CoverageFormat.LCOV, CoverageFormat.JUNIT);
        assertThat(measured.getLast().name()).isEqualTo("any.txt and 1 more");
        assertThat(measured.getLast().units()).hasSize(3);
        assertThat(measured.getLast().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void theHashIsThatOfTheFile() throws Exception {
        for (var name : List.of("lcov.info", "junit-ant.xml")) {
            var bytes = Files.readAllBytes(file(name));
            var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(sample(name).measured().sha256()).isEqualTo(HexFormat.of().formatHex(sha));
        }
        var marked = ("\uFEFF" + Samples.text("lcov.info")).getBytes(StandardCharsets.UTF_8);
        var sha = MessageDigest.getInstance("SHA-256").digest(marked);
        assertThat(taken(Files.write(folder.resolve("m"), marked)).measured().sha256())
                .isEqualTo(HexFormat.of().formatHex(sha));
    }

    @Test
    void encodingsAreTakenAsTheyAre() throws IOException {
        var xml = Samples.text("junit-jest.xml").replace("src/pay", "src/b\u00FCcher");
        var info = Samples.text("lcov.info").replace("src/pay", "src/b\u00FCcher");
        var wide = xml.replace("UTF-8", "UTF-16");
        var files =
                List.of(
                        ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + wide).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + wide).getBytes(StandardCharsets.UTF_16BE),
                        xml.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1),
                        ("\uFEFF" + info).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + info).getBytes(StandardCharsets.UTF_16LE),
                        info.getBytes(StandardCharsets.ISO_8859_1));
        for (var bytes : files)
            assertThat(taken(Files.write(folder.resolve("f"), bytes)).units().getFirst().path())
                    .startsWith("src/b\u00FCcher/");
    }

    @Test
    void readingTellsHowFarItIsAndStops() throws IOException {
        var lines = new StringBuilder("TN:\nSF:a.c\n");
        for (int i = 1; i < 40_000; i++) lines.append("DA:").append(i).append(",1\n");
        var file = Files.writeString(folder.resolve("l"), lines + "end_of_record\n");
        var told = new ArrayList<Double>();
        CoverageFiles.read(
                List.of(file, file("junit-ant.xml")),
                (done, total) -> told.add((double) done / total));
        assertThat(told).hasSizeGreaterThan(5).isSorted().allMatch(d -> d >= 0 && d <= 1);
        for (var each : List.of(file, file("junit-ant.xml"), file("jacoco.xml.gz"), folder))
            assertThatThrownBy(() -> CoverageFiles.read(List.of(each), stopping()))
                    .isInstanceOf(Cancelled.class);
    }

    private static Progress stopping() {
        return (done, total) -> {
            throw new Cancelled();
        };
    }
}
