package firebreak.suggest.learn;

import java.util.List;

/// A value that the words speak for.
///
/// @param probability how often such suggestions are right, from 0 to 1
/// @param words those that speak most for it, the strongest first
public record Suggestion(String value, double probability, List<SpeakingWord> words)
        implements Advice {
    public Suggestion {
        words = List.copyOf(words);
    }
}
