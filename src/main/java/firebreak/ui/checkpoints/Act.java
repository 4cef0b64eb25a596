package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Verdict;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Stroke;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the screen does when a key is pressed, and the key with which it is delivered. What people
/// say has a letter; the same with Shift says what was seen.
enum Act {
    SAY_N('n', Verdict.N, false),
    SAY_P('p', Verdict.P, false),
    SAY_L('l', Verdict.L, false),
    SAY_F('f', Verdict.F, false),
    SAY_UNKNOWN('u', Verdict.UNKNOWN, false),
    SAY_NOT_APPLICABLE('x', Verdict.NOT_APPLICABLE, false),
    SEE_N('N', Verdict.N, true),
    SEE_P('P', Verdict.P, true),
    SEE_L('L', Verdict.L, true),
    SEE_F('F', Verdict.F, true),
    SEE_UNKNOWN('U', Verdict.UNKNOWN, true),
    SEE_NOT_APPLICABLE('X', Verdict.NOT_APPLICABLE, true),
    PARK(Stroke.of('k')),
    CLEAR(new Stroke("DELETE")),
    TARGET(Stroke.of('t')),
    REASON(Stroke.of('y')),
    EVIDENCE_FOR(Stroke.of('e')),
    EVIDENCE_AGAINST(Stroke.of('E')),
    NOTE(Stroke.of('o')),
    HOLDS(Stroke.of('h')),
    NEXT(Stroke.ENTER),
    BACK(Stroke.BACK_SPACE),
    INCIDENTS(Stroke.of('c')),
    EARLIER(Stroke.of('v')),
    TAKE_OVER(Stroke.of('z')),
    MODE(Stroke.of('m')),
    WIDE(Stroke.of('r')),
    STAGES(Stroke.of('s')),
    SEARCH(Stroke.of('/')),
    TEAM_BEFORE(Stroke.of('[')),
    TEAM_NEXT(Stroke.of(']')),
    TEAM_ADD(Stroke.of('+')),
    VOTE(new Stroke("F8"));

    private final Stroke usual;
    private final @Nullable Verdict verdict;
    private final boolean seen;

    Act(char usual, Verdict verdict, boolean seen) {
        this.usual = Stroke.of(usual);
        this.verdict = verdict;
        this.seen = seen;
    }

    Act(Stroke usual) {
        this.usual = usual;
        this.verdict = null;
        this.seen = false;
    }

    /// What says this.
    static Act of(Verdict verdict, boolean seen) {
        for (var act : values()) if (act.verdict == verdict && act.seen == seen) return act;
        throw new IllegalArgumentException(verdict.name());
    }

    /// What it says; null where it says nothing.
    @Nullable Verdict verdict() {
        return verdict;
    }

    /// Whether that was seen; otherwise people say it.
    boolean seen() {
        return seen;
    }

    /// By which the settings know it.
    String id() {
        return Keys.SCREEN + "." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String id) {
        return Stream.of(values()).filter(a -> a.id().equals(id)).findFirst();
    }

    KeyCommand command() {
        var said = verdict;
        if (said == null) return new KeyCommand(id(), Text.of(this), usual);
        var words = seen ? "checkpoints.keys.seen" : "checkpoints.keys.said";
        return new KeyCommand(id(), Text.of(words, Text.of(said)), usual);
    }
}
