/// The same deeds without a window.
@NullMarked
package firebreak.cli;

import org.jspecify.annotations.NullMarked;
