package firebreak.store;

import java.security.SecureRandom;
import java.util.UUID;

/// Ids that are unique across laptops and rise with time (UUID version 7, RFC 9562), so that new
/// rows land at the end of the index.
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
