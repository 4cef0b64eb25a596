package firebreak.report.model;

/// How wide type runs, by the widths of Arial, so that every computer comes to the same; the fonts
/// of documents are narrower or alike.
public final class TypeWidth {
    /// Bold letters are wider by this.
    private static final double BOLD = 1.08;

    /// Lines break a little earlier or later in other programs.
    private static final double SAFE = 1.03;

    /// Of the signs from space to tilde in thousandths of the size.
    private static final int[] ARIAL = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
        722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
        500, 334, 260, 334, 584
    };

    private static final double BROAD = 1.14;
    private static final double BROAD_BOLD = 1.2;
    private static final int OTHER = 620;
    private static final int WIDE = 1000;
    private static final int WIDEST = 1350;

    private TypeWidth() {}

    /// In points.
    public static double of(String text, double size, boolean bold) {
        var sum = text.codePoints().mapToLong(TypeWidth::thousandths).sum();
        return sum * size / 1000 * (bold ? BOLD : 1) * SAFE;
    }

    /// Of one sign, in the height of letters.
    public static double em(int c) {
        return thousandths(c) / 1000.0;
    }

    private static int thousandths(int c) {
        if (c >= ' ' && c <= '~') return ARIAL[c - ' '];
        if (c == '\u00a0') return ARIAL[0];
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL -> {
                return 0;
            }
            default -> {}
        }
        if (c >= 0x1F000) return c >= 0x20000 ? WIDE : WIDEST;
        return c >= 0x1100 && c <= 0x11FF || c >= 0x2E80 && c <= 0xFFEF && c / 256 != 0xFB
                ? WIDE
                : OTHER;
    }

    /// Of its longest word, in points: what a line must hold so that no word is torn. Lines break
    /// at spaces, behind hyphens and between the signs of scripts without spaces.
    public static double longestWord(String text, double size, boolean bold) {
        var longest = 0;
        var word = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            var wide = thousandths(c);
            if (Character.isWhitespace(c) || isWide(c)) word = 0;
            else word += wide;
            longest = Math.max(longest, Math.max(word, Character.isWhitespace(c) ? 0 : wide));
            if (c == '-') word = 0;
        }
        return longest * size / 1000 * (bold ? BOLD : 1) * SAFE;
    }

    /// As [#longestWord] for whatever font a computer takes where that of the document is missing:
    /// the broadest that is usual then is DejaVu Sans.
    public static double longestWordInAnyFont(String text, double size, boolean bold) {
        return longestWord(text, size, bold) * (bold ? BROAD_BOLD : BROAD);
    }

    /// Whether a sign of a script without spaces, or a picture, which are as wide as high.
    public static boolean isWide(int c) {
        return c > 0xFF && thousandths(c) >= WIDE;
    }
}
