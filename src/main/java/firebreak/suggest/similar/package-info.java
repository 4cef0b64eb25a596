/// Incidents that look like another one, and groups of them that may have one cause. In memory
/// only; what is found here nominates, and a person says what has the same cause.
@NullMarked
package firebreak.suggest.similar;

import org.jspecify.annotations.NullMarked;
