package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.intake.container.Unreadable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops at a run of bytes so long, without a blank, a line or mark-up in it, that only an attack
/// has it: as a name it would have to be held.
final class Unbroken extends FilterInputStream {
    private static final int LONGEST = 8_000_000;
    private int run;

    Unbroken(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = offset + n - 1; i >= offset; i--) {
            if (" \n\r\t<>".indexOf(buffer[i]) < 0) continue;
            run = offset + n - 1 - i;
            return n;
        }
        if (n > 0 && (run += n) > LONGEST)
            throw new Unreadable(0, "", Text.of("coverage.file.unbroken", LONGEST));
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
