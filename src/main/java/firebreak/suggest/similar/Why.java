package firebreak.suggest.similar;

import java.util.List;

/// Why an incident looks like another one.
public sealed interface Why {
    /// The titles have the same words, all of them or most.
    record TitlesAlike(boolean same) implements Why {}

    /// Both have these words, those that say most first; words are without their endings.
    record WordsShared(List<String> words, int more) implements Why {
        public WordsShared {
            words = List.copyOf(words);
        }
    }

    /// Both are of the same service.
    record SameService(String service) implements Why {}

    /// Both were tagged with the same primary factor.
    record SameFactor(String factorId) implements Why {}

    /// One came so many days after the other.
    record DaysApart(long days) implements Why {}
}
