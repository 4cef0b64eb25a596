/// How far to trust suggestions, measured on the assessment's own taggings.
@NullMarked
package firebreak.ui.trust;

import org.jspecify.annotations.NullMarked;
