/// Sessions: their agenda with a clock, who came, what was decided or put off, and their minutes.
@NullMarked
package firebreak.ui.sessions;

import org.jspecify.annotations.NullMarked;
