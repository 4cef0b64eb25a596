package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class BuiltInCodebookTest {
    private static final Codebook CODEBOOK = BuiltInCodebook.load();

    @Test
    void isTheFirstVersion() {
        assertThat(CODEBOOK.version()).isEqualTo(1);
    }

    @Test
    void stagesStandInTheOrderOfTheLifeCycle() {
        assertThat(CODEBOOK.stages())
                .extracting(Stage::id)
                .containsExactly(
                        "requirements",
                        "design",
                        "implementation",
                        "review",
                        "testing",
                        "deployment",
                        "operation");
    }

    @Test
    void idsAreUniqueAndFitForFiles() {
        var ids = new ArrayList<String>();
        CODEBOOK.factors().forEach(f -> ids.add(f.id()));
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(_[a-z]+)*"));
        assertThat(CODEBOOK.factors()).extracting(Factor::label).doesNotHaveDuplicates();
    }

    @Test
    void everyOriginHasFiveToEightFactorsInOrder() {
        for (var origin : Origin.values())
            assertThat(CODEBOOK.factors(origin)).as(origin.id()).hasSizeBetween(5, 8);
        assertThat(CODEBOOK.factors()).isSortedAccordingTo(Comparator.comparing(Factor::origin));
    }

    @Test
    void everyTextIsThereAndShort() {
        for (var f : CODEBOOK.factors())
            assertThat(List.of(f.definition(), f.whenToUse(), f.whenNot(), f.example()))
                    .as(f.id())
                    .allMatch(t -> t.length() >= 30 && t.length() <= 260 && t.endsWith("."));
        for (var s : CODEBOOK.stages())
            assertThat(s.definition()).as(s.id()).hasSizeBetween(40, 260).endsWith(".");
    }

    @Test
    void labelsFitAnAxis() {
        assertThat(CODEBOOK.factors()).allSatisfy(f -> assertThat(f.label()).hasSizeBetween(4, 34));
        assertThat(CODEBOOK.stages()).allSatisfy(s -> assertThat(s.label()).hasSizeBetween(4, 34));
    }

    @Test
    void whenNotNamesTheFactorToUseInstead() {
        for (var f : CODEBOOK.factors())
            assertThat(f.whenNot()).as(f.id()).containsAnyOf(others(f).toArray(String[]::new));
    }

    private static List<String> others(Factor factor) {
        var labels = new ArrayList<>(List.of("choose the"));
        for (var f : CODEBOOK.factors()) if (!f.equals(factor)) labels.add(f.label());
        return labels;
    }
}
