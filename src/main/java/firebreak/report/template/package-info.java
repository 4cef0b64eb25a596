/// A firm's or client's Word template: read as what a stranger sends, checked, and filled. Knows
/// packages, parts and placeholders; nothing of what the document says.
@NullMarked
package firebreak.report.template;

import org.jspecify.annotations.NullMarked;
