package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

class FuzzyTest {
    private static List<String> found(String typed, boolean loose, String... names) {
        var words = Fuzzy.words(typed);
        return Arrays.stream(names)
                .filter(n -> Fuzzy.score(words, Fuzzy.folded(n), loose) > 0)
                .sorted(Comparator.comparingInt(n -> -Fuzzy.score(words, Fuzzy.folded(n), loose)))
                .toList();
    }

    @Test
    void wholeNamesStandBeforeBeginningsBeforeWordsBeforeMiddles() {
        assertThat(found("gap", false, "Agape", "Add a gap", "Gaps", "gap", "Other"))
                .containsExactly("gap", "Gaps", "Add a gap", "Agape");
    }

    @Test
    void everyWordMustOccurWhateverCaseAndAccents() {
        assertThat(found("PRUFUNG kasse", false, "Prüfung der Kasse", "Prüfung", "Kasse"))
                .containsExactly("Prüfung der Kasse");
    }

    @Test
    void lettersMayStandApartOnlyWhereNamesAreFew() {
        assertThat(found("qc", true, "QA coverage", "Quick", "Codebook"))
                .containsExactly("QA coverage", "Quick");
        assertThat(found("qc", false, "QA coverage", "Quick")).isEmpty();
        assertThat(found("q", true, "A queue of q", "Seq")).containsExactly("A queue of q", "Seq");
    }

    @Test
    void nothingTypedFitsEverything() {
        assertThat(found("  ", false, "a", "b")).containsExactly("a", "b");
    }
}
