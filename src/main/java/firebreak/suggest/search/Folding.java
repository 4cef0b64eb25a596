package firebreak.suggest.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.text.Normalizer;
import java.util.Locale;

/// How texts and questions become words: by the rules of Unicode, without case, accents and vowel
/// points; scripts without spaces as pairs of characters; names such as `user_id` and
/// `com.example.Ledger` as their parts.
final class Folding {
    /// What of a text is searched: as much as an assessment holds of one.
    static final int LONGEST = 1_000_000;

    private static final int FOUR_WAYS =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private Folding() {}

    /// @param single whether single characters of scripts without spaces are words, too, so that
    ///   one alone can be found
    static Analyzer analyzer(boolean single) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                TokenStream folded = new LowerCaseFilter(words);
                folded = new CJKBigramFilter(folded, FOUR_WAYS, single);
                folded = new ASCIIFoldingFilter(new Marks(folded));
                return new TokenStreamComponents(words, folded);
            }

            /// So that no phrase reaches from one field into the next.
            @Override
            public int getPositionIncrementGap(String field) {
                return 100;
            }
        };
    }

    /// A text as the analyzers want it.
    static String prepared(String text) {
        var some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var normal =
                Normalizer.isNormalized(some, Normalizer.Form.NFKC)
                        ? some
                        : Normalizer.normalize(some, Normalizer.Form.NFKC);
        char[] apart = null;
        for (int i = 0; i < normal.length(); i++) {
            if (!joins(normal.charAt(i))) continue;
            if (apart == null) apart = normal.toCharArray();
            apart[i] = ' ';
        }
        return apart == null ? normal : new String(apart);
    }

    /// Lower case, without accents, with one space between words.
    static String bare(String words) {
        var lower = prepared(words).toLowerCase(Locale.ROOT).replace('-', ' ').strip();
        return withoutMarks(lower.replaceAll("\\s+", " "));
    }

    /// A key by its beginning, as people type it.
    static String key(String key) {
        return Normalizer.normalize(key, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// What the rules of Unicode take for the inside of a word, and a search should not.
    private static boolean joins(char c) {
        return c == '.' || c == '_' || c == ':' || c == '\'' || c == '\u2019';
    }

    static String withoutMarks(String word) {
        var apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        var kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++)
            if (!mark(apart.charAt(i))) kept.append(apart.charAt(i));
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /// Accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew and Arabic, and the
    /// line that stretches Arabic words. In other scripts marks are letters.
    private static boolean mark(char c) {
        return (c >= '\u0300' && c <= '\u036f')
                || (c >= '\u0591' && c <= '\u05c7' && c != '\u05be')
                || c == '\u0640'
                || (c >= '\u064b' && c <= '\u065f')
                || c == '\u0670';
    }

    /// Takes marks off letters. Of a word that is nothing but marks nothing is left to be found.
    private static final class Marks extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Marks(TokenStream in) {
            super(in);
        }

        @Override
        protected boolean accept() {
            var letters = term.buffer();
            for (int i = 0; i < term.length(); i++) {
                if (letters[i] < 0x80) continue;
                var folded = withoutMarks(term.toString());
                term.setEmpty().append(folded);
                break;
            }
            return term.length() > 0;
        }
    }
}
