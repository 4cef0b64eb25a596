/// A report model in, a Word or Excel file out. Knows no store and no screen.
@NullMarked
package firebreak.report;

import org.jspecify.annotations.NullMarked;
