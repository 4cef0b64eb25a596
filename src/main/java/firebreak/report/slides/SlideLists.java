package firebreak.report.slides;

import firebreak.report.model.CleanText;

import java.util.List;

/// Several texts that share a place: they shrink together, and where that is not enough, the long
/// ones are cut, each at the same number of lines.
final class SlideLists {
    static final double BETWEEN = 6;

    private SlideLists() {}

    /// Texts that fit, all of one size.
    ///
    /// @param cut whether one of them misses its end
    record Shared(List<String> texts, double size, boolean cut) {}

    /// @param sizes from the largest
    static Shared share(List<String> texts, double width, double height, double[] sizes) {
        var clean = texts.stream().map(CleanText::line).toList();
        for (var size : sizes) if (takes(clean, size, width) <= height) return whole(clean, size);
        var size = sizes[sizes.length - 1];
        for (var most = 12; most > 1; most--) {
            var cut = cut(clean, size, width, most);
            if (takes(cut, size, width) <= height) return new Shared(cut, size, true);
        }
        return new Shared(cut(clean, size, width, 1), size, true);
    }

    private static Shared whole(List<String> texts, double size) {
        return new Shared(texts, size, false);
    }

    private static List<String> cut(List<String> texts, double size, double width, int lines) {
        return texts.stream().map(t -> SlideType.cut(t, size, width, lines, false)).toList();
    }

    private static double takes(List<String> texts, double size, double width) {
        var sum = 0.0;
        for (var text : texts)
            sum += SlideType.lines(text, size, width, false) * size * SlideType.LEADING + BETWEEN;
        return sum - BETWEEN;
    }
}
