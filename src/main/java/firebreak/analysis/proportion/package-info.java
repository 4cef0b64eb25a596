/// Intervals of shares beside Wilson's, and the difference of two shares.
@NullMarked
package firebreak.analysis.proportion;

import org.jspecify.annotations.NullMarked;
