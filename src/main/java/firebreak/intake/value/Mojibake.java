package firebreak.intake.value;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Text that was damaged before it came to us: UTF-8 that some program took for windows-1252 and
/// wrote again (`â€™` for `’`), and control characters that a spreadsheet program wrote out
/// (`_x000D_`).
///
/// A text is repaired as a whole or not at all: every character must lead back to a byte, and all
/// bytes together must be UTF-8. Text that was never damaged hardly ever passes that.
public final class Mojibake {
    /// Damage that happened twice or three times is met; more is not.
    private static final int MOST_ROUNDS = 3;

    private static final Pattern ESCAPE =
            Pattern.compile("_x00([01][0-9A-Fa-f]|7[Ff]|[89][0-9A-Fa-f])_");
    private static final String HIGH = high();

    private Mojibake() {}

    /// The characters of windows-1252 from 0x80 on, in order; the five bytes that it does not know
    /// stand for themselves, as programs treat them.
    private static String high() {
        var bytes = new byte[128];
        for (var i = 0; i < 128; i++) bytes[i] = (byte) (128 + i);
        var decoded = new String(bytes, Charset.forName("windows-1252")).toCharArray();
        for (var i = 0; i < 128; i++) if (decoded[i] == '\uFFFD') decoded[i] = (char) (128 + i);
        return new String(decoded);
    }

    /// The text as it was meant, or null where nothing is damaged or no repair is beyond doubt.
    public static @Nullable String repaired(String text) {
        var escaped = hasEscape(text);
        if (!escaped && !looksDoubled(text)) return null;
        var now = escaped ? unescaped(text) : text;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var before = looksDoubled(now) ? undoubled(now) : null;
            if (before == null) break;
            now = before;
        }
        // A control character that is left belongs to damage that we do not understand.
        return now.equals(text) || now.chars().anyMatch(Mojibake::strange) ? null : now;
    }

    private static boolean strange(int c) {
        return c == '\uFFFD' || (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
    }

    /// A byte that begins a character of UTF-8, read as windows-1252, and one that continues it.
    private static boolean looksDoubled(String text) {
        var last = text.length() - 1;
        for (var i = 0; i < last; i++) {
            var c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4 && text.charAt(i + 1) >= 0x80) return true;
        }
        return false;
    }

    private static boolean hasEscape(String text) {
        return text.contains("_x00") && ESCAPE.matcher(text).find();
    }

    private static String unescaped(String text) {
        var found = ESCAPE.matcher(text);
        var plain = new StringBuilder();
        while (found.find()) {
            var c = (char) Integer.parseInt(found.group(1), 16);
            var breaks = c == '\r' || c == '\n';
            // The end of a line stands there twice, once as itself.
            var twice = breaks && found.end() < text.length() && text.charAt(found.end()) == '\n';
            found.appendReplacement(plain, "");
            if (breaks) plain.append(twice ? "" : "\n");
            else if (c == '\t' || c >= 0x80) plain.append(c);
        }
        return found.appendTail(plain).toString();
    }

    private static @Nullable String undoubled(String text) {
        var bytes = new byte[text.length()];
        for (var i = 0; i < bytes.length; i++) {
            var b = byteOf(text.charAt(i));
            if (b < 0) return null;
            bytes[i] = (byte) b;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return null;
        }
    }

    private static int byteOf(char c) {
        if (c < 0x80 || (c >= 0x80 && c <= 0x9F)) return c;
        var at = HIGH.indexOf(c);
        return at < 0 ? -1 : 128 + at;
    }
}
