package firebreak.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/// Ids that are unique across laptops and rise with time (UUID version 7, RFC 9562), so that new
/// rows land at the end of the index.
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Random bits are fetched for many ids at once, which costs little more than for one.
    private static final ByteBuffer BITS =
            ByteBuffer.allocate(512 * (Short.BYTES + Long.BYTES)).limit(0);

    private Ids() {}

    static synchronized UUID next() {
        if (!BITS.hasRemaining()) {
            RANDOM.nextBytes(BITS.array());
            BITS.clear();
        }
        long high = System.currentTimeMillis() << 16 | 0x7000 | BITS.getShort() & 0xFFF;
        long low = BITS.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
