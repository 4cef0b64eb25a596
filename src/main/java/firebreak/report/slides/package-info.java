/// The slides page by page, with what is said over them in their notes.
@NullMarked
package firebreak.report.slides;

import org.jspecify.annotations.NullMarked;
