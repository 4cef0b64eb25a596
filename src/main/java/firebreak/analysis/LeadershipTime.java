package firebreak.analysis;

/// Minutes that leaders spent in incidents, over the incidents for which anybody knows them.
///
/// @param basis incidents with known leadership minutes; those without are left out
/// @param minutes their sum
/// @param preventableMinutes the part spent on incidents tagged preventable or partly preventable
public record LeadershipTime(Basis basis, long minutes, long preventableMinutes) {}
