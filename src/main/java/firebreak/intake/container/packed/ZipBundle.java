package firebreak.intake.container.packed;

import firebreak.domain.Text;
import firebreak.intake.container.Bundle;
import firebreak.intake.container.Content;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.Whole;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The files in a .zip archive. They are read where they lie; nothing is unpacked onto the disk.
final class ZipBundle implements Bundle {
    private static final int MOST_ENTRIES = 20_000;

    /// An archive inside an archive is in memory as a whole.
    private static final int LARGEST_INNER = 64_000_000;

    private final Content archive;
    private final List<Content> members;

    private ZipBundle(Content archive, List<Content> members) {
        this.archive = archive;
        this.members = members;
    }

    static ZipBundle of(Content archive) throws IOException {
        try (var zip = zip(archive)) {
            var members = new ArrayList<Content>();
            var packed = 0L;
            var entries = entries(zip);
            for (var i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                packed += Math.max(0, entry.getCompressedSize());
                members.add(new Member(archive, i, entry));
            }
            // Entries that share their bytes are a way to make much of little.
            if (packed > archive.size() + 1_000_000)
                throw new Unreadable(0, "", Text.of("intake.refused.bomb"));
            return new ZipBundle(archive, List.copyOf(members));
        }
    }

    private static ZipFile zip(Content archive) throws IOException {
        SeekableByteChannel channel =
                archive instanceof Content.OnDisk(var file)
                        ? Files.newByteChannel(file)
                        : new SeekableInMemoryByteChannel(Whole.bytes(archive, LARGEST_INNER));
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw Bounded.damaged();
        }
    }

    private static List<ZipArchiveEntry> entries(ZipFile zip) throws Unreadable {
        var entries = new ArrayList<ZipArchiveEntry>();
        for (var entry : Collections.list(zip.getEntries())) {
            if (entry.isDirectory() || entry.isUnixSymlink()) continue;
            entries.add(entry);
            if (entries.size() > MOST_ENTRIES)
                throw new Unreadable(0, "", Text.of("intake.refused.many_files", MOST_ENTRIES));
        }
        return entries;
    }

    @Override
    public Content content() {
        return archive;
    }

    @Override
    public List<Content> members() {
        return members;
    }

    @Override
    public Reading read() throws IOException {
        var zip = zip(archive);
        try {
            var entries = entries(zip);
            return new Reading() {
                @Override
                public String within() {
                    return archive.name() + "/";
                }

                @Override
                public InputStream open(int member) throws IOException {
                    if (member >= entries.size()) throw Bounded.damaged();
                    return opened(zip, entries.get(member));
                }

                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static InputStream opened(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption() || entry.getMethod() == 99)
            throw new Unreadable(0, "", Text.of("intake.refused.encrypted"));
        if (!zip.canReadEntryData(entry))
            throw new Unreadable(0, "", Text.of("intake.refused.method"));
        try {
            var packed = Math.max(1, entry.getCompressedSize());
            return new Bounded(zip.getInputStream(entry), () -> packed, entry.getCrc());
        } catch (IOException | RuntimeException e) {
            throw Bounded.damaged();
        }
    }

    /// The name that an entry has for a person: no way out of the archive, whatever it says.
    static String harmless(String name) {
        var parts = new ArrayList<String>();
        for (var part : name.replace('\\', '/').split("/", -1)) {
            var plain = part.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
            if (plain.isEmpty() || plain.equals(".") || plain.equals("..")) continue;
            if (parts.isEmpty() && plain.matches("[A-Za-z]:")) continue;
            parts.add(plain.length() <= 200 ? plain : plain.substring(0, 200));
        }
        return parts.isEmpty() ? "-" : String.join("/", parts);
    }

    private static final class Member extends Packed {
        private final int nth;
        private final long size;

        Member(Content archive, int nth, ZipArchiveEntry entry) {
            super(archive, harmless(entry.getName()));
            this.nth = nth;
            this.size = Math.max(0, entry.getSize());
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() throws IOException {
            var zip = zip(outer());
            try {
                var entries = entries(zip);
                if (nth >= entries.size()) throw Bounded.damaged();
                return new FilterInputStream(opened(zip, entries.get(nth))) {
                    @Override
                    public void close() throws IOException {
                        try (zip) {
                            super.close();
                        }
                    }
                };
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }
    }
}
