package firebreak.domain.codebook;

/// What became of one code between two versions.
///
/// @param label what it is called in the later version, or was called last
public record CodebookChange(Code.Kind kind, String id, String label, Fate fate) {}
