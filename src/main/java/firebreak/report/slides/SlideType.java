package firebreak.report.slides;

import firebreak.domain.Text;
import firebreak.report.model.TypeWidth;
import firebreak.report.model.Unbroken;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How much room type takes on a slide. Nothing on a slide may run over, and the program that shows
/// it breaks the lines itself.
final class SlideType {
    /// A line's height for its size; Arial itself needs 1.15.
    static final double LEADING = 1.2;

    private SlideType() {}

    /// Text that fits, and the size at which it does.
    ///
    /// @param cut whether something is missing at its end, which a mark says
    record Fitted(String text, double size, boolean cut) {}

    /// How many lines it takes at a width, as [SlidePage] writes it.
    static int lines(String text, double size, double width, boolean bold) {
        var lines = 0;
        for (var paragraph : Unbroken.text(text).split("\n", -1))
            lines += broken(paragraph, size, width, bold);
        return lines;
    }

    /// Where lines may break, the language's rules say; a word that is longer than a line breaks
    /// within.
    private static int broken(String text, double size, double width, boolean bold) {
        var lines = 1;
        var used = 0.0;
        for (var piece : pieces(text)) {
            var all = TypeWidth.of(piece, size, bold);
            var ink = TypeWidth.of(piece.stripTrailing(), size, bold);
            if (used > 0 && used + ink > width) {
                lines++;
                used = 0;
            }
            if (ink > width) {
                var more = (int) Math.ceil(ink / width) - 1;
                lines += more;
                used = all - more * width;
            } else used += all;
        }
        return lines;
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(Locale.ENGLISH);
        breaks.setText(text);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /// How many lines of a size have room.
    static int room(double height, double size) {
        return Math.max(1, (int) Math.floor(height / (size * LEADING) + 0.05));
    }

    /// At the first of the sizes at which it fits; where it fits at none, cut at the last one.
    ///
    /// @param sizes from the largest
    static Fitted fit(String text, double[] sizes, double width, double height, boolean bold) {
        for (var size : sizes)
            if (lines(text, size, width, bold) <= room(height, size))
                return new Fitted(text, size, false);
        var size = sizes[sizes.length - 1];
        return new Fitted(cut(text, size, width, room(height, size), bold), size, true);
    }

    /// The beginning that takes no more than these lines, at the end of a clause or a word where
    /// there is one near; whole where it fits.
    static String cut(String text, double size, double width, int lines, boolean bold) {
        if (lines(text, size, width, bold) <= lines) return text;
        int low = 0;
        int high = text.codePointCount(0, text.length());
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (lines(marked(text, middle), size, width, bold) <= lines) low = middle;
            else high = middle - 1;
        }
        var end = text.offsetByCodePoints(0, low);
        var clause = Math.max(text.lastIndexOf("; ", end - 1), text.lastIndexOf(". ", end - 1));
        var space = text.lastIndexOf(' ', end);
        if (clause > end / 2) end = clause;
        else if (space > end - 20 && space > 0) end = space;
        return marked(text, text.codePointCount(0, end));
    }

    private static String marked(String text, int points) {
        return Text.of(
                "report.slides.cut",
                text.substring(0, text.offsetByCodePoints(0, points)).stripTrailing());
    }

    /// Whether it is read from the right to the left, by its first letter.
    static boolean fromRight(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {}
            }
        return false;
    }
}
