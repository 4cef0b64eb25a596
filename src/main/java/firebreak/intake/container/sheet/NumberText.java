package firebreak.intake.container.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a spreadsheet means them: fifteen digits, no grouping, no needless zeros.
final class NumberText {
    private static final int DIGITS = 15;
    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final int PLAIN_AT_MOST = 30;
    private static final int LONGEST = 400;

    private NumberText() {}

    /// @param written the number as the file has it; what is no number stays as it is
    static String of(String written) {
        if (plainInteger(written) || written.length() > LONGEST) return written;
        try {
            return of(new BigDecimal(written.strip()));
        } catch (NumberFormatException e) {
            return written;
        }
    }

    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15)
            return Long.toString((long) number);
        return Double.isFinite(number) ? of(new BigDecimal(Double.toString(number))) : "";
    }

    private static String of(BigDecimal number) {
        if (number.signum() == 0) return "0";
        // The scale of 1e-2000000000 alone would fill the memory with zeros.
        var magnitude = (long) number.precision() - number.scale();
        if (magnitude > PLAIN_AT_MOST || magnitude < -PLAIN_AT_MOST)
            return number.round(SHOWN).toString();
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static boolean plainInteger(String written) {
        var length = written.length();
        if (length == 0 || length > DIGITS) return false;
        if (written.charAt(0) == '0' && length > 1) return false;
        for (var i = 0; i < length; i++) {
            var c = written.charAt(i);
            if (c < '0' || c > '9') return false;
        }
        return true;
    }
}
