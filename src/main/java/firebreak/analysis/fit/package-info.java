/// Whether the method fits a client, by what was answered, and what the incidents say to the same
/// questions. Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.fit;

import org.jspecify.annotations.NullMarked;
