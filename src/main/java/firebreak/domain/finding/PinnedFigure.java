package firebreak.domain.finding;

import firebreak.domain.Digits;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A figure as it was told when a finding was written. It stays as it is when the numbers change,
/// until a person takes the new ones.
///
/// @param id of the figure in the number ledger
/// @param definition what is counted or measured, in words
/// @param shown the value as people see it
/// @param shownInterval its interval as people see it; empty where it has none
/// @param value null where it couldn't be told
/// @param numerator what was counted; null where the value is no count over another
/// @param denominator of how many; null where there is none
public record PinnedFigure(
        String id,
        String definition,
        String shown,
        String shownInterval,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long numerator,
        @Nullable Long denominator) {
    /// Whether a reader would see other numbers.
    public boolean tellsTheSame(PinnedFigure other) {
        return id.equals(other.id)
                && shown.equals(other.shown)
                && shownInterval.equals(other.shownInterval)
                && Objects.equals(numerator, other.numerator)
                && Objects.equals(denominator, other.denominator);
    }

    /// The value with its interval, where it has one, with digits grouped as is chosen now.
    public String whole() {
        return Digits.chosen(shownInterval.isEmpty() ? shown : shown + " " + shownInterval);
    }
}
