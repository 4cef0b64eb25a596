package firebreak.store;

import firebreak.store.seal.KeyFile;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/// The two lines with which a snapshot begins: what it is and, where it is sealed, the wrapped key,
/// so that it opens where nothing else of the assessment is left. They hold no client text.
///
/// @param key of a sealed snapshot; none for a plain one
public record SnapshotHeader(UUID assessment, @Nullable KeyFile key) {
    static final int FORMAT = 1;

    private static final String MAGIC = "FIREBREAK SNAPSHOT ";
    private static final int LONGEST_MAGIC = MAGIC.length() + 10;
    private static final int LONGEST_LINE = 2 * KeyFile.LONGEST;
    private static final JsonMapper JSON =
            JsonMapper.builder(SnapshotJson.small(LONGEST_LINE))
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private record Line(@Nullable UUID assessment, boolean sealed, @Nullable JsonNode key) {}

    boolean sealed() {
        return key != null;
    }

    byte[] toBytes() {
        var node = key == null ? null : JSON.readTree(key.toBytes());
        var line = JSON.writeValueAsString(new Line(assessment, sealed(), node));
        return (MAGIC + FORMAT + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// What the manifest keeps, so that a header that was changed is noticed.
    static String hash(byte[] header) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(header));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A header as it was read.
    ///
    /// @param hash of its bytes
    record Read(SnapshotHeader header, String hash) {}

    /// Reads the two lines and leaves `in` behind them.
    static Read read(InputStream in, Path file) throws IOException, SnapshotException {
        var magic = line(in, LONGEST_MAGIC);
        var word = new String(magic, StandardCharsets.ISO_8859_1);
        if (!word.matches(MAGIC + "[0-9]{1,9}\n")) throw SnapshotException.notASnapshot(file);
        int format = Integer.parseInt(word.strip().substring(MAGIC.length()));
        if (format > FORMAT) throw SnapshotException.newer(file);
        if (format < FORMAT) throw SnapshotException.notASnapshot(file);
        var json = line(in, LONGEST_LINE);
        var bytes = Arrays.copyOf(magic, magic.length + json.length);
        System.arraycopy(json, 0, bytes, magic.length, json.length);
        return new Read(parsed(json, file), hash(bytes));
    }

    private static SnapshotHeader parsed(byte[] json, Path file) throws SnapshotException {
        try {
            var line = JSON.readValue(json, Line.class);
            var id = line.assessment();
            var node = line.key();
            if (id == null || line.sealed() == (node == null || node.isNull()))
                throw SnapshotException.damaged(file, null);
            if (node == null || node.isNull()) return new SnapshotHeader(id, null);
            return switch (KeyFile.read(JSON.writeValueAsBytes(node))) {
                case KeyFile.Reading.Newer() -> throw SnapshotException.newer(file);
                case KeyFile.Reading.Unreadable() -> throw SnapshotException.damaged(file, null);
                // A copy that got an identity of its own keeps the key that was made for another.
                case KeyFile.Reading.Read(var key) -> new SnapshotHeader(id, key);
            };
        } catch (JacksonException e) {
            throw SnapshotException.damaged(file, e);
        }
    }

    /// Up to and with the next line feed, or less where there is none so soon.
    private static byte[] line(InputStream in, int longest) throws IOException {
        var line = new ByteArrayOutputStream();
        while (line.size() < longest) {
            int next = in.read();
            if (next < 0) break;
            line.write(next);
            if (next == '\n') break;
        }
        return line.toByteArray();
    }
}
