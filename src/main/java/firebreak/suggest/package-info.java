/// What the program proposes and a person decides, from texts and times: incidents that two tools
/// tell of. In memory only, nothing is kept and nothing is written; no store, no screen.
@NullMarked
package firebreak.suggest;

import org.jspecify.annotations.NullMarked;
