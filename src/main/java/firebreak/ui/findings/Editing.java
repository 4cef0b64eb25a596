package firebreak.ui.findings;

import java.util.UUID;

/// A finding whose words a person is typing.
///
/// @param id of a finding that is kept, or of the one that this becomes
/// @param words with which the person begins
/// @param isNew whether it is kept only when something is typed
record Editing(UUID id, String words, boolean isNew) {}
