package firebreak.work;

import java.time.Instant;

/// Named work that is over.
///
/// @param title what was done, in the interface's words
/// @param sentence why it was not done, where there is a sentence for it; otherwise empty
public record Ended(String title, Outcome outcome, String sentence, Instant at) {
    /// What came of it.
    public enum Outcome {
        DONE,
        CANCELLED,

        /// Something stands in the way that a person can end; the sentence says what.
        REFUSED,

        /// A surprise.
        FAILED
    }
}
