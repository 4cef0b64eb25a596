/// Published distributions of causes, and how far own counts are from one.
@NullMarked
package firebreak.analysis.goodness;

import org.jspecify.annotations.NullMarked;
