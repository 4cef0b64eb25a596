package firebreak.suggest.search;

import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Predicate;

/// One thing that was asked for; all of them have to hold.
sealed interface Clause {
    /// Whether it must not hold.
    boolean not();

    /// How words have to occur.
    enum Form {
        /// As they are, one after the other.
        WHOLE,
        /// The last one may be unfinished.
        BEGINNING,
        /// Up to two letters may differ.
        SIMILAR
    }

    /// Words of the texts.
    ///
    /// @param quoted whether these very words are meant, and no similar ones
    record Words(boolean not, SearchField field, String words, Form form, boolean quoted)
            implements Clause {}

    /// The time at which an incident occurred: from `from` on and before `to`, as far as given.
    record Occurred(boolean not, @Nullable Instant from, @Nullable Instant to) implements Clause {}

    /// What an incident is tagged with.
    record Tagged(boolean not, Predicate<TaggedIncident> tags) implements Clause {}
}
