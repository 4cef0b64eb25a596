package firebreak.store;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A plain snapshot taken apart, for tests to put it together otherwise: with a manifest that fits
/// what was changed, so that only the change itself is wrong.
final class Forgery {
    static final JsonMapper JSON = JsonMapper.shared();

    /// One entry of the zip.
    record Entry(String name, byte[] content) {}

    String magic;
    String header;
    ObjectNode manifest;
    final List<Entry> entries = new ArrayList<>();

    Forgery(Path snapshot) throws Exception {
        var bytes = Files.readAllBytes(snapshot);
        int first = find(bytes, 0);
        int second = find(bytes, first + 1);
        magic = new String(bytes, 0, first + 1, StandardCharsets.UTF_8);
        header = new String(bytes, first + 1, second - first, StandardCharsets.UTF_8);
        var rest = new ByteArrayInputStream(bytes, second + 1, bytes.length - second - 1);
        try (var zip = new ZipInputStream(rest)) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry())
                entries.add(new Entry(e.getName(), zip.readAllBytes()));
        }
        manifest = (ObjectNode) JSON.readTree(entries.removeFirst().content());
    }

    private static int find(byte[] bytes, int from) {
        int i = from;
        while (bytes[i] != '\n') i++;
        return i;
    }

    /// The rows of a table, as text.
    String rows(String table) {
        return new String(entries.get(place(table)).content(), StandardCharsets.UTF_8);
    }

    /// Other rows, with the digest that fits them.
    Forgery rows(String table, String rows) {
        entries.set(
                place(table),
                new Entry(SnapshotReader.tableEntry(table), rows.getBytes(StandardCharsets.UTF_8)));
        var digest = Digest.EMPTY;
        for (var line : rows.lines().toList()) digest = digest.plus(table, line);
        for (var told : (ArrayNode) manifest.get("tables"))
            if (told.get("table").stringValue().equals(table))
                ((ObjectNode) told)
                        .put("rows", digest.rows())
                        .put("digest", SnapshotReader.hex(digest));
        return this;
    }

    /// Replaces in the rows of a table what must be there.
    Forgery replace(String table, String pattern, String by) {
        var rows = rows(table);
        var other = rows.replaceFirst(pattern, by);
        if (other.equals(rows)) throw new AssertionError("nothing was replaced");
        return rows(table, other);
    }

    int place(String table) {
        for (int i = 0; i < entries.size(); i++)
            if (entries.get(i).name().equals(SnapshotReader.tableEntry(table))) return i;
        throw new AssertionError(table);
    }

    /// Writes it, with the hash of the header in the manifest.
    Path write(Path to) throws Exception {
        return write(to, null);
    }

    Path write(Path to, @Nullable String rawManifest) throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes((magic + header).getBytes(StandardCharsets.UTF_8));
        manifest.put("header", SnapshotHeader.hash(out.toByteArray()));
        try (var zip = new ZipOutputStream(out)) {
            var text = rawManifest == null ? JSON.writeValueAsString(manifest) : rawManifest;
            put(zip, new Entry("manifest.json", text.getBytes(StandardCharsets.UTF_8)));
            for (var entry : entries) put(zip, entry);
        }
        return Files.write(to, out.toByteArray());
    }

    private static void put(ZipOutputStream zip, Entry entry) throws Exception {
        zip.putNextEntry(new ZipEntry(entry.name()));
        zip.write(entry.content());
        zip.closeEntry();
    }
}
