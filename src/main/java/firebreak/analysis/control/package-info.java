/// Control charts and run charts: their limits, and what in them is more than chance. Pure
/// functions; indices count from 0.
@NullMarked
package firebreak.analysis.control;

import org.jspecify.annotations.NullMarked;
