/// Slow work: jobs, progress, cancellation. JDK only.
@NullMarked
package firebreak.work;

import org.jspecify.annotations.NullMarked;
