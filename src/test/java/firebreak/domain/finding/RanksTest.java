package firebreak.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

class RanksTest {
    private static Finding at(int id, String rank) {
        return new Finding(
                new UUID(0, id), rank, FindingState.ACCEPTED, "", "words", "1", List.of(), 1);
    }

    private static List<Finding> with(List<Finding> all, List<Finding> changed) {
        var byId = new HashMap<UUID, Finding>();
        all.forEach(f -> byId.put(f.id(), f));
        changed.forEach(f -> byId.put(f.id(), f));
        return byId.values().stream().sorted(Ranks.ORDER).toList();
    }

    @Property(tries = 200, seed = "20261101")
    void whateverMovesStandsWhereItWasPutAndOthersKeepTheirOrder(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 143) Integer> moves) {
        List<Finding> all = List.of();
        for (int i = 0; i < 12; i++) all = with(all, List.of(at(i, Ranks.after(all))));
        for (int move : moves) {
            var expected = new ArrayList<>(all.stream().map(Finding::id).toList());
            var id = expected.remove(move / 12);
            expected.add(move % 12, id);
            var changed = Ranks.moved(all, id, move % 12);
            assertThat(changed.size()).as("one that moves changes no other").isLessThan(2);
            all = with(all, changed);
            assertThat(all).extracting(Finding::id).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void thereIsAlwaysRoomAndRanksStayShort() {
        List<Finding> all = List.of(at(0, "1"), at(1, "2"), at(2, "3"));
        for (int i = 0; i < 5000; i++) {
            // Always between the first and the second.
            var last = all.getLast().id();
            all = with(all, Ranks.moved(all, last, 1));
            assertThat(all.get(1).id()).isEqualTo(last);
        }
        assertThat(all.stream().map(f -> f.rank().length()).max(Comparator.naturalOrder()))
                .hasValueSatisfying(l -> assertThat(l).isLessThanOrEqualTo(100));
        var at = "";
        for (int i = 0; i < 500; i++) {
            var next = Ranks.between(at, "");
            assertThat(next).isGreaterThan(at);
            at = next;
        }
        assertThat(at.length()).isLessThan(20);
    }

    @Test
    void findingsOfTheSameRankCanStillBeOrdered() {
        var all = List.of(at(1, "m"), at(2, "m"), at(3, "m"));
        var next = with(all, Ranks.moved(all, new UUID(0, 3), 1));
        assertThat(next)
                .extracting(f -> f.id().getLeastSignificantBits())
                .containsExactly(1L, 3L, 2L);
        assertThat(Ranks.moved(next, new UUID(0, 9), 0)).isEmpty();
        assertThat(Ranks.moved(next, next.getFirst().id(), -5)).isEmpty();
    }
}
