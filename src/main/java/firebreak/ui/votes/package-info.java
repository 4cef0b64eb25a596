/// Votes of a room, in which nobody sees what others chose before all are revealed. Nothing in here
/// holds a ballot after it was cast, but for the one that a person may still take back.
@NullMarked
package firebreak.ui.votes;

import org.jspecify.annotations.NullMarked;
