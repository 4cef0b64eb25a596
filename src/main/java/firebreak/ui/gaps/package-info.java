/// Features followed through the checkpoints, and the gaps that follow: proposed by the program,
/// worded, ranked and closed by people.
@NullMarked
package firebreak.ui.gaps;

import org.jspecify.annotations.NullMarked;
