/// Codebooks in files: the JSON form of Firebreak and REFI-QDA (`.qdc`), which other tools for
/// qualitative analysis write and read.
@NullMarked
package firebreak.intake.codebook;

import org.jspecify.annotations.NullMarked;
