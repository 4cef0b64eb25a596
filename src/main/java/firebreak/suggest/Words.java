package firebreak.suggest;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

/// Takes a text apart into words in lower case. A name in camel case gives its parts, because one
/// tool says "HighErrorRate" and a person "high error rate"; scripts without spaces give every two
/// letters that follow each other. Numbers below three digits are no words: they are days, hours
/// and minutes.
public final class Words {
    private static final int LONGEST = 40;
    private static final int SHORTEST_NUMBER = 3;

    /// Belongs to no script, but stands within words of katakana.
    private static final char PROLONGED = 0x30FC;

    /// Is handed words one by one; the buffer is used again afterwards.
    public interface Sink {
        void word(char[] buffer, int length);
    }

    private final char[] buffer = new char[LONGEST];
    private final char[] part = new char[LONGEST];
    private final Sink sink;

    public Words(Sink sink) {
        this.sink = sink;
    }

    /// Hands over the words of a text, in order.
    public void of(String text) {
        int at = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (!letter(c)) at++;
            else if (unspaced(c)) at = pairs(text, at);
            else at = word(text, at);
        }
    }

    private static boolean letter(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c);
    }

    private static boolean unspaced(char c) {
        if (c < 0x2E80) return false;
        if (c == PROLONGED) return true;
        var script = Character.UnicodeScript.of(c);
        return script == HAN || script == HIRAGANA || script == KATAKANA;
    }

    private int pairs(String text, int from) {
        int at = from;
        while (at + 1 < text.length() && unspaced(text.charAt(at + 1))) {
            buffer[0] = text.charAt(at);
            buffer[1] = text.charAt(at + 1);
            sink.word(buffer, 2);
            at++;
        }
        return at + 1;
    }

    private int word(String text, int from) {
        int at = from;
        int length = 0;
        int digits = 0;
        int partBegin = from;
        var parted = false;
        while (at < text.length() && letter(text.charAt(at)) && !unspaced(text.charAt(at))) {
            var c = text.charAt(at);
            if (at > from
                    && Character.isUpperCase(c)
                    && Character.isLowerCase(text.charAt(at - 1))) {
                part(text, partBegin, at);
                partBegin = at;
                parted = true;
            }
            if (c >= '0' && c <= '9') digits++;
            if (length < LONGEST) buffer[length++] = Character.toLowerCase(c);
            at++;
        }
        if (parted) {
            part(text, partBegin, at);
            return at;
        }
        var number = digits == at - from;
        if (length > 1 && !(number && digits < SHORTEST_NUMBER)) sink.word(buffer, length);
        return at;
    }

    private void part(String text, int from, int to) {
        int length = Math.min(to - from, LONGEST);
        if (length < 2) return;
        for (int i = 0; i < length; i++) part[i] = Character.toLowerCase(text.charAt(from + i));
        sink.word(part, length);
    }
}
