package firebreak.report.slides;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.report.model.CleanText;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

class SlideTypeTest {
    @Test
    void linesBreakBetweenWordsAndWithinLongOnes() {
        assertThat(SlideType.lines("", 10, 100, false)).isEqualTo(1);
        assertThat(SlideType.lines("aaaa aaaa", 10, 30, false)).isEqualTo(2);
        assertThat(SlideType.lines("aaaa\naaaa", 10, 300, false)).isEqualTo(2);
        assertThat(SlideType.lines("a".repeat(100), 10, 100, false)).isEqualTo(6);
    }

    @Test
    void whatIsTooLongIsCutAtAClauseOrAWord() {
        assertThat(SlideType.cut("short", 10, 100, 1, false)).isEqualTo("short");
        assertThat(SlideType.cut("one two three four five six seven", 10, 60, 1, false))
                .isEqualTo("one two…");
        assertThat(SlideType.cut("one two three; and four five six", 10, 85, 1, false))
                .isEqualTo("one two three…");
    }

    @Test
    void theDirectionIsThatOfTheFirstLetter() {
        assertThat(SlideType.fromRight("12 \u05E9\u05DC\u05D5\u05DD")).isTrue();
        assertThat(SlideType.fromRight("a \u05E9\u05DC\u05D5\u05DD")).isFalse();
        assertThat(SlideType.fromRight("12")).isFalse();
    }

    @Property(tries = 200, seed = "20261126")
    void whatIsCutFits(@ForAll @StringLength(max = 400) String text) {
        var clean = CleanText.line(text);
        var cut = SlideType.cut(clean, 12, 120, 3, false);
        assertThat(SlideType.lines(cut, 12, 120, false)).isLessThanOrEqualTo(3);
        assertThat(SlideType.fit(clean, new double[] {20, 12}, 120, 50, true).text())
                .satisfies(
                        t -> assertThat(SlideType.lines(t, 12, 120, true)).isLessThanOrEqualTo(3));
    }
}
