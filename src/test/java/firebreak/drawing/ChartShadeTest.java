package firebreak.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class ChartShadeTest {
    /// WCAG 2.2: black on white is 21; #767676 on white is the lightest grey that reaches 4.5.
    @Test
    void contrastIsTheOneOfWcag() {
        assertThat(ChartShade.contrast(0x000000, 0xFFFFFF)).isCloseTo(21, within(1e-9));
        assertThat(ChartShade.contrast(0x767676, 0xFFFFFF)).isBetween(4.5, 4.6);
        assertThat(ChartShade.contrast(0x777777, 0xFFFFFF)).isLessThan(4.5);
    }

    @Test
    void theEndsAreTheColoursThemselves() {
        assertThat(ChartShade.between(0xFFFFFF, 0x08519C, 0)).isEqualTo(0xFFFFFF);
        assertThat(ChartShade.between(0xFFFFFF, 0x08519C, 1)).isEqualTo(0x08519C);
        assertThat(ChartShade.between(0x0D1117, 0x79B8FF, 1)).isEqualTo(0x79B8FF);
    }

    @Test
    void numbersStayReadableOnEveryShade() {
        for (var colours : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
            assertThat(ChartShade.contrast(colours.background(), colours.muted()))
                    .isGreaterThanOrEqualTo(4.5);
            for (int step = 0; step <= 100; step++) {
                int shade = ChartShade.between(colours.background(), colours.shade(), step / 100.0);
                int text = ChartShade.readable(shade, 0xFFFFFF, 0x000000);
                assertThat(ChartShade.contrast(shade, text))
                        .as("%06x on %06x", text, shade)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void shadesOnlyEverGetStronger() {
        for (var colours : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
            double before = 1;
            for (int step = 1; step <= 20; step++) {
                int shade = ChartShade.between(colours.background(), colours.shade(), step / 20.0);
                double contrast = ChartShade.contrast(colours.background(), shade);
                assertThat(contrast).isGreaterThan(before);
                before = contrast;
            }
        }
    }

    @Test
    void wordsAndLinesCanBeSeenInEveryTheme() {
        for (var theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK, ChartTheme.PRESENTER)) {
            for (int behind : new int[] {theme.background(), theme.tint().getRGB() & 0xFFFFFF})
                for (int words : new int[] {theme.text(), theme.muted()})
                    assertThat(ChartShade.contrast(words, behind)).isGreaterThanOrEqualTo(4.5);
            for (int colour = 0; colour < 8; colour++)
                assertThat(
                                ChartShade.contrast(
                                        theme.line(colour).getRGB() & 0xFFFFFF, theme.background()))
                        .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void thePresentersTypeIsLarger() {
        assertThat(ChartTheme.PRESENTER.type()).isGreaterThanOrEqualTo(18);
        assertThat(ChartTheme.PRESENTER.background()).isEqualTo(ChartTheme.LIGHT.background());
        assertThat(ChartTheme.DARK.presented().background())
                .isEqualTo(ChartTheme.DARK.background());
    }
}
