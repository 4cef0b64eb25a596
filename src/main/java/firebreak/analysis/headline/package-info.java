/// The few figures that stand first, wherever somebody looks at the whole: screens, command line.
/// Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.headline;

import org.jspecify.annotations.NullMarked;
