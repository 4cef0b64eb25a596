package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.PassphraseViewModel.Answer;
import firebreak.work.InlineJobs;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class PassphraseViewModelTest {
    private final List<String> knocks = new ArrayList<>();
    private Answer answer = Answer.SILENT;
    private long now;

    private final PassphraseViewModel model =
            new PassphraseViewModel(
                    (typed, then) -> {
                        knocks.add(new String(typed));
                        then.accept(answer);
                    },
                    () -> now);

    @Test
    void aWrongOneIsSaidAndTheNextHasToWait() {
        answer = new Answer("Not this one.", Duration.ofSeconds(4));
        model.submit("wrong".toCharArray());
        assertThat(model.problem().get()).isEqualTo("Not this one.");
        assertThat(model.countdown().get()).isEqualTo("Wait 4 seconds");

        var early = "right".toCharArray();
        model.submit(early);
        assertThat(knocks).containsExactly("wrong");
        assertThat(early).as("wiped out though nobody looked").containsOnly('\0');

        now = Duration.ofMillis(3500).toNanos();
        model.tick();
        assertThat(model.countdown().get()).isEqualTo("Wait 1 second");
        now = Duration.ofSeconds(4).toNanos();
        model.tick();
        assertThat(model.countdown().get()).isEmpty();
        answer = Answer.SILENT;
        model.submit("right".toCharArray());
        assertThat(knocks).containsExactly("wrong", "right");
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void nothingTypedIsNotTried() {
        model.submit(new char[0]);
        assertThat(knocks).isEmpty();
    }

    @Test
    void aNewOneIsTypedTwiceAlikeAndWeakOnesAreAskedAbout() {
        var desk = new FakeDesk();
        var fresh = new NewPassphraseViewModel(new InlineJobs(), typed -> typed.length);
        assertThat(fresh.strength().get()).isEqualTo(-1);
        fresh.typed("abc".toCharArray());
        assertThat(fresh.strength().get()).isEqualTo(3);
        fresh.typed(new char[0]);
        assertThat(fresh.strength().get()).isEqualTo(-1);
        assertThat(fresh.problem(new char[0], new char[0])).isPresent();
        assertThat(fresh.problem("ab".toCharArray(), "ac".toCharArray())).isPresent();
        assertThat(fresh.problem("ab".toCharArray(), "ab".toCharArray())).isEmpty();
        desk.confirms = false;
        assertThat(fresh.meant("abc".toCharArray(), desk)).as("nobody was asked").isTrue();
        assertThat(fresh.meant("a".toCharArray(), desk)).isFalse();
        desk.confirms = true;
        assertThat(fresh.meant("a".toCharArray(), desk)).isTrue();
    }
}
