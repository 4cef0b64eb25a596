/// Sheets of actions that come back from their owners: what was written, and what they made of it.
/// What becomes of it is decided elsewhere.
@NullMarked
package firebreak.intake.actions;

import org.jspecify.annotations.NullMarked;
