/// Charts drawn as pictures by AWT and JFreeChart: for the window, which paints them, and for
/// files, PNG and SVG, which need no window. Knows no JavaFX, so the command line may use it.
@NullMarked
package firebreak.drawing;

import org.jspecify.annotations.NullMarked;
