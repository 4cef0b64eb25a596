package firebreak.sample;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Random;

/// One authored incident before it has a time and numbers. `factorId` is [#DISCARD] where the
/// record is no incident of its own; `family` is empty where nothing recurs.
record Story(
        YearMonth month,
        String service,
        int severity,
        String factorId,
        @Nullable Origin origin,
        @Nullable String stageId,
        @Nullable Preventability preventability,
        Confidence confidence,
        String when,
        String detection,
        String mitigation,
        String resolution,
        String clientCause,
        String family,
        String title,
        String text,
        String reason) {
    static final String DISCARD = "discard";

    boolean discarded() {
        return factorId.equals(DISCARD);
    }

    /// Chance that belongs to this story alone, so that a new story changes no other one.
    Random chance(String purpose) {
        return new Random(31L * title.hashCode() + purpose.hashCode());
    }
}
