/// Protection, snapshots, copies to hand over, and the end of an assessment.
@NullMarked
package firebreak.ui.safekeeping;

import org.jspecify.annotations.NullMarked;
