package firebreak.intake.container.sheet;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.util.LittleEndian;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/// One part of the records of an .xls file, the workbook's or those of a sheet, thinned out: only
/// what is asked for reaches the library, so that what it does with drawings and macros is of no
/// concern. A record that claims more texts than the file has room for is refused.
final class BiffStream extends InputStream {
    private static final int SHORTEST_TEXT = 3;
    private static final byte[] NOTHING = {};

    /// The library wants something between beginning and end: a record of the code page, which says
    /// that texts are Unicode.
    private static final byte[] AFTER_BEGIN = {0x42, 0, 2, 0, (byte) 0xb0, 4};

    private final InputStream in;
    private final long size;
    private final Set<Short> wanted;
    private byte[] record = new byte[0];
    private int at;
    private int depth;
    private boolean kept;
    private boolean over;
    private long position;

    /// @param in the records from `position` on
    /// @param size of the whole
    BiffStream(InputStream in, long position, long size, Set<Short> wanted) {
        this.in = in;
        this.position = position;
        this.size = size;
        this.wanted = wanted;
    }

    /// How far in the file the records have been read.
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        return more() ? record[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (!more()) return -1;
        var n = Math.min(length, record.length - at);
        System.arraycopy(record, at, buffer, offset, n);
        at += n;
        return n;
    }

    /// The library asks by this whether records follow.
    @Override
    public int available() throws IOException {
        return more() ? record.length - at : 0;
    }

    private boolean more() throws IOException {
        while (at == record.length) {
            if (over) return false;
            take();
        }
        return true;
    }

    private void take() throws IOException {
        var head = in.readNBytes(4);
        // Without its end the part was cut off.
        if (head.length < 4) throw Broken.damaged(0);
        var sid = LittleEndian.getShort(head, 0);
        var length = LittleEndian.getUShort(head, 2);
        var body = in.readNBytes(length);
        position += 4L + length;
        if (body.length < length) throw Broken.damaged(0);
        if (sid == BOFRecord.sid) depth++;
        keep(sid, head, body);
        if (sid == EOFRecord.sid && --depth <= 0) over = true;
    }

    private void keep(short sid, byte[] head, byte[] body) throws IOException {
        if (sid != ContinueRecord.sid)
            kept =
                    depth == 1
                            && (sid == BOFRecord.sid
                                    || sid == EOFRecord.sid
                                    || wanted.contains(sid));
        if (!kept) return;
        if (sid == SSTRecord.sid) {
            if (body.length < 8) throw Broken.damaged(0);
            var texts = LittleEndian.getInt(body, 4);
            if (texts < 0 || (long) texts * SHORTEST_TEXT > size) throw Broken.damaged(0);
        }
        var after = sid == BOFRecord.sid ? AFTER_BEGIN : NOTHING;
        record = new byte[4 + body.length + after.length];
        System.arraycopy(head, 0, record, 0, 4);
        System.arraycopy(body, 0, record, 4, body.length);
        System.arraycopy(after, 0, record, 4 + body.length, after.length);
        at = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
