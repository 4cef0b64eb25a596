/// The consultant's own words: what the Markdown that they typed means, for whoever shows it.
@NullMarked
package firebreak.report.prose;

import org.jspecify.annotations.NullMarked;
