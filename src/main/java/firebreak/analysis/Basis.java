package firebreak.analysis;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /// @param left how many are left out, by [LeftOutReason]
    public static Basis of(int n, @Nullable LocalDate first, @Nullable LocalDate last, int[] left) {
        var leftOut = new ArrayList<LeftOut>();
        for (var reason : LeftOutReason.values())
            if (left[reason.ordinal()] > 0)
                leftOut.add(new LeftOut(Text.of(reason), left[reason.ordinal()]));
        return new Basis(n, first, last, leftOut);
    }

    /// The number of a month, counted without a gap from one year to the next.
    public static int month(LocalDate day) {
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }

    /// The month of a number.
    public static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    /// From the month of the first day to that of the last, none between them left out.
    public List<YearMonth> months() {
        if (first == null || last == null) return List.of();
        return IntStream.rangeClosed(month(first), month(last)).mapToObj(Basis::month).toList();
    }
}
