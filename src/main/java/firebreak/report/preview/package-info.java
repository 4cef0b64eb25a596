/// A finished Word document as a reader sees it: what stands on its pages, in which size and
/// colour. Reads, and computes nothing.
@NullMarked
package firebreak.report.preview;

import org.jspecify.annotations.NullMarked;
