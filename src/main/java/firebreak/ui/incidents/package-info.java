/// Import of incidents and the list of them.
@NullMarked
package firebreak.ui.incidents;

import org.jspecify.annotations.NullMarked;
