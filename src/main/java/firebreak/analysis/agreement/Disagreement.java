package firebreak.analysis.agreement;

import firebreak.domain.tagging.TaggedField;

import java.util.UUID;

/// An incident of which two coders said different things.
///
/// @param first what the first coder said, by its id
/// @param second what the second one said
public record Disagreement(UUID incident, TaggedField field, String first, String second) {}
