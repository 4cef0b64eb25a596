package firebreak.store;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/// Adds up the digest of many rows of one table, without an object for each.
final class DigestSum {
    private final MessageDigest sha = Digest.sha();
    private final byte[] table;
    private final ImageBytes image;

    /// The sum modulo 2^256, the highest part first.
    private final long[] sum = new long[4];

    private long rows;

    /// @param columns the names of the table's columns, in their order
    DigestSum(String table, List<String> columns) {
        this.table = (table + '\0').getBytes(StandardCharsets.UTF_8);
        image = new ImageBytes(columns);
    }

    DigestSum(Table<?> table) {
        this(table.getName(), Arrays.stream(table.fields()).map(Field::getName).toList());
    }

    /// Takes the value of a row's next column.
    void value(int column, @Nullable Object value) {
        image.add(column, value);
    }

    /// Adds a row whose columns are those of the table.
    void add(UpdatableRecord<?> row) {
        for (int i = 0; i < row.size(); i++) value(i, row.get(i));
        row();
    }

    /// Adds the row whose values were taken last.
    void row() {
        sha.update(table);
        image.into(sha);
        var hash = ByteBuffer.wrap(sha.digest());
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

    /// The rows added so far.
    long rows() {
        return rows;
    }

    /// The digest of all of them.
    Digest digest() {
        var bytes = ByteBuffer.allocate(Long.BYTES * sum.length);
        for (var part : sum) bytes.putLong(part);
        return Digest.of(rows, bytes.array());
    }
}
