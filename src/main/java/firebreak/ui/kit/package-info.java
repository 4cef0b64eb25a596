/// What screens are made of: screen life cycle, text, charts, jobs on the window's thread.
@NullMarked
package firebreak.ui.kit;

import org.jspecify.annotations.NullMarked;
