/// The codebook: its factors, stages and versions. Knows the kit and the store, no other feature.
@NullMarked
package firebreak.ui.codebook;

import org.jspecify.annotations.NullMarked;
