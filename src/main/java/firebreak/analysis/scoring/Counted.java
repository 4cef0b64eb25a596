package firebreak.analysis.scoring;

import firebreak.domain.process.Rating;

import org.jspecify.annotations.Nullable;

/// What is said of a point, as it counts in a score.
public sealed interface Counted {
    /// A rating.
    ///
    /// @param said what was seen, or else what people say
    /// @param counts the same, or L where F was said with fewer than two kinds of evidence for it
    /// @param confidence from 1 to 5; null while nobody said
    record Rated(Rating said, Rating counts, @Nullable Integer confidence) implements Counted {
        /// Whether F was said and counts as L, for want of two kinds of evidence.
        public boolean lowered() {
            return said != counts;
        }

        /// Whether it is good enough to stop something: largely or fully achieved.
        public boolean works() {
            return counts.compareTo(Rating.L) >= 0;
        }
    }

    /// Neither a no nor outside of the question: it may be anything.
    record Unknown(Why why) implements Counted {}

    /// It leaves the denominator.
    record NotApplicable(String reason) implements Counted {}

    /// Why a point is unknown.
    enum Why {
        /// Nothing was said yet.
        UNANSWERED,
        /// Somebody was asked and didn't know.
        NOBODY_KNOWS,
        /// Put off in the room; what was said before is not settled, so it doesn't count either.
        PARKED
    }
}
