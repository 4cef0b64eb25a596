/// What statements of all kinds share: intervals, values that may be undefined and why, many tests
/// at once.
@NullMarked
package firebreak.analysis.inference;

import org.jspecify.annotations.NullMarked;
