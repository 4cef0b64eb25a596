package firebreak.store.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;

/// What a person types to open an assessment, held as characters that [#close()] wipes out. The
/// same passphrase typed on another system is the same here: it is kept in Unicode's form NFC.
public final class Passphrase implements AutoCloseable {
    /// A longer file is not a passphrase.
    private static final int LONGEST = 4096;

    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /// Copies `typed`, which stays the caller's to wipe out.
    public static Passphrase of(char[] typed) {
        var text = CharBuffer.wrap(typed);
        return new Passphrase(
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? typed.clone()
                        : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray());
    }

    /// The first line of a UTF-8 file.
    ///
    /// @throws IOException where the file can't be read, is no text or is far too long
    public static Passphrase read(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        CharBuffer text = CharBuffer.allocate(0);
        try {
            if (bytes.length > LONGEST) throw new CharacterCodingException();
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            int from = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') to++;
            var line = Arrays.copyOfRange(text.array(), from, to);
            try {
                return of(line);
            } finally {
                Arrays.fill(line, '\0');
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
    }

    /// Another one with the same characters, which is closed on its own.
    public Passphrase copy() {
        return new Passphrase(characters.clone());
    }

    public int length() {
        return characters.length;
    }

    public boolean sameAs(Passphrase other) {
        return Arrays.equals(characters, other.characters);
    }

    /// The characters themselves; not to be kept.
    CharBuffer characters() {
        return CharBuffer.wrap(characters).asReadOnlyBuffer();
    }

    /// As UTF-8, for the caller to wipe out.
    byte[] bytes() {
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
