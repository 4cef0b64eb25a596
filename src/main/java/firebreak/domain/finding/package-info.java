/// Findings: sentences that a reader can act on, with the figures that they name. Words, figures
/// and their order; which figures there are, and whether they still hold, is said by `analysis`.
@NullMarked
package firebreak.domain.finding;

import org.jspecify.annotations.NullMarked;
