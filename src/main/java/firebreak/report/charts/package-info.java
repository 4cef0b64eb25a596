/// Native charts of Office, their numbers beside them, for every program that shows them.
@NullMarked
package firebreak.report.charts;

import org.jspecify.annotations.NullMarked;
