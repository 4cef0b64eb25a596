package firebreak.ui.coverage;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Verdict;

import org.jspecify.annotations.Nullable;

/// Which of the two answers of a cell is typed.
enum Layer {
    /// What people say.
    SAID,
    /// What was seen.
    SEEN;

    @Nullable Verdict of(Answer answer) {
        return this == SAID ? answer.claimed() : answer.evidenced();
    }

    Answer with(Answer answer, @Nullable Verdict verdict) {
        return this == SAID ? answer.withClaimed(verdict) : answer.withEvidenced(verdict);
    }

    Layer other() {
        return this == SAID ? SEEN : SAID;
    }
}
