package firebreak.suggest.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.suggest.learn.Evaluation.Split;
import firebreak.suggest.learn.LearningCurve.Point;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LearningCurveTest {
    private static Evaluation evaluation(int n, boolean telling) {
        var texts = new ArrayList<IncidentText>();
        var examples = new ArrayList<Example>();
        for (int i = 0; i < n; i++) {
            var value = i % 3 == 0 ? "apple" : "pear";
            texts.add(IncidentText.ofTitle(telling ? "the " + value + " of day " + i : "nothing"));
            examples.add(new Example(i, value));
        }
        return new Evaluation(Corpus.of(texts), "fruit", List.of("apple", "pear"), examples);
    }

    @Test
    void bothSplitsAreMeasuredForEachSizeThatLeavesSomeToAsk() {
        var curve = LearningCurve.of(evaluation(110, true), Progress.NONE);
        assertThat(curve.size()).isEqualTo(110);
        assertThat(curve.points())
                .extracting(Point::learned)
                .containsExactly(25, 25, 50, 50, 100, 100);
        var last = curve.last(Split.TIME).orElseThrow();
        assertThat(last.learned()).isEqualTo(100);
        assertThat(last.asked()).isEqualTo(10);
        assertThat(last.accuracy()).isEqualTo(1);
        assertThat(last.macroF1()).isEqualTo(1);
        // Of the last ten, days 100 to 109, three are apples.
        assertThat(last.usualAccuracy()).isEqualTo(0.7, within(1e-12));
        assertThat(last.better()).isTrue();
    }

    @Test
    void wordsThatSayNothingAreNoBetter() {
        var curve = LearningCurve.of(evaluation(110, false), Progress.NONE);
        assertThat(curve.points()).noneMatch(Point::better);
    }

    @Test
    void withFewTaggingsThereIsNothingToMeasure() {
        var curve = LearningCurve.of(evaluation(34, true), Progress.NONE);
        assertThat(curve.points()).isEmpty();
        assertThat(curve.last(Split.TIME)).isEmpty();
    }
}
