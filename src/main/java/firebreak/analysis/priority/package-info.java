/// What to do first: the ranking of gaps with every factor visible, how stable it is, and the
/// published figures that clients use in their own sheets. Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.priority;

import org.jspecify.annotations.NullMarked;
