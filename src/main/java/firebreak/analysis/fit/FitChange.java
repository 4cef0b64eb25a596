package firebreak.analysis.fit;

import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;

import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What became of the answers between the start and the end. Both are what people say at two
/// moments; whether incidents really fell is told by their counts, not here.
///
/// @param steps on the progression, upwards; empty where one of the two is not known
/// @param eased signs that hold less than before
/// @param same signs that hold as before
/// @param worse signs that hold more than before
/// @param open signs not known at one of the moments
public record FitChange(OptionalInt steps, int eased, int same, int worse, int open) {
    /// @param start answers of the start
    /// @param end answers of the end
    public static FitChange of(FitCheck start, FitCheck end) {
        int eased = 0;
        int same = 0;
        int worse = 0;
        int open = 0;
        for (var sign : Sign.values()) {
            var before = strength(start.sign(sign).holding());
            var after = strength(end.sign(sign).holding());
            if (before.isEmpty() || after.isEmpty()) open++;
            else if (after.getAsInt() < before.getAsInt()) eased++;
            else if (after.getAsInt() > before.getAsInt()) worse++;
            else same++;
        }
        return new FitChange(
                steps(start.placed().at(), end.placed().at()), eased, same, worse, open);
    }

    private static OptionalInt steps(@Nullable Progression from, @Nullable Progression to) {
        return from == null || to == null
                ? OptionalInt.empty()
                : OptionalInt.of(to.ordinal() - from.ordinal());
    }

    private static OptionalInt strength(@Nullable Holding holding) {
        if (holding == null) return OptionalInt.empty();
        return switch (holding) {
            case HOLDS -> OptionalInt.of(2);
            case PARTLY -> OptionalInt.of(1);
            case NOT -> OptionalInt.of(0);
            case UNKNOWN -> OptionalInt.empty();
        };
    }

    /// By which share of the first a load changed, such as -0.25; empty where one of the two is not
    /// known, or the first is 0.
    public static OptionalDouble share(Load load, FitCheck start, FitCheck end) {
        var before = start.amount(load);
        var after = end.amount(load);
        return before.isEmpty() || after.isEmpty() || before.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(after.getAsDouble() / before.getAsDouble() - 1);
    }
}
