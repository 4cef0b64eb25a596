/// The software delivery metrics of DORA.
@NullMarked
package firebreak.analysis.delivery;

import org.jspecify.annotations.NullMarked;
