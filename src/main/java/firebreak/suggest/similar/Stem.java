package firebreak.suggest.similar;

/// Takes the usual English endings off a word, so that "archiving" and "archived" are one word. It
/// is crude on purpose: both sides of every comparison go through it, and a word of another
/// language loses little.
final class Stem {
    /// Shorter words stay as they are.
    static final int SHORTEST_WORD = 5;

    private static final int LEFT_AT_LEAST = 3;

    /// Each ending, and what stands for it; longer ones first.
    private static final String[][] ENDINGS = {
        {"ations", "at"},
        {"ation", "at"},
        {"ings", ""},
        {"ing", ""},
        {"ies", "y"},
        {"ied", "y"},
        {"ed", ""},
        {"es", ""},
        {"s", ""},
        {"ly", ""},
        {"ment", ""}
    };

    private Stem() {}

    /// Shortens the word in place.
    ///
    /// @return its length afterwards
    static int of(char[] word, int length) {
        if (length < SHORTEST_WORD || Character.isDigit(word[0])) return length;
        int left = length;
        for (var ending : ENDINGS)
            if (length - ending[0].length() >= LEFT_AT_LEAST && ends(word, length, ending[0])) {
                left = length - ending[0].length();
                for (int i = 0; i < ending[1].length(); i++) word[left++] = ending[1].charAt(i);
                break;
            }
        return left > LEFT_AT_LEAST && word[left - 1] == 'e' ? left - 1 : left;
    }

    private static boolean ends(char[] word, int length, String ending) {
        int from = length - ending.length();
        for (int i = 0; i < ending.length(); i++)
            if (word[from + i] != ending.charAt(i)) return false;
        return true;
    }
}
