/// What follows from the pictures: sentences that can be acted on, and whether they still hold. And
/// what follows from everything that is known about process and tests: scores, contradictions,
/// where features slip past, gaps in their order. Screen, command line and documents show these
/// numbers and no others. Pure functions; no store, no screen.
@NullMarked
package firebreak.analysis.findings;

import org.jspecify.annotations.NullMarked;
