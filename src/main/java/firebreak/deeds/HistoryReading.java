package firebreak.deeds;

import firebreak.analysis.pictures.History;
import firebreak.domain.tagging.PastIncident;
import firebreak.store.AssessmentFile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the tagged history out of an assessment.
public final class HistoryReading {
    private HistoryReading() {}

    /// The whole history. Call it on the database thread.
    ///
    /// @param today later dates lie in the future
    public static History read(AssessmentFile file, LocalDate today) {
        return of(file, file.incidents().past(), today);
    }

    /// The history at an earlier revision, with the families and series of today; empty where more
    /// than judgements has changed since. Call it on the database thread.
    public static Optional<History> read(AssessmentFile file, LocalDate today, long revision) {
        return file.incidents().past(revision).map(past -> of(file, past, today));
    }

    private static History of(AssessmentFile file, List<PastIncident> past, LocalDate today) {
        return new History(
                past,
                file.codebooks().current(),
                file.info().zone(),
                file.incidents().families().all(),
                file.series().all(),
                today,
                file.taggings().coders().size());
    }
}
