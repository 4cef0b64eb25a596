package firebreak.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.process.Checkpoint.Anchors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Another bank in the place of the current one.
class BankChangeTest {
    private static Checkpoint checkpoint(String id, String question, int wording) {
        return new Checkpoint(
                id,
                "design",
                "Topic " + id,
                question,
                "Why",
                new Anchors("n", "p", "l", "f"),
                "Ask",
                List.of("logic_defect"),
                wording,
                false);
    }

    private static QuestionBank bank(int version, Checkpoint... checkpoints) {
        return new QuestionBank("ours", version, "Ours", List.of(checkpoints));
    }

    private static final Checkpoint A = checkpoint("a", "A?", 3);
    private static final Checkpoint B = checkpoint("b", "B?", 1);
    private static final Checkpoint C = checkpoint("c", "C?", 1);

    @Test
    void theSameBankIsNoChange() {
        var again = bank(1, A.withWording(1), B);
        var change = BankChange.between(bank(1, A, B), again, Set.of("a"));
        assertThat(change.isNone()).isTrue();
        assertThat(change.after()).isEqualTo(bank(1, A, B));
        assertThat(change.changed()).isEmpty();
    }

    @Test
    void anotherOrderIsAChangeOfNoCheckpoint() {
        var change = BankChange.between(bank(1, A, B), bank(1, B, A), Set.of());
        assertThat(change.isNone()).isFalse();
        assertThat(change.after().checkpoints()).containsExactly(B, A);
        assertThat(change.changed()).isEmpty();
        assertThat(change.added()).isEmpty();
    }

    @Test
    void whatIsNewIsAddedUnderItsFirstWording() {
        var change = BankChange.between(bank(1, A), bank(2, A, C.withWording(9)), Set.of());
        assertThat(change.added()).containsExactly(C);
        assertThat(change.after()).isEqualTo(bank(2, A, C));
    }

    @Test
    void anotherQuestionRaisesTheWordingAndAnotherReasonDoesNot() {
        var asked = checkpoint("a", "A, really?", 1);
        var anchored =
                new Checkpoint(
                        "b",
                        B.stageId(),
                        B.topic(),
                        B.question(),
                        B.why(),
                        new Anchors("n", "p", "l", "all"),
                        B.askFor(),
                        B.factorIds(),
                        1,
                        false);
        var moved =
                new Checkpoint(
                        "c",
                        "testing",
                        "Other",
                        C.question(),
                        "Because",
                        C.anchors(),
                        "",
                        List.of(),
                        1,
                        false);
        var change =
                BankChange.between(bank(1, A, B, C), bank(2, asked, anchored, moved), Set.of("a"));
        assertThat(change.after().checkpoints())
                .containsExactly(asked.withWording(4), anchored.withWording(2), moved);
        assertThat(change.changed())
                .extracting(c -> c.after().id() + " " + c.asksTheSame())
                .containsExactly("a false", "b false", "c true");
        assertThat(change.askedAnew()).extracting(c -> c.before().id()).containsExactly("a", "b");
    }

    @Test
    void whatWasAnsweredIsRetiredAndStaysBehindTheOthers() {
        var change = BankChange.between(bank(1, A, B, C), bank(2, C), Set.of("a"));
        assertThat(change.retired()).containsExactly(A);
        assertThat(change.removed()).containsExactly(B);
        assertThat(change.after().checkpoints()).containsExactly(C, A.withRetired(true));
        assertThat(change.after().asked()).containsExactly(C);
    }

    @Test
    void whatWasRetiredBeforeStaysWithoutBeingToldAgain() {
        var current = bank(1, A.withRetired(true), B.withRetired(true), C);
        var change = BankChange.between(current, bank(2, C), Set.of("a"));
        assertThat(change.retired()).isEmpty();
        assertThat(change.removed()).containsExactly(B.withRetired(true));
        assertThat(change.after().checkpoints()).containsExactly(C, A.withRetired(true));
    }

    @Test
    void aRetiredCheckpointComesBackUnderTheWordingOfItsAnswers() {
        var change = BankChange.between(bank(1, A.withRetired(true)), bank(2, A), Set.of("a"));
        assertThat(change.after().checkpoints()).containsExactly(A);
        assertThat(change.changed())
                .containsExactly(new BankChange.Changed(A.withRetired(true), A));
        assertThat(change.askedAnew()).isEmpty();
    }

    @Test
    void anIdTwiceIsNoBank() {
        assertThatThrownBy(() -> BankChange.between(bank(1, A), bank(2, B, B), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b");
    }

    /// Whatever comes: answered checkpoints are there, wordings never fall, the new bank is whole.
    @Property(tries = 300, seed = "20261101")
    void nothingAnsweredIsLost(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var current = any(random);
        var next = any(random);
        var answered = new HashSet<String>();
        for (var c : current.checkpoints()) if (random.nextBoolean()) answered.add(c.id());
        var change = BankChange.between(current, next, answered);
        var after = change.after();
        assertThat(after.checkpoints()).extracting(Checkpoint::id).doesNotHaveDuplicates();
        for (var c : current.checkpoints()) {
            var now = after.checkpoint(c.id());
            if (answered.contains(c.id())) assertThat(now).isPresent();
            now.ifPresent(n -> {
                assertThat(n.wording()).isGreaterThanOrEqualTo(c.wording());
                assertThat(n.wording() == c.wording()).isEqualTo(n.asksTheSame(c));
            });
        }
        for (var c : next.checkpoints())
            assertThat(after.checkpoint(c.id()).orElseThrow().withWording(c.wording()))
                    .isEqualTo(c);
        assertThat(after.asked())
                .extracting(Checkpoint::id)
                .containsExactlyElementsOf(next.asked().stream().map(Checkpoint::id).toList());
        assertThat(BankChange.between(after, next, answered).after()).isEqualTo(after);
    }

    private static QuestionBank any(Random random) {
        var checkpoints = new ArrayList<Checkpoint>();
        for (char id = 'a'; id < 'h'; id++)
            if (random.nextInt(3) > 0)
                checkpoints.add(
                        checkpoint(
                                        String.valueOf(id),
                                        "Question " + random.nextInt(2) + "?",
                                        1 + random.nextInt(3))
                                .withRetired(random.nextInt(5) == 0));
        Collections.shuffle(checkpoints, random);
        return new QuestionBank("bank", 1 + random.nextInt(3), "Bank", checkpoints);
    }
}
