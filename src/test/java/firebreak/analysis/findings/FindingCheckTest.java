package firebreak.analysis.findings;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.pictures.Figure.Unit;
import firebreak.analysis.pictures.Past;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.codebook.Origin;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

class FindingCheckTest {
    private static final String WORDS = "{preventable.share} of {preventable.share:n}, {weeks}";

    private static Figures figures(int count, int weeks) {
        return new Figures()
                .share("preventable.share", count, 100)
                .of("weeks", Unit.COUNT, weeks, weeks);
    }

    private static Finding finding(Figures then, String slice) {
        return new Finding(
                new UUID(0, 1),
                "a",
                FindingState.ACCEPTED,
                "",
                WORDS,
                slice,
                Pinning.named(WORDS, then.index()::figure),
                3);
    }

    private static FindingCheck check(Figures then, Figures now) {
        return FindingCheck.of(finding(then, "1"), now.index()::figure);
    }

    @Test
    void sameNumbersHoldAndOthersAreToldSideBySide() {
        assertThat(check(figures(41, 12), figures(41, 12))).isEqualTo(new FindingCheck.Holds());
        var stale = (FindingCheck.Stale) check(figures(41, 12), figures(44, 12));
        assertThat(stale.tellable()).isTrue();
        assertThat(stale.changes()).hasSize(1);
        assertThat(stale.changes().getFirst().then().whole())
                .isEqualTo("41\u00a0% [32\u00a0% – 51\u00a0%]");
        assertThat(stale.changes().getFirst().now().whole())
                .isEqualTo("44\u00a0% [35\u00a0% – 54\u00a0%]");
    }

    @Test
    void anotherDenominatorIsAnotherNumberEvenWhereTheShareReadsTheSame() {
        var now = new Figures().share("preventable.share", 82, 200).of("weeks", Unit.COUNT, 12, 12);
        assertThat(check(figures(41, 12), now)).isInstanceOf(FindingCheck.Stale.class);
    }

    @Test
    void whatCantBeToldAnyMoreIsSaid() {
        var none = new Figures().none("preventable.share", "Nothing is tagged");
        var stale = (FindingCheck.Stale) check(figures(41, 12), none);
        assertThat(stale.tellable()).isFalse();
        assertThat(stale.changes()).hasSize(2);
        assertThat(stale.changes().getFirst().now()).isNull();
        assertThat(stale.changes().getFirst().why()).isEqualTo("Nothing is tagged");
        assertThat(stale.changes().getLast().now()).isNull();
    }

    private static FindingBoard board(Figures now, Finding... findings) {
        var figures = new SliceFigures(Past.history(), Choices.USUAL, (_, _) -> now.pictures());
        return FindingBoard.of(figures, Slice.ALL, 9, List.of(findings));
    }

    @Test
    void newNumbersAreTakenWithTheirRevisionAndTheWordsStay() {
        var finding = finding(figures(41, 12), "1");
        var board = board(figures(44, 13), finding);
        assertThat(board.stale()).containsExactly(finding);
        var renewed = board.renewed(finding);
        assertThat(renewed.revision()).isEqualTo(9);
        assertThat(renewed.words()).isEqualTo(WORDS);
        assertThat(renewed.told()).isEqualTo("44\u00a0% [35\u00a0% – 54\u00a0%] of 100, 13");
        assertThat(board(figures(44, 13), renewed).stale()).isEmpty();
    }

    @Test
    void aSliceThatNobodyCanReadIsSaidAndEachOtherIsCountedOnce() {
        var unreadable = finding(figures(41, 12), "99\nmoon full");
        var board = board(figures(41, 12), unreadable);
        assertThat(board.check(unreadable)).isEqualTo(new FindingCheck.UnknownSlice());
        assertThat(board.stale()).containsExactly(unreadable);
        assertThat(board.renewed(unreadable)).isSameAs(unreadable);
        var counted = new AtomicInteger();
        var figures =
                new SliceFigures(
                        Past.history(),
                        Choices.USUAL,
                        (_, _) -> {
                            counted.incrementAndGet();
                            return figures(1, 1).pictures();
                        });
        FindingBoard.of(
                figures,
                Slice.ALL,
                1,
                List.of(
                        finding(figures(1, 1), "1"),
                        finding(figures(1, 1), "1\nfamilies once"),
                        finding(figures(1, 1), "1\nfamilies once")));
        assertThat(counted).hasValue(2);
    }

    @Provide
    Arbitrary<Slice> slices() {
        var days =
                Arbitraries.integers()
                        .between(0, 1000)
                        .map(d -> LocalDate.of(2025, 1, 1).plusDays(d))
                        .injectNull(0.3);
        var services =
                Arbitraries.strings().withChars("ab \\n\n\té:{}").ofMaxLength(6).set().ofMaxSize(4);
        return Combinators.combine(
                        days,
                        Arbitraries.integers().between(0, 400),
                        services,
                        Arbitraries.of(SeverityClass.class).set(),
                        Arbitraries.of(Origin.class).set(),
                        Arbitraries.of(true, false))
                .as((from, length, s, severities, origins, once) ->
                        new Slice(
                                from,
                                from == null ? null : from.plusDays(length),
                                s,
                                severities,
                                origins,
                                once));
    }

    @Property(tries = 500, seed = "20261101")
    void everySliceIsReadBackAndIsTheSameTextAgain(@ForAll("slices") Slice slice) {
        var text = SliceText.written(slice);
        assertThat(SliceText.read(text)).contains(slice);
        assertThat(SliceText.written(SliceText.read(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void aDamagedSliceSaysSo() {
        assertThat(SliceText.read("")).isEmpty();
        assertThat(SliceText.read("2")).isEmpty();
        assertThat(SliceText.read("1\nfrom soon")).isEmpty();
        assertThat(SliceText.read("1\norigins MOON")).isEmpty();
        assertThat(SliceText.read("1\nfrom 2026-02-01\nto 2026-01-01")).isEmpty();
        assertThat(SliceText.read("1")).contains(Slice.ALL);
        assertThat(SliceText.written(Slice.ALL.withServices(Set.of("", "b", "a"))))
                .isEqualTo("1\nwithout-service\nservices\na\nb");
    }
}
