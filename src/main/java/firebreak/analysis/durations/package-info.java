/// Durations without means: quantiles, the middle with its interval, and one group against another.
/// All in the unit of the input.
@NullMarked
package firebreak.analysis.durations;

import org.jspecify.annotations.NullMarked;
