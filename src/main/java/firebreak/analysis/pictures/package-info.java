/// The pictures of the tagged history: each with a sentence that reads it, what it stands on, its
/// limits, the incidents behind every mark, and its figures for the ledger. Screens, command line
/// and documents show these and compute none. Pure functions of a [History] and
/// [firebreak.domain.pattern.Choices].
@NullMarked
package firebreak.analysis.pictures;

import org.jspecify.annotations.NullMarked;
