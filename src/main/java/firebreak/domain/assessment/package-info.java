/// The assessment itself and what changes in it. JDK only.
@NullMarked
package firebreak.domain.assessment;

import org.jspecify.annotations.NullMarked;
