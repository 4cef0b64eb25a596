/// What is tested and how: risk areas, types of test, what tools measured, and defects by the stage
/// at which they were found.
@NullMarked
package firebreak.domain.coverage;

import org.jspecify.annotations.NullMarked;
