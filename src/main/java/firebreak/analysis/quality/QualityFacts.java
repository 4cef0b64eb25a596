package firebreak.analysis.quality;

import firebreak.analysis.Patterns;
import firebreak.analysis.ThinSlices;
import firebreak.analysis.findings.Missing;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.pictures.History;
import firebreak.domain.incident.RowCounts;
import firebreak.domain.tagging.Grounds;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Everything that the rules ask.
///
/// @param coding beyond what the history holds
/// @param rows of all imports
/// @param missing at checkpoints, coverage cells and gaps
/// @param thin services and months
/// @param all how many incidents there are but for discarded ones
/// @param done of these, how many have a finished tagging that counts
public record QualityFacts(
        History history,
        Coding coding,
        RowCounts rows,
        ProcessFindings process,
        List<Missing> missing,
        ThinSlices thin,
        Conclusions conclusions,
        int all,
        int done) {
    public QualityFacts {
        missing = List.copyOf(missing);
    }

    /// Counts what the rules ask about; discarded incidents are left out.
    public static QualityFacts of(
            History history,
            Coding coding,
            RowCounts rows,
            ProcessFindings process,
            Conclusions conclusions) {
        int all = 0;
        int done = 0;
        for (var incident : history.incidents()) {
            if (incident.tagged().state() == TaggingState.DISCARDED) continue;
            all++;
            if (Patterns.untagged(incident.tagged()).isEmpty()) done++;
        }
        return new QualityFacts(
                history,
                coding,
                rows,
                process,
                Missing.of(process),
                ThinSlices.of(history.tagged(), history.zone()),
                conclusions,
                all,
                done);
    }

    /// What is known of the taggings.
    ///
    /// @param toReview incidents tagged under definitions that have changed since
    /// @param disputed incidents on which coders disagree, and nobody settled it
    /// @param twice how many incidents two coders or more have finished
    public record Coding(Grounds grounds, Set<UUID> toReview, Set<UUID> disputed, int twice) {
        public Coding {
            toReview = Set.copyOf(toReview);
            disputed = Set.copyOf(disputed);
        }
    }

    /// What was concluded and written.
    ///
    /// @param findings how many are accepted
    /// @param stale of these, how many don't tell any more what the assessment knows; null while
    ///   that is still being found out, for which it takes all pictures
    /// @param documents for each that was written, how many edits the assessment has seen since
    public record Conclusions(int findings, @Nullable Integer stale, List<Long> documents) {
        public Conclusions {
            documents = List.copyOf(documents);
        }
    }

    /// Incidents but for discarded ones, each once and in the order of the history.
    List<UUID> incidents(Predicate<PastIncident> which) {
        var ids = new ArrayList<UUID>();
        for (var incident : history.incidents())
            if (incident.tagged().state() != TaggingState.DISCARDED && which.test(incident))
                ids.add(incident.id());
        return ids;
    }

    /// Incidents with a finished tagging that counts.
    List<UUID> tagged(Predicate<PastIncident> which) {
        return incidents(i -> Patterns.untagged(i.tagged()).isEmpty() && which.test(i));
    }

    /// How many incidents but for discarded ones.
    int count(Predicate<PastIncident> which) {
        int n = 0;
        for (var incident : history.incidents())
            if (incident.tagged().state() != TaggingState.DISCARDED && which.test(incident)) n++;
        return n;
    }
}
