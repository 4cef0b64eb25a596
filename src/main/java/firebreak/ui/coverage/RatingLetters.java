package firebreak.ui.coverage;

import firebreak.domain.process.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// Ratings as letters: those that are typed, and those that stand in a copied block.
final class RatingLetters {
    /// What a word in a pasted block says.
    ///
    /// @param verdict null where it clears the cell
    record Said(@Nullable Verdict verdict) {}

    private RatingLetters() {}

    /// As it stands in a cell and in a copied block; nothing where there is no answer.
    static String of(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> "";
            case N, P, L, F -> verdict.name();
            case UNKNOWN -> "?";
            case NOT_APPLICABLE -> "n/a";
        };
    }

    /// What a word says; empty where it says nothing that is known.
    static Optional<Said> read(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "" -> Optional.of(new Said(null));
            case "n" -> Optional.of(new Said(Verdict.N));
            case "p" -> Optional.of(new Said(Verdict.P));
            case "l" -> Optional.of(new Said(Verdict.L));
            case "f" -> Optional.of(new Said(Verdict.F));
            case "u", "?", "unknown" -> Optional.of(new Said(Verdict.UNKNOWN));
            case "x", "n/a", "na", "not applicable" ->
                    Optional.of(new Said(Verdict.NOT_APPLICABLE));
            default -> Optional.empty();
        };
    }
}
