/// Files as rows of cells with their lines: encodings, delimiters, quotes and limits. Knows no
/// profile and no meaning.
@NullMarked
package firebreak.intake.container;

import org.jspecify.annotations.NullMarked;
