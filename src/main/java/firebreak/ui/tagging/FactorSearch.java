package firebreak.ui.tagging;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds factors by their words, across origins.
final class FactorSearch {
    private FactorSearch() {}

    /// Without words, the factors of `origin`; with words, every factor that holds them all: those
    /// whose label does before those where only the definition does, those of `origin` first.
    static List<Factor> find(Codebook codebook, @Nullable Origin origin, String search) {
        if (search.isBlank()) return origin == null ? List.of() : codebook.factors(origin);
        var words = search.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return codebook.factors().stream()
                .filter(f -> holds(everything(f), words))
                .sorted(
                        Comparator.comparing((Factor f) -> !holds(f.label(), words))
                                .thenComparing(f -> f.origin() != origin))
                .toList();
    }

    private static String everything(Factor f) {
        return String.join("\n", f.label(), f.definition(), f.whenToUse(), f.example());
    }

    private static boolean holds(String text, String[] words) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(lower::contains);
    }
}
