package firebreak.domain.glossary;

import java.util.List;

/// A word and what it means.
///
/// @param id by which code and pages of help name it
/// @param word as it is written
/// @param also other words under which it is found
/// @param meaning in one to three sentences
/// @param see ids of words that belong to it
/// @param source where a method is from; empty where that is not to be said
public record Term(
        String id,
        String word,
        List<String> also,
        Subject subject,
        String meaning,
        List<String> see,
        String source) {
    /// What words are about.
    public enum Subject {
        WORK,
        PROCESS,
        NUMBERS
    }

    public Term {
        also = List.copyOf(also);
        see = List.copyOf(see);
    }
}
