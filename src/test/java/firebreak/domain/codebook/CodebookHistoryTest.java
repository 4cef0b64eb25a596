package firebreak.domain.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.CodebookEdit.AddFactor;
import firebreak.domain.codebook.CodebookEdit.AddStage;
import firebreak.domain.codebook.CodebookEdit.ChangeFactor;
import firebreak.domain.codebook.CodebookEdit.ChangeStage;
import firebreak.domain.codebook.CodebookEdit.MergeFactors;
import firebreak.domain.codebook.CodebookEdit.MoveFactor;
import firebreak.domain.codebook.CodebookEdit.MoveStage;
import firebreak.domain.codebook.CodebookEdit.RemoveFactor;
import firebreak.domain.codebook.CodebookEdit.RemoveStage;
import firebreak.domain.codebook.CodebookEdit.Replace;
import firebreak.domain.codebook.CodebookEdit.SplitFactor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What edits make of a codebook, and what they ask for.
class CodebookHistoryTest {
    private static final Factor A = factor("a", Origin.REQUIREMENTS, "Alpha");
    private static final Factor B = factor("b", Origin.REQUIREMENTS, "Beta");
    private static final Factor C = factor("c", Origin.DEPLOYMENT, "Gamma");
    private static final Factor D = factor("d", Origin.REQUIREMENTS, "Delta");

    private CodebookHistory history =
            new CodebookHistory(
                    List.of(
                            new CodebookVersion(
                                    new Codebook(
                                            1,
                                            List.of(A, B, C, D),
                                            List.of(
                                                    new Stage("s1", "Design", "To draw"),
                                                    new Stage("s2", "Test", "To try"))),
                                    List.of(),
                                    null,
                                    "")));

    private static Factor factor(String id, Origin origin, String label) {
        return new Factor(id, origin, label, "What " + label + " is", "Use", "Not", "Example");
    }

    private static Factor fresh(Origin origin, String label) {
        return factor("", origin, label);
    }

    /// Edits as the store does.
    private void edit(CodebookEdit edit, boolean inPlace) {
        history = edited(history, edit, inPlace);
    }

    private static CodebookHistory edited(
            CodebookHistory history, CodebookEdit edit, boolean inPlace) {
        return switch (history.edit(edit, inPlace)) {
            case CodebookOutcome.Refused(var why) -> throw new AssertionError(why);
            case CodebookOutcome.Edited(var codebook, var lineage) -> {
                var versions = new ArrayList<>(history.versions());
                if (inPlace) versions.removeLast();
                versions.add(new CodebookVersion(codebook, lineage, null, "me"));
                yield new CodebookHistory(versions);
            }
        };
    }

    private String refused(CodebookEdit edit) {
        var outcome = history.edit(edit, false);
        assertThat(outcome).isInstanceOf(CodebookOutcome.Refused.class);
        return ((CodebookOutcome.Refused) outcome).problem();
    }

    private List<String> labels() {
        return history.current().factors().stream().map(Factor::label).toList();
    }

    private boolean again(String factor) {
        return history.lookAgain(1, Code.Kind.FACTOR, factor);
    }

    @Test
    void aChangedDefinitionQueuesAndALabelOrExampleDoesNot() {
        edit(new ChangeFactor(words(A, "Alfa", A.definition()), false), false);
        assertThat(history.current().version()).isEqualTo(2);
        assertThat(again("a")).isFalse();
        edit(new ChangeFactor(words(A, "Alfa", "Another thing"), false), false);
        assertThat(again("a")).isTrue();
        assertThat(again("b")).isFalse();
        assertThat(history.lookAgain(3, Code.Kind.FACTOR, "a")).isFalse();
        assertThat(history.changes(1, 3))
                .containsExactly(
                        new CodebookChange(Code.Kind.FACTOR, "a", "Alfa", new Fate.Redefined()));
        edit(new ChangeStage(new Stage("s1", "Design", "To think"), false), false);
        assertThat(history.lookAgain(3, Code.Kind.STAGE, "s1")).isTrue();
    }

    private static Factor words(Factor f, String label, String definition) {
        return new Factor(
                f.id(), f.origin(), label, definition, f.whenToUse(), f.whenNot(), f.example());
    }

    @Test
    void whoSaysThatTheMeaningIsTheSameQueuesNothing() {
        edit(new ChangeFactor(words(A, "Alpha", "What Alpha is."), true), false);
        assertThat(again("a")).isFalse();
        assertThat(history.changes(1, 2))
                .extracting(CodebookChange::fate)
                .containsExactly(new Fate.Reworded());
        // Edited further and not said again, it isn't the same any more.
        edit(new ChangeFactor(words(A, "Alpha", "Something else"), false), true);
        assertThat(history.current().version()).isEqualTo(2);
        assertThat(again("a")).isTrue();
        // And back to the words that it had there is nothing to look at.
        edit(new ChangeFactor(A, false), true);
        assertThat(again("a")).isFalse();
    }

    @Test
    void whetherItMeansTheSameCanBeSaidAfterwards() {
        assertThat(history.mayMeanTheSame(Code.Kind.FACTOR, "a")).isFalse();
        edit(new ChangeFactor(words(A, "Alpha", "What Alpha is."), false), false);
        assertThat(history.mayMeanTheSame(Code.Kind.FACTOR, "a")).isTrue();
        edit(new CodebookEdit.SayMeaning(Code.Kind.FACTOR, "a", true), true);
        assertThat(again("a")).isFalse();
        edit(new MoveFactor("b", 1), true);
        assertThat(again("a")).isFalse();
        edit(new CodebookEdit.SayMeaning(Code.Kind.FACTOR, "a", false), true);
        assertThat(again("a")).isTrue();
        assertThat(refused(new CodebookEdit.SayMeaning(Code.Kind.FACTOR, "a", true)))
                .contains("any more");
    }

    @Test
    void mergedSplitAndRemovedFactorsQueueTheirTaggings() {
        edit(new MergeFactors(Set.of("a", "b"), words(B, "Alpha or Beta", "Both")), false);
        assertThat(labels()).containsExactly("Alpha or Beta", "Gamma", "Delta");
        assertThat(history.fate(1, Code.Kind.FACTOR, "a")).isEqualTo(new Fate.Merged("b"));
        assertThat(again("a")).isTrue();
        assertThat(again("b")).isTrue();
        edit(new SplitFactor("d", List.of(D, fresh(Origin.REQUIREMENTS, "Delta too"))), false);
        assertThat(labels()).containsExactly("Alpha or Beta", "Gamma", "Delta", "Delta too");
        assertThat(history.fate(1, Code.Kind.FACTOR, "d"))
                .isEqualTo(new Fate.Split(List.of("d", "delta_too")));
        edit(new RemoveFactor("c"), false);
        assertThat(again("c")).isTrue();
        assertThat(history.latest(Code.Kind.FACTOR, "c")).contains(C);
        assertThat(history.changes(1, 4))
                .extracting(c -> c.label() + " " + c.fate().getClass().getSimpleName())
                .containsExactly(
                        "Alpha or Beta Redefined",
                        "Delta Split",
                        "Delta too Added",
                        "Alpha Merged",
                        "Gamma Removed");
    }

    @Test
    void whatIsEditedFurtherBeforeAnyoneUsesItIsSaidOfTheVersionBefore() {
        edit(new MergeFactors(Set.of("a", "b"), B), false);
        edit(new MergeFactors(Set.of("b", "d"), D), true);
        assertThat(history.current().version()).isEqualTo(2);
        assertThat(history.fate(1, Code.Kind.FACTOR, "a")).isEqualTo(new Fate.Merged("d"));
        assertThat(history.fate(1, Code.Kind.FACTOR, "b")).isEqualTo(new Fate.Merged("d"));
        edit(
                new SplitFactor(
                        "d",
                        List.of(
                                fresh(Origin.REQUIREMENTS, "One"),
                                fresh(Origin.REQUIREMENTS, "Two"))),
                true);
        assertThat(history.fate(1, Code.Kind.FACTOR, "a"))
                .isEqualTo(new Fate.Split(List.of("one", "two")));
        edit(new RemoveFactor("one"), true);
        assertThat(history.fate(1, Code.Kind.FACTOR, "a"))
                .isEqualTo(new Fate.Split(List.of("two")));
        edit(new RemoveFactor("two"), true);
        assertThat(history.fate(1, Code.Kind.FACTOR, "a")).isEqualTo(new Fate.Removed());
    }

    @Test
    void factorsMoveAmongThoseOfTheirOriginAndStagesAmongAll() {
        edit(new MoveFactor("a", 2), false);
        assertThat(history.current().factors(Origin.REQUIREMENTS))
                .extracting(Factor::id)
                .containsExactly("b", "d", "a");
        edit(new MoveFactor("a", -9), false);
        assertThat(history.current().factors(Origin.REQUIREMENTS))
                .extracting(Factor::id)
                .containsExactly("a", "b", "d");
        edit(new AddStage(new Stage("", "Review", ""), 1), false);
        edit(new MoveStage("s2", -1), false);
        assertThat(history.current().stages())
                .extracting(Stage::label)
                .containsExactly("Design", "Test", "Review");
        assertThat(history.changes(1, 5))
                .extracting(CodebookChange::label)
                .containsExactly("Review");
    }

    @Test
    void whatBreaksARuleIsRefusedInASentence() {
        assertThat(refused(new AddFactor(fresh(Origin.REQUIREMENTS, "  ALPHA "))))
                .isEqualTo(
                        "There are two factors \"ALPHA\" in Requirements. Give one of them another label.");
        edit(new AddFactor(fresh(Origin.OPERATIONAL, "Alpha")), false);
        assertThat(history.current().factors().getLast().id()).isEqualTo("alpha");
        assertThat(refused(new AddFactor(fresh(Origin.REQUIREMENTS, " ")))).contains("label");
        assertThat(refused(new AddFactor(fresh(Origin.REQUIREMENTS, "x".repeat(101)))))
                .contains("longer than 100");
        assertThat(refused(new ChangeFactor(words(A, "Alpha", "x".repeat(4001)), false)))
                .contains("longer than 4,000");
        assertThat(refused(new RemoveFactor("nobody"))).contains("any more");
        assertThat(refused(new MergeFactors(Set.of("a"), A))).contains("two factors");
        assertThat(refused(new SplitFactor("a", List.of(A)))).contains("two parts");
        assertThat(refused(new AddStage(new Stage("", "test", ""), 0))).contains("two stages");
        assertThat(refused(new Replace("x", new Codebook(1, List.of(), List.of()))))
                .contains("at least one factor");
        edit(new RemoveStage("s1"), false);
        assertThat(refused(new RemoveStage("s2"))).contains("at least one stage");
    }

    @Test
    void anIdIsNeverGivenTwiceAndControlCharactersGo() {
        edit(new AddFactor(fresh(Origin.DEPLOYMENT, "Zeta\u0000\n line")), false);
        assertThat(history.current().factors().getLast().label()).isEqualTo("Zeta line");
        assertThat(history.current().factors().getLast().id()).isEqualTo("zeta_line");
        edit(new RemoveFactor("zeta_line"), false);
        edit(new AddFactor(fresh(Origin.DEPLOYMENT, "Zeta line")), false);
        assertThat(history.current().factors().getLast().id()).isEqualTo("zeta_line_2");
        edit(new AddFactor(fresh(Origin.DEPLOYMENT, "変更管理")), false);
        assertThat(history.current().factors().getLast().id()).isEqualTo("code");
    }

    @Test
    void aCodebookFromElsewhereKeepsTheIdsThatItKnows() {
        var theirs =
                new Codebook(
                        7,
                        List.of(
                                words(B, "Beta", "Narrower"),
                                factor("x1", Origin.REQUIREMENTS, "alpha"),
                                factor("new one!", Origin.REQUIREMENTS, "New one")),
                        List.of(new Stage("", "design", "To draw")));
        edit(new Replace("theirs.json", theirs), false);
        assertThat(history.current().version()).isEqualTo(2);
        assertThat(history.current().factors())
                .extracting(Factor::id)
                .containsExactly("b", "a", "new_one");
        assertThat(history.current().stages()).extracting(Stage::id).containsExactly("s1");
        assertThat(again("b")).isTrue();
        assertThat(again("c")).isTrue();
    }

    /// Whatever is edited, the rules hold, ids stay, and what is edited in place asks for the same
    /// as the two versions compared.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomEditsKeepTheRules(long seed) {
        var random = new Random(seed);
        var now = history;
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            boolean inPlace = now.versions().size() > 1 && random.nextInt(4) > 0;
            var edit = RandomEdits.next(random, now.current());
            if (now.edit(edit, inPlace) instanceof CodebookOutcome.Refused) {
                refused++;
                continue;
            }
            var next = edited(now, edit, inPlace);
            assertThat(CodebookRules.problem(next.current())).isEmpty();
            assertThat(next.current().version())
                    .isEqualTo(now.current().version() + (inPlace ? 0 : 1));
            var before = next.versions().get(next.versions().size() - 2).codebook();
            for (var l : next.versions().getLast().lineage()) {
                assertThat(before.code(l.code(), l.id())).isPresent();
                assertThat(next.current().code(l.code(), l.into())).isPresent();
            }
            for (var kind : Code.Kind.values())
                for (var code : before.codes(kind)) {
                    var stays = next.current().code(kind, code.id());
                    if (stays.isEmpty() || stays.filter(s -> s.sameCriteria(code)).isEmpty())
                        assertThat(next.fate(before.version(), kind, code.id()))
                                .isNotEqualTo(new Fate.Kept());
                    if (stays.isEmpty())
                        assertThat(next.lookAgain(before.version(), kind, code.id())).isTrue();
                }
            now = next;
        }
        assertThat(refused).isLessThan(150);
        assertThat(now.versions()).hasSizeGreaterThan(3);
    }
}
