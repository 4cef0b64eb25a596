package firebreak.suggest.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

class MetBeforeTest {
    private final MetBefore met = new MetBefore();
    private final long[] features = new SplittableRandom(1).longs(200_000).toArray();

    @Test
    void whatWasMetIsAlwaysKnown() {
        for (long f : features) met.add(f);
        assertThat(LongStream.of(features).allMatch(met::add)).isTrue();
    }

    @Test
    void hardlyAnyIsTakenForOneThatWasMet() {
        assertThat(LongStream.of(features).filter(met::add).count()).isLessThan(100);
    }
}
