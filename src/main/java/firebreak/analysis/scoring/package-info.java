/// What answers to checkpoints and coverage cells come to: the one engine for scores on screen, in
/// documents and on the command line, the published scales that clients know, and where incidents
/// contradict what was said. Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.scoring;

import org.jspecify.annotations.NullMarked;
