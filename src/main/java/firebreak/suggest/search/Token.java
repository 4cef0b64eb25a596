package firebreak.suggest.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A word as the search takes it.
///
/// @param step how many places it stands behind the one before
/// @param place of all words
/// @param start where it begins in the prepared text, and `end` where it ends
record Token(String text, int step, int place, int start, int end) {
    static List<Token> of(Analyzer analyzer, String words) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("", Folding.prepared(words))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int place = -1;
            while (stream.incrementToken()) {
                place += step.getPositionIncrement();
                tokens.add(
                        new Token(
                                term.toString(),
                                step.getPositionIncrement(),
                                place,
                                offset.startOffset(),
                                offset.endOffset()));
            }
            stream.end();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return tokens;
    }
}
