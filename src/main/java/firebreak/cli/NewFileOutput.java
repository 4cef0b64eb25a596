package firebreak.cli;

import firebreak.domain.Text;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// A file that a command writes because somebody asked for it.
final class NewFileOutput {
    private NewFileOutput() {}

    /// Writes a new file, whole or not at all, and never over another.
    static void write(Path file, Consumer<OutputStream> content) throws Stopped {
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW).close();
        } catch (FileAlreadyExistsException e) {
            throw Stopped.refused(Text.of("cli.file.exists", file));
        } catch (IOException e) {
            throw Stopped.refused(Text.of("cli.file.cannotWrite", file));
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.accept(out);
        } catch (IOException | UncheckedIOException e) {
            // The sentence is the same where not even this is possible any more.
            file.toFile().delete();
            throw Stopped.refused(Text.of("cli.file.cannotWrite", file));
        }
    }
}
