package firebreak.intake;

import java.util.HashMap;
import java.util.Map;

/// Which keys occur in more than one row, found in a first walk through files that are too large to
/// be held. Keys are remembered as numbers; where two have the same number both count as occurring
/// again, which costs memory and is never wrong.
final class Repeats {
    private long[] seen = new long[1 << 16];
    private int count;
    private boolean zero;
    private final Map<Long, Integer> again = new HashMap<>();

    /// Takes the key of another row; whether it is the first of its kind.
    boolean see(String key) {
        var number = number(key);
        var first = first(number);
        if (!first) again.merge(number, 2, (before, two) -> before + 1);
        return first;
    }

    /// How many rows have this key, or one that looks like it.
    int rows(String key) {
        return again.isEmpty() ? 1 : again.getOrDefault(number(key), 1);
    }

    private boolean first(long number) {
        if (number == 0) {
            var was = zero;
            zero = true;
            return !was;
        }
        if (count * 2 > seen.length) grow();
        var added = put(seen, number);
        if (added) count++;
        return added;
    }

    private void grow() {
        var wider = new long[seen.length * 2];
        for (var number : seen) if (number != 0) put(wider, number);
        seen = wider;
    }

    private static boolean put(long[] into, long number) {
        int mask = into.length - 1;
        int at = (int) (number ^ number >>> 32) & mask;
        while (into[at] != 0) {
            if (into[at] == number) return false;
            at = at + 1 & mask;
        }
        into[at] = number;
        return true;
    }

    private static long number(String key) {
        var number = 1_125_899_906_842_597L;
        for (var i = 0; i < key.length(); i++) number = 31 * number + key.charAt(i);
        number = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        number = (number ^ number >>> 27) * 0x94D049BB133111EBL;
        return number ^ number >>> 31;
    }
}
