/// Findings: sentences that are proposed, worded, ordered and kept true. Knows no other feature.
@NullMarked
package firebreak.ui.findings;

import org.jspecify.annotations.NullMarked;
