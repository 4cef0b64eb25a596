package firebreak.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.FitCheck.Judged;
import firebreak.domain.fit.FitCheck.Placed;
import firebreak.domain.fit.FitCheck.Told;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class FitVerdictTest {
    /// H holds, P in part, N does not, U nobody knows, - not asked.
    private static FitCheck check(Progression stage, String signs) {
        var check = FitCheck.EMPTY.with(new Placed(stage, ""));
        for (var sign : Sign.values()) {
            var holding =
                    switch (signs.charAt(sign.ordinal())) {
                        case 'H' -> Holding.HOLDS;
                        case 'P' -> Holding.PARTLY;
                        case 'N' -> Holding.NOT;
                        case 'U' -> Holding.UNKNOWN;
                        default -> null;
                    };
            check = check.with(sign, new Judged(holding, ""));
        }
        return check;
    }

    @ParameterizedTest
    @CsvSource({
        "REACTIVE, HHHH, OTHER_FIRST, OTHER_FIRST",
        "REACTIVE, UUUU, OTHER_FIRST, OTHER_FIRST",
        "INVESTING, HHHH, IN_PART, IN_PART",
        "INVESTING, HPPN, IN_PART, IN_PART",
        "INVESTING, HPNN, OTHER_FIRST, OTHER_FIRST",
        "EXCELLENT, HHHN, FITS, FITS",
        "FRUSTRATED, HHPN, IN_PART, IN_PART",
        "FRUSTRATED, HHPP, FITS, FITS",
        "RECOGNISED, PPPN, IN_PART, IN_PART",
        "RECOGNISED, PPNN, OTHER_FIRST, OTHER_FIRST",
        "FRUSTRATED, HHNU, IN_PART, FITS",
        "FRUSTRATED, HHH-, FITS, FITS",
        "FRUSTRATED, NN-U, OTHER_FIRST, IN_PART",
        "EXCELLENT, ----, OTHER_FIRST, FITS"
    })
    void signsCountByTheStageAndWhatNobodyKnowsCountsBothWays(
            Progression stage, String signs, Fit atLeast, Fit atMost) {
        var verdict = FitVerdict.of(check(stage, signs));
        assertThat(verdict.atLeast()).isEqualTo(atLeast);
        assertThat(verdict.atMost()).isEqualTo(atMost);
        assertThat(verdict.fit().isPresent()).isEqualTo(atLeast == atMost);
    }

    @Test
    void withoutAStageAnyIsPossible() {
        var verdict = FitVerdict.of(check(null, "HHHH"));
        assertThat(verdict.atLeast()).isEqualTo(Fit.OTHER_FIRST);
        assertThat(verdict.atMost()).isEqualTo(Fit.FITS);
        assertThat(FitWords.verdict(verdict)).contains("other help first").contains("fits");
        assertThat(FitWords.reasons(verdict)).anyMatch(r -> r.contains("Nobody has said"));
        assertThat(FitWords.verdict(FitVerdict.of(FitCheck.EMPTY))).contains("nothing");
        // Where no sign holds, the stage doesn't matter.
        assertThat(FitVerdict.of(check(null, "NNNN")).fit()).hasValue(Fit.OTHER_FIRST);
    }

    @Test
    void reasonsNameWhatIsMissing() {
        var verdict = FitVerdict.of(check(Progression.FRUSTRATED, "HHU-"));
        assertThat(FitWords.reasons(verdict))
                .anyMatch(r -> r.startsWith("Stage 4 of 5"))
                .anyMatch(r -> r.contains("2 hold") && r.contains("none in part"))
                .anyMatch(r -> r.contains("the same again") && r.contains("frustrated"));
    }

    @Property(tries = 300, seed = "21")
    void answeringMoreNeverWidensTheBounds(
            @ForAll Progression stage, @ForAll List<Holding> given, @ForAll Sign asked) {
        var signs = new ArrayList<>(Arrays.asList(Sign.values()));
        var check = FitCheck.EMPTY;
        for (int i = 0; i < Math.min(given.size(), signs.size()); i++)
            check = check.with(signs.get(i), new Judged(given.get(i), ""));
        var before = FitVerdict.of(check.with(asked, Judged.NOT_ASKED));
        for (var more :
                List.of(
                        check.with(new Placed(stage, "")).with(asked, Judged.NOT_ASKED),
                        check.with(asked, new Judged(Holding.HOLDS, "")),
                        check.with(asked, new Judged(Holding.NOT, "")))) {
            var after = FitVerdict.of(more);
            assertThat(after.atLeast()).isGreaterThanOrEqualTo(before.atLeast());
            assertThat(after.atMost()).isLessThanOrEqualTo(before.atMost());
        }
    }

    @Test
    void theEndIsHeldAgainstTheStart() {
        var start = check(Progression.EXCELLENT, "HHPU").with(Load.PAGES, new Told(8.0, ""));
        var end = check(Progression.RECOGNISED, "HPHN").with(Load.PAGES, new Told(6.0, ""));
        var change = FitChange.of(start, end);
        assertThat(change.steps()).hasValue(2);
        assertThat(List.of(change.eased(), change.same(), change.worse(), change.open()))
                .containsExactly(1, 1, 1, 1);
        assertThat(FitChange.share(Load.PAGES, start, end)).hasValue(-0.25);
        assertThat(FitChange.share(Load.NIGHTS, start, end)).isEmpty();
        assertThat(
                        FitChange.share(
                                Load.NIGHTS,
                                start.with(Load.NIGHTS, new Told(0.0, "")),
                                end.with(Load.NIGHTS, new Told(1.0, ""))))
                .isEmpty();
        assertThat(FitWords.change(change))
                .contains("2 stages further")
                .contains("what people say");
        assertThat(FitWords.change(FitChange.of(start, FitCheck.EMPTY))).contains("not comparable");
    }
}
