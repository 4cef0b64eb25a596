/// The workbook sheet by sheet, and the key of the names that were replaced.
@NullMarked
package firebreak.report.excel;

import org.jspecify.annotations.NullMarked;
