package firebreak.intake.container.sheet;

import firebreak.intake.container.Content;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The parts of a zip file by their names. Parts are inflated as they are read, never ahead, and
/// each is checked against its check sum.
final class ZipParts implements AutoCloseable {
    private static final int PARTS_AT_MOST = 20_000;
    private static final int DIRECTORY_AT_MOST = 8 << 20;
    private static final int END_AT_MOST = 22 + 65_535;
    private static final int IN_MEMORY_AT_MOST = 64 << 20;
    private final ZipFile zip;
    private final long size;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    private ZipParts(ZipFile zip, long size) throws IOException {
        this.zip = zip;
        this.size = size;
        for (var entry : Collections.list(zip.getEntries()))
            if (parts.put(key(entry.getName()), entry) != null || parts.size() > PARTS_AT_MOST)
                // Which of two parts of one name counts, programs don't agree on.
                throw Broken.damaged(0);
    }

    static ZipParts open(Content content) throws IOException {
        var channel = channel(content);
        try {
            checkDirectory(channel);
            channel.position(0);
            var zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setIgnoreLocalFileHeader(true)
                            .get();
            return new ZipParts(zip, channel.size());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException io ? Xml.told(io, 0) : Broken.damaged(0);
        }
    }

    /// The bytes with a place to go to; what is packed into another file is unpacked into memory.
    static SeekableByteChannel channel(Content content) throws IOException {
        if (content instanceof Content.OnDisk(var file)) return FileChannel.open(file);
        try (var in = content.open()) {
            var bytes = in.readNBytes(IN_MEMORY_AT_MOST + 1);
            if (bytes.length > IN_MEMORY_AT_MOST) throw Broken.large();
            return new SeekableInMemoryByteChannel(bytes);
        }
    }

    /// A small file can name millions of parts, each of which would cost memory.
    private static void checkDirectory(SeekableByteChannel channel) throws IOException {
        var size = channel.size();
        var from = Math.max(0, size - END_AT_MOST);
        var end = ByteBuffer.allocate((int) (size - from));
        channel.position(from);
        while (end.hasRemaining() && channel.read(end) >= 0) {}
        end.flip().order(ByteOrder.LITTLE_ENDIAN);
        for (var i = end.limit() - 22; i >= 0; i--)
            if (end.getInt(i) == 0x06054b50) {
                var directory = Integer.toUnsignedLong(end.getInt(i + 16));
                if (directory < size && size - directory > DIRECTORY_AT_MOST + END_AT_MOST)
                    throw Broken.damaged(0);
                return;
            }
        throw Broken.damaged(0);
    }

    private static String key(String name) {
        var plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /// What tells whether a part is the one that was read before.
    record Mark(long crc, long size) {}

    @Nullable Mark mark(String name) {
        var entry = parts.get(key(name));
        return entry == null ? null : new Mark(entry.getCrc(), entry.getSize());
    }

    /// The inflated size as the file claims it, for progress only.
    long claimed(String name) {
        var entry = parts.get(key(name));
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /// @throws firebreak.intake.container.Unreadable where there is no such part
    InputStream open(String name) throws IOException {
        var entry = parts.get(key(name));
        if (entry == null) throw Broken.damaged(0);
        if (entry.getGeneralPurposeBit().usesEncryption()) throw Broken.password();
        return new PartStream(
                inflated(entry), entry.getCrc(), Math.min(entry.getCompressedSize(), size));
    }

    private InputStream inflated(ZipArchiveEntry entry) throws IOException {
        try {
            var in = zip.getInputStream(entry);
            if (in == null) throw Broken.damaged(0);
            return in;
        } catch (IOException e) {
            throw Xml.told(e, 0);
        }
    }

    /// The beginning of a small part as text of one byte a character, or "" where there is none.
    String start(String name, int most) throws IOException {
        if (!has(name)) return "";
        try (var in = open(name)) {
            return new String(in.readNBytes(most), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw Xml.told(e, 0);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
