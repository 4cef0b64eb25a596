package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class TimescaleTest {
    private static final Offset<Double> NEARLY = within(1e-9);

    private static Timescale after(long... minutes) {
        return Timescale.of(
                LongStream.of(minutes).mapToObj(m -> Instant.ofEpochSecond(60 * m)).toList());
    }

    @Test
    void gapsThatCanBeSeenAreToScale() {
        var scale = after(0, 2, 10, 30, 40);
        assertThat(scale.broken()).isEmpty();
        assertThat(scale.places()).containsExactly(0.0, 0.05, 0.25, 0.75, 1.0);
    }

    @Test
    void aGapThatDwarfsTheOthersIsBroken() {
        var scale = after(0, 2, 4, 24 * 60);
        assertThat(scale.broken()).containsExactly(2);
        var places = scale.places();
        assertThat(places.get(1)).isCloseTo(places.get(2) / 2, NEARLY);
        assertThat(places.get(3)).isEqualTo(1.0, NEARLY);
        assertThat(after(0, 2 * 1440, 2 * 1440 + 3, 5 * 1440).broken()).containsOnly(0, 2);
    }

    @Test
    void oneMomentAndMomentsAtOneTimeStandAtTheBeginning() {
        assertThat(after(7).places()).containsExactly(0.0);
        assertThat(after(7, 7, 7).places()).containsExactly(0.0, 0.0, 0.0);
        assertThat(after(7, 7, 9).places()).containsExactly(0.0, 0.0, 1.0);
        assertThat(after(7, 7, 9).broken()).isEmpty();
    }

    @Property(tries = 200, seed = "20261101")
    void theLongerGapIsNeverDrawnShorter(
            @ForAll @Size(max = 4) List<@LongRange(max = 10_000_000) Long> gaps) {
        var moments = new ArrayList<Instant>();
        moments.add(Instant.EPOCH);
        for (var gap : gaps) moments.add(moments.getLast().plusSeconds(gap));
        var scale = Timescale.of(moments);
        assertThat(scale.places()).hasSize(gaps.size() + 1).isSorted();
        assertThat(scale.places().getFirst()).isZero();
        if (gaps.stream().anyMatch(g -> g > 0))
            assertThat(scale.places().getLast()).isEqualTo(1.0, NEARLY);
        for (int i = 0; i < gaps.size(); i++)
            for (int k = 0; k < gaps.size(); k++) {
                if (gaps.get(i) > gaps.get(k))
                    assertThat(length(scale, i)).isGreaterThanOrEqualTo(length(scale, k) - 1e-9);
                if (!scale.broken().contains(i) && !scale.broken().contains(k) && gaps.get(k) > 0)
                    assertThat(length(scale, i) / length(scale, k))
                            .as("to scale")
                            .isCloseTo(
                                    (double) gaps.get(i) / gaps.get(k),
                                    within(1e-6 * (1 + (double) gaps.get(i) / gaps.get(k))));
            }
    }

    private static double length(Timescale scale, int gap) {
        return scale.places().get(gap + 1) - scale.places().get(gap);
    }
}
