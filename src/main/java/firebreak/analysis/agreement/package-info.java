/// How far coders agree who judged the same incidents independently: coefficients with their
/// intervals, and where the two part. Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.agreement;

import org.jspecify.annotations.NullMarked;
