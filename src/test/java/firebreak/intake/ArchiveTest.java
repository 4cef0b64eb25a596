package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.refused;
import static firebreak.intake.Fixtures.resource;
import static firebreak.intake.Fixtures.tables;
import static firebreak.intake.Fixtures.taken;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.container.Table;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Archives are read where they lie, within bounds.
class ArchiveTest {
    private static final byte[] CSV =
            bytes("Issue key,Summary,Created\nA-1,One,2025-01-31 10:00\n");

    @TempDir Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void theFilesInAnArchiveAreNamedBehindIt() throws Exception {
        var json =
                bytes(
                        "[{\"number\":7,\"title\":\"x\",\"createdAt\":\"2025-03-14T10:00:00Z\",\"closedAt\":null}]");
        var archive =
                file(
                        "export.zip",
                        zip(
                                "incidents.csv",
                                CSV,
                                "gh/issues.json",
                                json,
                                "__MACOSX/._x",
                                CSV,
                                "logo.png",
                                CSV));
        var tables = tables(archive);
        assertThat(tables)
                .extracting(t -> t.content().name())
                .containsExactly("export.zip/incidents.csv", "export.zip/gh/issues.json");
        assertThat(draft(taken(readable(tables.getFirst()), ZoneOffset.UTC), "A-1").place().file())
                .isEqualTo("export.zip/incidents.csv");
        assertThat(taken(readable(tables.getLast()), ZoneOffset.UTC).source()).isEqualTo("GitHub");
    }

    @Test
    void documentsInAnArchiveAreOneTableLikeThoseInAFolder() throws Exception {
        var from = resource("postmortems");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var files = Files.list(from)) {
            for (var each : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("team/" + each.getFileName()));
                Files.copy(each, zip);
            }
        }
        var tables = tables(file("pm.zip", out.toByteArray()));
        assertThat(tables).hasSize(1);
        var inZip = taken(readable(tables.getFirst()), ZoneOffset.UTC);
        var inFolder = taken(readable(tables(from).getFirst()), ZoneOffset.UTC);
        assertThat(inZip.drafts().stream().map(d -> d.facts()).toList())
                .isEqualTo(inFolder.drafts().stream().map(d -> d.facts()).toList());
        assertThat(inZip.drafts().getFirst().place().file())
                .isEqualTo("pm.zip/team/2023-04-01-checkout.md");
    }

    @Test
    void gzipAndArchivesInArchives() throws Exception {
        assertThat(readable(file("i.csv.gz", gzip(CSV))).name()).isEqualTo("i.csv.gz/i.csv");
        var two = zip("inner.zip", zip("a.csv", CSV));
        assertThat(readable(file("two.zip", two)).name()).isEqualTo("two.zip/inner.zip/a.csv");
        assertThat(refused(file("three.zip", zip("two.zip", two))).problem())
                .contains("More than 2 archives");
        assertThat(refused(file("four.gz", gzip(gzip(gzip(CSV))))).problem())
                .contains("More than 2 archives");
    }

    @Test
    void anArchiveIsToldFromOfficeDocumentsByItsPartsAndNotByLettersInIt() throws Exception {
        var archive = file("export.zip", zip("xl/a.csv", CSV, "word/b.csv", CSV));
        assertThat(tables(archive)).hasSize(2);
        var document = zip("[Content_Types].xml", CSV, "word/document.xml", CSV);
        assertThat(refused(file("a.csv", document)).problem()).contains("a Word document");
        var slides = zip("[Content_Types].xml", CSV, "ppt/presentation.xml", CSV);
        assertThat(refused(file("b.csv", slides)).problem()).contains("an office program");
    }

    @Test
    void namesThatWouldLeaveTheArchiveDoNot() throws Exception {
        var tables =
                tables(
                        file(
                                "evil.zip",
                                zip("../../etc/a.csv", CSV, "/b.csv", CSV, "C:\\x\\c.csv", CSV)));
        assertThat(tables)
                .extracting(t -> t.content().name())
                .containsExactly("evil.zip/etc/a.csv", "evil.zip/b.csv", "evil.zip/x/c.csv");
        assertThat(readable(tables.getFirst()).path()).isEqualTo(folder.resolve("evil.zip"));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void damagedAndProtectedFilesAreRefusedByName() throws Exception {
        var good = zip("a.csv", CSV);
        assertThat(refused(file("half.zip", Arrays.copyOf(good, good.length / 2))).problem())
                .contains("incomplete or damaged");
        var packed = gzip(CSV);
        assertThat(refused(file("half.gz", Arrays.copyOf(packed, packed.length / 2))).problem())
                .contains("incomplete or damaged");
        var secret = good.clone();
        var central = new String(secret, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        secret[6] |= 1;
        secret[central + 8] |= 1;
        assertThat(refused(file("secret.zip", secret)).problem()).contains("password");
        assertThat(refused(file("secret.zip", secret)).place().file())
                .isEqualTo("secret.zip/a.csv");
        // One wrong bit in what was packed without compression shows in the checksum only.
        var stored = stored();
        stored[new String(stored, StandardCharsets.ISO_8859_1).indexOf("One")] ^= 1;
        assertThat(refused(file("bit.zip", stored)).problem()).contains("incomplete or damaged");
        assertThat(refused(file("empty.zip", zip())).problem()).contains("no file with incidents");
    }

    private static byte[] stored() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var entry = new ZipEntry("a.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(CSV.length);
            var crc = new java.util.zip.CRC32();
            crc.update(CSV);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(CSV);
        }
        return out.toByteArray();
    }

    @Test
    void bombsAreDefused() throws Exception {
        var gz = folder.resolve("bomb.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            zeros(out);
        }
        assertThat(refused(gz).problem()).contains("unpacks to far more");
        var zipped = folder.resolve("bomb.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zipped))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            zeros(out);
        }
        assertThat(refused(zipped).problem()).contains("unpacks to far more");
    }

    private static void zeros(OutputStream out) throws IOException {
        out.write(bytes("id,title\n"));
        var block = bytes("1,aaaaaaa\n".repeat(100_000));
        for (var i = 0; i < 60; i++) out.write(block);
    }

    @Test
    void anArchiveThatChangesAfterTheLookIsReadAnewOrRefused() throws Exception {
        var archive = file("export.zip", zip("a.csv", CSV));
        Table table = tables(archive).getFirst();
        var source = readable(table);
        file("export.zip", bytes("no archive any more"));
        assertThat(Fixtures.read(source, ZoneOffset.UTC, Progress.NONE))
                .isInstanceOf(IntakeResult.Refused.class);
        Files.delete(archive);
        assertThat(Fixtures.read(source, ZoneOffset.UTC, Progress.NONE))
                .isInstanceOfSatisfying(
                        IntakeResult.Refused.class,
                        r -> assertThat(r.problem().problem()).contains("no such file"));
    }
}
