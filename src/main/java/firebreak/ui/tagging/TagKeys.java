package firebreak.ui.tagging;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;

import java.util.Arrays;
import java.util.Optional;

/// The letters of the bench: the first letter of the word that is still free.
final class TagKeys {
    static final char REASON = 'e';
    static final char QUOTE = 'q';
    static final char SAME = 's';
    static final char DISCARD = 'x';
    static final char SUGGESTION = 'u';
    static final char FLAG = 'f';
    static final char MEMO = 'w';
    static final char ADD = '+';
    static final char FIND = '/';
    static final char TOGETHER = 'g';
    static final char KEYS = '?';

    private TagKeys() {}

    static char of(Origin origin) {
        return switch (origin) {
            case REQUIREMENTS -> 'r';
            case CODE_QUALITY -> 'c';
            case DEPLOYMENT -> 'd';
            case OPERATIONAL -> 'o';
        };
    }

    static char of(Preventability preventability) {
        return switch (preventability) {
            case PREVENTABLE -> 'p';
            case PARTLY -> 'a';
            case NOT -> 'n';
            case NOT_ENOUGH_INFORMATION -> 'i';
        };
    }

    static char of(Confidence confidence) {
        return switch (confidence) {
            case LOW -> 'l';
            case MEDIUM -> 'm';
            case HIGH -> 'h';
        };
    }

    static Optional<Origin> origin(char key) {
        return Arrays.stream(Origin.values()).filter(o -> of(o) == key).findFirst();
    }

    static Optional<Preventability> preventability(char key) {
        return Arrays.stream(Preventability.values()).filter(p -> of(p) == key).findFirst();
    }

    static Optional<Confidence> confidence(char key) {
        return Arrays.stream(Confidence.values()).filter(c -> of(c) == key).findFirst();
    }
}
