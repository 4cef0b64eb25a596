package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class ColumnWidthsTest {
    @Test
    void whoHasMoreThanItMustGives() {
        assertThat(ColumnWidths.fitting(new int[] {500, 1000, 500}, new int[] {700, 400, 500}))
                .containsExactly(700, 800, 500);
        assertThat(ColumnWidths.fitting(new int[] {500, 500}, new int[] {100, 0}))
                .containsExactly(500, 500);
        assertThatThrownBy(() -> ColumnWidths.fitting(new int[] {9, 9}, new int[] {18, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forWordsOfCellsAColumnGivesAThirdAtMost() {
        var least = new int[] {100, 100, 100};
        assertThat(
                        ColumnWidths.roomier(
                                new int[] {300, 600, 900}, least, new int[] {350, 2000, 100}))
                .containsExactly(350, 600, 850);
        assertThat(ColumnWidths.roomier(new int[] {300, 900, 0}, new int[3], new int[] {601, 0, 0}))
                .containsExactly(300, 900, 0);
    }

    @Property(seed = "71")
    void theWholeStaysAndNoneIsTooNarrow(
            @ForAll @Size(5) List<@IntRange(max = 5000) Integer> wide,
            @ForAll @Size(5) List<@IntRange(max = 2500) Integer> needed,
            @ForAll @Size(5) List<@IntRange(max = 6000) Integer> asked) {
        var widths = ints(wide);
        var least = ints(needed);
        Assume.that(ColumnWidths.fits(widths, least));
        var fitting = ColumnWidths.fitting(widths, least);
        var roomier = ColumnWidths.roomier(fitting, least, ints(asked));
        for (var shared : new int[][] {fitting, roomier}) {
            assertThat(Arrays.stream(shared).sum()).isEqualTo(Arrays.stream(widths).sum());
            for (var i = 0; i < 5; i++) assertThat(shared[i]).isGreaterThanOrEqualTo(least[i]);
        }
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(n -> n).toArray();
    }
}
