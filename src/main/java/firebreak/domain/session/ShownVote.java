package firebreak.domain.session;

import firebreak.domain.session.RoomVote.RoomDecision;

import java.util.List;
import java.util.Optional;

/// A vote as everybody may see it, on a wall or on the laptop's screen: while ballots come in, how
/// many, and nothing else of them. Made of what is revealed, so that it can tell no more.
public sealed interface ShownVote {
    VoteSubject subject();

    /// The choices in their order, with the card of those who don't know.
    List<String> cards();

    /// Rounds that were revealed.
    List<Ballots> rounds();

    /// Ballots come in.
    ///
    /// @param round counts from 1
    /// @param cast how many came in
    record Gathering(
            VoteSubject subject, List<String> cards, List<Ballots> rounds, int round, int cast)
            implements ShownVote {
        public Gathering {
            cards = List.copyOf(cards);
            rounds = List.copyOf(rounds);
        }
    }

    /// The newest round is revealed.
    ///
    /// @param decision what the room made of it; empty while it has not
    record Revealed(
            VoteSubject subject,
            List<String> cards,
            List<Ballots> rounds,
            Optional<RoomDecision> decision)
            implements ShownVote {
        public Revealed {
            cards = List.copyOf(cards);
            rounds = List.copyOf(rounds);
        }
    }

    /// @param gathering whether the next round takes ballots
    /// @param cast how many it has
    static ShownVote of(RoomVote vote, boolean gathering, int cast) {
        return gathering || vote.rounds().isEmpty()
                ? new Gathering(
                        vote.subject(), vote.cards(), vote.rounds(), vote.ballotRound(), cast)
                : new Revealed(
                        vote.subject(),
                        vote.cards(),
                        vote.rounds(),
                        Optional.ofNullable(vote.decision()));
    }
}
