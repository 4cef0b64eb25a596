package firebreak.intake.codebook;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookVersion;
import firebreak.domain.codebook.Origin;
import firebreak.intake.Provenance;
import firebreak.intake.container.Unreadable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Codebooks as files.
public final class CodebookFile {
    private static final int LARGEST = 8_000_000;

    private CodebookFile() {}

    /// The forms in which a codebook is written.
    public enum Format {
        JSON,
        QDC;

        /// The ending of its files.
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The form that the name of a file asks for.
        public static Optional<Format> of(Path file) {
            var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return Arrays.stream(values()).filter(f -> name.endsWith("." + f.ending())).findFirst();
        }
    }

    /// Reads a file of either form; which one, its content says.
    ///
    /// @param current gives its stages to a file without any, and its ids to codes of its own
    /// @param origins what a person said of groups that are none of our origins, by their names
    public static CodebookReading read(Path file, Codebook current, Map<String, Origin> origins) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST)
                return new CodebookReading.Refused(
                        Text.of("codebook.file.large", name, LARGEST / 1_000_000));
            var bytes = Files.readAllBytes(file);
            return switch (first(bytes)) {
                case '{' -> CodebookJson.read(name, bytes, current);
                case '<' -> QdcReader.read(name, bytes, current, origins);
                case 'P' -> new CodebookReading.Refused(Text.of("codebook.file.packed", name));
                default -> new CodebookReading.Refused(Text.of("codebook.file.neither", name));
            };
        } catch (IOException e) {
            return new CodebookReading.Refused(name + ": " + Unreadable.of(e).problem());
        }
    }

    /// The first character that says something, without a mark of the encoding.
    private static char first(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            int b = bytes[i] & 0xFF;
            if (b > ' ' && b != 0xEF && b != 0xBB && b != 0xBF && b != 0xFE && b != 0xFF)
                return (char) b;
        }
        return 0;
    }

    /// A version of the codebook as a file of this form holds it.
    public static byte[] write(CodebookVersion version, Format format, Provenance provenance) {
        var text =
                switch (format) {
                    case JSON -> CodebookJson.write(version, provenance);
                    case QDC -> QdcWriter.write(version.codebook(), provenance);
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
