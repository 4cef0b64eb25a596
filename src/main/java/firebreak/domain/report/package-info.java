/// What the deliverables are made of: which sections in which order, for whom, in whose colours,
/// and the words that the consultant wrote for them.
@NullMarked
package firebreak.domain.report;

import org.jspecify.annotations.NullMarked;
