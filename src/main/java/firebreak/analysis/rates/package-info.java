/// Incidents per exposure: exact intervals, before against after, whether counts vary more than
/// chance allows, and what a comparison could have shown at all. Pure functions; no store, no
/// screen.
@NullMarked
package firebreak.analysis.rates;

import org.jspecify.annotations.NullMarked;
