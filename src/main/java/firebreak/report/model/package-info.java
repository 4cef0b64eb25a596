/// All that documents show, read before any of them is written, and what each of them calls it.
/// Knows no kind of file.
@NullMarked
package firebreak.report.model;

import org.jspecify.annotations.NullMarked;
