package firebreak.report.template;

import firebreak.domain.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A template or logo on the disk.
public final class TemplateFile {
    private TemplateFile() {}

    /// The whole file, as it is kept in an assessment.
    ///
    /// @throws TemplateRefused where it is not there, can't be read, or is larger than any template
    public static byte[] bytes(Path file) throws TemplateRefused {
        if (!Files.isRegularFile(file))
            throw new TemplateRefused(Text.of("template.missing", file));
        try {
            if (Files.size(file) > Parts.LARGEST_FILE)
                throw new TemplateRefused(Text.of("template.large", file.getFileName()));
            return Files.readAllBytes(file);
        } catch (TemplateRefused e) {
            throw e;
        } catch (IOException e) {
            throw new TemplateRefused(Text.of("template.unreadable", file), e);
        }
    }
}
