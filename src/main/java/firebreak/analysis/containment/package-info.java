/// What tests and reviews find before production, and what escapes them: by the stage where a
/// defect came in and the stage where it was found. Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.containment;

import org.jspecify.annotations.NullMarked;
