/// What is counted or measured by week. Knows the kit and the store, no other feature.
@NullMarked
package firebreak.ui.series;

import org.jspecify.annotations.NullMarked;
