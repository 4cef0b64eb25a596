package firebreak.report.files;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the bytes of an Office file depend on nothing but what it says, so that two of them can be
/// compared: one moment for all its parts and properties, also within embedded workbooks. What
/// isn't touched is copied as it is compressed.
public final class SettledPackage {
    private static final Pattern MOMENT =
            Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)");
    private static final String PROPERTIES = "docProps/core.xml";

    /// A day that every program can show; zip files know no zone.
    private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

    /// As Office programs do it: hardly larger than the utmost, and much faster.
    public static final int LEVEL = 3;

    private SettledPackage() {}

    /// Settles a file in its place. What lies beside it on the way goes again.
    ///
    /// @param moment that its properties name
    public static void settle(Path file, Instant moment) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".settled");
        try {
            try (var from = ZipFile.builder().setPath(file).get();
                    var to =
                            FileChannel.open(
                                    beside,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE)) {
                copy(from, to, moment);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void copy(ZipFile from, SeekableByteChannel to, Instant moment)
            throws IOException {
        try (var out = new ZipArchiveOutputStream(to)) {
            out.setUseZip64(Zip64Mode.AsNeeded);
            var entries = from.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                var settled = new ZipArchiveEntry(entry.getName());
                settled.setTime(STAMP.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                if (touches(entry.getName())) {
                    try (var in = from.getInputStream(entry)) {
                        var bytes = settled(entry.getName(), in.readAllBytes(), moment);
                        out.putArchiveEntry(settled);
                        out.write(bytes);
                        out.closeArchiveEntry();
                    }
                } else {
                    settled.setMethod(entry.getMethod());
                    settled.setSize(entry.getSize());
                    settled.setCompressedSize(entry.getCompressedSize());
                    settled.setCrc(entry.getCrc());
                    try (var in = from.getRawInputStream(entry)) {
                        out.addRawArchiveEntry(settled, in);
                    }
                }
            }
        }
    }

    private static boolean touches(String name) {
        return name.equals(PROPERTIES) || name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static byte[] settled(String name, byte[] bytes, Instant moment) throws IOException {
        if (name.equals(PROPERTIES)) {
            var second =
                    Matcher.quoteReplacement(moment.truncatedTo(ChronoUnit.SECONDS).toString());
            return MOMENT.matcher(new String(bytes, StandardCharsets.UTF_8))
                    .replaceAll("$1" + second + "$2")
                    .getBytes(StandardCharsets.UTF_8);
        }
        try (var from =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                                .get();
                var to = new SeekableInMemoryByteChannel()) {
            copy(from, to, moment);
            return Arrays.copyOf(to.array(), (int) to.size());
        }
    }
}
