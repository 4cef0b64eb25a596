/// The map of the client's process: where everything on it stands, how a person changes it, and how
/// it leaves as a picture. What it says of checkpoints and features comes from `analysis.scoring`.
@NullMarked
package firebreak.ui.process;

import org.jspecify.annotations.NullMarked;
