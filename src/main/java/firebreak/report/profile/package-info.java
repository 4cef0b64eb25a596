/// What stands in deliverables for whom: it takes what was read of an assessment and gives it back
/// as its reader may see it, before anything is computed or written of it.
@NullMarked
package firebreak.report.profile;

import org.jspecify.annotations.NullMarked;
