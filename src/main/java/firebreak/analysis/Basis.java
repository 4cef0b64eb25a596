package firebreak.analysis;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What a number stands on.
///
/// @param n incidents counted
/// @param first day of the earliest of them in the assessment's zone; null where none has a date
/// @param last day of the latest of them
/// @param leftOut incidents of the assessment that are not counted, by reason; with n they add up
///   to all
public record Basis(
        int n, @Nullable LocalDate first, @Nullable LocalDate last, List<LeftOut> leftOut) {
    public Basis {
        leftOut = List.copyOf(leftOut);
    }
}
