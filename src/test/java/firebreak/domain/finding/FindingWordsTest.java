package firebreak.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.finding.FindingWords.Part;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class FindingWordsTest {
    private static final Map<String, PinnedFigure> FIGURES =
            Map.of(
                    "preventable.share",
                    new PinnedFigure(
                            "preventable.share",
                            "Share",
                            "41 %",
                            "[32 % – 50 %]",
                            0.41,
                            0.32,
                            0.5,
                            1481L,
                            3612L),
                    "weeks",
                    new PinnedFigure("weeks", "Weeks", "12", "", 12.0, null, null, null, null));

    private static String filled(String words) {
        return FindingWords.filled(words, id -> Optional.ofNullable(FIGURES.get(id)));
    }

    @Test
    void aFieldStandsForAFigureOrAPartOfIt() {
        assertThat(
                        filled(
                                "{preventable.share} of {preventable.share:n}, {preventable.share:count},"
                                        + " {preventable.share:value} {preventable.share:interval} in {weeks} weeks"))
                .isEqualTo("41 % [32 % – 50 %] of 3,612, 1,481, 41 % [32 % – 50 %] in 12 weeks");
    }

    @Test
    void whatNobodyKnowsStaysAsItIsWrittenAndIsNamed() {
        var words = "{gone} {weeks:n} {weeks:mood} {weeks:interval} {not a field} {} {weeks";
        assertThat(filled(words)).isEqualTo(words);
        assertThat(FindingWords.unknown(words, id -> Optional.ofNullable(FIGURES.get(id))))
                .containsExactly(
                        "{gone}", "{weeks:n}", "{weeks:mood}", "{weeks:interval}", "{not a field}");
        assertThat(FindingWords.figureIds(words))
                .containsExactly("gone", "weeks", "weeks:mood", "not a field");
        assertThat(FindingWords.fields("{weeks:n}").getFirst().part()).isEqualTo(Part.N);
        assertThat(FindingWords.figureIds("{services.week.Cart: API:n}"))
                .containsExactly("services.week.Cart: API");
    }

    @Test
    void wordsThatLookLikeReplacementsAreJustWords() {
        assertThat(filled("costs $1 \\ {weeks} {{weeks}}")).isEqualTo("costs $1 \\ 12 {12}");
    }
}
