package firebreak.intake.container;

import java.io.IOException;

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
