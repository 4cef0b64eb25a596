package firebreak.domain.session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// Something decided in a session, or put off to be taken up later.
///
/// @param owner who takes care of it; empty where nobody said
/// @param dissent what was held against a decision, in a line; empty where nothing was
/// @param settled whether it is done, or was taken up
public record Outcome(
        UUID id,
        OutcomeKind kind,
        String words,
        String owner,
        @Nullable LocalDate due,
        String dissent,
        boolean settled) {
    /// Which of the two.
    public enum OutcomeKind {
        DECISION,
        PARKED
    }

    public static Outcome of(UUID id, OutcomeKind kind, String words) {
        return new Outcome(id, kind, words, "", null, "", false);
    }

    public Outcome withKind(OutcomeKind next) {
        return new Outcome(id, next, words, owner, due, dissent, settled);
    }

    public Outcome withWords(String next) {
        return new Outcome(id, kind, next, owner, due, dissent, settled);
    }

    public Outcome withOwner(String next) {
        return new Outcome(id, kind, words, next, due, dissent, settled);
    }

    public Outcome withDue(@Nullable LocalDate next) {
        return new Outcome(id, kind, words, owner, next, dissent, settled);
    }

    public Outcome withDissent(String next) {
        return new Outcome(id, kind, words, owner, due, next, settled);
    }

    public Outcome withSettled(boolean next) {
        return new Outcome(id, kind, words, owner, due, dissent, next);
    }
}
