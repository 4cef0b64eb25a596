package firebreak.intake.container;

import firebreak.domain.Text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Says that a file cannot be read as a table; carries the words for a person. It is an
/// [IOException] so that it passes through readers.
public final class Unreadable extends IOException {
    private final long line;
    private final String value;

    /// @param line where the fault begins, from 1; 0 where the whole file is meant
    /// @param value what stands there, or ""
    public Unreadable(long line, String value, String problem) {
        super(problem);
        this.line = line;
        this.value = value;
    }

    /// The same for whatever went wrong with a file.
    public static Unreadable of(IOException fault) {
        return switch (fault) {
            case Unreadable already -> already;
            case NoSuchFileException e -> whole(Text.of("intake.refused.missing"));
            case AccessDeniedException e -> whole(Text.of("intake.refused.denied"));
            case IOException e ->
                    whole(
                            Text.of(
                                    "intake.refused.io",
                                    e.getMessage() == null
                                            ? e.getClass().getSimpleName()
                                            : e.getMessage()));
        };
    }

    private static Unreadable whole(String problem) {
        return new Unreadable(0, "", problem);
    }

    public long line() {
        return line;
    }

    public String value() {
        return value;
    }

    /// The sentence for a person.
    public String problem() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
