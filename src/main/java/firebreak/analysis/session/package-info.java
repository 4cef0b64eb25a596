/// What the time that sessions took says of the time that is left, and how the ballots of a room
/// spread. Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.session;

import org.jspecify.annotations.NullMarked;
