package firebreak.domain.session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A vote of a room, as far as it is revealed.
///
/// @param sessionId in which it was held; null where in none
/// @param round the number of the assessment's round in which a point is answered
/// @param choices ids in their order, without the card of those who don't know
/// @param rounds those that were revealed, in their order
/// @param decision what the room made of it; null while it has not
public record RoomVote(
        UUID id,
        @Nullable UUID sessionId,
        VoteSubject subject,
        int round,
        List<String> choices,
        Instant opened,
        List<Ballots> rounds,
        @Nullable RoomDecision decision) {
    /// What a room decided.
    ///
    /// @param choice the id of a choice
    /// @param reason in a line
    /// @param dissent what those said who would have chosen otherwise, in a line
    public record RoomDecision(String choice, String reason, String dissent) {}

    public RoomVote {
        choices = List.copyOf(choices);
        rounds = List.copyOf(rounds);
    }

    /// The choices, and the card of those who don't know.
    public List<String> cards() {
        var cards = new ArrayList<>(choices);
        cards.add(Ballots.UNSURE);
        return cards;
    }

    /// The number of the round that takes ballots, or would.
    public int ballotRound() {
        return rounds.size() + 1;
    }

    public RoomVote withDecision(@Nullable RoomDecision next) {
        return new RoomVote(id, sessionId, subject, round, choices, opened, rounds, next);
    }
}
