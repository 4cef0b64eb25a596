/// Writing the Word and Excel deliverables.
@NullMarked
package firebreak.ui.deliverables;

import org.jspecify.annotations.NullMarked;
