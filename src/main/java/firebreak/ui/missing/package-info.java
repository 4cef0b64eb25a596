/// Everything that is still missing at checkpoints, coverage cells and gaps, in one list.
@NullMarked
package firebreak.ui.missing;

import org.jspecify.annotations.NullMarked;
