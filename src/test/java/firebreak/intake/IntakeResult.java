package firebreak.intake;

import firebreak.domain.incident.FileRows;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowTally;
import firebreak.domain.incident.ScopeCounts;

import java.util.List;

/// What became of a client's file.
public sealed interface IntakeResult {
    /// The incidents of the file and what became of every row; it always adds up: read = drafts +
    /// merged + out of scope + rejected. A problem may also tell of a value that was left unknown
    /// in a row that was taken.
    ///
    /// @param source the name of the profile, such as "ServiceNow"
    /// @param files the rows of each file and sheet; their sum is the whole
    record Taken(
            String source,
            List<IncidentDraft> drafts,
            int read,
            int merged,
            ScopeCounts scope,
            int rejected,
            List<ImportProblem> problems,
            List<FileRows> files)
            implements IntakeResult {
        public Taken {
            drafts = List.copyOf(drafts);
            problems = List.copyOf(problems);
            files = List.copyOf(files);
            if (read != drafts.size() + merged + scope.total() + rejected) {
                throw new IllegalArgumentException(
                        "Intake does not add up: read %d, drafts %d, merged %d, out of scope %d, rejected %d"
                                .formatted(read, drafts.size(), merged, scope.total(), rejected));
            }
        }

        Taken(String source, List<IncidentDraft> drafts, RowTally rows) {
            this(
                    source,
                    drafts,
                    rows.read(),
                    rows.merged(),
                    rows.scope(),
                    rows.rejected(),
                    rows.problems(),
                    rows.files());
        }

        /// The rows left out by all rules.
        public int outOfScope() {
            return scope.total();
        }
    }

    /// Nothing was taken from the file.
    record Refused(ImportProblem problem) implements IntakeResult {}
}
