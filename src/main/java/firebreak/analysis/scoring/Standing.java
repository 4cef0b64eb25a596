package firebreak.analysis.scoring;

import firebreak.domain.process.Point;

import java.util.List;
import java.util.UUID;

/// A checkpoint or coverage cell beside the incidents that it should have stopped.
///
/// @param point whose answer it is
/// @param counted what is said of it
/// @param incidents those that it should have stopped, by their time
public record Standing(Point point, Counted counted, List<UUID> incidents) {
    /// How what is said and what happened stand to each other.
    public enum Agreement {
        /// Largely or fully achieved, and incidents came through it all the same.
        CONTRADICTED,
        /// Not or partly achieved, and incidents came through it.
        WEAK_AND_CONFIRMED,
        /// Unknown, and incidents came through it: to be asked first.
        TO_BE_ASKED,
        /// Said not to apply, and incidents say that it would have.
        SAID_NOT_TO_APPLY,
        /// Not, partly or not known to be achieved, and no incident. That is calm, not fine.
        CALM,
        /// Largely or fully achieved, and no incident.
        AGREEING,
        /// It doesn't apply, and no incident says otherwise.
        OUTSIDE
    }

    public Standing {
        incidents = List.copyOf(incidents);
    }

    /// How the rating that counts agrees with the incidents that came through.
    public Agreement agreement() {
        boolean came = !incidents.isEmpty();
        return switch (counted) {
            case Counted.Rated rated when rated.works() ->
                    came ? Agreement.CONTRADICTED : Agreement.AGREEING;
            case Counted.Rated _ -> came ? Agreement.WEAK_AND_CONFIRMED : Agreement.CALM;
            case Counted.Unknown _ -> came ? Agreement.TO_BE_ASKED : Agreement.CALM;
            case Counted.NotApplicable _ -> came ? Agreement.SAID_NOT_TO_APPLY : Agreement.OUTSIDE;
        };
    }
}
