package firebreak.report.template;

import firebreak.domain.Text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The picture that stands for `{{logo}}`.
///
/// @param ending of its kind of file, "png" or "jpeg"
/// @param width in pixels
/// @param words what it shows, for readers who hear it
public record Logo(byte[] bytes, String ending, int width, int height, String words) {
    private static final int LARGEST = 4 << 20;
    private static final int MOST_PIXELS = 6_000;

    /// Reads a picture as somebody chose it.
    ///
    /// @throws TemplateRefused where it is no PNG or JPEG, damaged, or too large
    public static Logo of(byte[] bytes, String words) throws TemplateRefused {
        if (bytes.length > LARGEST) throw new TemplateRefused(Text.of("template.logo.large"));
        // In memory: what ImageIO makes by itself lies in the system's temporary folder.
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new TemplateRefused(Text.of("template.logo.kind"));
            var reader = readers.next();
            try {
                var kind = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!kind.equals("png") && !kind.equals("jpeg"))
                    throw new TemplateRefused(Text.of("template.logo.kind"));
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > MOST_PIXELS || height > MOST_PIXELS || width < 1 || height < 1)
                    throw new TemplateRefused(Text.of("template.logo.large"));
                // Read as a whole, because Word shows a red cross for a picture that is cut off.
                var picture = reader.read(0);
                return new Logo(clean(bytes, kind, picture), kind, width, height, words);
            } finally {
                reader.dispose();
            }
        } catch (TemplateRefused e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateRefused(Text.of("template.logo.damaged"), e);
        }
    }

    /// A PNG is written anew, because it may carry texts about its author. A JPEG would lose by it;
    /// the blocks that hold such texts are left out instead.
    private static byte[] clean(byte[] bytes, String kind, BufferedImage picture)
            throws IOException {
        if (kind.equals("jpeg")) return Jpeg.withoutNotes(bytes);
        var out = new ByteArrayOutputStream();
        try (var memory = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", memory);
        }
        return out.toByteArray();
    }
}
