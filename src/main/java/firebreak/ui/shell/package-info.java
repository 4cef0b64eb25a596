/// The window: guide, status bar, theme, error window. Gets its screens as a list.
@NullMarked
package firebreak.ui.shell;

import org.jspecify.annotations.NullMarked;
