/// Recurrence: families of incidents with one cause, proposed by the program and confirmed, split
/// and merged by a person.
@NullMarked
package firebreak.ui.families;

import org.jspecify.annotations.NullMarked;
