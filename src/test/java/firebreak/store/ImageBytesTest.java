package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.jooq.Tables;
import firebreak.store.jooq.tables.records.IncidentRecord;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Rows hashed in bulk have the digest that they have one by one.
class ImageBytesTest {
    private static final String TABLE = Tables.INCIDENT.getName();

    @Property(tries = 300, seed = "20261101")
    void anyTextAndMomentHashesAsItsImage(
            @ForAll String text,
            @ForAll @LongRange(min = -80_000_000_000L, max = 300_000_000_000L) long second,
            @ForAll int number) {
        same(text, Instant.ofEpochSecond(second), number);
        same("\"" + text + "\\\n", Instant.ofEpochSecond(second, 1000), number);
    }

    @Test
    void edgesHashAsTheirImages() {
        same(
                "half a letter \uD83D, \u0000\t\r\n\b, \"quoted\\\", ü, 漢, 🔥\u007F",
                Instant.EPOCH,
                0);
        same("", Instant.parse("9999-12-31T23:59:59Z"), -1);
        same("~", Instant.parse("+10000-01-01T00:00:00Z"), Integer.MIN_VALUE);
        same("x".repeat(100_000), Instant.parse("0999-12-31T23:59:59.5Z"), Integer.MAX_VALUE);
    }

    private static void same(String text, Instant at, int number) {
        var row = new IncidentRecord();
        row.setId(new UUID(number, 7));
        row.setTitle(text);
        row.setDetected(at);
        row.setLeadershipMinutes(number);
        row.setEffortMeasured(number > 0);
        row.setLine((long) number);
        var image = RowImage.of(row);
        var one = Digest.EMPTY.plus(TABLE, image).plus(TABLE, image);
        var sum = new DigestSum(Tables.INCIDENT);
        for (int times = 0; times < 2; times++) {
            for (int i = 0; i < row.size(); i++)
                // As the database hands moments out.
                sum.value(
                        i,
                        times == 1 && row.get(i) instanceof Instant moment
                                ? moment.atOffset(ZoneOffset.UTC)
                                : row.get(i));
            sum.row();
        }
        assertThat(sum.digest()).isEqualTo(one);
        assertThat(List.of(sum.rows(), sum.digest().rows())).containsOnly(2L);
    }
}
