package firebreak;

import java.util.List;
import java.util.stream.IntStream;

/// Words that stand for a client's and occur nowhere else.
final class Plants {
    private Plants() {}

    /// The word of this number, which is from 1 to 50.
    static String word(int number) {
        return "Zq%02dklim%sax".formatted(number, "abcdefghij".charAt(number % 10));
    }

    static List<String> all() {
        return IntStream.rangeClosed(1, 50).mapToObj(Plants::word).toList();
    }
}
