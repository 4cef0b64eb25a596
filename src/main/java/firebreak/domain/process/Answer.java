package firebreak.domain.process;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// What is known about a [Point] in one round of an assessment. What people say and what was seen
/// are kept apart; what was seen counts, and what people say only where nothing was seen.
///
/// @param round the number of the round in which it was asked; the first is 1
/// @param claimed what people say; null while nobody was asked
/// @param evidenced what was seen; null while nobody looked
/// @param reason why it does not apply, or what else explains the answer
/// @param confidence from 1, a guess, to 5, sure; null while nobody said
/// @param target what it should become; null while nobody said
/// @param note of the assessors, for nobody else
/// @param parked put off in the room, to come back to
/// @param wording the wording of the checkpoint under which it was given; see [Checkpoint#wording]
/// @param by who wrote it down
public record Answer(
        Point point,
        int round,
        @Nullable Verdict claimed,
        @Nullable Verdict evidenced,
        String reason,
        @Nullable Integer confidence,
        @Nullable Rating target,
        String note,
        boolean parked,
        int wording,
        String by,
        Instant at) {
    public static final int LEAST_CONFIDENCE = 1;
    public static final int MOST_CONFIDENCE = 5;

    public Answer {
        if (confidence != null && (confidence < LEAST_CONFIDENCE || confidence > MOST_CONFIDENCE))
            throw new IllegalArgumentException("confidence " + confidence);
    }

    /// Nothing said yet.
    public static Answer none(Point point, int round, int wording) {
        return new Answer(
                point, round, null, null, "", null, null, "", false, wording, "", Instant.EPOCH);
    }

    /// Whether it says nothing, so that nobody has to keep it.
    public boolean empty() {
        return says(none(point, round, wording));
    }

    /// Whether it says the same as another, whoever wrote it down and when.
    public boolean says(Answer other) {
        return equals(
                new Answer(
                        other.point,
                        other.round,
                        other.claimed,
                        other.evidenced,
                        other.reason,
                        other.confidence,
                        other.target,
                        other.note,
                        other.parked,
                        other.wording,
                        by,
                        at));
    }

    /// What counts: what was seen, or else what people say. Empty while there is no answer.
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(evidenced != null ? evidenced : claimed);
    }

    /// Whether something was said, were it that nobody knows, or that it is put off.
    public boolean said() {
        return parked || verdict().isPresent();
    }

    /// Whether people claim more than was seen.
    public boolean overclaimed() {
        return claimed != null
                && evidenced != null
                && claimed.rating().isPresent()
                && evidenced.rating().isPresent()
                && claimed.rating().get().compareTo(evidenced.rating().get()) > 0;
    }

    public Answer withClaimed(@Nullable Verdict next) {
        return new Answer(
                point,
                round,
                next,
                evidenced,
                reason,
                confidence,
                target,
                note,
                parked,
                wording,
                by,
                at);
    }

    public Answer withEvidenced(@Nullable Verdict next) {
        return new Answer(
                point,
                round,
                claimed,
                next,
                reason,
                confidence,
                target,
                note,
                parked,
                wording,
                by,
                at);
    }

    public Answer withReason(String next) {
        return new Answer(
                point,
                round,
                claimed,
                evidenced,
                next,
                confidence,
                target,
                note,
                parked,
                wording,
                by,
                at);
    }

    public Answer withConfidence(@Nullable Integer next) {
        return new Answer(
                point, round, claimed, evidenced, reason, next, target, note, parked, wording, by,
                at);
    }

    public Answer withTarget(@Nullable Rating next) {
        return new Answer(
                point,
                round,
                claimed,
                evidenced,
                reason,
                confidence,
                next,
                note,
                parked,
                wording,
                by,
                at);
    }

    public Answer withNote(String next) {
        return new Answer(
                point,
                round,
                claimed,
                evidenced,
                reason,
                confidence,
                target,
                next,
                parked,
                wording,
                by,
                at);
    }

    public Answer withParked(boolean next) {
        return new Answer(
                point,
                round,
                claimed,
                evidenced,
                reason,
                confidence,
                target,
                note,
                next,
                wording,
                by,
                at);
    }

    /// The same, said again under the wording that the checkpoint has now.
    public Answer under(int next) {
        return new Answer(
                point,
                round,
                claimed,
                evidenced,
                reason,
                confidence,
                target,
                note,
                parked,
                next,
                by,
                at);
    }
}
