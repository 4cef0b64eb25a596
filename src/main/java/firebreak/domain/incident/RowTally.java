package firebreak.domain.incident;

import java.util.List;

/// What became of the rows of one source's files, but for those that made an incident.
///
/// @param read all rows
/// @param merged rows that are part of an incident that another row told of
/// @param scope rows left out by a rule
/// @param rejected rows that could not be read as an incident, each with a problem
/// @param files the rows of each file and sheet; their sum is the whole
public record RowTally(
        int read,
        int merged,
        ScopeCounts scope,
        int rejected,
        List<ImportProblem> problems,
        List<FileRows> files) {
    public RowTally {
        problems = List.copyOf(problems);
        files = List.copyOf(files);
    }

    /// How many incidents the rows made.
    public int incidents() {
        return read - merged - scope.total() - rejected;
    }
}
