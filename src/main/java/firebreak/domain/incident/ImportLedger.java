package firebreak.domain.incident;

import java.util.List;

/// What became of every row of an import. It always adds up: read = added + updated + merged + out
/// of scope + rejected.
///
/// @param added incidents that the assessment did not have
/// @param updated incidents that it had and that changed
/// @param merged rows that are part of an incident counted elsewhere, or that changed nothing
/// @param scope rows left out by a rule, such as repeated header lines
/// @param rejected rows that could not be read as an incident, each with a problem
/// @param files the same for each file and sheet; empty for imports made before that was kept
public record ImportLedger(
        int read,
        int added,
        int updated,
        int merged,
        ScopeCounts scope,
        int rejected,
        List<ImportProblem> problems,
        List<FileLedger> files) {
    public ImportLedger {
        problems = List.copyOf(problems);
        files = List.copyOf(files);
        if (read != added + updated + merged + scope.total() + rejected) {
            throw new IllegalArgumentException(
                    "Import ledger does not add up: read %d, new %d, updated %d, merged %d, out of scope %d, rejected %d"
                            .formatted(read, added, updated, merged, scope.total(), rejected));
        }
    }

    /// A ledger that nobody took apart by files.
    public ImportLedger(
            int read,
            int added,
            int updated,
            int merged,
            ScopeCounts scope,
            int rejected,
            List<ImportProblem> problems) {
        this(read, added, updated, merged, scope, rejected, problems, List.of());
    }

    /// The rows left out by all rules.
    public int outOfScope() {
        return scope.total();
    }

    /// Several ledgers as one; the sum of ledgers that add up adds up.
    public static ImportLedger sum(List<ImportLedger> ledgers) {
        return new ImportLedger(
                ledgers.stream().mapToInt(ImportLedger::read).sum(),
                ledgers.stream().mapToInt(ImportLedger::added).sum(),
                ledgers.stream().mapToInt(ImportLedger::updated).sum(),
                ledgers.stream().mapToInt(ImportLedger::merged).sum(),
                ScopeCounts.sum(ledgers.stream().map(ImportLedger::scope).toList()),
                ledgers.stream().mapToInt(ImportLedger::rejected).sum(),
                ledgers.stream().flatMap(l -> l.problems().stream()).toList(),
                ledgers.stream().flatMap(l -> l.files().stream()).toList());
    }
}
