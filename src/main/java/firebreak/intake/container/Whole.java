package firebreak.intake.container;

import firebreak.domain.Text;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/// Files that must be in memory to be read, which is why they have a size at most.
public final class Whole {
    private Whole() {}

    /// All bytes.
    ///
    /// @throws Unreadable where there are more than `most`
    public static byte[] bytes(Content content, int most) throws IOException {
        var bytes = content.start(most + 1);
        if (bytes.length > most) throw tooLarge(most);
        return bytes;
    }

    /// The text, decoded strictly.
    ///
    /// @param chosen the encoding that a person chose, or null
    /// @throws Unreadable where there are more than `most` bytes, or where they are no text
    public static String text(
            Content content, @Nullable Charset chosen, int most, Progress progress)
            throws IOException {
        var held = new Held(content, bytes(content, most));
        return decoded(held, Encoding.of(held, chosen, progress));
    }

    /// The characters of a file that need not be in memory; progress counts bytes.
    public static Reader reader(Content content, Encoding encoding, Progress progress)
            throws IOException {
        return CsvRows.decoded(content, encoding, progress);
    }

    /// The text in this encoding.
    public static String decoded(Content content, Encoding encoding) throws IOException {
        try (var reader = CsvRows.decoded(content, encoding, null)) {
            var text = new StringBuilder();
            var buffer = new char[8192];
            for (int n; (n = reader.read(buffer)) > 0; ) text.append(buffer, 0, n);
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(0, "", Text.of("intake.refused.changed"));
        }
    }

    private static Unreadable tooLarge(int most) {
        return new Unreadable(0, "", Text.of("intake.refused.too_large", most / 1_000_000));
    }

    /// Bytes that were read from `of`.
    public record Held(Content of, byte[] bytes) implements Content {
        @Override
        public Path file() {
            return of.file();
        }

        @Override
        public String name() {
            return of.name();
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
