/// What comes again: figures of recurrence families that people confirmed. Pure functions.
@NullMarked
package firebreak.analysis.recurrence;

import org.jspecify.annotations.NullMarked;
