package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files that unpack to very much, read in a process with 64 MB.
class SnapshotBombTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir Path folder;

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    @Test
    void bombsAreRefusedInLittleMemory() throws Exception {
        var real = new Forgery(SnapshotFixture.taken(folder.resolve("a"), null));
        var manifest = real.manifest;
        var first = (ObjectNode) manifest.get("tables").get(0);
        var entry = SnapshotReader.tableEntry(first.get("table").stringValue());
        var files =
                List.of(
                        bomb(real, "manifest", "manifest.json", out -> fill(out, ' ', 300)),
                        bomb(real, "deep manifest", "manifest.json", out -> fill(out, '[', 300)),
                        bomb(real, "line", entry, out -> fill(out, 'x', 300)),
                        bomb(real, "deep line", entry, out -> fill(out, '[', 300)),
                        bomb(real, "lines", entry, out -> fill(out, '\n', 300)),
                        many(real, first, entry),
                        attachment(real));
        var command =
                new java.util.ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BombReader.class.getName()));
        files.forEach(f -> command.add(f.toString()));
        var out = folder.resolve("out.txt");
        var child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        var ended = child.waitFor();
        assertThat(ended).as(Files.readString(out)).isZero();
        assertThat(Files.readAllLines(out)).isEqualTo(Collections.nCopies(7, "DAMAGED"));
    }

    /// As many rows as it says, and far too many of them.
    private Path many(Forgery real, ObjectNode first, String entry) throws Exception {
        var rows = first.get("rows").longValue();
        first.put("rows", 4_000_000_000L);
        var file = bomb(real, "rows", entry, out -> fill(out, '\n', 600));
        first.put("rows", rows);
        return file;
    }

    /// An attachment as long as it says, and far too long.
    private Path attachment(Forgery real) throws Exception {
        ((ArrayNode) real.manifest.get("attachments"))
                .addObject()
                .put("sha256", "0".repeat(64))
                .put("bytes", 5_000_000_000L);
        return bomb(
                real,
                "attachment",
                SnapshotReader.attachmentEntry("0".repeat(64)),
                out -> fill(out, 'x', 600));
    }

    /// The snapshot up to the given entry, which is filled otherwise.
    private Path bomb(Forgery real, String name, String entry, Content content) throws Exception {
        var file = folder.resolve(name + ".firebreak");
        var head = (real.magic + real.header).getBytes(StandardCharsets.UTF_8);
        real.manifest.put("header", SnapshotHeader.hash(head));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head);
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("manifest.json"));
                if (entry.equals("manifest.json")) {
                    content.to(zip);
                    return file;
                }
                zip.write(Forgery.JSON.writeValueAsBytes(real.manifest));
                for (var e : real.entries) {
                    if (e.name().equals(entry)) break;
                    zip.putNextEntry(new ZipEntry(e.name()));
                    zip.write(e.content());
                }
                zip.putNextEntry(new ZipEntry(entry));
                content.to(zip);
            }
        }
        assertThat(Files.size(file)).isLessThan(2L * MEGABYTE);
        return file;
    }

    private static void fill(OutputStream out, char with, int megabytes) throws IOException {
        var block = new byte[MEGABYTE];
        Arrays.fill(block, (byte) with);
        for (int i = 0; i < megabytes; i++) out.write(block);
    }
}
