package firebreak.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.session.Ballots;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SpreadTest {
    private static final List<String> CARDS = List.of("N", "P", "L", "F", "NOT_APPLICABLE", "?");
    private static final List<String> SCALE = List.of("N", "P", "L", "F");

    @Test
    void medianAndRangeLeaveOutWhoDoesNotKnowAndWhatIsBesideTheScale() {
        var spread =
                Spread.of(
                        CARDS,
                        SCALE,
                        new Ballots(Map.of("N", 1, "P", 3, "F", 1, "?", 4, "NOT_APPLICABLE", 2)));
        assertThat(spread.cast()).isEqualTo(11);
        assertThat(spread.unsure()).isEqualTo(4);
        assertThat(spread.placed()).isEqualTo(5);
        assertThat(spread.median()).containsExactly("P");
        assertThat(spread.lowest()).isEqualTo("N");
        assertThat(spread.highest()).isEqualTo("F");
        assertThat(spread.most()).containsExactly("P");
        assertThat(spread.bars()).extracting(Spread.Bar::ballots).containsExactly(1, 3, 0, 1, 2, 4);
        assertThat(spread.dissent("P"))
                .containsExactly(
                        new Spread.Bar("N", 1),
                        new Spread.Bar("F", 1),
                        new Spread.Bar("NOT_APPLICABLE", 2));
        assertThat(spread.agreed()).isFalse();
    }

    @Test
    void theMiddleOfAnEvenNumberMayLieBetweenTwoChoices() {
        var split = Spread.of(CARDS, SCALE, new Ballots(Map.of("P", 2, "F", 2)));
        assertThat(split.median()).containsExactly("P", "F");
        assertThat(split.most()).containsExactly("P", "F");
    }

    @Test
    void choicesWithoutAnOrderHaveNoMedian() {
        var spread = Spread.of(List.of("a", "b", "?"), List.of(), new Ballots(Map.of("b", 3)));
        assertThat(spread.median()).isEmpty();
        assertThat(spread.lowest()).isNull();
        assertThat(spread.most()).containsExactly("b");
        assertThat(spread.agreed()).isTrue();
        var nobody = Spread.of(CARDS, SCALE, new Ballots(Map.of("?", 2)));
        assertThat(nobody.most()).isEmpty();
        assertThat(nobody.agreed()).isFalse();
    }

    @Property(tries = 300, seed = "62")
    void theMedianHasHalfOnEachSide(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 3) Integer> cast) {
        var ballots = Ballots.NONE;
        for (var place : cast) ballots = ballots.with(SCALE.get(place));
        var spread = Spread.of(CARDS, SCALE, ballots);
        var sorted = new ArrayList<>(cast);
        sorted.sort(null);
        for (var choice : spread.median()) {
            int place = SCALE.indexOf(choice);
            assertThat(sorted.stream().filter(p -> p < place).count() * 2)
                    .isLessThanOrEqualTo(sorted.size());
            assertThat(sorted.stream().filter(p -> p > place).count() * 2)
                    .isLessThanOrEqualTo(sorted.size());
        }
        assertThat(spread.lowest()).isEqualTo(SCALE.get(sorted.getFirst()));
        assertThat(spread.highest()).isEqualTo(SCALE.get(sorted.getLast()));
    }
}
