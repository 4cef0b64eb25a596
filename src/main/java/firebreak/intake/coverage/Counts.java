package firebreak.intake.coverage;

import firebreak.intake.value.Cells;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/// Numbers as reports write them.
sealed interface Counts {
    /// More than this no tool counts; sums of it still fit.
    long MOST = 10_000_000_000L;

    record Is(long count) implements Counts {}

    /// @param key of the sentence that says why, whose {0} is `shown`
    record IsNot(String key, String shown) implements Counts {}

    /// A count: no less than 0.
    static Counts of(String written) {
        var text = written.strip();
        if (text.matches("\\+?[0-9]{1,15}")) {
            long count = Long.parseLong(text);
            return count <= MOST ? new Is(count) : new IsNot("coverage.file.huge", text);
        }
        var shown = Cells.shown(text);
        if (text.length() < 1000 && text.matches("\\+?[0-9]+"))
            return new IsNot("coverage.file.huge", shown);
        return text.matches("-[0-9]+")
                ? new IsNot("coverage.file.negative", shown)
                : new IsNot("coverage.file.noNumber", shown);
    }

    /// Whether something was run: 1 or 0. How often doesn't matter, and may be more than fits.
    static Counts hit(String written) {
        var text = written.strip();
        if (text.matches("\\+?[0-9]{1,100}"))
            return new Is(text.chars().anyMatch(c -> c >= '1' && c <= '9') ? 1 : 0);
        try {
            if (text.length() <= 40 && text.matches("[-+0-9.eE]+")) {
                int sign = new BigDecimal(text).signum();
                return sign < 0 ? new IsNot("coverage.file.negative", text) : new Is(sign);
            }
        } catch (NumberFormatException e) {
            return new IsNot("coverage.file.noNumber", Cells.shown(text));
        }
        return new IsNot("coverage.file.noNumber", Cells.shown(text));
    }

    /// Seconds, also with commas between thousands as Surefire writes them, or as a decimal mark;
    /// empty where it is none.
    static OptionalDouble seconds(String written) {
        var text = written.strip();
        if (text.matches("[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+"))
            text = text.replace(",", "");
        else text = text.replace(',', '.');
        if (text.length() > 40 || !text.matches("[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,2})?"))
            return OptionalDouble.empty();
        double seconds = Double.parseDouble(text);
        return seconds <= MOST ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    }
}
