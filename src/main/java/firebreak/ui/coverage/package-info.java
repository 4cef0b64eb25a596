/// QA coverage: risk areas against types of test as a sheet, what tools measured beside it, and
/// what tests find before production.
@NullMarked
package firebreak.ui.coverage;

import org.jspecify.annotations.NullMarked;
