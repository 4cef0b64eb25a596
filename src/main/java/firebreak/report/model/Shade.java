package firebreak.report.model;

import java.util.Locale;

/// The shade of a number in a heat map, from white to the accent colour, and an ink that can be
/// read on it.
public record Shade(String fill, String ink) {
    private static final int[] LIGHT = {0xF4, 0xF9, 0xFC};
    private static final int[] DARK = {0x00, 0x5A, 0x8F};

    /// Where black and white can be read equally well, at a contrast of 4.58.
    private static final double EVEN = 0.179;

    private static final Shade NOTHING = new Shade("FFFFFF", "767676");

    /// The shade of a count beside the highest one.
    public static Shade of(long value, long highest) {
        if (value <= 0 || highest <= 0) return NOTHING;
        var share = 0.08 + 0.92 * Math.min(1, value / (double) highest);
        var rgb = new int[3];
        for (var i = 0; i < 3; i++)
            rgb[i] = (int) Math.round(LIGHT[i] + share * (DARK[i] - LIGHT[i]));
        return new Shade(
                String.format(Locale.ROOT, "%02X%02X%02X", rgb[0], rgb[1], rgb[2]),
                luminance(rgb) > EVEN ? "000000" : "FFFFFF");
    }

    /// White or black, whichever can be read better on a colour.
    public static String ink(String rgb) {
        var parts = new int[3];
        for (var i = 0; i < 3; i++)
            parts[i] = Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16);
        return luminance(parts) > EVEN ? "000000" : "FFFFFF";
    }

    /// Relative luminance as WCAG 2 defines it.
    public static double luminance(int[] rgb) {
        var parts = new double[3];
        for (var i = 0; i < 3; i++) {
            var c = rgb[i] / 255.0;
            parts[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
