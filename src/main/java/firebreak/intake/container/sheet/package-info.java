/// Spreadsheets as rows of cells: Excel's .xlsx, .xlsm and .xls, OpenDocument's .ods. Nothing is
/// trusted: sizes, counts and references of a file are bounded before memory is spent on them.
/// Nothing is written to the disk, no formula is computed, no macro run, no link followed.
@NullMarked
package firebreak.intake.container.sheet;

import org.jspecify.annotations.NullMarked;
