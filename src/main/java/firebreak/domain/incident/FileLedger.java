package firebreak.domain.incident;

/// What became of the rows of one file and sheet of an import. It always adds up, like the
/// [ImportLedger] of the whole.
///
/// @param sheet "" where the file has none
/// @param source the name of the profile by which it was read
public record FileLedger(
        String file,
        String sheet,
        String source,
        int read,
        int added,
        int updated,
        int merged,
        ScopeCounts scope,
        int rejected) {
    public FileLedger {
        if (read != added + updated + merged + scope.total() + rejected)
            throw new IllegalArgumentException(
                    "File ledger does not add up: read %d, new %d, updated %d, merged %d, out of scope %d, rejected %d"
                            .formatted(read, added, updated, merged, scope.total(), rejected));
    }

    /// The rows left out by all rules.
    public int outOfScope() {
        return scope.total();
    }
}
