/// The tagging bench.
@NullMarked
package firebreak.ui.tagging;

import org.jspecify.annotations.NullMarked;
