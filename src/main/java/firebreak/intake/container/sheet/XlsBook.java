package firebreak.intake.container.sheet;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.Unreadable;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A workbook of Excel 97 to 2003 (BIFF8): its sheets, formats and shared texts.
final class XlsBook implements AutoCloseable {
    /// A sheet has at most 65,536 lines; more than this is pictures, or no workbook.
    private static final long AT_MOST = 256L << 20;

    private static final int IN_MEMORY_AT_MOST = 64 << 20;
    private static final short WORKSHEET = 0x0010;
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "workbook");
    private static final Set<Short> GLOBALS =
            Set.of(
                    BoundSheetRecord.sid,
                    DateWindow1904Record.sid,
                    ExtendedFormatRecord.sid,
                    FilePassRecord.sid,
                    FormatRecord.sid,
                    SSTRecord.sid);

    /// @param position where in the stream its records begin
    record Sheet(String name, int position, boolean hidden) {}

    private final POIFSFileSystem files;
    private final String stream;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Kind> kinds = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean from1904;

    private XlsBook(POIFSFileSystem files) throws IOException {
        this.files = files;
        var root = files.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) throw Broken.password();
        stream = STREAMS.stream().filter(root::hasEntry).findFirst().orElse("");
        if (stream.isEmpty())
            throw new Unreadable(
                    0,
                    "",
                    root.hasEntryCaseInsensitive("Book")
                            ? Text.of("intake.sheet.old")
                            : Text.of("intake.refused.looks", Text.of("intake.looks.xls")));
        var records = records(0, GLOBALS);
        for (Record record; (record = records.next()) != null; ) see(record);
    }

    static XlsBook open(Content content) throws IOException {
        POIFSFileSystem files = null;
        try {
            files = files(content);
            return new XlsBook(files);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (files != null) files.close();
            throw Xml.told(e, 0);
        }
    }

    private static POIFSFileSystem files(Content content) throws IOException {
        if (content.size() > AT_MOST) throw Broken.large();
        if (content instanceof Content.OnDisk(var file))
            return new POIFSFileSystem(file.toFile(), true);
        try (var in = content.open()) {
            var bytes = in.readNBytes(IN_MEMORY_AT_MOST + 1);
            if (bytes.length > IN_MEMORY_AT_MOST) throw Broken.large();
            checkClaim(bytes);
            return new POIFSFileSystem(new ByteArrayInputStream(bytes));
        }
    }

    /// The library makes room for what the first block claims.
    private static void checkClaim(byte[] bytes) throws IOException {
        if (bytes.length < 512) throw Broken.damaged(0);
        var block = LittleEndian.getShort(bytes, 30) == 12 ? 4096L : 512L;
        var room = LittleEndian.getUInt(bytes, 44) * (block / 4) * block;
        if (room > bytes.length + 2 * (block / 4) * block) throw Broken.damaged(0);
    }

    private void see(Record record) throws IOException {
        switch (record) {
            case BOFRecord begin -> {
                if (begin.getVersion() != BOFRecord.VERSION)
                    throw new Unreadable(0, "", Text.of("intake.sheet.old"));
            }
            case FilePassRecord ignored -> throw Broken.password();
            case BoundSheetRecord sheet ->
                    sheets.add(
                            new Sheet(
                                    sheet.getSheetname(),
                                    sheet.getPositionOfBof(),
                                    sheet.isHidden() || sheet.isVeryHidden()));
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case FormatRecord format ->
                    formats.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
            case SSTRecord shared -> texts = shared;
            default -> {}
        }
    }

    /// The sheets with cells; those of charts and macros are none.
    List<Sheet> sheets() throws IOException {
        var found = new ArrayList<Sheet>();
        for (var sheet : sheets)
            if (records(sheet.position(), Set.of()).next() instanceof BOFRecord begin
                    && begin.getType() == WORKSHEET) found.add(sheet);
        return found;
    }

    /// A walk through the wanted records from this place in the stream on.
    Records records(int position, Set<Short> wanted) throws IOException {
        var in = files.createDocumentInputStream(stream);
        var size = in.available();
        if (position < 0 || position >= size) throw Broken.damaged(0);
        in.skipNBytes(position);
        return new Records(new BiffStream(in, position, size, wanted), size);
    }

    /// Records one after the other.
    static final class Records {
        private final BiffStream stream;
        private final long size;
        private @Nullable RecordFactoryInputStream records;

        private Records(BiffStream stream, long size) {
            this.stream = stream;
            this.size = size;
        }

        /// The next record, or null at the end. Whatever the library throws at what it finds, the
        /// file is damaged.
        @Nullable Record next() throws IOException {
            try {
                if (records == null) records = new RecordFactoryInputStream(stream, false);
                return records.nextRecord();
            } catch (RuntimeException e) {
                throw Xml.told(e, 0);
            }
        }

        /// How much of the workbook lies behind, from 0 to 1.
        double done() {
            return Math.min(1, (double) stream.position() / size);
        }
    }

    /// The shared text of this number.
    String text(int number) throws IOException {
        if (texts == null || number < 0 || number >= texts.getNumUniqueStrings())
            throw Broken.damaged(0);
        return texts.getString(number).getString();
    }

    /// What the numbers in cells of this style count.
    Kind kind(int style) {
        if (style < 0 || style >= styles.size()) return Kind.NUMBER;
        var format = styles.get(style);
        return kinds.computeIfAbsent(format, id -> Kind.of(id, formats.get(id)));
    }

    boolean from1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
