/// The pictures of the tagged history.
@NullMarked
package firebreak.ui.patterns;

import org.jspecify.annotations.NullMarked;
