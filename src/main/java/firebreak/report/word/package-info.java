/// The Word document, its template and its look, and what a preview or a plan wants to know of it.
@NullMarked
package firebreak.report.word;

import org.jspecify.annotations.NullMarked;
