package firebreak.suggest.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class InformativeTest {
    private static final List<String> VALUES = List.of("left", "right");

    /// Twenty of each kind tagged, then open ones: known, unknown twins, none.
    private static Corpus corpus() {
        var all = new ArrayList<IncidentText>();
        for (int i = 0; i < 20; i++) all.add(IncidentText.ofTitle("apple orchard harvest " + i));
        for (int i = 0; i < 20; i++) all.add(IncidentText.ofTitle("bridge river concrete " + i));
        for (int i = 0; i < 5; i++) all.add(IncidentText.ofTitle("apple orchard harvest"));
        for (int i = 0; i < 5; i++) all.add(IncidentText.ofTitle("violin cello quartet"));
        for (int i = 0; i < 5; i++) all.add(IncidentText.ofTitle("glacier moraine crevasse"));
        all.add(IncidentText.ofTitle(""));
        return Corpus.of(all);
    }

    private static List<Integer> ranked() {
        var corpus = corpus();
        var examples =
                IntStream.range(0, 40)
                        .mapToObj(i -> new Example(i, VALUES.get(i < 20 ? 0 : 1)))
                        .toList();
        return Informative.rank(
                corpus,
                Learner.learn(corpus, "side", VALUES, examples),
                IntStream.range(40, corpus.size()).boxed().toList(),
                Progress.NONE);
    }

    private static String kind(int place) {
        return place < 45 ? "known" : place < 50 ? "violin" : place < 55 ? "glacier" : "none";
    }

    @Test
    void theLeastSureComeFirstOneOfEachKind() {
        var ranked = ranked();
        assertThat(ranked).hasSize(16).doesNotHaveDuplicates();
        assertThat(List.of(kind(ranked.get(0)), kind(ranked.get(1))))
                .containsExactlyInAnyOrder("violin", "glacier");
        assertThat(kind(ranked.get(2))).as("a third twin teaches nothing new").isEqualTo("known");
        assertThat(ranked.getLast()).as("without words").isEqualTo(55);
        assertThat(ranked()).isEqualTo(ranked);
    }

    @Test
    void itCanBeStopped() {
        var corpus = corpus();
        var suggester = Learner.learn(corpus, "side", VALUES, List.of());
        assertThatThrownBy(() ->
                        Informative.rank(
                                corpus,
                                suggester,
                                List.of(1, 2, 3),
                                (done, total) -> {
                                    throw new Cancelled();
                                }))
                .isInstanceOf(Cancelled.class);
        assertThat(Informative.rank(corpus, suggester, List.of(), Progress.NONE)).isEmpty();
    }
}
