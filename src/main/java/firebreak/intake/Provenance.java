package firebreak.intake;

import java.time.Instant;

/// Where a file comes from, written into it.
///
/// @param program that wrote it, with its version
public record Provenance(String program, Instant written, long revision) {}
