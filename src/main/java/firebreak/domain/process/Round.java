package firebreak.domain.process;

import java.time.Instant;

/// One time of asking everything; a re-assessment is another.
///
/// @param showEarlier whether the answer of the round before is seen while asking again
public record Round(int number, String label, Instant started, boolean showEarlier) {
    public static final int FIRST = 1;
}
