/// Where the assessment stands, on one page: the figures that matter most, what to look at before
/// one concludes, the steps, and what changed since the last visit.
@NullMarked
package firebreak.ui.overview;

import org.jspecify.annotations.NullMarked;
