/// Checkpoints: a room answers them, evidence for and against, what is missing, the incidents that
/// should have been stopped, rounds, and the question bank.
@NullMarked
package firebreak.ui.checkpoints;

import org.jspecify.annotations.NullMarked;
