package firebreak.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

class SecondSampleTest {
    private static Set<UUID> ids(int n) {
        var random = new SplittableRandom(5);
        var ids = new HashSet<UUID>();
        while (ids.size() < n) ids.add(new UUID(random.nextLong(), random.nextLong()));
        return ids;
    }

    @Test
    void itIsAShareAndThirtyAtLeast() {
        assertThat(SecondSample.of("Bea", ids(400), Set.of(), 0.25)).hasSize(100);
        assertThat(SecondSample.of("Bea", ids(100), Set.of(), 0.2)).hasSize(30);
        assertThat(SecondSample.of("Bea", ids(12), Set.of(), 0.2)).hasSize(12);
        assertThat(SecondSample.of("Bea", ids(90), Set.of(), 1)).hasSize(90);
        assertThat(SecondSample.of("Bea", Set.of(), Set.of(), 0.2)).isEmpty();
    }

    @Test
    void itIsTheSameEachTimeAndAnotherForAnotherCoder() {
        var all = ids(400);
        var sample = SecondSample.of("Bea", all, Set.of(), 0.25);
        assertThat(SecondSample.of("Bea", all, Set.of(), 0.25)).isEqualTo(sample);
        var other = new HashSet<>(SecondSample.of("Cid", all, Set.of(), 0.25));
        other.retainAll(sample);
        // Two random quarters of 400 share 25; six standard deviations are 24.
        assertThat(other).hasSizeBetween(1, 49);
    }

    @Test
    void whatWasJudgedStaysAndWhatNobodyElseFinishedIsNotAsked() {
        var all = ids(400);
        var judged = new HashSet<>(all);
        judged.removeAll(SecondSample.of("Bea", all, Set.of(), 0.25));
        var one = judged.iterator().next();
        var alone = new UUID(1, 1);
        assertThat(SecondSample.of("Bea", all, Set.of(one, alone), 0.25))
                .hasSize(101)
                .contains(one)
                .doesNotContain(alone);
    }
}
