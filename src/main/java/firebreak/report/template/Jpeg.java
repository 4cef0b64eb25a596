package firebreak.report.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// JPEG pictures as the blocks that they are made of.
final class Jpeg {
    private static final int START_OF_SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int NOTES = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST = 0xEF;

    private Jpeg() {}

    /// Without comments, Exif, XMP and whatever else programs note down about the author; colour
    /// profiles stay.
    static byte[] withoutNotes(byte[] picture) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        for (var i = 2; ; ) {
            if (i + 4 > picture.length || (picture[i] & 0xFF) != 0xFF)
                throw new IOException("jpeg");
            var mark = picture[i + 1] & 0xFF;
            var length = 2 + ((picture[i + 2] & 0xFF) << 8 | picture[i + 3] & 0xFF);
            if (mark == START_OF_SCAN || i + length > picture.length) {
                out.write(picture, i, picture.length - i);
                return out.toByteArray();
            }
            var notes =
                    mark == COMMENT
                            || mark >= NOTES && mark <= LAST && mark != COLOURS && mark != ADOBE;
            if (!notes) out.write(picture, i, length);
            i += length;
        }
    }
}
