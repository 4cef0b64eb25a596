/// The first screen: three doors.
@NullMarked
package firebreak.ui.home;

import org.jspecify.annotations.NullMarked;
