package firebreak.analysis.session;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.TagAspect;
import firebreak.domain.session.VoteSubject;
import firebreak.domain.tagging.Preventability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a room can choose between, and which of it has an order.
public final class Scales {
    private Scales() {}

    /// The choices of a new vote, without the card of those who don't know.
    public static List<String> choices(VoteSubject subject, Codebook codebook) {
        return switch (subject) {
            case VoteSubject.OfPoint _ -> {
                var choices = new ArrayList<>(ratings());
                choices.add(Verdict.NOT_APPLICABLE.name());
                yield choices;
            }
            case VoteSubject.OfTag tag ->
                    switch (tag.aspect()) {
                        case ORIGIN -> Stream.of(Origin.values()).map(Origin::id).toList();
                        case STAGE -> codebook.stages().stream().map(Stage::id).toList();
                        case PREVENTABILITY -> preventabilities();
                    };
        };
    }

    /// Those choices of a vote that have an order, lowest first; empty where none has. Not
    /// applicable is beside the scale of ratings, and origins have no order.
    public static List<String> ordered(RoomVote vote) {
        return switch (vote.subject()) {
            case VoteSubject.OfPoint _ -> ratings();
            case VoteSubject.OfTag(_, TagAspect aspect) ->
                    aspect == TagAspect.ORIGIN ? List.of() : vote.choices();
        };
    }

    /// How a round of a vote spreads.
    ///
    /// @param round counts from 0
    public static Spread spread(RoomVote vote, int round) {
        return Spread.of(vote.cards(), ordered(vote), vote.rounds().get(round));
    }

    private static List<String> ratings() {
        return Stream.of(Rating.values()).map(Rating::name).toList();
    }

    /// From least to most that the process could have done; who lacks information says `?`.
    private static List<String> preventabilities() {
        return Stream.of(Preventability.NOT, Preventability.PARTLY, Preventability.PREVENTABLE)
                .map(Preventability::id)
                .toList();
    }
}
