/// The audit trail.
@NullMarked
package firebreak.ui.history;

import org.jspecify.annotations.NullMarked;
