/// What a cell of a client's file says: moments, minutes, nothing. Knows no file and no profile.
@NullMarked
package firebreak.intake.value;

import org.jspecify.annotations.NullMarked;
