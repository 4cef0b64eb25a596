package firebreak.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TypeWidthTest {
    @Test
    void wordsAreAsWideAsInArial() {
        // 722 + 556 + 556 + 556 + 222 + 333 + 556 + 833 + 556 + 556 + 278 + 500, three per cent
        // more.
        assertThat(TypeWidth.of("Requirements", 10, false)).isCloseTo(64.107, Offset.offset(0.01));
        assertThat(TypeWidth.of("\u652F\u6255", 10, false)).isGreaterThan(20);
        assertThat(TypeWidth.of("e\u0301", 10, false)).isEqualTo(TypeWidth.of("e", 10, false));
        assertThat(TypeWidth.of("", 10, true)).isZero();
    }

    @Test
    void theLongestWordIsWhatALineMustHold() {
        var word = TypeWidth.of("Requirements", 9, true);
        assertThat(TypeWidth.longestWord("of Requirements\nhere", 9, true)).isEqualTo(word);
        assertThat(TypeWidth.longestWord("12\u00a0%", 9, true))
                .isEqualTo(TypeWidth.of("12\u00a0%", 9, true));
        assertThat(TypeWidth.longestWord("well-known", 9, true))
                .isEqualTo(TypeWidth.of("known", 9, true));
        assertThat(TypeWidth.longestWord("\u652F\u6255\u3044", 9, true))
                .isEqualTo(TypeWidth.of("\u652F", 9, true));
        assertThat(TypeWidth.longestWord("", 9, true)).isZero();
    }

    @Test
    void aBroaderFontHasRoom() {
        // DejaVu Sans Bold: 16,330 of 2,048 for the size.
        assertThat(TypeWidth.longestWordInAnyFont("Preventability", 8, true))
                .isGreaterThan(16_330 / 2_048.0 * 8)
                .isLessThan(17_000 / 2_048.0 * 8);
        // DejaVu Sans: 16,262.
        assertThat(TypeWidth.longestWordInAnyFont("Implementation", 9, false))
                .isGreaterThan(16_262 / 2_048.0 * 9);
        assertThat(TypeWidth.isWide(0x652F)).isTrue();
        assertThat(TypeWidth.isWide('W')).isFalse();
        assertThat(TypeWidth.isWide('@')).isFalse();
    }
}
