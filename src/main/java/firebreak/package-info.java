/// The program's entry ([Main]) and the only place that knows everyone ([App]).
@NullMarked
package firebreak;

import org.jspecify.annotations.NullMarked;
