package firebreak.suggest;

import java.util.Arrays;

/// Gives every word a number, and counts in how many incidents it occurs. Letters stand one behind
/// the other in one array, because a large history has a million words of which most occur once.
public final class Vocabulary {
    /// The number of words that are not taken in any more.
    public static final int NONE = -1;

    private static final int MOST = 2_000_000;

    private char[] letters = new char[1 << 16];
    private int used;
    private int[] starts = new int[1 << 12];
    private int[] incidents = new int[1 << 12];
    private int[] seenIn = new int[1 << 12];
    private int[] places = new int[1 << 14];
    private int size;

    public Vocabulary() {
        Arrays.fill(places, NONE);
    }

    public int size() {
        return size;
    }

    /// Lets go of what only new words need. Nothing is asked by letters or counted any more.
    public void settle() {
        letters = Arrays.copyOf(letters, used);
        starts = Arrays.copyOf(starts, size);
        incidents = Arrays.copyOf(incidents, size);
        seenIn = new int[0];
        places = new int[0];
    }

    /// The number of a word, a new one where it is met for the first time; [#NONE] where there are
    /// too many already.
    public int number(char[] word, int length) {
        int place = hash(word, length) & places.length - 1;
        while (places[place] != NONE) {
            if (is(places[place], word, length)) return places[place];
            place = place + 1 & places.length - 1;
        }
        if (size == MOST) return NONE;
        int number = add(word, length);
        places[place] = number;
        if (size * 2 > places.length) rehash();
        return number;
    }

    /// Notes that a word occurs in the incident with this number.
    ///
    /// @return whether it is met there for the first time
    public boolean occurs(int word, int incident) {
        if (seenIn[word] == incident + 1) return false;
        seenIn[word] = incident + 1;
        incidents[word]++;
        return true;
    }

    /// In how many incidents a word occurs.
    public int incidents(int word) {
        return incidents[word];
    }

    /// Its letters.
    public String word(int number) {
        return new String(letters, starts[number], end(number) - starts[number]);
    }

    char first(int number) {
        return letters[starts[number]];
    }

    private int end(int number) {
        return number + 1 == size ? used : starts[number + 1];
    }

    private int add(char[] word, int length) {
        if (used + length > letters.length)
            letters = Arrays.copyOf(letters, Math.max(letters.length * 3 / 2, used + length));
        if (size == starts.length) {
            int more = size * 3 / 2;
            starts = Arrays.copyOf(starts, more);
            incidents = Arrays.copyOf(incidents, more);
            seenIn = Arrays.copyOf(seenIn, more);
        }
        System.arraycopy(word, 0, letters, used, length);
        starts[size] = used;
        used += length;
        return size++;
    }

    private boolean is(int number, char[] word, int length) {
        return Arrays.equals(letters, starts[number], end(number), word, 0, length);
    }

    private void rehash() {
        places = new int[places.length * 2];
        Arrays.fill(places, NONE);
        for (int number = 0; number < size; number++) {
            int place = hash(letters, starts[number], end(number)) & places.length - 1;
            while (places[place] != NONE) place = place + 1 & places.length - 1;
            places[place] = number;
        }
    }

    private static int hash(char[] word, int length) {
        return hash(word, 0, length);
    }

    private static int hash(char[] from, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) hash = hash * 31 + from[i];
        return hash * 0x9E3779B9 >>> 7 ^ hash;
    }
}
