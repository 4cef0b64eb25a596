package firebreak.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Adds up the digest of many rows of one table, without an object for each.
final class DigestSum {
    private final MessageDigest sha = Digest.sha();
    private final byte[] table;

    /// The sum modulo 2^256, the highest part first.
    private final long[] sum = new long[4];

    private long rows;

    DigestSum(String table) {
        this.table = table.getBytes(StandardCharsets.UTF_8);
    }

    /// Adds the row of this image.
    void add(String image) {
        sha.update(table);
        sha.update((byte) 0);
        var hash = ByteBuffer.wrap(sha.digest(image.getBytes(StandardCharsets.UTF_8)));
        long carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            var before = sum[i];
            var with = before + hash.getLong(Long.BYTES * i);
            var over = Long.compareUnsigned(with, before) < 0;
            sum[i] = with + carry;
            if (carry == 1 && sum[i] == 0) over = true;
            carry = over ? 1 : 0;
        }
        rows++;
    }

    /// The digest of all of them.
    Digest digest() {
        var bytes = ByteBuffer.allocate(Long.BYTES * sum.length);
        for (var part : sum) bytes.putLong(part);
        return Digest.of(rows, bytes.array());
    }
}
