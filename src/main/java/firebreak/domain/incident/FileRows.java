package firebreak.domain.incident;

/// How many rows of one file and sheet were read, and how many of them cannot become incidents.
///
/// @param sheet "" where the file has none
/// @param scope rows left out by a rule
public record FileRows(String file, String sheet, int read, ScopeCounts scope, int rejected) {}
