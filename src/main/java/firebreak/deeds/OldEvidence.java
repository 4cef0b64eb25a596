package firebreak.deeds;

import firebreak.domain.process.Evidence;
import firebreak.domain.process.Point;
import firebreak.store.AnswerStore;
import firebreak.store.AssessmentFile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/// Evidence of the round before that still speaks for or against the same point. A person takes it
/// over into the round that is asked now; the old one stays where it is, and a file is kept once.
public final class OldEvidence {
    private record Said(
            Point point,
            boolean supports,
            Object kind,
            String words,
            String reference,
            String sha256) {
        static Said of(Evidence e) {
            var file = e.file();
            return new Said(
                    e.point(),
                    e.supports(),
                    e.kind(),
                    e.words(),
                    e.reference(),
                    file == null ? "" : file.sha256());
        }
    }

    private OldEvidence() {}

    /// What was said in the round before and is not said now, in the order in which it came.
    public static List<Evidence> left(Collection<Evidence> earlier, Collection<Evidence> now) {
        var said = new HashSet<Said>();
        now.forEach(e -> said.add(Said.of(e)));
        var left = new ArrayList<Evidence>();
        for (var old : earlier) if (said.add(Said.of(old))) left.add(old);
        return left;
    }

    /// Takes over what is left at these points, as one edit; whoever does it says it now. Call it
    /// on the database thread.
    ///
    /// @return how many there were
    public static int take(AssessmentFile file, String label, Predicate<Point> which) {
        var rounds = file.process().checkpoints().rounds();
        if (rounds.size() < 2) return 0;
        var answers = file.process().answers();
        int round = rounds.getLast().number();
        var taken =
                left(
                                answers.evidence(rounds.get(rounds.size() - 2).number()),
                                answers.evidence(round))
                        .stream()
                        .filter(e -> which.test(e.point()))
                        .map(e ->
                                new Evidence(
                                        AnswerStore.newId(),
                                        e.point(),
                                        round,
                                        e.supports(),
                                        e.kind(),
                                        e.words(),
                                        e.reference(),
                                        e.file(),
                                        e.by(),
                                        e.at()))
                        .toList();
        answers.add(label, taken);
        return taken.size();
    }
}
