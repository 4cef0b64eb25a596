/// What still stands between an assessment and a conclusion: rules that count what is missing, thin
/// or in contradiction, each with how many of how many and the way to them. Screen and command line
/// show these. Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.quality;

import org.jspecify.annotations.NullMarked;
