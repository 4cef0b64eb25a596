/// Question banks in files: the JSON form in which the program's own is kept, edited by people.
@NullMarked
package firebreak.intake.checkpoints;

import org.jspecify.annotations.NullMarked;
