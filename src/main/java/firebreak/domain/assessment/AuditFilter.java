package firebreak.domain.assessment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Which lines of the audit trail are wanted; an empty text, and null, want all.
///
/// @param words stand in what was done or in who did it, in capitals or not
/// @param actor who did it
/// @param from the first moment that is wanted
public record AuditFilter(
        String words, String actor, JournalLine.@Nullable Kind kind, @Nullable Instant from) {
    public static final AuditFilter ALL = new AuditFilter("", "");

    public AuditFilter(String words, String actor) {
        this(words, actor, null, null);
    }

    /// Whether every line passes.
    public boolean wantsAll() {
        return equals(ALL);
    }
}
