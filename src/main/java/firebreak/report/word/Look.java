package firebreak.report.word;

import firebreak.report.model.Shade;

import java.util.Locale;

/// The colours of a document but for those of its charts, which carry meaning. All follow from one
/// accent, as six hexadecimal digits.
///
/// @param accent of rules, as it was chosen
/// @param heading the accent, as dark as letters on white need it
/// @param ink of lesser headings and of what stands in heads of tables
/// @param tint behind heads of tables
/// @param wash behind key figures
record Look(String accent, String heading, String ink, String tint, String wash) {
    /// What WCAG 2 asks of letters.
    private static final double READABLE = 4.5;

    /// The colours in which the house's own styles are written down.
    private static final Look WRITTEN = new Look("0072B2", "0072B2", "1F3B4D", "EAF3F9", "F1F7FB");

    static Look of(String accent) {
        var upper = accent.toUpperCase(Locale.ROOT);
        if (upper.equals(WRITTEN.accent)) return WRITTEN;
        int rgb = Integer.parseInt(upper, 16);
        var heading = rgb;
        for (var i = 0; i < 40 && contrast(heading, 0xFFFFFF) < READABLE; i++)
            heading = mix(heading, 0x000000, 0.93);
        return new Look(
                upper,
                hex(heading),
                hex(mix(heading, 0x262626, 0.3)),
                hex(mix(rgb, 0xFFFFFF, 0.08)),
                hex(mix(rgb, 0xFFFFFF, 0.055)));
    }

    /// What is written in the house's colours, in these.
    String in(String xml) {
        // The accent itself marks rules; letters are the colour of a style's run.
        return xml.replace("<w:color w:val=\"0072B2\"/>", "<w:color w:val=\"" + heading + "\"/>")
                .replace("\"0072B2\"", "\"" + accent + "\"")
                .replace("\"1F3B4D\"", "\"" + ink + "\"")
                .replace("\"EAF3F9\"", "\"" + tint + "\"")
                .replace("\"F1F7FB\"", "\"" + wash + "\"");
    }

    static double contrast(int a, int b) {
        var high = Math.max(luminance(a), luminance(b));
        var low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(int rgb) {
        return Shade.luminance(new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF});
    }

    /// So much of one colour, the rest of another.
    private static int mix(int one, int other, double share) {
        var mixed = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var value = share * (one >> shift & 0xFF) + (1 - share) * (other >> shift & 0xFF);
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "%06X", rgb);
    }
}
