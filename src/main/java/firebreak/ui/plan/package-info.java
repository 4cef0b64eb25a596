/// The plan of the weeks on site, on a calendar.
@NullMarked
package firebreak.ui.plan;

import org.jspecify.annotations.NullMarked;
