package firebreak.ui.checkpoints;

import firebreak.deeds.OldEvidence;
import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Round;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What a room says of the checkpoint that is shown, each as one edit that can be undone by its
/// name. An edit is made of what stands when its turn comes, so that keys pressed one right after
/// the other add up.
final class Answering {
    private final AssessmentFile file;
    private final Desk desk;
    private final CheckpointsViewModel model;

    Answering(AssessmentFile file, Desk desk, CheckpointsViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    /// Says what people say, or what was seen. That it does not apply takes a reason; see
    /// [#notApplicable].
    void say(boolean seen, Verdict verdict) {
        if (verdict == Verdict.NOT_APPLICABLE) throw new IllegalArgumentException("no reason");
        edit(words(seen, verdict), (answer, checkpoint) -> said(answer, checkpoint, seen, verdict));
    }

    /// Says that the checkpoint does not apply, and why.
    ///
    /// @return whether there is a reason; without one nothing is kept
    boolean notApplicable(boolean seen, String reason) {
        if (reason.isBlank()) return false;
        edit(
                words(seen, Verdict.NOT_APPLICABLE),
                (answer, checkpoint) ->
                        said(answer, checkpoint, seen, Verdict.NOT_APPLICABLE)
                                .withReason(reason.strip()));
        return true;
    }

    private static Answer said(
            Answer answer, Checkpoint checkpoint, boolean seen, @Nullable Verdict verdict) {
        var next = seen ? answer.withEvidenced(verdict) : answer.withClaimed(verdict);
        return next.under(checkpoint.wording()).withParked(false);
    }

    private static String words(boolean seen, Verdict verdict) {
        return Text.of(seen ? "checkpoints.edit.seen" : "checkpoints.edit.said", Text.of(verdict));
    }

    /// Why it is so.
    ///
    /// @return whether it is kept: what does not apply keeps its reason
    boolean reason(String reason) {
        var words = reason.strip();
        var answer = model.answer().orElse(null);
        if (answer == null || answer.reason().equals(words)) return true;
        if (words.isEmpty() && saysNotApplicable(answer)) return false;
        edit(Text.of("checkpoints.edit.reason"), a -> a.withReason(words));
        return true;
    }

    private static boolean saysNotApplicable(Answer answer) {
        return answer.claimed() == Verdict.NOT_APPLICABLE
                || answer.evidenced() == Verdict.NOT_APPLICABLE;
    }

    /// Takes back what is said or seen; the rest stays.
    void clear(boolean seen) {
        edit(
                Text.of(seen ? "checkpoints.edit.clear.seen" : "checkpoints.edit.clear.said"),
                a -> seen ? a.withEvidenced(null) : a.withClaimed(null));
    }

    /// How sure they are, from 1 to 5; the same again takes it back.
    void confidence(int confidence) {
        edit(
                Text.of("checkpoints.edit.confidence", confidence),
                a ->
                        a.withConfidence(
                                Objects.equals(a.confidence(), confidence) ? null : confidence));
    }

    /// What it should become; the same again takes it back.
    void target(Rating target) {
        edit(
                Text.of("checkpoints.edit.target", target),
                a -> a.withTarget(a.target() == target ? null : target));
    }

    /// Puts it off, or takes it up again.
    void park() {
        var parked = model.answer().map(Answer::parked).orElse(false);
        edit(
                Text.of(parked ? "checkpoints.edit.takenUp" : "checkpoints.edit.parked"),
                a -> a.withParked(!parked));
    }

    /// The answer holds under the words that the checkpoint has now.
    void stillHolds() {
        edit(
                Text.of("checkpoints.edit.holds"),
                (answer, checkpoint) -> answer.under(checkpoint.wording()));
    }

    /// Keeps the private note of a point, which may not be the one that is shown any more.
    void note(Point.OfCheckpoint point, String note) {
        edit(point, Text.of("checkpoints.edit.note"), (answer, _) -> answer.withNote(note.strip()));
    }

    private void edit(String what, UnaryOperator<Answer> change) {
        edit(what, (answer, _) -> change.apply(answer));
    }

    private void edit(String what, BiFunction<Answer, Checkpoint, Answer> change) {
        model.point().ifPresent(p -> edit(p, what, change));
    }

    private void edit(
            Point.OfCheckpoint point, String what, BiFunction<Answer, Checkpoint, Answer> change) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            var process = file.process();
                            var found =
                                    process.checkpoints().bank().checkpoint(point.checkpointId());
                            if (found.isEmpty()) return false;
                            var checkpoint = found.get();
                            int round = process.checkpoints().round().number();
                            var before =
                                    process.answers()
                                            .of(round)
                                            .getOrDefault(
                                                    point,
                                                    Answer.none(
                                                            point, round, checkpoint.wording()));
                            var next = change.apply(before, checkpoint);
                            if (!next.says(before))
                                process.answers()
                                        .save(label(checkpoint, point, what), List.of(next));
                            return true;
                        },
                        there -> {
                            if (!there) desk.notices().problem(Text.of("checkpoints.gone"));
                        },
                        model::failed);
    }

    private static String label(Checkpoint checkpoint, Point.OfCheckpoint point, String what) {
        return point.team().isEmpty()
                ? Text.of("checkpoints.edit.answer", checkpoint.topic(), what)
                : Text.of("checkpoints.edit.answer.team", checkpoint.topic(), point.team(), what);
    }

    // --- rounds

    /// Begins to ask everything again; what was answered stays.
    void startRound(String label, boolean showEarlier) {
        desk.jobs()
                .database(
                        "",
                        _ ->
                                file.process()
                                        .checkpoints()
                                        .startRound(
                                                Text.of("checkpoints.edit.round"),
                                                label.strip(),
                                                showEarlier),
                        round ->
                                desk.notices()
                                        .done(Text.of("checkpoints.round.started", round.number())),
                        model::failed);
    }

    /// Takes over what spoke for and against the checkpoint that is shown in the round before.
    void takeOver() {
        var checkpoint = model.checkpoint().orElse(null);
        if (checkpoint == null) return;
        model.point()
                .ifPresent(p ->
                        takeOver(
                                label(checkpoint, p, Text.of("evidence.edit.takeOver")),
                                p::equals));
    }

    /// The same at every checkpoint and coverage cell, as one edit.
    void takeAllOver() {
        takeOver(Text.of("evidence.edit.takeAllOver"), _ -> true);
    }

    private void takeOver(String label, Predicate<Point> which) {
        desk.jobs()
                .database(
                        "",
                        _ -> OldEvidence.take(file, label, which),
                        taken -> desk.notices().done(Text.of("evidence.takenOver", taken)),
                        model::failed);
    }

    /// Shows or hides what was answered in the round before.
    void showEarlier(boolean show) {
        var now = model.round().get();
        if (now == null || now.round().showEarlier() == show) return;
        var round = now.round();
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            file.process()
                                    .checkpoints()
                                    .save(
                                            Text.of(
                                                    show
                                                            ? "checkpoints.edit.earlier.shown"
                                                            : "checkpoints.edit.earlier.hidden"),
                                            new Round(
                                                    round.number(),
                                                    round.label(),
                                                    round.started(),
                                                    show));
                            return true;
                        },
                        _ -> {},
                        model::failed);
    }
}
