/// The weeks on site: which work on which day, who is needed for it, what is prepared. Only the JDK
/// below.
@NullMarked
package firebreak.domain.plan;

import org.jspecify.annotations.NullMarked;
