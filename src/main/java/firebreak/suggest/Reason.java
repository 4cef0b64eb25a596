package firebreak.suggest;

import firebreak.domain.incident.Clock;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Why two incidents may be one.
public sealed interface Reason {
    /// One names the other's key.
    ///
    /// @param by the incident that names it
    /// @param certain whether it can hardly mean anything else; a short key or a bare number can
    record KeyNamed(UUID by, String key, Place place, boolean certain) implements Reason {}

    /// Both have the same key.
    ///
    /// @param certain whether it can hardly be chance; that of a bare number is
    record SameKey(String key, boolean certain) implements Reason {}

    /// Where a key is named.
    enum Place {
        TITLE,
        TEXT
    }

    /// The titles have the same words in the same order, all of them or most.
    record TitlesAlike(boolean same) implements Reason {}

    /// A clock of the first and one of the second are near each other.
    record TimesNear(Clock first, Clock second, Duration apart) implements Reason {}

    /// Both fall on the same day, of which at least one knows no more.
    record SameDay(Clock first, Clock second) implements Reason {}

    /// Apart by whole hours to the minute, as where a time zone is wrong.
    record HoursApart(Clock first, Clock second, Duration apart) implements Reason {}

    /// Both have these words, the rarest first.
    ///
    /// @param more how many others they have in common
    record WordsShared(List<String> words, int more) implements Reason {
        public WordsShared {
            words = List.copyOf(words);
        }
    }

    /// Both name the same service.
    record SameService(String service) implements Reason {}
}
