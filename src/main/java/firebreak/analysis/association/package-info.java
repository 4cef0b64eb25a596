/// Whether two properties of incidents go together, how strongly, and where.
@NullMarked
package firebreak.analysis.association;

import org.jspecify.annotations.NullMarked;
