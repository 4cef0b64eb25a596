package firebreak.suggest.search;

import org.jspecify.annotations.Nullable;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/// A text in the form in which it is searched, and where each character of it came from.
///
/// @param starts per character of `normal`, where in the text what became of it begins; null where
///   both are the same
record Aligned(String normal, int @Nullable [] starts, int @Nullable [] ends) {
    /// Null where that can't be told.
    static @Nullable Aligned of(String text) {
        var some = text.length() > Folding.LONGEST ? text.substring(0, Folding.LONGEST) : text;
        if (Normalizer.isNormalized(some, Normalizer.Form.NFKC))
            return new Aligned(some, null, null);
        var normal = Normalizer.normalize(some, Normalizer.Form.NFKC);
        var starts = new int[normal.length()];
        var ends = new int[normal.length()];
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(some);
        int from = characters.first();
        int at = 0;
        for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
            var one = some.substring(from, to);
            var became = Normalizer.normalize(one, Normalizer.Form.NFKC);
            if (!normal.startsWith(became, at)) return null;
            var same = became.equals(one);
            for (int i = 0; i < became.length(); i++) {
                starts[at + i] = same ? from + i : from;
                ends[at + i] = same ? from + i + 1 : to;
            }
            at += became.length();
            from = to;
        }
        return at == normal.length() ? new Aligned(normal, starts, ends) : null;
    }

    /// The part of the text that became this part of `normal`.
    Hits.Span back(Hits.Span span) {
        return starts == null || ends == null
                ? span
                : new Hits.Span(starts[span.start()], ends[span.end() - 1]);
    }
}
