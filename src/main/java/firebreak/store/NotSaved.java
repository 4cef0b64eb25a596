package firebreak.store;

import firebreak.domain.Refusal;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// An edit could not be put on the disk, for a reason that a person can end. Nothing of it has
/// happened, and what was saved before is safe. Its message is a sentence for people.
public final class NotSaved extends RuntimeException implements Refusal {
    private static final long FULL = 1_000_000;

    NotSaved(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /// As this, where the edit may be in the file for all one knows.
    NotSaved unsure() {
        return new NotSaved(Text.of("store.unsure", problem()), this);
    }

    /// The sentence.
    @Override
    public String problem() {
        return String.valueOf(getMessage());
    }

    /// What a failure comes to, where the disk is the reason.
    static Optional<NotSaved> of(Throwable failure, Path directory) {
        for (Throwable t = failure; t != null; t = t.getCause())
            if (t instanceof NotSaved known) return Optional.of(known);
        if (!Files.isDirectory(directory))
            return Optional.of(new NotSaved(Text.of("store.gone", directory), failure));
        return DiskFault.whileWriting(failure)
                ? Optional.of(new NotSaved(Text.of("store.notSaved", directory), failure))
                : Optional.empty();
    }

    static boolean fullDisk(Path path) {
        return path.toFile().getUsableSpace() < FULL;
    }
}
