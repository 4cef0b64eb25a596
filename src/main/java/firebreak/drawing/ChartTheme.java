package firebreak.drawing;

import firebreak.domain.chart.Palette;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/// The colours of a theme that a chart needs, as RGB numbers, and the size of its type. Series take
/// their colours from [Palette].
///
/// @param background what lies behind the chart; zero in a heat map has this colour
/// @param text titles, numbers and the outline of the mark that has the focus
/// @param muted axes, labels and the basis line
/// @param grid faint lines
/// @param shade the strongest shade of a heat map
/// @param type the size of the smallest type in pixels; everything else grows with it
/// @param weight how much thicker lines and marks are than usual
public record ChartTheme(
        int background, int text, int muted, int grid, int shade, int type, double weight) {
    public static final ChartTheme LIGHT =
            new ChartTheme(
                    0xFFFFFF, 0x24292F, 0x57606A, 0xE1E4E8, 0x08519C, ChartFonts.SMALLEST, 1);
    public static final ChartTheme DARK =
            new ChartTheme(
                    0x0D1117, 0xE6EDF3, 0x9AA4AF, 0x262C34, 0x79B8FF, ChartFonts.SMALLEST, 1);

    /// To be read from the back of a room.
    public static final ChartTheme PRESENTER = LIGHT.presented();

    private static final int PRESENTED = 18;
    private static final double THICKENED = 1.6;

    /// A line or a dot must stand out this much (WCAG 2.2, 1.4.11); on dark ones, thin lines look
    /// thinner.
    private static final double LEAST_CONTRAST = 3;

    private static final double LEAST_ON_DARK = 4.5;
    private static final double DARK_BELOW = 4.5;

    /// The same colours with larger type, to be read from the back of a room.
    public ChartTheme presented() {
        return new ChartTheme(background, text, muted, grid, shade, PRESENTED, weight);
    }

    /// The same with thicker lines and larger marks, which a projector washes out less.
    public ChartTheme thickened() {
        return new ChartTheme(background, text, muted, grid, shade, type, THICKENED);
    }

    /// The same with words and lines that stand out more: at least 7:1 for words, 3:1 for the grid.
    public ChartTheme contrasted() {
        boolean onDark = ChartShade.contrast(background, 0) < DARK_BELOW;
        return onDark
                ? new ChartTheme(0x000000, 0xFFFFFF, 0xD5DCE3, 0x6E7681, 0xA5D6FF, type, weight)
                : new ChartTheme(0xFFFFFF, 0x000000, 0x32383F, 0x8C959F, 0x033D8B, type, weight);
    }

    Font plain() {
        return ChartFonts.plain(type);
    }

    /// One font for all of these texts.
    Font plain(List<String> texts) {
        return ChartFonts.showing(plain(), String.join("", texts));
    }

    Font bold() {
        return ChartFonts.bold(type);
    }

    /// A length that grows with the type; `pixels` at the usual size.
    public double scaled(double pixels) {
        return pixels * type / ChartFonts.SMALLEST;
    }

    /// The thickness of a line or the size of a mark, `pixels` at the usual size.
    double thick(double pixels) {
        return scaled(pixels) * weight;
    }

    /// A colour of the palette for lines and dots: pale ones are moved towards the text until they
    /// can be seen.
    Color line(int colour) {
        int rgb = Palette.rgb(colour);
        double least =
                ChartShade.contrast(background, 0) < DARK_BELOW ? LEAST_ON_DARK : LEAST_CONTRAST;
        for (double share = 0; share <= 1; share += 0.05) {
            int moved = ChartShade.between(rgb, text, share);
            if (ChartShade.contrast(moved, background) >= least) return new Color(moved);
        }
        return new Color(text);
    }

    /// A faint tint of the strongest shade, for areas behind marks.
    Color tint() {
        return new Color(ChartShade.between(background, shade, 0.1));
    }
}
